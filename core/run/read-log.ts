/** The end of the program's own log, for the page that shows it and for the report. Its lines were scrubbed when written. */
import { z } from "zod";
import type { Log } from "../ports.ts";

/** What a page gets at once; the file itself holds more. */
export const MAX_LOG_LINES = 500;
const MAX_TEXT_CHARACTERS = 2000;

const LogRecord = z.object({
  at: z.string().max(40),
  level: z.enum(["info", "warning", "error"]),
  message: z.string(),
  about: z.unknown().optional(),
});

export interface LogLine {
  /** Counted from 1 in the file as it is now: a log that is full begins anew. */
  readonly line: number;
  readonly at: string;
  readonly level: "info" | "warning" | "error";
  readonly text: string;
}

/**
 * The last lines of the log, oldest first, at most `maxLines` (500): those after `afterLine`, and where the log has begun
 * anew since then, those of the new one. What is no line of ours (a torn one) is passed over.
 */
export async function readLog(
  log: Pick<Log, "read">,
  { afterLine = 0, maxLines = MAX_LOG_LINES } = {},
): Promise<readonly LogLine[]> {
  const lines = (await log.read()).split("\n");
  // What follows the last line break is nothing, or a line that is being written.
  lines.pop();
  const first = afterLine > lines.length ? 0 : afterLine;
  const from = Math.max(first, lines.length - maxLines);
  return lines.slice(from).flatMap((text, index) => lineOf(text, from + index + 1) ?? []);
}

function lineOf(text: string, line: number): LogLine | null {
  const record = LogRecord.safeParse(parseJson(text));
  if (!record.success) return null;
  const { at, level, message, about } = record.data;
  const whole = about === undefined ? message : `${message} ${JSON.stringify(about)}`;
  return { line, at, level, text: cut(whole) };
}

const cut = (text: string): string =>
  text.length > MAX_TEXT_CHARACTERS ? `${text.slice(0, MAX_TEXT_CHARACTERS)} …` : text;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A line as it is copied and as it stands in the report. */
export const logLineText = ({ at, level, text }: LogLine): string => `${at} ${level.padEnd(7)} ${text}`;
