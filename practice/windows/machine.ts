/**
 * The pretend Windows server: everything it is lies in one JSON file, which may be edited by hand. What is left out of the
 * file is as on a fresh Windows Server 2022 with nothing installed. No secrets: of the passphrase it keeps a salted hash.
 */
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { SetupError } from "../../core/errors.ts";
import { ThrottlingFact } from "../../core/facts.ts";
import { PRODUCTS } from "../../core/products.ts";
import { WindowsFacts } from "../../core/windows-facts.ts";
import { PRACTICE } from "../practice-values.ts";

/** What can be made to fail, hang or be slow: the acts of the port BackupServer. */
export const ACTS = [
  "installAgent",
  "installBackupServer",
  "optInMicrosoftUpdate",
  "setProxy",
  "register",
  "setThrottling",
  "startAgentService",
  "stopAgentService",
  "makeRecoveryFolder",
  "setRecoveryFolder",
  "setPassphrase",
  "importCertificate",
  "removeCertificates",
  "requestCertificate",
] as const;
export type Act = (typeof ACTS)[number];

const short = z.string().max(1024);
const paths = z.array(short).max(200);
const GIB = 1024 ** 3;
/** At which line of a journal the process dies: after it is on disk, or just before it is written. */
const KillAt = z.strictObject({
  line: z.number().int().min(1),
  when: z.enum(["before", "after"]).default("after"),
});
export type KillAt = z.infer<typeof KillAt>;

const Trouble = z.strictObject({
  /** One of the ids in refusals.ts, or any other. */
  microsoftId: z.number().int().optional(),
  /** The text that the product prints; the usual one of the id when left out. */
  text: z.string().max(4096).optional(),
  /** How often it fails before it works. */
  times: z.number().int().min(0).default(1),
});

/** What is wrong with the certificates of `practice-certificates.ts`. */
export const CERTIFICATE_KNOBS = [
  "good",
  "expired",
  "too-long",
  "short-key",
  "ec-key",
  "other-key",
  "no-key",
  "no-client-authentication",
] as const;
export type CertificateKnob = (typeof CERTIFICATE_KNOBS)[number];

const Knobs = z.strictObject({
  failAt: z.partialRecord(z.enum(ACTS), Trouble).default({}),
  /** Never comes back until it is cancelled. */
  hangAt: z.array(z.enum(ACTS)).default([]),
  restartAfter: z.array(z.enum(["installAgent", "installBackupServer"])).default([]),
  certificate: z.enum(CERTIFICATE_KNOBS).default("good"),
  /** How long each act takes. */
  slowMs: z.number().int().min(0).max(600_000).default(0),
  killAt: KillAt.nullable().default(null),
  /** What way out the machine has. */
  internet: z.enum(["direct", "none", "proxy-only"]).default("direct"),
  /** Names of other servers in the vault: a machine of such a name cannot register. */
  namesTaken: z.array(short).default([]),
  /** Keys that are imported go into a newer provider, whatever the PFX names. */
  newerKeyProvider: z.boolean().default(false),
  /** What the CA does with a request. */
  ca: z.enum(["issues", "waits", "denies", "unreachable"]).default("issues"),
  /** DPM takes no settings before it is registered. */
  settingsOnlyWhenRegistered: z.boolean().default(false),
  /** DPM does not say that it is connected, although it is registered. */
  connectionLost: z.boolean().default(false),
  /** "Existing policy found. Failed to enable scheduled backup": seen in the field when registering again. */
  reregistrationDisablesSchedule: z.boolean().default(false),
});

const Registration = z.strictObject({
  vault: short,
  resourceGroup: short,
  subscriptionId: short,
  region: short,
  since: z.iso.datetime(),
  until: z.iso.datetime(),
  registeredWith: short,
});

