/** Reads a log of the agent, of DPM or of a set-up, and keeps the lines that tell of an error: grouped, counted, the newest first. */
import { decodePiece } from "./decode.ts";
import { type ShownLine, shownLine } from "./log-line.ts";
import { errorsIn, type Found, numberOfFound } from "./match.ts";

/** How often something stands in the log, and where last. */
interface Place extends ShownLine {
  readonly count: number;
  /** Of the last one, counted from 1 in what was read. */
  readonly line: number;
}

export interface FoundInLog extends Place {
  readonly found: Found;
}

export interface UnknownInLog extends Place {
  readonly number: number;
}

export interface LogFindings {
  readonly lines: number;
  /** The newest first; those that say little last. */
  readonly found: readonly FoundInLog[];
  /** Ids that nobody knows, the newest first. */
  readonly unknown: readonly UnknownInLog[];
}

/** A piece without a line break is cut there: what is so long is no line. */
const MAX_PIECE_BYTES = 256 * 1024;
const MAX_LINE_CHARACTERS = 16_384;
const MAX_UNKNOWN = 50;
const LINE_FEED = 10;

/** Bounded in memory, whatever the log holds. Never fails but where reading does. */
export async function scanLog(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<LogFindings> {
  const seen = { lines: 0, found: new Map<string, FoundInLog>(), unknown: new Map<number, UnknownInLog>() };
  for await (const piece of pieces(chunks)) scanPiece(seen, decodePiece(piece));
  const newest = [...seen.found.values()].sort(byNewest);
  return {
    lines: seen.lines,
    found: [
      ...newest.filter(({ found }) => !found.error.vague),
      ...newest.filter(({ found }) => found.error.vague),
    ],
    unknown: [...seen.unknown.values()].sort(byNewest),
  };
}

const byNewest = (a: Place, b: Place): number => b.line - a.line;

interface Seen {
  lines: number;
  readonly found: Map<string, FoundInLog>;
  readonly unknown: Map<number, UnknownInLog>;
}

function scanPiece(seen: Seen, text: string): void {
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line.trim() === "") continue;
    seen.lines += 1;
    for (let at = 0; at < line.length; at += MAX_LINE_CHARACTERS)
      scanLine(seen, line.slice(at, at + MAX_LINE_CHARACTERS));
  }
}

function scanLine(seen: Seen, line: string): void {
  const { found, unknown } = errorsIn(line);
  if (found.length === 0 && unknown.length === 0) return;
  const shown = { ...shownLine(line), line: seen.lines };
  for (const one of toldBy(found)) {
    const key = `${one.error.area} ${one.error.name} ${numberOfFound(one) ?? ""}`;
    const count = (seen.found.get(key)?.count ?? 0) + 1;
    seen.found.set(key, { ...shown, count, found: one });
  }
  for (const number of unknown) {
    const before = seen.unknown.get(number);
    if (before || seen.unknown.size < MAX_UNKNOWN)
      seen.unknown.set(number, { ...shown, count: (before?.count ?? 0) + 1, number });
  }
}

/** Where a number tells, the words of the same line are only its text. */
function toldBy(found: readonly Found[]): readonly Found[] {
  const numbers = found.filter(({ by, error }) => by !== "phrase" && !error.vague);
  return numbers.length > 0 ? numbers : found.slice(0, 1);
}

/** The same bytes cut behind line breaks, so that no line is torn between two chunks. */
async function* pieces(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  let rest: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    let all = joined(rest, chunk);
    for (;;) {
      const end = endOfPiece(all);
      if (end === 0) break;
      yield all.subarray(0, end);
      all = all.subarray(end);
    }
    rest = all;
  }
  if (rest.length > 0) yield rest;
}

/** Behind the last line break among the first bytes that make a piece; 0: more must come first. */
function endOfPiece(bytes: Uint8Array): number {
  if (bytes.length < MAX_PIECE_BYTES) return 0;
  const feed = bytes.subarray(0, MAX_PIECE_BYTES - 1).lastIndexOf(LINE_FEED);
  if (feed < 0) return MAX_PIECE_BYTES;
  // In UTF-16 with the low half first, which then stands in an even place, the break's other half comes behind it.
  return feed % 2 === 0 && bytes[feed + 1] === 0 ? feed + 2 : feed + 1;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
