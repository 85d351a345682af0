/**
 * The backup server of a machine that is no Windows server: it says what Node itself knows and leaves the rest open; to act
 * it refuses, and says why.
 */
import os from "node:os";
import { SetupError } from "../core/errors.ts";
import type { Facts } from "../core/facts.ts";
import type { BackupServer, Clock, Media } from "../core/ports.ts";
import { unknownWindows } from "../core/windows-facts.ts";
import { bootedAt } from "./process-identity.ts";

export function thisMachine(clock: Clock): BackupServer {
  const why = new SetupError("machine.not-windows", { system: os.version() }).toData();
  const refuse = async (): Promise<never> => {
    throw new SetupError(why.code, why.about);
  };
  return {
    hindrance: () => why,
    async probe(signal) {
      if (signal?.aborted) throw new SetupError("run.cancelled");
      return nodeFacts(clock.now());
    },
    installAgent: refuse,
    readMedia: async () => mediaUntold,
    fileSha256: refuse,
    setupRuns: async () => false,
    installBackupServer: refuse,
    optInMicrosoftUpdate: refuse,
    setProxy: refuse,
    takenName: async () => null,
    register: refuse,
    setThrottling: refuse,
    recoveryFolderIsReady: async () => null,
    makeRecoveryFolder: refuse,
    setRecoveryFolder: refuse,
    agentService: async () => null,
    startAgentService: refuse,
    stopAgentService: refuse,
    askCa: refuse,
    storedCertificates: refuse,
    importCertificate: refuse,
    removeCertificates: refuse,
    setPassphrase: refuse,
    resumesAtSignIn: async () => null,
    setResumeAtSignIn: refuse,
  };
}

export const mediaUntold: Media = {
  setup: null,
  product: null,
  version: null,
  agentVersion: null,
  bundlesSql: null,
};

/** What Node knows of any machine; the rest is left open. */
export const nodeFacts = (now: Date, platform: NodeJS.Platform = process.platform): Facts => ({
  readAt: now.toISOString(),
  computerName: os.hostname(),
  dnsName: null,
  operatingSystem: `${os.version()} (${os.release()})`,
  administrator: null,
  pendingRestart: null,
  bootedAt: bootedAt(now).toISOString(),
  product: null,
  agentVersion: null,
  registered: null,
  encrypted: null,
  scheduled: null,
  vault: null,
  resourceGroup: null,
  subscriptionId: null,
  region: null,
  since: null,
  until: null,
  registeredWith: null,
  proxy: null,
  throttling: null,
  recoveryFolder: null,
  scratchFolder: null,
  scratchFreeBytes: null,
  systemDrive: platform === "win32" ? (process.env.SystemDrive ?? null) : null,
  volumes: null,
  memoryBytes: os.totalmem(),
  processors: os.availableParallelism(),
  domainJoined: null,
  domainController: null,
  sqlInstances: null,
  microsoftUpdate: null,
  windows: unknownWindows(),
});
