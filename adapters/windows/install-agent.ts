/** Installing the MARS agent. Its installer's exit codes are documented nowhere: judged by what is there afterwards. */
import type { AgentInstallation, Clock, Watch } from "../../core/ports.ts";
import { windowsRun } from "../../core/text/windows-run.ts";
import { agentError } from "../../core/vault/agent-errors.ts";
import { refusing } from "./agent.ts";
import type { PowerShell } from "./powershell.ts";
import { askScript, type ResultOf } from "./questions.ts";

const INSTALLER_TIMEOUT_MS = 40 * 60_000;
/** "Takes a few minutes in the background" (backup-client-automation). */
const PATIENCE_MS = 20 * 60_000;
const PAUSE_MS = 5_000;
/** The catalogue's id for a failed installation of the agent. */
const NOT_INSTALLED_ID = 4024;

interface Installing {
  readonly powershell: PowerShell;
  readonly clock: Clock;
  readonly installed: (signal: AbortSignal) => Promise<ResultOf<"agent-state">>;
}

export async function installAgent(
  { powershell, clock, installed }: Installing,
  request: AgentInstallation,
  watch: Watch,
): Promise<{ readonly restartNeeded: boolean }> {
  const about = { file: request.installer };
  watch.progress(0, { kind: "text", text: windowsRun.installing });
  const bounds = { timeoutMs: INSTALLER_TIMEOUT_MS, signal: watch.signal };
  await refusing(askScript(powershell, "agent-install", request, bounds), "agent.install-failed", about);
  watch.progress(0.5, { kind: "text", text: windowsRun.waitingForAgent });
  const until = clock.now().getTime() + PATIENCE_MS;
  for (;;) {
    const state = await installed(watch.signal);
    if (state.product !== "none") {
      watch.progress(1);
      return { restartNeeded: state.pendingRestart };
    }
    if (clock.now().getTime() >= until)
      throw agentError(`The agent is not there. (ID: ${NOT_INSTALLED_ID})`, "agent.install-failed", about);
    await clock.wait(PAUSE_MS, watch.signal);
  }
}
