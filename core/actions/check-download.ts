/** Whether the file that the media was extracted from is one of Microsoft's: before set-up starts, where somebody wants it compared. */
import { MEDIA_SHA256 } from "../checks/releases.ts";
import { SetupError } from "../errors.ts";
import type { ActionOf } from "../plan/plan.ts";
import { windowsRun } from "../text/windows-run.ts";
import type { Turn } from "./handler.ts";

/** Set-up comes after it: it takes its time, and little of the bar. */
const PART = 0.1;

/** Only of DPM does Microsoft name checksums (validation-dpm). Throws `file.not-found`, `file.no-access`, `backup-server.download-differs`. */
export async function checkDownload({
  action: { product, installation },
  ports,
  signal,
  progress,
}: Turn<ActionOf<"install-backup-server">>): Promise<void> {
  const file = installation.download.trim();
  if (product !== "dpm" || file === "") return;
  if ((await ports.files.state(file)) !== "file") throw new SetupError("file.not-found", { file });
  progress(0, { kind: "text", text: windowsRun.comparing({ file }) });
  const watch = { signal, progress: (part: number) => progress(part * PART) };
  const sha256 = await ports.backupServer.fileSha256(file, watch);
  const [release] = Object.entries(MEDIA_SHA256).find(([, known]) => known === sha256) ?? [];
  if (release === undefined)
    throw new SetupError("backup-server.download-differs", { file, checksum: sha256 });
  progress(PART, { kind: "text", text: windowsRun.compared({ release }) });
}
