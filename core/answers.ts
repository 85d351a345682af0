/**
 * What the admin said: the one form that the wizard, the browser and the command line fill in.
 * JSON, versioned, without secrets. The schema says what can be held (a half-filled form too);
 * whether it makes sense is said by the steps.
 */
import { z } from "zod";
import { SECRET_NAMES, type SecretName } from "./secret.ts";

/** The version this program writes. Older ones are brought forward by `answer-file.ts`. */
export const ANSWERS_VERSION = 1;

export const FLOWS = ["set-up", "re-register", "change-settings"] as const;
export type Flow = (typeof FLOWS)[number];

export const WORK_DAYS = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;
export type WorkDay = (typeof WORK_DAYS)[number];

/** The settings that a run may leave as they are. */
export const LEAVABLE = ["proxy", "throttling", "recoveryFolder"] as const;
export type Leavable = (typeof LEAVABLE)[number];

export const CLOUD_NAMES = ["public", "us-government", "china"] as const;

/** 512 Kbps in the agent's unit of 1,024 bits: "Bandwidth values begin at 512 Kbps" (backup-windows-with-mars-agent). */
export const MIN_KBPS = 512;
/** 1,023 Mbps, the documented top of the range, in the same unit. */
export const MAX_KBPS = 1023 * 1024;

const short = z.string().max(256);
const path = z.string().max(1024);
const clockTime = z.string().max(5);

/** A cloud that is not one of Microsoft's three, such as Azure Stack Hub. The `--cloud` file has this shape. */
export const CustomCloud = z.strictObject({
  name: short.min(1),
  armEndpoint: z.url({ protocol: /^https$/ }).max(1024),
  authorityHost: z.url({ protocol: /^https$/ }).max(1024),
  scope: short.min(1),
  caFile: path.optional(),
});
export type CustomCloud = z.infer<typeof CustomCloud>;

const Cloud = z.union([z.enum(CLOUD_NAMES), CustomCloud]);
export type CloudAnswer = z.infer<typeof Cloud>;

const Agent = z.strictObject({
  installer: path.default(""),
  agentFolder: path.default(""),
  scratchFolder: path.default(""),
  microsoftUpdate: z.boolean().default(true),
});

const ProxyChoice = z.strictObject({
  use: z.enum(["none", "custom"]).default("none"),
  host: short.default(""),
  port: z.number().int().min(0).max(99_999).default(8080),
  user: short.default(""),
});
export type ProxyAnswer = z.infer<typeof ProxyChoice>;

const VaultChoice = z.strictObject({
  subscriptionId: short.default(""),
  resourceGroup: short.default(""),
  name: short.default(""),
});

const SignIn = z.strictObject({
  method: z.enum(["device-code", "service-principal"]).default("device-code"),
  tenantId: short.default(""),
  clientId: short.default(""),
});
export type SignInAnswer = z.infer<typeof SignIn>;

const Credentials = z.strictObject({
  from: z.enum(["file", "sign-in"]).default("file"),
  file: path.default(""),
  vault: VaultChoice.prefault({}),
  signIn: SignIn.prefault({}),
  key: z.enum(["own", "service"]).default("own"),
  /** Delete the file once the server is registered: it could register other machines until it expires. */
  deleteAfter: z.boolean().default(true),
});

const Throttling = z.strictObject({
  limited: z.boolean().default(false),
  workDays: z
    .array(z.enum(WORK_DAYS))
    .max(7)
    .default(["monday", "tuesday", "wednesday", "thursday", "friday"]),
  workHours: z
    .strictObject({ from: clockTime.default("09:00"), to: clockTime.default("17:00") })
    .prefault({}),
  workHourKbps: z.number().int().min(0).max(4_194_303).default(MIN_KBPS),
  nonWorkHourKbps: z.number().int().min(0).max(4_194_303).default(MAX_KBPS),
});
export type ThrottlingAnswer = z.infer<typeof Throttling>;

const Passphrase = z.strictObject({
  from: z.enum(["given", "generated"]).default("given"),
  /** Folder for the saved copy, off this server. Empty: no file is written. */
  saveTo: path.default(""),
  /** In the flow change-settings: set the (new) passphrase. */
  change: z.boolean().default(false),
});

/** Where an unattended run finds a secret: a file with nothing else in it. The secret itself is never an answer. */
const SecretFile = z.strictObject({ file: path.min(1) });
export const SecretFiles = z.partialRecord(z.enum(SECRET_NAMES), SecretFile);
export type SecretFiles = Readonly<Partial<Record<SecretName, { readonly file: string }>>>;

export const Answers = z.strictObject({
  version: z.literal(ANSWERS_VERSION).default(ANSWERS_VERSION),
  flow: z.enum(FLOWS).default("set-up"),
  cloud: Cloud.default("public"),
  agent: Agent.prefault({}),
  proxy: ProxyChoice.prefault({}),
  credentials: Credentials.prefault({}),
  throttling: Throttling.prefault({}),
  recoveryFolder: path.default(""),
  passphrase: Passphrase.prefault({}),
  /** Re-register even though the present registration is still good. */
  registerAnyway: z.boolean().default(false),
  /** Settings that stay as they are on this server: what an answer file does not name is not touched. */
  leave: z.array(z.enum(LEAVABLE)).max(LEAVABLE.length).default([]),
  secretFiles: SecretFiles.default({}),
});
export type Answers = z.infer<typeof Answers>;

/** A form nobody has touched yet. */
export const defaultAnswers = (): Answers => Answers.parse({});
