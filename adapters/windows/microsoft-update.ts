/** Opting in to Microsoft Update: judged by what Windows says of it afterwards. */
import { SetupError } from "../../core/errors.ts";
import type { Watch } from "../../core/ports.ts";
import { windowsRun } from "../../core/text/windows-run.ts";
import { refusing } from "./agent.ts";
import type { PowerShell } from "./powershell.ts";
import { askScript } from "./questions.ts";

/** Windows may go to the network for it. */
const TIMEOUT_MS = 5 * 60_000;

export async function optInMicrosoftUpdate(powershell: PowerShell, watch: Watch): Promise<void> {
  const asking = askScript(
    powershell,
    "microsoft-update",
    {},
    { timeoutMs: TIMEOUT_MS, signal: watch.signal },
  );
  const { on, pending } = await refusing(asking, "machine.microsoft-update-refused", {});
  if (!on && !pending) throw new SetupError("machine.microsoft-update-refused");
  watch.progress(1, on ? undefined : { kind: "text", text: windowsRun.microsoftUpdatePending });
}
