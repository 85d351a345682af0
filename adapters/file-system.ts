/** Files of this machine. Reading is bounded, writing is private and whole or not at all. */
import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import {
  chmod,
  type FileHandle,
  lstat,
  mkdir,
  open,
  opendir,
  rename,
  rm,
  stat,
  statfs,
  unlink,
} from "node:fs/promises";
import path from "node:path";
import { SetupError } from "../core/errors.ts";
import type { Files, Log } from "../core/ports.ts";
import { keepForAdministrators, takeForAdministrators } from "./private-acl.ts";
import { readError, systemCode, writeError } from "./system-errors.ts";

const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;
const CHUNK_BYTES = 64 * 1024;

/** `log` hears of what was done as well as it could be, such as an ACL that could not be set. */
export function nodeFiles(dataFolder: string, log?: Log): Files {
  const dataPath = (...relative: readonly string[]) => path.join(dataFolder, ...relative);
  return {
    read: readBounded,
    writePrivate: (file, bytes) => writePrivate(file, bytes, log),
    makePrivateFolder,
    remove: overwriteAndRemove,
    state: stateOf,
    freeBytes,
    list,
    dataPath,
    absolute: (given, base) => (base === undefined ? path.resolve(given) : path.resolve(base, given)),
  };
}

/** Whole file, at most `maxBytes`: a longer one is refused by its size, and a pipe as soon as it has said too much. */
export async function readBounded(file: string, maxBytes: number): Promise<Uint8Array> {
  let handle: FileHandle | undefined;
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw new SetupError("file.not-found", { file, reason: "is-a-folder" });
    if (found.size > maxBytes) throw new SetupError("file.too-large", { file, maxBytes });
    handle = await open(file, constants.O_RDONLY);
    return await readAtMost(handle, maxBytes, file);
  } catch (thrown) {
    throw readError(thrown, file);
  } finally {
    await handle?.close();
  }
}

async function readAtMost(handle: FileHandle, maxBytes: number, file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(CHUNK_BYTES));
    if (bytesRead === 0) return new Uint8Array(Buffer.concat(chunks));
    bytes += bytesRead;
    if (bytes > maxBytes) throw new SetupError("file.too-large", { file, maxBytes });
    chunks.push(buffer.subarray(0, bytesRead));
  }
}

/** Written beside its place under another name, flushed, then renamed: a reader sees the old file or the new one. */
async function writePrivate(file: string, bytes: Uint8Array, log: Log | undefined): Promise<void> {
  const folder = path.dirname(file);
  const unfinished = path.join(folder, `.${path.basename(file)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const made = await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
    if (made !== undefined) await keepForAdministrators(folder, "folder", log);
    const handle = await open(unfinished, "wx", PRIVATE_FILE);
    try {
      // Before there is anything in it to be read.
      await keepForAdministrators(unfinished, "file", log);
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
    await flushFolder(folder);
  } catch (thrown) {
    await rm(unfinished, { force: true }).catch(() => {});
    throw writeError(thrown, file);
  }
}

/** On Windows anybody may make a folder in %ProgramData%, and owns it then: so it is taken over, and a link is never followed. */
async function makePrivateFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
    if (!(await lstat(folder)).isDirectory())
      throw new SetupError("file.write-failed", { file: folder, reason: "not-a-folder" });
    await chmod(folder, PRIVATE_FOLDER);
    await takeForAdministrators(folder);
  } catch (thrown) {
    throw writeError(thrown, folder);
  }
}

/** Makes a rename or a new name survive a power cut. Windows has no such call for folders; NTFS journals its names. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Overwrites the content once (on a disk that copies on write this is only a courtesy), then deletes the name.
 * A link is deleted, never followed.
 */
async function overwriteAndRemove(file: string): Promise<void> {
  try {
    const found = await lstat(file);
    if (found.isFile()) await overwrite(file, found.size);
    await unlink(file);
    await flushFolder(path.dirname(file));
  } catch (thrown) {
    if (systemCode(thrown) !== "ENOENT") throw writeError(thrown, file);
  }
}

async function overwrite(file: string, size: number): Promise<void> {
  const handle = await open(file, "r+");
  try {
    const zeros = Buffer.alloc(Math.min(size, CHUNK_BYTES));
    for (let at = 0; at < size; at += zeros.byteLength) {
      await handle.write(zeros, 0, Math.min(zeros.byteLength, size - at), at);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function stateOf(place: string): Promise<"file" | "folder" | "absent"> {
  try {
    return (await stat(place)).isDirectory() ? "folder" : "file";
  } catch (thrown) {
    if (["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP"].includes(systemCode(thrown) ?? "")) return "absent";
    throw readError(thrown, place);
  }
}

/** Names of the files there, a folder's own order; as many as `max`, however many there are. */
async function list(folder: string, max: number): Promise<readonly string[]> {
  const names: string[] = [];
  try {
    for await (const entry of await opendir(folder)) {
      if (names.length >= max) break;
      if (entry.isFile()) names.push(entry.name);
    }
  } catch (thrown) {
    throw readError(thrown, folder);
  }
  return names;
}

/** Bytes that this account may still write there; null where the system does not tell (the folder is not there, say). */
async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
