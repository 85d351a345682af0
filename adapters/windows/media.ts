/** The folder that the media was extracted to, as its programs say it of themselves: what they do not say stays open. And the file that was downloaded. */
import { SetupError } from "../../core/errors.ts";
import type { Log, Media, Watch } from "../../core/ports.ts";
import { mediaUntold } from "../this-machine.ts";
import { LOOK_TIMEOUT_MS, refusing } from "./agent.ts";
import type { PowerShell } from "./powershell.ts";
import { askScript, type ResultOf } from "./questions.ts";

/** Throws only when it is cancelled. */
export async function readMedia(
  { powershell, log }: { readonly powershell: PowerShell; readonly log: Pick<Log, "write"> },
  folder: string,
  signal: AbortSignal = new AbortController().signal,
): Promise<Media> {
  if (signal.aborted) throw new SetupError("run.cancelled");
  try {
    return mediaFrom(
      await askScript(powershell, "media-read", { folder }, { timeoutMs: LOOK_TIMEOUT_MS, signal }),
    );
  } catch (thrown) {
    if (signal.aborted) throw new SetupError("run.cancelled");
    log.write("warning", "the media could not be looked at", { error: thrown });
    return mediaUntold;
  }
}

const HASH_TIMEOUT_MS = 60 * 60_000;

/** Reckoned by PowerShell, a process of its own: nothing here waits for gigabytes. Progress comes as percent. */
export async function fileSha256(
  powershell: PowerShell,
  file: string,
  { signal, progress }: Watch,
): Promise<string> {
  const onProgress = (percent: string) => progress(Math.min(1, (Number(percent) || 0) / 100));
  const asking = askScript(
    powershell,
    "file-hash",
    { file },
    { timeoutMs: HASH_TIMEOUT_MS, signal, onProgress },
  );
  return (await refusing(asking, "file.no-access", { file })).sha256;
}

/** Of DPM a year is a release; `releaseOf` reads it. */
const YEAR = /(?<!\d)20\d\d(?!\d)/;

export function mediaFrom(read: ResultOf<"media-read">): Media {
  if (!read.setup) return { ...mediaUntold, setup: "absent" };
  const [year] = YEAR.exec(read.names) ?? [];
  const version = read.version || null;
  return {
    setup: "there",
    product: productOf(read),
    version: year === undefined || version === null ? (year ?? version) : `${year} (${version})`,
    // Another numbering would be another thing's: the agent's versions begin so.
    agentVersion: /^2\.\d+\.\d+/.test(read.agentVersion) ? read.agentVersion : null,
    // Where SQL Server lies on media that bring it along is documented nowhere.
    bundlesSql: null,
  };
}

/**
 * Azure Backup Server is the same program as DPM and may call itself so; the folder of the agent's installer is known of its
 * media alone. Taken for the wrong one, good media would be refused: so a doubt is told as one.
 */
function productOf({ names, hasAgentFolder }: ResultOf<"media-read">): Media["product"] {
  if (/azure backup/i.test(names)) return "mabs";
  return /data protection manager/i.test(names) && !hasAgentFolder ? "dpm" : null;
}
