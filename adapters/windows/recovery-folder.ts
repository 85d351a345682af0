/** Making the recovery folder, and letting SYSTEM into it: before the product is told of it. */
import { SetupError } from "../../core/errors.ts";
import type { RecoveryFolderServer } from "../../core/recovery-folder-port.ts";
import { localFolderProblem } from "../../core/vault/folders.ts";
import { LOOK_TIMEOUT_MS, refusing, SETTING_TIMEOUT_MS } from "./agent.ts";
import type { PowerShell } from "./powershell.ts";
import { askScript } from "./questions.ts";

export function recoveryFolderPorts(powershell: PowerShell): RecoveryFolderServer {
  const ask = (wish: "look" | "make", folder: string, timeoutMs: number, signal: AbortSignal) =>
    askScript(powershell, "recovery-folder", { wish, folder }, { timeoutMs, signal });
  return {
    async recoveryFolderIsReady(folder, signal) {
      if (localFolderProblem(folder) !== null) return null;
      try {
        return (await ask("look", folder, LOOK_TIMEOUT_MS, signal)).ready;
      } catch (thrown) {
        if (signal.aborted) throw thrown;
        return null;
      }
    },
    async makeRecoveryFolder(folder, { signal, progress }) {
      if (localFolderProblem(folder) !== null) throw new SetupError("recovery-folder.not-usable", { folder });
      const asked = ask("make", folder, SETTING_TIMEOUT_MS, signal);
      await refusing(asked, "recovery-folder.not-usable", { folder });
      progress(1);
    },
  };
}
