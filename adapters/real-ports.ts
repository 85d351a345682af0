/** Ports for this machine. The heavy ones are loaded when they are first asked: `--help` and `get` load none of them. */
import type { Azure, BackupServer, Certificates, Network, Ports } from "../core/ports.ts";
import { readCredentialsFile } from "../core/vault/read-credentials.ts";
import type { AzureOptions } from "./azure/azure.ts";
import type { OpenWayOut } from "./azure/way-out.ts";
import { nodeClock } from "./clock.ts";
import { nodeFiles } from "./file-system.ts";
import { journalFolder } from "./journal-file.ts";
import { type LogLevel, type LogOptions, logFile } from "./log-file.ts";
import type { NetworkOptions } from "./network.ts";
import { thisMachine } from "./this-machine.ts";
import { openPowerShell, windowsPowerShell } from "./windows/bridge.ts";
import { probeWindows } from "./windows/probe.ts";
import { windowsServer } from "./windows/windows-server.ts";

export interface RealPortsOptions {
  readonly dataFolder: string;
  readonly logLevel?: LogLevel;
  /** Hears every line of the log as well. */
  readonly alsoLog?: NonNullable<LogOptions["also"]>;
  /** How requests to Azure leave, where the host has a better way than Node's own. */
  readonly openWayOut?: OpenWayOut;
}

export function realPorts(options: RealPortsOptions): Ports {
  const local = fileAndTimePorts(options);
  const certificates = lazyCertificates();
  const wayOut = wayOutOf(options);
  return {
    ...local,
    backupServer:
      process.platform === "win32" ? thisWindows({ ...local, certificates }) : thisMachine(local.clock),
    azure: lazyAzure(wayOut),
    certificates,
    network: lazyNetwork(wayOut),
    practice: false,
  };
}

/** The host's way out, where it has one. */
export const wayOutOf = ({ openWayOut }: RealPortsOptions): Pick<RealPortsOptions, "openWayOut"> =>
  openWayOut ? { openWayOut } : {};

/** Nothing is started before something is asked. */
function thisWindows(ports: Pick<Ports, "files" | "certificates" | "clock" | "log">): BackupServer {
  const open = () => openPowerShell({ program: windowsPowerShell(), log: ports.log });
  const powershell = open();
  const machineFacts = (signal: AbortSignal) => probeWindows({ open, log: ports.log }, signal);
  const readCredentials = (file: string) => readCredentialsFile(ports, file);
  return windowsServer({ ...ports, powershell, readCredentials, machineFacts });
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

export function lazyAzure(
  options: Pick<AzureOptions, "openWayOut" | "openBrowser" | "azureCli"> = {},
): Azure {
  const azure = once(async () => (await import("./azure/azure.ts")).azureAdapter(options));
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

export function lazyNetwork(options: NetworkOptions = {}): Network {
  const network = once(async () => (await import("./network.ts")).nodeNetwork(options));
  return {
    probe: async (...question) => (await network()).probe(...question),
    distance: async (...question) => (await network()).distance(...question),
  };
}