/** Extracted media of DPM or Azure Backup Server. */
const MediaFolder = z.strictObject({
  folder: short,
  product: z.enum(["dpm", "mabs"]),
  version: short,
  agentVersion: short,
  bundlesSql: z.boolean().default(false),
});

/** In LocalMachine\\My. */
const StoreCertificate = z.strictObject({
  subject: short,
  thumbprint: z.string().regex(/^[0-9A-F]{40}$/),
  validTo: z.iso.datetime(),
  friendlyName: short.default(""),
  hasPrivateKey: z.boolean().default(true),
  /** The legacy provider of its key; null: its key lies elsewhere. */
  provider: short.nullable().default("Microsoft Enhanced Cryptographic Provider v1.0"),
});
export type StoreCertificate = z.infer<typeof StoreCertificate>;

const Drive = z.strictObject({ totalBytes: z.number().int().min(0), freeBytes: z.number().int().min(0) });

/** What the prerequisites are judged by, where it is not fine: any of it, `null` for what cannot be told. */
const { shape } = WindowsFacts;
const Windows = z.strictObject({
  system: shape.system.partial().prefault({}),
  components: shape.components.partial().prefault({}),
  software: shape.software.partial().prefault({}),
  services: shape.services.partial().prefault({}),
  network: shape.network.partial().prefault({}),
  trust: shape.trust.partial().prefault({}),
  upkeep: shape.upkeep.partial().prefault({}),
  agent: shape.agent.partial().prefault({}),
  sql: shape.sql.partial().prefault({}),
});

const Machine = z.strictObject({
  version: z.literal(1).default(1),
  computerName: short.default("BACKUP01"),
  operatingSystem: short.default("Windows Server 2022 Standard"),
  administrator: z.boolean().default(true),
  bootedAt: z.iso.datetime().default("2026-01-05T06:00:00.000Z"),
  pendingRestart: z.boolean().default(false),
  /** The program is opened by itself at the next sign-in (RunOnce). */
  resumeAtSignIn: z.boolean().default(false),
  drives: z.record(z.string().regex(/^[A-Z]$/), Drive).default({
    C: { totalBytes: 200 * GIB, freeBytes: 120 * GIB },
    D: { totalBytes: 2000 * GIB, freeBytes: 1500 * GIB },
  }),
  memoryBytes: z
    .number()
    .int()
    .default(16 * GIB),
  processors: z.number().int().default(4),
  domainJoined: z.boolean().default(true),
  domainController: z.boolean().default(false),
  sqlInstances: z.array(short).max(50).default(["MABSSQL"]),
  /** SQL Servers of the domain, by upper-case name, with their instances. */
  remoteSql: z.record(z.string(), z.array(short)).default({ SQL01: ["DPMSQL"] }),
  media: z
    .array(MediaFolder)
    .max(20)
    .default([
      {
        folder: "C:\\Install\\MABS",
        product: "mabs",
        version: "V4",
        agentVersion: "2.0.9262.0",
        bundlesSql: false,
      },
      {
        folder: "C:\\Install\\DPM",
        product: "dpm",
        version: "2022",
        agentVersion: "2.0.9262.0",
        bundlesSql: false,
      },
    ]),
  /** Of any file that media was extracted from: Microsoft's of DPM 2022. */
  downloadSha256: z
    .string()
    .regex(/^[\dA-F]{64}$/)
    .default("667802FC1FA8545065AFBC06A28BAE4015B54528B6A9E5A80201C908E082D198"),
  /** Windows gets updates of other Microsoft products too. */
  microsoftUpdate: z.boolean().default(false),
  files: paths.default(["C:\\Install\\MARSAgentInstaller.exe"]),
  folders: paths.default(["C:\\Install", "D:\\Recovery", "\\\\FILES01\\Passphrases"]),
  /** How many requests the CA has had of this server. */
  caRequests: z.number().int().min(0).default(0),
  certificates: z.array(StoreCertificate).max(100).default([]),
  /** Folders in which SYSTEM may not change anything. */
  foldersClosedToSystem: paths.default([]),
  product: z.enum(PRODUCTS).default("none"),
  agentVersion: short.nullable().default(null),
  agentFolder: short.nullable().default(null),
  scratchFolder: short.nullable().default(null),
  registration: Registration.nullable().default(null),
  /** `confirmed`: false from registering again until the same passphrase was given again. */
  passphrase: z.strictObject({ salt: short, scrypt: short, confirmed: z.boolean() }).nullable().default(null),
  scheduled: z.boolean().default(false),
  proxy: z.strictObject({ host: short, port: z.number().int(), user: z.string() }).nullable().default(null),
  throttling: ThrottlingFact.default({ limited: false }),
  recoveryFolder: short.nullable().default(null),
  /** The vault's security features are on: a changed passphrase wants the PIN from the portal. */
  vaultWantsPin: z.boolean().default(false),
  portalPin: short.default(PRACTICE.securityPin),
  windows: Windows.prefault({}),
  knobs: Knobs.prefault({}),
});
export type Machine = z.infer<typeof Machine>;
/** As written in a file or a test. */
export type MachineInput = z.input<typeof Machine>;

