/** The agent's own service (`obengine`): a part of the port BackupServer. */
import type { Watch } from "./watch-port.ts";
import type { ServiceState } from "./windows-facts.ts";

export interface AgentServiceServer {
  /** null: could not tell. Only a cancel throws. */
  agentService(signal: AbortSignal): Promise<ServiceState>;
  /** Starts it and waits until it runs, not longer than a minute; running already is fine. Throws `agent.service-not-started`. */
  startAgentService(watch: Watch): Promise<void>;
}
