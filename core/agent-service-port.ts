/** The agent's own service (`obengine`): a part of the port BackupServer. */
import type { Watch } from "./watch-port.ts";
import type { ServiceState } from "./windows-facts.ts";

export interface AgentServiceServer {
  /** null: could not tell. Only a cancel throws. */
  agentService(signal: AbortSignal): Promise<ServiceState>;
  /** Starts it and waits until it runs, not longer than a minute; running already is fine. Throws `agent.service-not-started`. */
  startAgentService(watch: Watch): Promise<void>;
  /**
   * Stops it and waits until it is stopped, not longer than two minutes; stopped already is fine. Not where other services
   * that run need it. Throws `agent.service-not-stopped`: it may stop later all the same.
   */
  stopAgentService(watch: Watch): Promise<void>;
}
