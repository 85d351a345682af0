/**
 * What the admin said: the one form that the wizard, the browser and the command line fill in.
 * JSON, versioned, without secrets. The schema says what can be held (a half-filled form too);
 * whether it makes sense is said by the steps.
 */
import { z } from "zod";
import {
  ANSWERS_VERSION,
  CLOUD_NAMES,
  FLOWS,
  INSTALLABLE,
  KEYS,
  LEAVABLE,
  MAX_KBPS,
  MIN_KBPS,
  REDUNDANCIES,
  SIGN_IN_METHODS,
  WORK_DAYS,
} from "./answer-choices.ts";
import { SECRET_NAMES, type SecretName } from "./secret.ts";

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
  /** An address in each region, with `{region}` for its name: what distances are measured to. */
  regionEndpoint: short.optional(),
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

const Sql = z.strictObject({
  /** `bundled`: the one on the media of Azure Backup Server V1 to V3. */
  use: z.enum(["existing", "bundled"]).default("existing"),
  /** NetBIOS name of another computer (DPM only); empty: this server. */
  server: short.default(""),
  instance: short.default(""),
  /** `SSRS` from SQL Server 2017 on. */
  reportingInstance: short.default("SSRS"),
  /** `domain\\user` who administers that SQL Server; empty: the account that this program runs as. */
  user: short.default(""),
});

const Installation = z.strictObject({
  product: z.enum(INSTALLABLE).default("mars-agent"),
  /** The folder that the media was extracted to: `setup.exe` lies in it. */
  media: path.default(""),
  /** DPM only: the file that it was extracted from, whose SHA-256 is compared before set-up starts; empty: none is. */
  download: path.default(""),
  userName: short.default(""),
  companyName: short.default(""),
  /** DPM without a product key: it works for a limited time. */
  evaluation: z.boolean().default(false),
  sql: Sql.prefault({}),
  /** DPM only; empty: the product's own folder. */
  programFiles: path.default(""),
  databaseFiles: path.default(""),
  microsoftUpdate: z.boolean().default(true),
});
export type InstallationAnswer = z.infer<typeof Installation>;

const ProxyChoice = z.strictObject({
  use: z.enum(["none", "custom"]).default("none"),
  host: short.default(""),
  port: z.number().int().min(0).max(99_999).default(8080),
  user: short.default(""),
});
export type ProxyAnswer = z.infer<typeof ProxyChoice>;

/** Geo-redundant is Azure's own default (backup-azure-microsoft-azure-backup). */
const NewVaultChoice = z.strictObject({
  region: short.default(""),
  redundancy: z.enum(REDUNDANCIES).default("geo-redundant"),
  publicAccess: z.boolean().default(true),
});
export type NewVaultAnswer = z.infer<typeof NewVaultChoice>;

const VaultChoice = z.strictObject({
  subscriptionId: short.default(""),
  resourceGroup: short.default(""),
  name: short.default(""),
  /** Absent: the vault is there. Else it is made where it is not, in this region. */
  create: NewVaultChoice.optional(),
});

const SignIn = z.strictObject({
  method: z.enum(SIGN_IN_METHODS).default("device-code"),
  tenantId: short.default(""),
  clientId: short.default(""),
  /** Of a service principal: PEM with certificate and private key, or PFX. Absent: it signs in with a client secret. */
  certificateFile: path.optional(),
});
export type SignInAnswer = z.infer<typeof SignIn>;

const CertificateChoice = z.strictObject({
  /** A PFX, or the certificate that the CA has made of the request. */
  file: path.default(""),
  /** Of the request. Empty: the server's own name. */
  commonName: short.default(""),
  /** Of AD CS: the template's name, not its display name. */
  template: short.default(""),
  /** Of AD CS, `CAHOST\\CA Name`: the run hands it the request itself. Empty: somebody else does, and `file` is what came back. */
  ca: short.default(""),
  /** Of the keys "pfx" and "ad-cs": put it into the machine's certificate store too, for programs other than the agent. */
  install: z.boolean().default(false),
});

const CertificateToRemove = z.strictObject({
  /** SHA-1, in hex. */
  thumbprint: z.string().regex(/^[0-9A-Fa-f]{40}$/),
  /** Typed as the certificate has it, such as `CN=Windows Azure Tools`: that names what is lost. */
  subject: z.string().max(1024).default(""),
});

const Credentials = z.strictObject({
  from: z.enum(["file", "sign-in"]).default("file"),
  file: path.default(""),
  vault: VaultChoice.prefault({}),
  signIn: SignIn.prefault({}),
  key: z.enum(KEYS).default("own"),
  certificate: CertificateChoice.prefault({}),
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

const KeyVault = z.strictObject({
  /** Such as https://contoso-kv.vault.azure.net/ */
  uri: short.default(""),
  secretName: short.default(""),
});
export type KeyVaultAnswer = z.infer<typeof KeyVault>;

const Passphrase = z.strictObject({
  from: z.enum(["given", "generated"]).default("given"),
  /** Folder for the saved copy, off this server. Empty: no file is written. */
  saveTo: path.default(""),
  /** A secret of Azure Key Vault that gets it too. Address empty: none does. */
  keyVault: KeyVault.prefault({}),
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
  installation: Installation.prefault({}),
  proxy: ProxyChoice.prefault({}),
  credentials: Credentials.prefault({}),
  throttling: Throttling.prefault({}),
  recoveryFolder: path.default(""),
  passphrase: Passphrase.prefault({}),
  /** Old certificates in the machine's store: each that is named here is taken out for good, with its key. */
  removeCertificates: z.array(CertificateToRemove).max(100).default([]),
  /** Re-register even though the present registration is still good. */
  registerAnyway: z.boolean().default(false),
  /** Re-register: stop the agent's service and start it again first. A backup that runs then may fail. */
  restartService: z.boolean().default(false),
  /** Settings that stay as they are on this server: what an answer file does not name is not touched. */
  leave: z.array(z.enum(LEAVABLE)).max(LEAVABLE.length).default([]),
  secretFiles: SecretFiles.default({}),
});
export type Answers = z.infer<typeof Answers>;
