/** The machine behind the window: this one, or the pretend one. Loaded when the window stands. */
import type { Host } from "../core/host.ts";
import { type FrontEnd, makeHost } from "../core/make-host.ts";
import type { Ports } from "../core/ports.ts";
import type { OpenHost } from "./ipc.ts";

export interface Wanted {
  readonly practice: boolean;
  readonly frontEnd: Omit<FrontEnd, "practiceHints">;
}

export interface OpenedHost extends OpenHost {
  readonly host: Host;
  /** Ends what practice mode has started. */
  close(): Promise<void>;
}

interface OpenedPorts {
  readonly ports: Ports;
  readonly close: () => Promise<void>;
}

const realMachine = async (dataFolder: string): Promise<OpenedPorts> => {
  const { realPorts } = await import("../adapters/real-ports.ts");
  return { ports: realPorts({ dataFolder }), close: async () => {} };
};

const practiceMachine = async (dataFolder: string): Promise<OpenedPorts> => {
  const { practicePorts } = await import("../practice/practice-ports.ts");
  const ports = await practicePorts({ dataFolder });
  return { ports, close: () => ports.close() };
};

export const openHost = async ({ practice, frontEnd }: Wanted): Promise<OpenedHost> => {
  const { ports, close } = await (practice ? practiceMachine : realMachine)(frontEnd.dataFolder);
  return { host: makeHost(ports, { ...frontEnd, practiceHints: {} }), log: ports.log, close };
};
