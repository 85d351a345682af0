/**
 * Every port: what the core needs from Windows, Azure and Node, in the core's own words.
 * Adapters translate and map errors to SetupError; they decide nothing.
 */
import type { AgentServiceServer } from "./agent-service-port.ts";
import type { WorkDay } from "./answer-choices.ts";
import type { CloudAnswer, ProxyAnswer, SignInAnswer } from "./answers.ts";
import type { CaServer } from "./ca-port.ts";
import type { CertificateStoreServer } from "./certificate-store-port.ts";
import type { Certificates } from "./certificates-port.ts";
import type { ErrorData } from "./errors.ts";
import type { Facts } from "./facts.ts";
import type { KeyVaultSession } from "./key-vault-port.ts";
import type { Network } from "./network-port.ts";
import type { NewVaultSession, Vault, VaultId } from "./new-vault-port.ts";
import type { RecoveryFolderServer } from "./recovery-folder-port.ts";
import type { Secret, Secrets } from "./secret.ts";
import type { VaultUsageSession } from "./usage-port.ts";
import type { VaultRightsSession } from "./vault-rights-port.ts";
import type { VaultServersSession } from "./vault-servers-port.ts";
import type { Watch } from "./watch-port.ts";

export type {
  Certificates,
  InspectedCertificate,
  PfxProfile,
  RegistrationCertificate,
  RegistrationCertificateRequest,
} from "./certificates-port.ts";
export type { Endpoint, EndpointProbe, Network, RegionDistance } from "./network-port.ts";
export type { Vault, VaultId } from "./new-vault-port.ts";

export type { ProgressNote, TellProgress, Watch } from "./watch-port.ts";

// ---- the backup server --------------------------------------------------------------------------------------

export interface ProxySetting {
  readonly host: string;
  readonly port: number;
  readonly user: string;
}

export interface ThrottlingSetting {
  readonly workDays: readonly WorkDay[];
  readonly workHours: { readonly from: string; readonly to: string };
  readonly workHourKbps: number;
  readonly nonWorkHourKbps: number;
}

export interface AgentInstallation {
  readonly installer: string;
  readonly agentFolder: string;
  readonly scratchFolder: string;
  readonly microsoftUpdate: boolean;
}

/** What lies in the folder that the media of DPM or Azure Backup Server was extracted to. `null`: could not tell. */
export interface Media {
  /** `absent`: there is no setup.exe in that folder. */
  readonly setup: "there" | "absent" | null;
  readonly product: "dpm" | "mabs" | null;
  /** As the media says it of itself. */
  readonly version: string | null;
  /** Of the MARS agent's installer on the media. */
  readonly agentVersion: string | null;
  /** Whether SQL Server comes with it. */
  readonly bundlesSql: boolean | null;
}

export interface BackupServerInstallation {
  readonly product: "dpm" | "mabs";
  readonly media: string;
  /** The set-up's answer file: absolute, without blanks. Holds secrets; whoever wrote it deletes it. */
  readonly answerFile: string;
  readonly logFile: string;
}

