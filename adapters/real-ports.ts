/** Ports for this machine. The heavy ones are loaded when they are first asked: `--help` and `get` load none of them. */
import type { Azure, Certificates, Network, Ports } from "../core/ports.ts";
import { nodeClock } from "./clock.ts";
import { nodeFiles } from "./file-system.ts";
import { journalFolder } from "./journal-file.ts";
import { type LogLevel, type LogOptions, logFile } from "./log-file.ts";
import { thisMachine } from "./this-machine.ts";

export interface RealPortsOptions {
  readonly dataFolder: string;
  readonly logLevel?: LogLevel;
  /** Hears every line of the log as well. */
  readonly alsoLog?: NonNullable<LogOptions["also"]>;
}

export function realPorts(options: RealPortsOptions): Ports {
  const clock = nodeClock();
  return {
    ...fileAndTimePorts(options),
    backupServer: thisMachine(clock),
    azure: lazyAzure(),
    certificates: lazyCertificates(),
    network: lazyNetwork(),
    practice: false,
  };
}

/** The ports that are the same whatever machine is set up. */
export function fileAndTimePorts({
  dataFolder,
  logLevel = "info",
  alsoLog,
}: RealPortsOptions): Pick<Ports, "files" | "journals" | "clock" | "log"> {
  const log = logFile(dataFolder, logLevel, alsoLog ? { also: alsoLog } : {});
  return { files: nodeFiles(dataFolder, log), journals: journalFolder(dataFolder), clock: nodeClock(), log };
}

/** The value of `load`, which is called once, when first needed. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}

export function lazyAzure(): Azure {
  const azure = once(async () => (await import("./azure/azure.ts")).azureAdapter());
  return { signIn: async (request, watch) => (await azure()).signIn(request, watch) };
}

export function lazyCertificates(): Certificates {
  const certificates = once(async () => (await import("./forge-certificates.ts")).forgeCertificates());
  return {
    makeRegistrationCertificate: async (request, signal) =>
      (await certificates()).makeRegistrationCertificate(request, signal),
    inspect: async (...question) => (await certificates()).inspect(...question),
    makeRequest: async (...question) => (await certificates()).makeRequest(...question),
    join: async (...question) => (await certificates()).join(...question),
  };
}

export function lazyNetwork(): Network {
  const network = once(async () => (await import("./network.ts")).nodeNetwork());
  return {
    probe: async (...question) => (await network()).probe(...question),
    distance: async (...question) => (await network()).distance(...question),
  };
}
