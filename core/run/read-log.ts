/** The end of the program's own log, for the page that shows it and for the report. Its lines were scrubbed when written. */
import { z } from "zod";
import type { Log } from "../ports.ts";
import type { LogLine } from "./log-line.ts";

/** What a page gets at once; the file itself holds more. */
export const MAX_LOG_LINES = 500;
const MAX_TEXT_CHARACTERS = 2000;

const LogRecord = z.object({
  at: z.string().max(40),
  level: z.enum(["info", "warning", "error"]),
  message: z.string(),
  about: z.unknown().optional(),
});

/**
 * The last lines of the log, oldest first, at most `maxLines` (500): with `afterLine` those after it, and where the log has
 * begun anew since then, those of the new one; without, those of the log before it too where there is room. What is no line
 * of ours (a torn one) is passed over.
 */
export async function readLog(
  log: Pick<Log, "read" | "readBefore">,
  {
    afterLine,
    maxLines = MAX_LOG_LINES,
  }: { readonly afterLine?: number | undefined; readonly maxLines?: number } = {},
): Promise<readonly LogLine[]> {
  const lines = linesIn(await log.read());
  const first = afterLine === undefined || afterLine > lines.length ? 0 : afterLine;
  const from = Math.max(first, lines.length - maxLines);
  const news = lines.slice(from).flatMap((text, index) => lineOf(text, from + index + 1) ?? []);
  const room = maxLines - (lines.length - from);
  if (afterLine !== undefined || room <= 0) return news;
  const before = linesIn(await log.readBefore()).slice(-room);
  return [...before.flatMap((text, index) => lineOf(text, index + 1 - before.length) ?? []), ...news];
}

/** What follows the last line break is nothing, or a line that is being written. */
const linesIn = (text: string): readonly string[] => text.split("\n").slice(0, -1);

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
