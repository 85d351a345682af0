/** The log of set-up while it is written: what has come since set-up was started, and how long it has rested. Read in bounded pieces. */
import { stat } from "node:fs/promises";
import type { Clock } from "../../core/ports.ts";
import { fileTail } from "../file-tail.ts";

export interface SetupLog {
  readonly file: string;
  /** Where this set-up's part begins: what stands before is an earlier one's. */
  readonly fromBytes: number;
  /** Looks whether it has grown since the last look. Never fails: a log that cannot be looked at has not grown. */
  readonly look: () => Promise<boolean>;
  readonly quietMs: () => number;
}

export async function setupLogFrom(
  file: string,
  clock: Pick<Clock, "now">,
  { fromBeginning }: { readonly fromBeginning: boolean },
): Promise<SetupLog> {
  let bytes = await sizeOf(file);
  let grownMs = clock.now().getTime();
  return {
    file,
    fromBytes: fromBeginning ? 0 : bytes,
    async look() {
      const now = await sizeOf(file);
      const changed = now !== bytes;
      bytes = now;
      if (changed) grownMs = clock.now().getTime();
      return changed;
    },
    quietMs: () => clock.now().getTime() - grownMs,
  };
}

const sizeOf = async (file: string): Promise<number> => {
  try {
    return (await stat(file)).size;
  } catch {
    return 0;
  }
};

/** The newest bytes of this set-up's part, at most so many; none where it cannot be read. A log that was begun anew is all its own. */
export async function newLogText({ file, fromBytes }: SetupLog, maxBytes: number): Promise<Uint8Array> {
  try {
    const { fileBytes, readBytes, chunks } = await fileTail(file, maxBytes);
    const read: Uint8Array[] = [];
    for await (const chunk of chunks) read.push(chunk);
    const all = Buffer.concat(read);
    const before = fileBytes < fromBytes ? 0 : fromBytes - (fileBytes - readBytes);
    return new Uint8Array(all.subarray(Math.max(0, before)));
  } catch {
    return new Uint8Array();
  }
}
