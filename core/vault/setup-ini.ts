/**
 * The answer file that the set-up of DPM and Azure Backup Server reads: `setup.exe /i /f FILE`, one section `[OPTIONS]` of
 * `Key=Value` lines (backup-mabs-unattended-install, install-dpm). It holds passwords in clear, so it lives as briefly as can be.
 */
import { SetupError } from "../errors.ts";

export type SetupIniProblem =
  | "line-break"
  | "quote"
  | "equals"
  | "semicolon"
  | "surrounding-blank"
  | "too-long"
  | "not-ascii";

/** Far above what any key of it holds: a path has at most 260. */
const MAX_VALUE_CHARACTERS = 1024;

/**
 * Why a value cannot stand in the file; null when it can. How set-up reads quotes, equals signs, semicolons and blanks at
 * the ends, and in which code page it reads letters beyond ASCII, is documented nowhere: a password that has one is refused
 * before it becomes another one without a word.
 */
export function setupIniProblem(value: string): SetupIniProblem | null {
  if (value.length > MAX_VALUE_CHARACTERS) return "too-long";
  if (/[\p{Cc}\u2028\u2029]/u.test(value)) return "line-break";
  if (/["']/.test(value)) return "quote";
  if (value.includes("=")) return "equals";
  if (value.includes(";")) return "semicolon";
  if (value !== value.trim()) return "surrounding-blank";
  return /[^ -~]/.test(value) ? "not-ascii" : null;
}

/** The same for what set-up only writes down: a name that is read in another code page looks odd, and harms nothing. */
export function setupNameProblem(value: string): SetupIniProblem | null {
  const problem = setupIniProblem(value);
  return problem === "not-ascii" ? null : problem;
}

const NAMES: readonly string[] = ["UserName", "CompanyName"];

/** A key and its value; an undefined value leaves the key out. */
export type SetupIniEntry = readonly [key: string, value: string | undefined];

/**
 * The file's text, with the line ends of Windows.
 * @throws SetupError backup-server.answer-not-writable: names the key, never the value
 */
export function setupIniText(entries: readonly SetupIniEntry[]): string {
  const lines = entries.flatMap(([key, value]) => (value === undefined ? [] : [lineOf(key, value)]));
  return ["[OPTIONS]", ...lines, ""].join("\r\n");
}

function lineOf(key: string, value: string): string {
  const problem = NAMES.includes(key) ? setupNameProblem(value) : setupIniProblem(value);
  if (problem) throw new SetupError("backup-server.answer-not-writable", { key, problem });
  return `${key}=${value}`;
}

/**
 * Reads such a file back, as practice mode's set-up does: keys in lower case. Lines that begin with # are comments.
 * @returns null where it has no section [OPTIONS]
 */
export function setupIniValues(text: string): ReadonlyMap<string, string> | null {
  const [first = "", ...lines] = text.split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("#"));
  if (first.toLowerCase() !== "[options]") return null;
  const pairs = lines.map((line) => {
    const at = line.indexOf("=");
    return [line.slice(0, at).toLowerCase(), line.slice(at + 1)] as const;
  });
  return new Map(pairs);
}
