/**
 * The log: JSON lines in `<data>/log.jsonl`, at most two files of bounded size, every line scrubbed of the secrets that
 * were registered. Written at once, so that a crash loses nothing; a log that cannot be written never stops a run.
 */
import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import { SetupError } from "../core/errors.ts";
import type { Log } from "../core/ports.ts";
import { readBounded } from "./file-system.ts";
import { plainForLog } from "./log-values.ts";
import { makeScrubber } from "./scrubber.ts";

export const LOG_LEVELS = ["info", "warning", "error"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const MAX_FILE_BYTES = 2 * 1024 * 1024;
const MAX_LINE_CHARACTERS = 32 * 1024;
const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

export interface LogOptions {
  /** Hears every line that is written, scrubbed: for standard error. */
  readonly also?: (level: LogLevel, text: string) => void;
  /** For tests. */
  readonly maxFileBytes?: number;
}

/** Where the log of a data folder lies. The one before it has `.1` in its name. */
export const logPath = (dataFolder: string): string => path.join(dataFolder, "log.jsonl");

const fileBefore = (file: string): string => file.replace(/\.jsonl$/, ".1.jsonl");

/** Lines below `level` are not written. Nothing is touched until the first line. */
export function logFile(dataFolder: string, level: LogLevel, options: LogOptions = {}): Log {
  const scrubber = makeScrubber();
  const file = logPath(dataFolder);
  const append = boundedAppender(file, options.maxFileBytes ?? MAX_FILE_BYTES);
  const floor = LOG_LEVELS.indexOf(level);
  return {
    write(lineLevel, message, about) {
      if (LOG_LEVELS.indexOf(lineLevel) < floor) return;
      const plain = plainForLog(about, scrubber.scrub);
      const text = scrubber.scrub(message);
      const record = {
        at: new Date().toISOString(),
        level: lineLevel,
        message: text,
        ...(plain && { about: plain }),
      };
      append(`${lineOf(record, scrubber.scrub)}\n`);
      options.also?.(lineLevel, plain ? `${text} ${scrubber.scrub(JSON.stringify(plain))}` : text);
    },
    hide: scrubber.hide,
    scrub: scrubber.scrub,
    read: () => readLogFile(file),
    readBefore: () => readLogFile(fileBefore(file)),
  };
}

/** One line of JSON. One that is too long says so and keeps its beginning. */
function lineOf(
  record: { at: string; level: LogLevel; message: string; about?: unknown },
  scrub: (text: string) => string,
) {
  const line = scrub(JSON.stringify(record));
  if (line.length <= MAX_LINE_CHARACTERS) return line;
  const { at, level, message } = record;
  const beginning = line.slice(0, MAX_LINE_CHARACTERS / 2);
  return JSON.stringify({
    at,
    level,
    message: message.slice(0, 1024),
    cutAfter: MAX_LINE_CHARACTERS / 2,
    beginning,
  });
}

async function readLogFile(file: string): Promise<string> {
  try {
    // A line of another process may have come after the one that filled it.
    return new TextDecoder().decode(await readBounded(file, MAX_FILE_BYTES + MAX_LINE_CHARACTERS * 4));
  } catch (thrown) {
    if (thrown instanceof SetupError && thrown.code === "file.not-found") return "";
    throw thrown;
  }
}

function boundedAppender(file: string, maxFileBytes: number): (text: string) => void {
  let bytes: number | undefined;
  return (text) => {
    try {
      if (bytes === undefined) {
        mkdirSync(path.dirname(file), { recursive: true, mode: PRIVATE_FOLDER });
        bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      }
      if (bytes > 0 && bytes + Buffer.byteLength(text) > maxFileBytes) {
        renameSync(file, fileBefore(file));
        bytes = 0;
      }
      appendFileSync(file, text, { mode: PRIVATE_FILE });
      bytes += Buffer.byteLength(text);
    } catch {
      // Nowhere to say it: a full disk shows itself where something must be kept.
      bytes = undefined;
    }
  };
}
