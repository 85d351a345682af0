/** The end of a file that may be huge and may still be written to, such as a log. Read in pieces, never all at once. */
import { open, stat } from "node:fs/promises";
import { SetupError } from "../core/errors.ts";
import { readError } from "./system-errors.ts";

export interface FileTail {
  readonly fileBytes: number;
  readonly readBytes: number;
  readonly chunks: AsyncIterable<Uint8Array>;
}

const CHUNK_BYTES = 256 * 1024;

/** The last `maxBytes` as they are now; what is written meanwhile is left out. Throws `file.not-found`, `file.no-access`. */
export async function fileTail(file: string, maxBytes: number): Promise<FileTail> {
  const { size } = await regularFile(file);
  const readBytes = Math.min(size, maxBytes);
  return { fileBytes: size, readBytes, chunks: chunksOf(file, size - readBytes, size) };
}

async function regularFile(file: string): Promise<{ readonly size: number }> {
  const found = await stat(file).catch((thrown: unknown) => {
    throw readError(thrown, file);
  });
  if (found.isDirectory()) throw new SetupError("file.not-found", { file, reason: "is-a-folder" });
  if (!found.isFile()) throw new SetupError("file.no-access", { file, reason: "not-a-file" });
  return found;
}

/** Node opens files on Windows so that others may go on writing, renaming and deleting them. */
async function* chunksOf(file: string, from: number, to: number): AsyncGenerator<Uint8Array, void> {
  const handle = await open(file, "r").catch((thrown: unknown) => {
    throw readError(thrown, file);
  });
  try {
    let at = from;
    while (at < to) {
      const length = Math.min(CHUNK_BYTES, to - at);
      const { bytesRead, buffer } = await handle.read(new Uint8Array(length), 0, length, at);
      if (bytesRead === 0) return; // The log was begun anew.
      yield buffer.subarray(0, bytesRead);
      at += bytesRead;
    }
  } catch (thrown) {
    throw readError(thrown, file);
  } finally {
    await handle.close();
  }
}
