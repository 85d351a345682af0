/** Journals that end the process at a given line, as a power cut would: for practising how a run is resumed. */
import type { JournalLines, Journals } from "../core/ports.ts";
import type { KillAt } from "./windows/machine.ts";

/**
 * `killAt` is asked at every line. Lines count from 1 over the whole journal, those of earlier processes included.
 * "after": that line is on disk. "before": what it tells has happened, and is not written down.
 */
export function killingJournals(
  journals: Journals,
  killAt: () => KillAt | null,
  kill: () => void = () => process.kill(process.pid, "SIGKILL"),
): Journals {
  const guarded = (lines: JournalLines): JournalLines => ({
    runId: lines.runId,
    read: () => lines.read(),
    async append(line) {
      const at = killAt();
      const isTheLine = at !== null && (await lineNumber(lines)) === at.line;
      if (isTheLine && at.when === "before") kill();
      await lines.append(line);
      if (isTheLine && at.when === "after") kill();
    },
  });
  return {
    create: async (runId) => guarded(await journals.create(runId)),
    list: async () => (await journals.list()).map(guarded),
    lock: () => journals.lock(),
  };
}

/** Of the line that comes next. A torn last one does not count. */
const lineNumber = async (lines: JournalLines): Promise<number> => (await lines.read()).split("\n").length;
