/** Every row that there is, and the ways to find one: by id, by Windows' own number, by words. */
import { answerFile } from "./answer-file.ts";
import { backup } from "./backup.ts";
import { certificate } from "./certificate.ts";
import { connection } from "./connection.ts";
import { passphrase } from "./passphrase.ts";
import { registration } from "./registration.ts";
import type { Row } from "./row.ts";
import { service } from "./service.ts";
import { setup } from "./setup.ts";
import { sql } from "./sql.ts";
import { vault } from "./vault.ts";

export const microsoftErrors = {
  registration,
  vault,
  connection,
  passphrase,
  service,
  setup,
  sql,
  answerFile,
  certificate,
  backup,
} as const;

export type MicrosoftErrors = typeof microsoftErrors;
export type Area = keyof MicrosoftErrors;
type FixesOf<A extends Area> = MicrosoftErrors[A][keyof MicrosoftErrors[A]];
/** Names of all fixes that rows take; each has words. */
export type Fix = {
  [A in Area]: FixesOf<A> extends { readonly fixes: readonly (infer F)[] } ? F : never;
}[Area];

export interface KnownError extends Row {
  readonly area: Area;
  /** Names its cause in the words of the area. */
  readonly name: string;
}

export const knownErrors: readonly KnownError[] = (
  Object.entries(microsoftErrors) as readonly (readonly [Area, Readonly<Record<string, Row>>])[]
).flatMap(([area, rows]) => Object.entries(rows).map(([name, row]) => ({ area, name, ...row })));

function byNumber(numbersOf: (row: Row) => readonly number[]): ReadonlyMap<number, readonly KnownError[]> {
  const found = new Map<number, KnownError[]>();
  for (const row of knownErrors)
    for (const number of numbersOf(row)) found.set(number, [...(found.get(number) ?? []), row]);
  return found;
}

const ofId = byNumber(({ ids }) => ids ?? []);
const ofWindows = byNumber(({ windows }) => windows ?? []);

/** Plain Windows errors come as 0x8007xxxx, with the Win32 code in the low 16 bits. */
const WINDOWS_FACILITY = 0x8007;

/** The Win32 code in an HRESULT; null for any other number. */
export const windowsErrorIn = (number: number): number | null =>
  number >>> 16 === WINDOWS_FACILITY ? number & 0xffff : null;

/** Rows of one of Microsoft's ids, or of an HRESULT of Windows; mostly one, sometimes two. */
export function errorsOfNumber(number: number): readonly KnownError[] {
  const windows = windowsErrorIn(number);
  return (windows === null ? ofId.get(number) : ofWindows.get(windows)) ?? [];
}

/** Rows of a Win32 code by itself. */
export const errorsOfWindows = (code: number): readonly KnownError[] => ofWindows.get(code) ?? [];
