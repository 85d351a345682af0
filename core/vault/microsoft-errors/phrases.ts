/** Finds the phrases of all rows in a text. A word of each leads to it, so that a log is not read once per phrase. */
import { type KnownError, knownErrors } from "./catalogue.ts";

/** What `…` in a phrase may stand for. */
const MAX_GAP_CHARACTERS = 120;

interface Phrase {
  readonly row: KnownError;
  readonly length: number;
  readonly parts: readonly string[];
}

const WORD = /[\p{L}\p{N}_]+/gu;

/** The longest word: the one that few other lines have. */
const keyOf = (phrase: string): string =>
  [...phrase.matchAll(WORD)].map(([word]) => word).sort((a, b) => b.length - a.length)[0] ?? "";

function index(): ReadonlyMap<string, readonly Phrase[]> {
  const found = new Map<string, Phrase[]>();
  for (const row of knownErrors)
    for (const phrase of row.phrases ?? []) {
      const parts = phrase.split("…").map((part) => part.trim());
      const key = keyOf(phrase);
      found.set(key, [...(found.get(key) ?? []), { row, length: phrase.length, parts }]);
    }
  return found;
}

const byWord = index();

/** Rows whose phrases stand in the text, the longest phrase first. Blanks and line breaks count as one blank. */
export function errorsOfWords(text: string): readonly KnownError[] {
  const read = text.toLowerCase();
  const words = new Set(Array.from(read.matchAll(WORD), ([word]) => word));
  const near = [...words].flatMap((word) => byWord.get(word) ?? []);
  if (near.length === 0) return [];
  const plain = read.replaceAll(/\s+/g, " ");
  const found = near.filter(({ parts }) => standsIn(plain, parts)).sort((a, b) => b.length - a.length);
  return [...new Set(found.map(({ row }) => row))];
}

/** Whether the parts follow one another. A first part that stands there often is tried at each place. */
function standsIn(text: string, [first = "", ...rest]: readonly string[]): boolean {
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    if (follow(text, at + first.length, rest)) return true;
  }
  return false;
}

function follow(text: string, from: number, parts: readonly string[]): boolean {
  let end = from;
  for (const part of parts) {
    const at = text.slice(end, end + MAX_GAP_CHARACTERS + part.length).indexOf(part);
    if (at < 0) return false;
    end += at + part.length;
  }
  return true;
}
