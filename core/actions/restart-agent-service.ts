import type { AgentServiceServer } from "../agent-service-port.ts";
import { SetupError } from "../errors.ts";
import type { ActionOf } from "../plan/plan.ts";
import { type Handler, nothing } from "./handler.ts";

/** Longer than the port waits for a service that is about to stop, and then for its start. */
const START_LIMIT_MS = 3 * 60_000;

/** Stopped and started again, and never left stopped: whatever happens in between, it is started. */
export const restartAgentService: Handler<ActionOf<"restart-agent-service">> = {
  // That it runs says nothing. Whether it was restarted is known to the journal alone.
  alreadyDone: async () => undefined,
  async perform({ ports: { backupServer }, signal, progress }) {
    const state = await backupServer.agentService(signal);
    if (state === "running" || state === null) {
      try {
        await backupServer.stopAgentService({ signal, progress: (part, note) => progress(part / 2, note) });
      } catch (thrown) {
        await startAgain(backupServer);
        throw thrown;
      }
    }
    try {
      await backupServer.startAgentService({ signal, progress });
    } catch (thrown) {
      await startAgain(backupServer);
      if (signal.aborted) throw thrown;
    }
    return nothing;
  },
};

/** Not to be cancelled: a server whose service is stopped backs nothing up. */
async function startAgain(backupServer: AgentServiceServer): Promise<void> {
  const signal = AbortSignal.timeout(START_LIMIT_MS);
  try {
    await backupServer.startAgentService({ signal, progress: () => undefined });
  } catch (thrown) {
    const { about } = SetupError.from(thrown);
    throw new SetupError("agent.service-left-stopped", about, { cause: thrown });
  }
}