/** The server that is set up: its MARS agent, alone or under DPM or MABS. */
export interface BackupServer
  extends RecoveryFolderServer,
    CertificateStoreServer,
    CaServer,
    AgentServiceServer {
  /** Why this machine cannot be set up at all, whatever is answered; null when it can. */
  hindrance(): ErrorData | null;
  /** Looks, never touches. A fact that cannot be read is null; only a cancel throws. */
  probe(signal?: AbortSignal): Promise<Facts>;
  /** Installs the MARS agent. Throws `agent.install-failed`. */
  installAgent(request: AgentInstallation, watch: Watch): Promise<{ readonly restartNeeded: boolean }>;
  /** Looks into the folder of the media. Throws only when it is cancelled. */
  readMedia(folder: string, signal?: AbortSignal): Promise<Media>;
  /** SHA-256 of a file, in upper-case hex; it may be gigabytes. Throws `file.no-access`, and when it is cancelled. */
  fileSha256(file: string, watch: Watch): Promise<string>;
  /** Whether set-up still runs that was given this answer file: it outlives the program that started it. Throws only when it is cancelled. */
  setupRuns(answerFile: string, signal?: AbortSignal): Promise<boolean>;
  /**
   * Runs the set-up of DPM or Azure Backup Server (`setup.exe /i /f … /l …`) and waits for its end; one that `setupRuns` is only
   * waited for. Judged by the machine's state and set-up's log, since its exit codes are documented nowhere. Azure Backup
   * Server's registers the server as well. A cancel stops nothing halfway: set-up goes on to its end, which is then told.
   * `finished: false`: Windows must restart before it can go on (4362, 4386), and it is then called again.
   * Throws `backup-server.*`, `machine.*`, `vault-credentials.*`, `passphrase.*`.
   */
  installBackupServer(
    request: BackupServerInstallation,
    watch: Watch,
  ): Promise<{ readonly finished: boolean; readonly restartNeeded: boolean }>;
  /** Lets Windows update other Microsoft products too: the set-ups' answer files have no key for it. Throws `machine.microsoft-update-refused`. */
  optInMicrosoftUpdate(watch: Watch): Promise<void>;
  /** `null`: no proxy of the agent's own. Throws `agent.settings-refused`. */
  setProxy(proxy: ProxySetting | null, password: Secret | undefined, watch: Watch): Promise<void>;
  /**
   * DPM and MABS: this server's name, where a server of that name is in the vault of the file already; null where none is, or
   * where it cannot be told. Only a cancel throws.
   */
  takenName(credentialsFile: string, signal: AbortSignal): Promise<string | null>;
  /** Registers with the vault of the file (absolute path). Throws vault-credentials.*, machine.*, agent.*. */
  register(credentialsFile: string, watch: Watch): Promise<void>;
  /** `null`: no limit. Throws `agent.settings-refused`. */
  setThrottling(throttling: ThrottlingSetting | null, watch: Watch): Promise<void>;
  /** DPM and MABS only; the folder must exist. Throws `recovery-folder.not-usable`. */
  setRecoveryFolder(folder: string, watch: Watch): Promise<void>;
  /** Throws `passphrase.*`. The PIN is asked for only where the vault's security features want it. */
  setPassphrase(passphrase: Secret, securityPin: Secret | undefined, watch: Watch): Promise<void>;
  /** Whether this program opens by itself at the next sign-in (RunOnce); null: could not tell. */
  resumesAtSignIn(): Promise<boolean | null>;
  /** Lets it open then, or takes that back; either is fine already. Throws `machine.command-too-long`. */
  setResumeAtSignIn(wanted: boolean): Promise<void>;
}

// ---- Azure --------------------------------------------------------------------------------------------------

/** A subscription that the signed-in admin sees. */
export interface Subscription {
  readonly id: string;
  readonly name: string;
  /** `Enabled`, or why it cannot be used: `Disabled`, `Warned`, `PastDue`, `Deleted`. */
  readonly state: string;
  readonly tenantId: string | null;
}

/** What the vault answers to a certificate: the details that the credentials file is made of. */
export interface VaultIdentity {
  /** int64 as decimal digits, from the raw text: a JavaScript number would round it. */
  readonly resourceId: string;
  readonly aadAuthority: string;
  readonly aadTenantId: string;
  readonly aadAudience: string | null;
  readonly servicePrincipalClientId: string;
  readonly azureManagementEndpointAudience: string;
  readonly thumbprint: string;
  readonly validFrom: string;
  readonly validTo: string;
}

export interface SignInRequest {
  readonly cloud: CloudAnswer;
  readonly signIn: SignInAnswer;
  readonly proxy: ProxyAnswer;
  readonly secrets: Secrets;
}

