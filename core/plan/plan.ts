/**
 * The plan: what will be done, in order, as data. Made once, kept in the journal, finished from there.
 * No secrets: an action names the secret it needs, the run brings it.
 */
import { z } from "zod";
import { FLOWS, KEYS, REDUNDANCIES, WORK_DAYS } from "../answer-choices.ts";
import { Answers } from "../answers.ts";

export const PLAN_VERSION = 1;

const id = z.string().min(1).max(64);
const path = z.string().max(1024);
const vault = z.strictObject({ subscriptionId: z.string(), resourceGroup: z.string(), name: z.string() });

/** One change each, small enough to be done again without harm. */
export const Action = z.discriminatedUnion("kind", [
  z.strictObject({
    id,
    kind: z.literal("install-agent"),
    installer: path,
    agentFolder: path,
    scratchFolder: path,
    microsoftUpdate: z.boolean(),
  }),
  z.strictObject({
    id,
    kind: z.literal("install-backup-server"),
    product: z.enum(["mabs", "dpm"]),
    installation: Answers.shape.installation,
    /** NetBIOS name of this server. */
    computer: z.string().max(256),
    /** null: the file that make-credentials has made. Counts for Azure Backup Server, whose set-up registers the server. */
    credentialsFile: path.nullable(),
    /** Private, without blanks: what set-up reads lies there while it runs. */
    folder: path,
    logFile: path,
  }),
  z.strictObject({ id, kind: z.literal("start-agent-service") }),
  z.strictObject({ id, kind: z.literal("restart-agent-service") }),
  z.strictObject({ id, kind: z.literal("opt-in-microsoft-update") }),
  z.strictObject({
    id,
    kind: z.literal("set-proxy"),
    proxy: z.strictObject({ host: z.string(), port: z.number().int(), user: z.string() }).nullable(),
    /** The password may be another one: the machine never shows it, so it is set in any case. */
    newPassword: z.boolean(),
    /** DPM and MABS, which may take it only once they are registered: then `set-proxy-after-registration` does it. */
    laterIfRefused: z.boolean().optional(),
  }),
  z.strictObject({
    id,
    kind: z.literal("create-vault"),
    cloud: Answers.shape.cloud,
    proxy: Answers.shape.proxy,
    signIn: Answers.shape.credentials.unwrap().shape.signIn,
    vault,
    region: z.string().max(256),
    redundancy: z.enum(REDUNDANCIES),
    publicAccess: z.boolean(),
    registerAnyway: z.boolean(),
  }),
  z.strictObject({
    id,
    kind: z.literal("make-credentials"),
    cloud: Answers.shape.cloud,
    proxy: Answers.shape.proxy,
    signIn: Answers.shape.credentials.unwrap().shape.signIn,
    vault,
    key: z.enum(KEYS),
    /** The PFX, or the certificate that a CA has made of this server's request. */
    certificateFile: path.optional(),
    file: path,
    registerAnyway: z.boolean(),
  }),
  z.strictObject({ id, kind: z.literal("save-passphrase"), file: path, change: z.boolean() }),
  z.strictObject({
    id,
    kind: z.literal("store-passphrase"),
    cloud: Answers.shape.cloud,
    proxy: Answers.shape.proxy,
    signIn: Answers.shape.credentials.unwrap().shape.signIn,
    keyVault: z.strictObject({ uri: z.string(), secretName: z.string() }),
    change: z.boolean(),
  }),
  z.strictObject({
    id,
    kind: z.literal("register"),
    /** null: the file that make-credentials has made. */
    credentialsFile: path.nullable(),
    registerAnyway: z.boolean(),
  }),
  z.strictObject({
    id,
    kind: z.literal("set-proxy-after-registration"),
    proxy: z.strictObject({ host: z.string(), port: z.number().int(), user: z.string() }),
  }),
  z.strictObject({
    id,
    kind: z.literal("set-throttling"),
    throttling: z
      .strictObject({
        workDays: z.array(z.enum(WORK_DAYS)),
        workHours: z.strictObject({ from: z.string(), to: z.string() }),
        workHourKbps: z.number().int(),
        nonWorkHourKbps: z.number().int(),
      })
      .nullable(),
  }),
  z.strictObject({ id, kind: z.literal("make-recovery-folder"), folder: path }),
  z.strictObject({ id, kind: z.literal("set-recovery-folder"), folder: path }),
  z.strictObject({ id, kind: z.literal("set-passphrase"), change: z.boolean() }),
  z.strictObject({
    id,
    kind: z.literal("request-certificate"),
    ca: z.string().max(256),
    template: z.string().max(256),
    /** Of the request; empty: this server's name. */
    commonName: z.string().max(256),
    certificateFile: path,
    vault,
    registerAnyway: z.boolean(),
  }),
  z.strictObject({
    id,
    kind: z.literal("import-certificate"),
    key: z.enum(["pfx", "ad-cs"]),
    certificateFile: path,
  }),
  z.strictObject({
    id,
    kind: z.literal("remove-certificates"),
    certificates: z
      .array(z.strictObject({ thumbprint: z.string().max(64), subject: z.string().max(1024) }))
      .max(100),
  }),
  z.strictObject({ id, kind: z.literal("remove-credentials-file"), file: path }),
  z.strictObject({ id, kind: z.literal("remove-certificate-request") }),
  z.strictObject({ id, kind: z.literal("confirm") }),
]);
export type Action = z.infer<typeof Action>;
export type ActionKind = Action["kind"];
export type ActionOf<K extends ActionKind> = Extract<Action, { kind: K }>;

export const Plan = z.strictObject({
  version: z.literal(PLAN_VERSION),
  flow: z.enum(FLOWS),
  practice: z.boolean(),
  actions: z.array(Action).max(64),
  /** Where an unattended run finds them; kept so that a resumed run finds them too. */
  secretFiles: Answers.shape.secretFiles,
  /** The passphrase is made by the run itself (and saved by save-passphrase). */
  generatesPassphrase: z.boolean(),
});
export type Plan = z.infer<typeof Plan>;
