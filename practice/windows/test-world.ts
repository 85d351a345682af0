/** A pretend world for tests of the pretend server: a vault that knows five certificates, and files that say what they are told to. */
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { inspectCertificate } from "../../adapters/certificate-inspect.ts";
import { nodeClock } from "../../adapters/clock.ts";
import type { BackupServer, Clock, Watch } from "../../core/ports.ts";
import type { CredentialsReport } from "../../core/vault/credentials-report.ts";
import type { KnownCertificate } from "../azure/registry.ts";
import { storeCertificateOf } from "./certificate-store.ts";
import { type MachineInput, readMachine, writeMachine } from "./machine.ts";
import { practiceWindows } from "./practice-windows.ts";
import type { PracticeWorld } from "./registering.ts";

const DAY_MS = 86_400_000;
export const fromNow = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();

/** A file that the vault takes. */
export const GOOD = "C:\\Install\\good.VaultCredentials";

const files: Readonly<Record<string, { readonly vault: string; readonly thumbprint: string }>> = {
  [GOOD]: { vault: "vault-1", thumbprint: "AA" },
  "C:\\Install\\other.VaultCredentials": { vault: "vault-2", thumbprint: "BB" },
  "C:\\Install\\old.VaultCredentials": { vault: "vault-1", thumbprint: "CC" },
  "C:\\Install\\expired.VaultCredentials": { vault: "vault-1", thumbprint: "DD" },
  "C:\\Install\\early.VaultCredentials": { vault: "vault-1", thumbprint: "EE" },
  "C:\\Install\\forged.VaultCredentials": { vault: "vault-2", thumbprint: "AA" },
  "C:\\Install\\unknown.VaultCredentials": { vault: "vault-1", thumbprint: "FF" },
};

const certificates: Readonly<Record<string, Partial<KnownCertificate>>> = {
  AA: { vault: "vault-1" },
  BB: { vault: "vault-2" },
  CC: { vault: "vault-1", newest: false },
  DD: { vault: "vault-1", validTo: fromNow(-1) },
  EE: { vault: "vault-1", validFrom: fromNow(1) },
};

const PLACE = { resourceGroup: "rg", subscriptionId: "sub", region: "westeurope" };

/** What reading a file finds that has nothing wrong with it, but for `more`. */
export const reportWith = (more: Partial<CredentialsReport>): CredentialsReport => ({
  ...PLACE,
  kind: "backup",
  vault: "vault-1",
  tenantId: "tenant",
  resourceId: "1",
  validFrom: fromNow(-1),
  validTo: fromNow(2),
  thumbprint: "AA",
  hasPrivateKey: true,
  aadAuthority: null,
  serviceEndpoint: null,
  problems: [],
  ...more,
});

/** Waits last a moment, and the hours that they stand for have passed; `times` as many. */
export function hurriedClock(times = 1): Clock {
  const real = nodeClock();
  let aheadMs = 0;
  return {
    ...real,
    now: () => new Date(Date.now() + aheadMs),
    async wait(ms, signal) {
      await real.wait(Math.min(ms, MOMENT_MS), signal);
      aheadMs += Math.max(0, ms * times - MOMENT_MS);
    },
  };
}
const MOMENT_MS = 10;

const NOT_FOUND = { code: "vault-credentials.not-found", about: {}, message: "", remedy: "" } as const;

export const worldOf = (file: string, more: Partial<PracticeWorld> = {}): PracticeWorld => ({
  clock: nodeClock(),
  state: async (wanted) => {
    const machine = readMachine(file);
    if (machine.folders.includes(wanted)) return "folder";
    // What a test has written lies on this very machine.
    if (existsSync(wanted)) return "file";
    return machine.files.includes(wanted) ? "file" : "absent";
  },
  read: (wanted) => readFile(wanted),
  write: (wanted, text) => writeFile(wanted, text),
  readCredentials: async (wanted) => reportWith(files[wanted] ?? { problems: [NOT_FOUND] }),
  issueCertificate: async (request) => `-----BEGIN CERTIFICATE-----\n${request.length}\n`,
  readPfx: async (pfx) => storeCertificateOf(inspectCertificate(Buffer.from(pfx.reveal(), "base64"), "")),
  lookUpCertificate: async (thumbprint) => {
    const known = certificates[thumbprint];
    const usual = { ...PLACE, vault: "", validFrom: fromNow(-1), validTo: fromNow(2), newest: true };
    return known ? { ...usual, ...known } : null;
  },
  recordServer: async () => {},
  ...more,
});

/** The pretend server over `file`, which is made as given. */
export function serverWith(file: string, machine: MachineInput, more?: Partial<PracticeWorld>): BackupServer {
  writeMachine(file, machine);
  return serverOver(file, more);
}

/** The same, over a file that is there. */
export const serverOver = (file: string, more?: Partial<PracticeWorld>): BackupServer =>
  practiceWindows({ file, ...worldOf(file, more) });

export const watch = (signal = new AbortController().signal): Watch => ({ signal, progress: () => {} });
