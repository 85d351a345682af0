/** The agent's service on the pretend server. */
import type { AgentServiceServer } from "../../core/agent-service-port.ts";
import { type Acting, throwIfCancelled } from "./acting.ts";
import { type Machine, readMachine } from "./machine.ts";
import { Refusal } from "./refusals.ts";
import { windowsOf } from "./windows-facts.ts";

const stateOf = (machine: Machine) => windowsOf(machine).services.agent;

const withAgent = ({ windows }: Machine, agent: "running" | "stopped"): Partial<Machine> => ({
  windows: { ...windows, services: { ...windows.services, agent } },
});

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
      return withAgent(machine, "running");
    }),
  stopAgentService: (watch) =>
    act("stopAgentService", watch, {}, async (machine) => withAgent(machine, "stopped")),
});
