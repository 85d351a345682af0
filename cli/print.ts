/** What the command line says: results on standard output, everything else on standard error. */
import type { SetupError } from "../core/errors.ts";
import { EXIT, type ExitReason, exitText } from "../core/run/exit-code.ts";
import { cliWords as words } from "../core/text/command-line.ts";
import { type ExplainedError, explain } from "../core/text/errors.ts";
import type { GlobalFlags } from "./global-flags.ts";

/** The result. One line of JSON, or text. */
export function printResult(flags: GlobalFlags, data: unknown, lines: readonly string[]): void {
  process.stdout.write(flags.json ? `${JSON.stringify(data)}\n` : lines.map((line) => `${line}\n`).join(""));
}

/** A line for whoever watches. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** An error: under --json one object on standard output, else cause and remedy on standard error. */
export function printError(error: SetupError, flags: GlobalFlags): void {
  const { code, message, remedy, about } = explain(error.toData());
  if (flags.json) process.stdout.write(`${JSON.stringify({ error: { code, message, remedy, about } })}\n`);
  else say([...errorLines({ message, remedy }), `(${code})`].join("\n"));
  if (flags.debug) say(traceOf(error));
}

/** An error for people, without its code. */
export const errorLines = ({ message, remedy }: Pick<ExplainedError, "message" | "remedy">): string[] => [
  words.error({ message }),
  words.remedy({ remedy }),
];

/** The error and what caused it, for `--debug` alone. */
function traceOf(error: Error): string {
  const trace = error.stack ?? error.message;
  return error.cause instanceof Error ? `${trace}\ncaused by ${traceOf(error.cause)}` : trace;
}

/** The exit codes, for the help text. Outside Windows a shell sees only the low 8 bits. */
export const exitTable = (): string =>
  (Object.keys(EXIT) as ExitReason[])
    .map((reason) => `  ${String(EXIT[reason]).padStart(4)}${seenAs(EXIT[reason])}  ${exitText[reason]}`)
    .join("\n");

const seenAs = (code: number): string => (code > 255 ? ` (${words.seenAs({ code: code & 255 })})` : "");

/** `label: value` lines with the values under one another. */
export function columns(rows: readonly (readonly [label: string, value: string])[]): string[] {
  const width = Math.max(0, ...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `${label.padEnd(width)}  ${value}`);
}

/** Broken rules, each with its remedy, for people. */
export const problemLines = (
  problems: readonly Pick<ExplainedError, "code" | "message" | "remedy">[],
): string[] =>
  problems.flatMap(({ code, message, remedy }) => [
    words.problem({ message }),
    `  ${words.remedy({ remedy })} (${code})`,
  ]);
