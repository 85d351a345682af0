/**
 * What a text tells of: Microsoft's ids first, then hex numbers (the same codes in another base), then phrases.
 * A number that is nowhere in the catalogue is told as such, never guessed at.
 */
import type { About } from "../../errors.ts";
import { errorsOfNumber, errorsOfWindows, type KnownError, windowsErrorIn } from "./catalogue.ts";
import { errorsOfWords } from "./phrases.ts";

export interface Found {
  readonly error: KnownError;
  readonly by: "id" | "hex" | "phrase";
  /** As it stood in the text; null where words told. */
  readonly number: number | null;
}

export interface Told {
  /** The likeliest first. */
  readonly found: readonly Found[];
  /** Ids that the text names and nobody knows. */
  readonly unknown: readonly number[];
}

/** More is a whole log, which `scan.ts` reads line by line. */
const MAX_READ_CHARACTERS = 65_536;
/** `process ID: 812` is no error. */
const ID =
  /(?<!\b(?:process|thread|task|session|event|job|user|client|object|machine|server|tenant|subscription|resource|request|correlation|record)[ _-]{0,2})\bid(?::\s*(\d{2,6})|\s+(\d{4,6}))\b/gi;
/** As our own log writes them down. */
const OWN_ID = /"microsoftId\\*"\s*:\s*(\d{1,6})\b/g;
const OWN_WINDOWS = /"windowsError\\*"\s*:\s*(\d{1,5})\b/g;
const HEX = /(\[)?\b0x([0-9a-f]{3,8})\b/gi;
/** Lower numbers in hex are anything; ids of set-up (up to 4999) are never printed so. */
const LEAST_HEX = 33_000;
/** `internal service error [0x7DC]`: AuthorizationFailed. */
const LOW_HEX: readonly number[] = [2012];
const MAX_UNKNOWN = 20;

/** One message, or one line of a log. */
export function errorsIn(text: string): Told {
  const read = text.slice(0, MAX_READ_CHARACTERS);
  const ids = numbersIn(read, ID).concat(numbersIn(read, OWN_ID));
  const hex = hexIn(read);
  const own = numbersIn(read, OWN_WINDOWS);
  const found = [
    ...ids.flatMap((number) => asFound(errorsOfNumber(number), "id", number)),
    ...own.flatMap((number) => asFound(errorsOfWindows(number), "id", number)),
    ...hex.flatMap((number) => asFound(errorsOfNumber(number), "hex", number)),
    ...asFound(errorsOfWords(read), "phrase", null),
  ];
  const unknown = ids.filter((number) => errorsOfNumber(number).length === 0);
  return { found: ranked(found), unknown: [...new Set(unknown)].slice(0, MAX_UNKNOWN) };
}

/** Of one of our own errors that a product of Microsoft's has caused: `microsoftId`, `windowsError`, `microsoftText`. */
export function errorsOfAbout({ microsoftId, windowsError, microsoftText }: About): Told {
  const byId = typeof microsoftId === "number" ? asFound(errorsOfNumber(microsoftId), "id", microsoftId) : [];
  const byWindows =
    typeof windowsError === "number" ? asFound(errorsOfWindows(windowsError), "id", windowsError) : [];
  const { found, unknown } = errorsIn(typeof microsoftText === "string" ? microsoftText : "");
  return { found: ranked([...byId, ...byWindows, ...found]), unknown };
}

const numbersIn = (text: string, pattern: RegExp): number[] =>
  Array.from(text.matchAll(pattern), ([, first, second]) => Number(first ?? second));

const hexIn = (text: string): number[] =>
  Array.from(text.matchAll(HEX), ([, bracket, digits = ""]) => ({
    number: Number.parseInt(digits, 16),
    bracketed: bracket !== undefined,
  }))
    .filter(({ number, bracketed }) => number >= LEAST_HEX || (bracketed && LOW_HEX.includes(number)))
    .map(({ number }) => number);

const asFound = (errors: readonly KnownError[], by: Found["by"], number: number | null): Found[] =>
  errors.map((error) => ({ error, by, number }));

/** Each error once, as it was found best; those that say little last. */
function ranked(found: readonly Found[]): readonly Found[] {
  const once = found.filter(({ error }, index) => found.findIndex((one) => one.error === error) === index);
  return [...once.filter(({ error }) => !error.vague), ...once.filter(({ error }) => error.vague)];
}

/**
 * A code as a person typed it: `34513`, `0x86D1`, `[0x1FC07]`, `1FC07`, `-2147024891`; anything else is a text.
 * A number that is no id of Microsoft's is taken for one of Windows' own where that is known.
 */
export function errorsOfCode(typed: string): Told {
  const code = typed.trim();
  const number = numberOf(code);
  if (number === null) return errorsIn(code);
  const by = /^[-\d]+$/.test(code) ? "id" : "hex";
  const ids = errorsOfNumber(number);
  const found = asFound(ids.length > 0 ? ids : errorsOfWindows(number), by, number);
  return { found: ranked(found), unknown: found.length > 0 ? [] : [number] };
}

function numberOf(code: string): number | null {
  if (/^\d{1,10}$/.test(code) || /^-\d{1,10}$/.test(code)) return Number(code) >>> 0;
  const [, digits] =
    /^\[?0x([0-9a-f]{1,8})\]?$/i.exec(code) ?? /^(?=.*[a-f])(?=.*\d)([0-9a-f]{4,8})$/i.exec(code) ?? [];
  return digits === undefined ? null : Number.parseInt(digits, 16);
}

/** `34513` is `0x86D1`. */
export const hexOf = (number: number): string => `0x${number.toString(16).toUpperCase()}`;

/** As programs report a Win32 code: 5 is `0x80070005`. */
export const hexOfWindows = (code: number): string => hexOf(0x8007_0000 + code);

/** The number by which a found error is named: the one in the text, else the error's own where it has only one. */
export function numberOfFound({ error, number }: Found): number | null {
  if (number !== null) return number;
  const [only, ...others] = error.ids ?? [];
  return others.length === 0 ? (only ?? null) : null;
}

/** Of a found number; null where it is none of Windows' own. */
export const windowsErrorOf = ({ error, number }: Found): number | null => {
  if (number === null) return null;
  return windowsErrorIn(number) ?? (error.windows?.includes(number) && !error.ids ? number : null);
};
