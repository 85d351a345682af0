/**
 * What the log of the set-up of DPM or Azure Backup Server tells, as far as its form is known from logs that Microsoft shows
 * (error 4323 installing DPM): an entry begins with a date in brackets, in the machine's own way of writing dates, then a
 * kind, a colon and a text; the lines behind it, up to the next bracket, belong to it. `*** Error` entries end in
 * `ID: 4323. Details: …`. Exceptions are often said to be ignored on purpose, so they count for nothing by themselves.
 * How a log ends is documented nowhere: it tells what went wrong, never that all went well.
 */
import { agentError } from "./agent-errors.ts";
import { decodePiece } from "./microsoft-errors/decode.ts";
import { shownLine } from "./microsoft-errors/log-line.ts";
import { RESTART_IDS } from "./setup-errors.ts";

export interface SetupLogSays {
  /** The error that tells most, for `agentError`; null: the log names none. */
  readonly error: string | null;
  /** Windows must restart before set-up can go on. */
  readonly restart: boolean;
}

/** More of an entry is a stack of calls. */
const MAX_ENTRY_CHARACTERS = 2000;
const MAX_LINE_CHARACTERS = 4096;
/** The newest ones: what went wrong long before the end was got over. */
const MAX_ERRORS = 20;
const OTHERWISE = "backup-server.install-failed";

const BEGINNING = /^\s*\[[^\]]{6,40}\]/;
const ERROR = /^\s*(?:\[[^\]]{6,40}\]\s*)?\*{3}\s*Error\s*:/i;
/** Behind a line break, as the log has it, or behind the text, as a message box has it. */
const ID = /(?:^|[\n.(]\s*)ID:\s*(\d{2,6})\b/gi;

/** Bytes of it, wherever they are cut: see `decodePiece`. Bounded by the bytes given. Never fails. */
export function setupLogSays(bytes: Uint8Array): SetupLogSays {
  const entries = entriesOf(decodePiece(bytes));
  const restart = entries.some((entry) => idsOf(entry).some((id) => RESTART_IDS.includes(id)));
  const errors = entries
    .filter((entry) => ERROR.test(entry) || idsOf(entry).length > 0)
    .slice(-MAX_ERRORS)
    .reverse();
  const telling = errors.find((error) => agentError(error, OTHERWISE).code !== OTHERWISE);
  const told = telling ?? errors[0];
  return { error: told === undefined ? null : textOf(told), restart };
}

/** What set-up is at, for somebody who waits: the newest entry that is a sentence. null where there is none. */
export function setupIsAt(bytes: Uint8Array): string | null {
  const entries = entriesOf(decodePiece(bytes)).reverse();
  for (const entry of entries) {
    const { text } = shownLine(entry.split("\n")[0] ?? "");
    const [, said = ""] = SENTENCE.exec(text) ?? [];
    if (said.trim() !== "") return said.trim();
  }
  return null;
}

/** `Data : k = v` is left out: it is what set-up reckons with, and nobody's sentence. */
const SENTENCE = /^(?:Information|Warning|\*{3}\s*Error)\s*:\s*(.+)$/i;

function entriesOf(text: string): string[] {
  const entries: string[] = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    const cut = line.slice(0, MAX_LINE_CHARACTERS);
    const last = entries.at(-1);
    if (last === undefined || BEGINNING.test(cut)) entries.push(cut);
    else entries[entries.length - 1] = `${last}\n${cut}`.slice(0, MAX_ENTRY_CHARACTERS);
  }
  return entries;
}

/** Without its date, and without the word that it is an error. */
const textOf = (entry: string): string => entry.replace(BEGINNING, "").replace(ERROR, "").trim();

const idsOf = (entry: string): readonly number[] =>
  [...entry.matchAll(ID)].map(([, digits = ""]) => Number(digits));
