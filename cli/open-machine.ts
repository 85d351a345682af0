/** The machine behind a command: this one, or the pretend one. Loaded only by the commands that need it. */

import { dataFolder } from "../adapters/data-folder.ts";
import type { Host } from "../core/host.ts";
import { makeHost } from "../core/make-host.ts";
import type { Ports } from "../core/ports.ts";
import { VERSION } from "../core/version.ts";
import type { GlobalFlags } from "./global-flags.ts";
import { say } from "./print.ts";

export interface OpenMachine {
  readonly ports: Ports;
  readonly host: Host;
}

/** Opens the machine, does the work, and closes what practice mode has started, whatever happens. */
export async function withMachine<T>(
  flags: GlobalFlags,
  work: (machine: OpenMachine) => Promise<T>,
): Promise<T> {
  const folder = dataFolder(process.env, process.platform, flags.data);
  const { ports, close } = flags.practice ? await practice(folder) : await real(folder);
  try {
    const logFile = ports.files.dataPath("log.jsonl");
    const host = makeHost(ports, {
      kind: "browser",
      version: VERSION,
      dataFolder: folder,
      logFile,
      practiceHints: {},
    });
    return await work({ ports, host });
  } finally {
    await close();
  }
}

interface Opened {
  readonly ports: Ports;
  readonly close: () => Promise<void>;
}

async function real(folder: string): Promise<Opened> {
  const { realPorts } = await import("../adapters/real-ports.ts");
  return { ports: realPorts({ dataFolder: folder }), close: async () => undefined };
}

async function practice(folder: string): Promise<Opened> {
  say("Practice mode: a pretend server and a pretend Azure. Nothing leaves this machine.");
  const { practicePorts } = await import("../practice/practice-ports.ts");
  const ports = await practicePorts({ dataFolder: folder });
  return { ports, close: () => ports.close() };
}