/** One signed-in admin. Tokens live inside, in memory. */
export interface AzureSession
  extends KeyVaultSession,
    NewVaultSession,
    VaultRightsSession,
    VaultServersSession,
    VaultUsageSession {
  /** The name of the person, such as admin@contoso.com; null for a service principal. */
  readonly who: string | null;
  /** Also tells whether ARM still takes the sign-in. Throws azure.*, network.*, proxy.*. */
  listSubscriptions(signal: AbortSignal): Promise<readonly Subscription[]>;
  /** Those of one subscription that this account may see, in ARM's order; at most 10,000. Throws as above. */
  listVaults(subscriptionId: string, signal: AbortSignal): Promise<readonly Vault[]>;
  /** Throws azure.*, network.*, proxy.*. */
  readVault(vault: VaultId, signal: AbortSignal): Promise<Vault>;
  /** Flow A: uploads the public half (DER) under `certificateName`. */
  uploadCertificate(
    vault: VaultId,
    certificateName: string,
    der: Uint8Array,
    signal: AbortSignal,
  ): Promise<VaultIdentity>;
  /** Flow B: the service makes the key; never retried blindly. `pfx` is the answer's base64, with private key. */
  requestCertificate(
    vault: VaultId,
    certificateName: string,
    signal: AbortSignal,
  ): Promise<{ readonly identity: VaultIdentity; readonly pfx: Secret }>;
}

export interface Azure {
  /** Throws azure.sign-in-*, network.*, proxy.*. A device code is told through `watch.progress`. */
  signIn(request: SignInRequest, watch: Watch): Promise<AzureSession>;
  /** Who has signed in this way already, for a look that must ask nobody anything. Absent where nobody remembers. */
  readonly present?: (request: SignInRequest) => AzureSession | null;
}

// ---- certificates -------------------------------------------------------------------------------------------

export interface Files {
  /** At most `maxBytes`. Throws `file.not-found`, `file.no-access`, `file.too-large`. */
  read(path: string, maxBytes: number): Promise<Uint8Array>;
  /** For this account only (0600, or an ACL of SYSTEM and Administrators); whole or not at all; makes the folder. Throws `file.write-failed`. */
  writePrivate(path: string, bytes: Uint8Array): Promise<void>;
  /** Makes the folder, or takes over the one that is there, from whoever has made it: for this account only then, as above. Throws `file.write-failed`. */
  makePrivateFolder(folder: string): Promise<void>;
  /** Overwrites and deletes; gone already is fine. */
  remove(path: string): Promise<void>;
  state(path: string): Promise<"file" | "folder" | "absent">;
  freeBytes(folder: string): Promise<number | null>;
  /** Names of the files in a folder, not of folders, at most `max` of them. Throws `file.not-found`, `file.no-access`. */
  list(folder: string, max: number): Promise<readonly string[]>;
  /** Absolute path of `relative` in the program's own data folder. */
  dataPath(...relative: readonly string[]): string;
  /** `relative` as a person wrote it, made absolute against `base` or the current folder. */
  absolute(path: string, base?: string): string;
}

/** The lines of one run, on disk before the next thing happens. */
export interface JournalLines {
  readonly runId: string;
  /** The whole text as it lies on disk, a torn last line included. */
  read(): Promise<string>;
  /** One line, flushed to the disk when this returns. A torn last line is cut off first. */
  append(line: string): Promise<void>;
}

export interface Journals {
  create(runId: string): Promise<JournalLines>;
  /** Newest first. */
  list(): Promise<readonly JournalLines[]>;
  /** Only one run at a time on a machine. Throws `run.busy`. A dead holder's lock is taken over. */
  lock(): Promise<() => Promise<void>>;
}

export interface Clock {
  now(): Date;
  /** Resolves after the time, or rejects when the signal is aborted. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** A fresh run id that sorts by time. */
  newRunId(): string;
}

export interface Log {
  write(
    level: "info" | "warning" | "error",
    message: string,
    about?: Readonly<Record<string, unknown>>,
  ): void;
  /** From now on this text shows in no line, in any common encoding. */
  hide(secret: Secret): void;
  /** The text without anything that was hidden: for what leaves the program as a report. */
  scrub(text: string): string;
  /** The log as it lies on the disk, as JSON lines; empty where there is none yet. Throws file.no-access. */
  read(): Promise<string>;
  /** The one before it, from when it was full; empty where there is none. Throws file.no-access. */
  readBefore(): Promise<string>;
}

/** All that the core can reach of the world. */
export interface Ports {
  readonly backupServer: BackupServer;
  readonly azure: Azure;
  readonly certificates: Certificates;
  readonly files: Files;
  readonly journals: Journals;
  readonly network: Network;
  readonly clock: Clock;
  readonly log: Log;
  readonly practice: boolean;
}
