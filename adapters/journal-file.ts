/**
 * The journals of runs: `<data>/runs/<runId>.jsonl`, files that only grow. A line is on the disk when `append` returns;
 * a last line without its line break did not happen, and is cut off before the next one is written.
 */
import { type FileHandle, mkdir, open, readdir } from "node:fs/promises";
import path from "node:path";
import { SetupError } from "../core/errors.ts";
import type { JournalLines, Journals } from "../core/ports.ts";
import { RUN_ID } from "./clock.ts";
import { flushFolder } from "./file-system.ts";
import { keepForAdministrators } from "./private-acl.ts";
import { takeRunLock } from "./run-lock.ts";
import { readError, systemCode, writeError } from "./system-errors.ts";

const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;
const LINE_BREAK = 0x0a;
const ENDING = ".jsonl";
/** A journal of a long run is some hundred kilobytes: what is larger is none of ours. */
const MAX_JOURNAL_BYTES = 16 * 1024 * 1024;
const CHUNK_BYTES = 64 * 1024;

export function journalFolder(dataFolder: string): Journals {
  const runs = path.join(dataFolder, "runs");
  const linesOf = (runId: string) => journalLines(runId, path.join(runs, runId + ENDING));
  return {
    async create(runId) {
      if (!RUN_ID.test(runId)) throw new TypeError("not a run id");
      await makeJournal(runs, path.join(runs, runId + ENDING));
      return linesOf(runId);
    },
    async list() {
      const names = await namesIn(runs);
      const runIds = names.flatMap((name) => (name.endsWith(ENDING) ? [name.slice(0, -ENDING.length)] : []));
      const newestFirst = runIds
        .filter((runId) => RUN_ID.test(runId))
        .sort()
        .reverse();
      return newestFirst.map(linesOf);
    },
    lock: () => takeRunLock(dataFolder),
  };
}

async function namesIn(runs: string): Promise<string[]> {
  try {
    const entries = await readdir(runs, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  } catch (thrown) {
    if (systemCode(thrown) === "ENOENT") return [];
    throw readError(thrown, runs);
  }
}

async function makeJournal(runs: string, file: string): Promise<void> {
  try {
    const made = await mkdir(runs, { recursive: true, mode: PRIVATE_FOLDER });
    if (made !== undefined) await keepForAdministrators(runs, "folder", undefined);
    const handle = await open(file, "wx", PRIVATE_FILE);
    await handle.sync();
    await handle.close();
    await flushFolder(runs);
  } catch (thrown) {
    throw writeError(thrown, file);
  }
}

const journalLines = (runId: string, file: string): JournalLines => ({
  runId,
  async read() {
    let handle: FileHandle | undefined;
    try {
      handle = await open(file, "r");
      const { size } = await handle.stat();
      if (size > MAX_JOURNAL_BYTES) throw new SetupError("run.journal-damaged", { file, runId });
      return await handle.readFile("utf8");
    } catch (thrown) {
      throw readError(thrown, file);
    } finally {
      await handle?.close();
    }
  },
  async append(line) {
    if (/[\r\n]/.test(line)) throw new TypeError("a line of a journal is one line");
    let handle: FileHandle | undefined;
    try {
      handle = await open(file, "r+");
      const end = await endOfWholeLines(handle);
      await handle.truncate(end);
      await writeAll(handle, Buffer.from(`${line}\n`, "utf8"), end);
      await handle.sync();
    } catch (thrown) {
      throw writeError(thrown, file);
    } finally {
      await handle?.close();
    }
  },
});

/** Where the last line break ends: the file's length, but for a torn last line. */
async function endOfWholeLines(handle: FileHandle): Promise<number> {
  const { size } = await handle.stat();
  const chunk = Buffer.alloc(CHUNK_BYTES);
  let end = size;
  while (end > 0) {
    const start = Math.max(0, end - CHUNK_BYTES);
    const { bytesRead } = await handle.read(chunk, 0, end - start, start);
    const found = chunk.subarray(0, bytesRead).lastIndexOf(LINE_BREAK);
    if (found >= 0) return start + found + 1;
    end = start;
  }
  return 0;
}

async function writeAll(handle: FileHandle, bytes: Buffer, at: number): Promise<void> {
  for (let done = 0; done < bytes.byteLength; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.byteLength - done, at + done);
    done += bytesWritten;
  }
}
