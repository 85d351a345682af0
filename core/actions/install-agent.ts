import { SetupError } from "../errors.ts";
import type { ActionOf } from "../plan/plan.ts";
import { type Handler, nothing } from "./handler.ts";

/** Installs the MARS agent. Judged by what the machine says afterwards, since the installer's exit codes are not documented. */
export const installAgent: Handler<ActionOf<"install-agent">> = {
  async alreadyDone({ ports, signal }) {
    const { product, pendingRestart } = await ports.backupServer.probe(signal);
    if (product === null || product === "none") return undefined;
    return { receipts: {}, restartNeeded: pendingRestart === true };
  },
  async perform({ action, ports, signal, progress }) {
    if ((await ports.files.state(action.installer)) !== "file") {
      throw new SetupError("agent.missing", { file: action.installer });
    }
    const { restartNeeded } = await ports.backupServer.installAgent(action, { signal, progress });
    return restartNeeded ? { ...nothing, restartNeeded } : nothing;
  },
};