const MAX_BYTES = 1024 * 1024;

/** The machine as it lies on disk; the fresh one where there is no file. */
export function readMachine(file: string): Machine {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) return Machine.parse({});
  if (size > MAX_BYTES) throw notUnderstood(file, "it is larger than 1 MB");
  const parsed = Machine.safeParse(parseJson(file, readFileSync(file, "utf8")));
  if (!parsed.success) throw notUnderstood(file, z.prettifyError(parsed.error));
  return parsed.data;
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notUnderstood(file, "it is not JSON");
  }
}

const notUnderstood = (file: string, why: string): SetupError =>
  new SetupError("command.wrong-use", {
    detail: `The practice machine ${file} cannot be understood: ${why}.`,
  });

/** Whole or not at all, whoever is reading meanwhile. */
export function writeMachine(file: string, machine: MachineInput): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.${randomBytes(6).toString("hex")}.tmp`;
  writeFileSync(unfinished, `${JSON.stringify(Machine.parse(machine), null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, file);
}

/** Reads, changes and writes in one go: nothing of this process comes between. */
export function changeMachine(file: string, change: (machine: Machine) => Partial<Machine>): void {
  const machine = readMachine(file);
  writeMachine(file, { ...machine, ...change(machine) });
}

/** What a restart of the server does, with somebody signing in after it. A new process alone is none. */
export const restartPracticeMachine = (file: string, now = new Date()): void =>
  changeMachine(file, () => ({
    bootedAt: now.toISOString(),
    pendingRestart: false,
    // An entry of RunOnce is gone as soon as it has been used.
    resumeAtSignIn: false,
  }));

/** A server that has the product already, registered nowhere: for examples and tests. */
export function machineWith(product: "mars" | "dpm" | "mabs", more: MachineInput = {}): MachineInput {
  const agentFolder = AGENT_FOLDERS[product];
  return {
    product,
    agentVersion: PRACTICE_AGENT_VERSION,
    agentFolder,
    scratchFolder: `${agentFolder}\\Scratch`,
    ...more,
  };
}

/** New enough for today's credentials files (2.0.9249.0) and for keeping the passphrase in Key Vault (2.0.9262.0). */
export const PRACTICE_AGENT_VERSION = "2.0.9262.0";

export const AGENT_FOLDERS = {
  mars: "C:\\Program Files\\Microsoft Azure Recovery Services Agent",
  dpm: "C:\\Program Files\\Microsoft Data Protection Manager\\DPM\\MARS\\Microsoft Azure Recovery Services Agent",
  mabs: "C:\\Program Files\\Microsoft Azure Backup Server\\DPM\\MARS\\Microsoft Azure Recovery Services Agent",
} as const;
