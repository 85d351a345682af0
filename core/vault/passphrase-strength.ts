/**
 * How hard an own passphrase is to guess. Advice, no rule: the agent takes anything of 16 ASCII characters. What is easily
 * guessed (a common word, a run along the alphabet, the digits or a keyboard row, something repeated) counts as one
 * character each; what counts then decides.
 */
export type Weakness = "common-word" | "run" | "keyboard-row" | "repeated";

export interface Strength {
  readonly level: "weak" | "fair" | "strong";
  /** Characters that count. */
  readonly counted: number;
  /** What was found. Not where: words on the screen are not to show a part of what is masked. */
  readonly found: readonly Weakness[];
}

export const FAIR_FROM = 12;
export const STRONG_FROM = 20;
const SHORTEST_RUN = 4;

/** The words that come first in every list of passwords, and those that lie near here. */
const COMMON_WORDS =
  /passphrase|password|passwort|backup|azure|microsoft|windows|server|admin(?:istrator)?|welcome|secret|letmein|contoso|company|winter|spring|summer|autumn/g;
const KEYBOARD_ROWS = [
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "qwertzuiop",
  "yxcvbnm",
  "azertyuiop",
  "qsdfghjklm",
  "!@#$%^&*()",
];

/** @param text what has been typed so far */
export function strengthOf(text: string): Strength {
  const lower = text.toLowerCase();
  const pieces = [
    ...matches(lower, "common-word", COMMON_WORDS),
    ...runs(lower, "run", alphabetStep),
    ...runs(lower, "keyboard-row", keyboardStep),
    // One character again and again, or up to eight of them three times or more.
    ...matches(lower, "repeated", /(.{1,8}?)\1{2,}/g),
  ];
  const guessed = new Set<number>();
  const telling: Piece[] = [];
  for (const piece of pieces) {
    const before = guessed.size;
    for (let one = 1; one < piece.length; one += 1) guessed.add(piece.at + one);
    if (guessed.size > before) telling.push(piece);
  }
  const counted = lower.length - guessed.size;
  return {
    level: counted < FAIR_FROM ? "weak" : counted < STRONG_FROM ? "fair" : "strong",
    counted,
    found: [...new Set(telling.map(({ weakness }) => weakness))],
  };
}

interface Piece {
  readonly weakness: Weakness;
  readonly at: number;
  readonly length: number;
}

const matches = (text: string, weakness: Weakness, pattern: RegExp): Piece[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ weakness, at: index, length: found.length }));

type Step = (from: string, to: string) => number;

/** Stretches in which every character follows the one before in the same direction. */
function runs(text: string, weakness: Weakness, step: Step): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    const direction = step(text.charAt(at), text.charAt(at + 1));
    let end = at + 1;
    while (direction !== 0 && step(text.charAt(end - 1), text.charAt(end)) === direction) end += 1;
    if (end - at >= SHORTEST_RUN) found.push({ weakness, at, length: end - at });
    at = Math.max(at + 1, end - 1);
  }
  return found;
}

/** 1 or -1 for neighbours among the letters or the digits, 0 for anything else. */
function alphabetStep(from: string, to: string): number {
  if (!/^(?:[a-z]{2}|\d{2})$/.test(from + to)) return 0;
  const step = to.charCodeAt(0) - from.charCodeAt(0);
  return Math.abs(step) === 1 ? step : 0;
}

function keyboardStep(from: string, to: string): number {
  if (from === "" || to === "") return 0;
  if (KEYBOARD_ROWS.some((row) => row.includes(from + to))) return 1;
  return KEYBOARD_ROWS.some((row) => row.includes(to + from)) ? -1 : 0;
}
