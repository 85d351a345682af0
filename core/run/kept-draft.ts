/**
 * The form as it is being filled in: kept while the program runs, and on disk, so that neither a reload nor a power cut costs
 * an answer. It has no secrets, because Answers have none.
 */
import { z } from "zod";
import { Answers } from "../answers.ts";
import { SetupError } from "../errors.ts";
import type { Clock, Files, Log } from "../ports.ts";

/** Far more than a form with every field at its limit. */
const MAX_BYTES = 256 * 1024;

/** What a front end keeps: the form, and the page that was open. */
export const DraftToKeep = z.strictObject({ answers: Answers, page: z.string().max(64) });
export type DraftToKeep = z.infer<typeof DraftToKeep>;

const Saved = DraftToKeep.extend({ savedAt: z.iso.datetime() });

export interface KeptDraft extends DraftToKeep {
  /** ISO 8601. */
  readonly savedAt: string;
  /** Of an earlier start of this program: the person should be told. */
  readonly earlier: boolean;
}

export interface KeepsDraft {
  /** null where there is none, or none that can be read. */
  read(): Promise<KeptDraft | null>;
  /** What cannot be written is kept in memory all the same, and the log says so. */
  keep(draft: DraftToKeep): Promise<void>;
  forget(): Promise<void>;
}

export function draftKeptBy(ports: {
  readonly files: Files;
  readonly clock: Clock;
  readonly log: Log;
}): KeepsDraft {
  const { files, clock, log } = ports;
  const file = files.dataPath("draft.json");
  let now: KeptDraft | null = null;
  let forgotten = false;
  let writing = Promise.resolve();

  /** One at a time and in order: the last one wins, on the disk too. */
  const inTurn = (write: () => Promise<void>): Promise<void> => {
    writing = writing.then(write).catch((cause: unknown) => {
      log.write("warning", "The draft of the form could not be written", { cause });
    });
    return writing;
  };

  const fromDisk = async (): Promise<KeptDraft | null> => {
    try {
      const text = new TextDecoder().decode(await files.read(file, MAX_BYTES));
      return { ...Saved.parse(JSON.parse(text)), earlier: true };
    } catch (cause) {
      if (SetupError.from(cause).code !== "file.not-found") {
        log.write("warning", "The draft of the form could not be read", { cause });
      }
      return null;
    }
  };

  return {
    read: async () => now ?? (forgotten ? null : await fromDisk()),
    keep: ({ answers, page }) => {
      const savedAt = clock.now().toISOString();
      now = { answers, page, savedAt, earlier: false };
      const bytes = new TextEncoder().encode(JSON.stringify({ answers, page, savedAt }));
      return inTurn(() => files.writePrivate(file, bytes));
    },
    forget: () => {
      now = null;
      forgotten = true;
      return inTurn(() => files.remove(file));
    },
  };
}
