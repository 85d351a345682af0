/** The machine behind a front end: this one, or the pretend one. Each is loaded only where it is wanted. */
import type { OpenWayOut } from "../adapters/azure/way-out.ts";
import { logPath } from "../adapters/log-file.ts";
import type { RealPortsOptions } from "../adapters/real-ports.ts";
import type { Host } from "../core/host.ts";
import { type FrontEnd, makeHost } from "../core/make-host.ts";
import type { Ports } from "../core/ports.ts";
import { VERSION } from "../core/version.ts";

export interface Wanted {
  readonly practice: boolean;
  /** Absolute; see adapters/data-folder.ts. */
  readonly dataFolder: string;
  readonly kind: FrontEnd["kind"];
  readonly choosePath?: FrontEnd["choosePath"];
  readonly saveFile?: FrontEnd["saveFile"];
  readonly onClose?: FrontEnd["close"];
  /** How requests to Azure leave, where the front end has a better way than Node's own. */
  readonly openWayOut?: OpenWayOut;
}

export interface OpenedHost {
  readonly host: Host;
  readonly ports: Ports;
  /** Ends what practice mode has started. */
  close(): Promise<void>;
}

interface Machine {
  readonly ports: Ports;
  readonly practiceHints: FrontEnd["practiceHints"];
  readonly close: () => Promise<void>;
}

const thisMachine = async (options: RealPortsOptions): Promise<Machine> => {
  const { realPorts } = await import("../adapters/real-ports.ts");
  return { ports: realPorts(options), practiceHints: {}, close: async () => {} };
};

const pretendMachine = async (options: RealPortsOptions): Promise<Machine> => {
  const { practicePorts } = await import("./practice-ports.ts");
  const { practiceHints } = await import("./practice-hints.ts");
  const ports = await practicePorts(options);
  return { ports, practiceHints, close: () => ports.close() };
};

/** Of what this process runs on; what is no part of it is left out. */
const versionsOf = (...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const version = process.versions[name];
      return version === undefined ? [] : [[name, version]];
    }),
  );

/** Opens the machine and wires the core to it. */
export const openHost = async (wanted: Wanted): Promise<OpenedHost> => {
  const { practice, dataFolder, kind, choosePath, saveFile, onClose, openWayOut } = wanted;
  const { ports, practiceHints, close } = await (practice ? pretendMachine : thisMachine)({
    dataFolder,
    ...(openWayOut && { openWayOut }),
  });
  const host = makeHost(ports, {
    kind,
    version: VERSION,
    dataFolder,
    logFile: logPath(dataFolder),
    practiceHints,
    versions: versionsOf("node", "electron", "chrome"),
    ...(choosePath && { choosePath }),
    ...(saveFile && { saveFile }),
    ...(onClose && { close: onClose }),
  });
  return { host, ports, close };
};
