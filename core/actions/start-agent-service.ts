import type { ActionOf } from "../plan/plan.ts";
import { type Handler, nothing } from "./handler.ts";

/** Without its service the agent takes no setting and registers nothing ("cannot connect to the obengine service", 100052). */
export const startAgentService: Handler<ActionOf<"start-agent-service">> = {
  async alreadyDone({ ports, signal }) {
    return (await ports.backupServer.agentService(signal)) === "running" ? nothing : undefined;
  },
  async perform({ ports, signal, progress }) {
    await ports.backupServer.startAgentService({ signal, progress });
    return nothing;
  },
};
