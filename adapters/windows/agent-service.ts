/** The service `obengine`, looked at, started and stopped. */
import type { AgentServiceServer } from "../../core/agent-service-port.ts";
import { refusing, SETTING_TIMEOUT_MS } from "./agent.ts";
import type { PowerShell } from "./powershell.ts";
import { askScript } from "./questions.ts";

const LOOK_TIMEOUT_MS = 30_000;

export const agentServicePorts = (powershell: PowerShell): AgentServiceServer => ({
  async agentService(signal) {
    const asked = askScript(
      powershell,
      "agent-service",
      { wish: "look" },
      { timeoutMs: LOOK_TIMEOUT_MS, signal },
    );
    return asked.then(
      ({ state }) => state,
      (thrown) => {
        if (signal.aborted) throw thrown;
        return null;
      },
    );
  },
  async startAgentService({ signal, progress }) {
    const bounds = { timeoutMs: SETTING_TIMEOUT_MS, signal };
    await refusing(
      askScript(powershell, "agent-service", { wish: "start" }, bounds),
      "agent.service-not-started",
      {},
    );
    progress(1);
  },
  async stopAgentService({ signal, progress }) {
    const bounds = { timeoutMs: SETTING_TIMEOUT_MS, signal };
    await refusing(
      askScript(powershell, "agent-service", { wish: "stop" }, bounds),
      "agent.service-not-stopped",
      {},
    );
    progress(1);
  },
});
