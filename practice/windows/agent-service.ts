/** The agent's service on the pretend server. */
import type { AgentServiceServer } from "../../core/agent-service-port.ts";
import { type Acting, throwIfCancelled } from "./acting.ts";
import { type Machine, readMachine } from "./machine.ts";
import { Refusal } from "./refusals.ts";
import { windowsOf } from "./windows-facts.ts";

const stateOf = (machine: Machine) => windowsOf(machine).services.agent;

/** "cannot connect to the obengine service". */
export const isServiceStopped = (machine: Machine): boolean =>
  ["stopped", "disabled"].includes(stateOf(machine) ?? "");

export const agentServiceOn = (file: string, act: Acting): AgentServiceServer => ({
  async agentService(signal) {
    throwIfCancelled(signal);
    return stateOf(readMachine(file));
  },
  startAgentService: (watch) =>
    act("startAgentService", watch, {}, async (machine) => {
      if (stateOf(machine) === "disabled")
        throw new Refusal("Cannot start service obengine on computer '.'. It is disabled.");
      const { windows } = machine;
      return { windows: { ...windows, services: { ...windows.services, agent: "running" } } };
    }),
});
