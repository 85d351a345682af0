/**
 * The contract: all that a front end may ask of the machine. Add a line here, answer it in `make-host.ts`;
 * validation, typing, Electron IPC, WebSocket and preload follow from it.
 */
import { z } from "zod";
import { Answers } from "./answers.ts";
import type { CheckResult } from "./checks/check.ts";
import type { Facts } from "./facts.ts";
import type { Region, ResourceGroup } from "./new-vault-port.ts";
import type { OpenedAnswers } from "./plan/read-answers.ts";
import type { Endpoint, EndpointProbe, Media, RegionDistance, Vault } from "./ports.ts";
import type { AzureProof } from "./run/azure-proof.ts";
import type { Outcome, RunEvent } from "./run/events.ts";
import { DraftToKeep, type KeptDraft } from "./run/kept-draft.ts";
import type { LogLine } from "./run/log-line.ts";
import type { PlanPreview } from "./run/preview.ts";
import type { Report } from "./run/report.ts";
import type { Unfinished } from "./run/runs.ts";
import type { UsualTimes } from "./run/usual-times.ts";
import { SECRET_NAMES } from "./secret.ts";
import { LANGUAGES } from "./text/language.ts";
import type { CertificateReport } from "./vault/certificate-report.ts";
import type { PendingRequest } from "./vault/certificate-request.ts";
import type { CredentialsReport } from "./vault/credentials-report.ts";
import type { SignedIn, SignInNote } from "./vault/kept-sign-in.ts";
import type { NewVaultLook, VaultServers } from "./vault/new-vault.ts";
import type { NewerCredentials } from "./vault/newer-credentials.ts";
import { isCommonName } from "./vault/request-files.ts";
import type { Removed } from "./vault/unregister.ts";
import type { VaultUsage } from "./vault/usage.ts";
import type { VaultRights } from "./vault-rights-port.ts";
import { SERVER_KINDS, type VaultServer } from "./vault-servers-port.ts";

/** Secrets as typed on a page, on their way to the host. They are wrapped in Secret the moment they arrive. */
export const TypedSecrets = z.partialRecord(z.enum(SECRET_NAMES), z.string().max(65_536));
export type TypedSecrets = z.infer<typeof TypedSecrets>;

/** What front end and machine this is, for the frame of every page. */
export interface About {
  readonly product: string;
  readonly version: string;
  readonly practice: boolean;
  readonly frontEnd: "electron" | "browser";
  /** Whether `choosePath` opens a dialog of the system. */
  readonly nativeDialogs: boolean;
  readonly dataFolder: string;
  readonly logFile: string;
  /** In practice mode: paths and values that work, so that nobody has to look for them. */
  readonly practiceHints: Readonly<Record<string, string>>;
}

const ask =
  <Reply>() =>
  <Q extends z.ZodType>(question: Q) => ({ question, reply: null as unknown as Reply });

const Nothing = z.undefined();
const path = z.string().max(1024);
const InSubscription = z.strictObject({ subscriptionId: z.string().max(255) });
const VaultPlace = z.strictObject({
  subscriptionId: z.string().max(256),
  resourceGroup: z.string().max(256),
  name: z.string().max(256),
});

const serverName = z.string().min(1).max(1024);

const InKeyVault = z.strictObject({
  cloud: Answers.shape.cloud,
  keyVault: Answers.shape.passphrase.unwrap().shape.keyVault,
  passphrase: z.string().max(65_536),
});

/** What a dialog of the system can be asked to choose. */
export const CHOOSABLE = ["credentials-file", "certificate", "installer", "folder", "answer-file"] as const;
export type Choosable = (typeof CHOOSABLE)[number];

export const contract = {
  /**
   * The language of all words that the host makes from now on. The page says it before it asks anything else. One that a
   * person has chosen is remembered for the next start.
   */
  chooseLanguage: ask<void>()(z.strictObject({ language: z.enum(LANGUAGES), remember: z.boolean() })),
  about: ask<About>()(Nothing),
  readFacts: ask<Facts>()(Nothing),
  /** All of them, or only the one with this id. */
  runChecks: ask<readonly CheckResult[]>()(
    z.strictObject({ answers: Answers, only: z.string().max(64).optional() }),
  ),
  /** The draft outlives a reload of the page and the end of the program; null before the first one. */
  draft: ask<KeptDraft | null>()(Nothing),
  keepDraft: ask<void>()(DraftToKeep),
  /** A run that succeeds forgets it too. */
  forgetDraft: ask<void>()(Nothing),
  /** Ends the program: closes the window, or stops the browser host. */
  close: ask<void>()(Nothing),
  choosePath: ask<string | null>()(z.strictObject({ what: z.enum(CHOOSABLE), title: z.string().max(200) })),
  /** An answer file, by its path or by its text. Throws answers.*. */
  readAnswerFile: ask<OpenedAnswers>()(z.strictObject({ file: path })),
  receiveAnswerFile: ask<OpenedAnswers>()(
    z.strictObject({ name: z.string().max(255), text: z.string().max(200_000) }),
  ),
  readCredentials: ask<CredentialsReport>()(z.strictObject({ file: path })),
  /** Looks a certificate over that is to be brought: here, so that the page never sees its key. */
  readCertificate: ask<CertificateReport>()(
    z.strictObject({
      file: path,
      key: z.enum(["pfx", "ad-cs"]),
      pfxPassword: z.string().max(65_536).optional(),
    }),
  ),
  /** The request that waits for its certificate; null where there is none. */
  certificateRequest: ask<PendingRequest | null>()(Nothing),
  /** Makes key and request now, and keeps them on this server. One that waits already is given back. */
  makeCertificateRequest: ask<PendingRequest>()(
    z.strictObject({ commonName: z.string().max(64).refine(isCommonName) }),
  ),
  /** Deletes request and key. */
  discardCertificateRequest: ask<void>()(Nothing),
  /** What lies in the folder that the media of DPM or Azure Backup Server was extracted to. */
  readMedia: ask<Media>()(z.strictObject({ folder: path })),
  /** A credentials file dropped on the page: kept privately, and read. At most 64 KB of text. */
  receiveCredentials: ask<{ readonly file: string; readonly report: CredentialsReport }>()(
    z.strictObject({ name: z.string().max(255), text: z.string().max(65_536) }),
  ),
  /** Saves a copy of the passphrase where the admin keeps it, never on this server's system drive, and reads it back. */
  savePassphraseCopy: ask<{ readonly file: string }>()(
    z.strictObject({ folder: path, passphrase: z.string().max(65_536) }),
  ),
  /** Compared over there: the page never reads the file. `elsewhere`: only a file off this server's system drive counts. */
  checkPassphraseFile: ask<{ readonly same: boolean }>()(
    z.strictObject({ file: path, passphrase: z.string().max(65_536), elsewhere: z.boolean() }),
  ),
  /** Stores the passphrase in a Key Vault as whoever has signed in, and reads it back. Another value there is left as it is. */
  savePassphraseInKeyVault: ask<{ readonly same: boolean }>()(InKeyVault),
  /** Compared over there: what Key Vault holds never comes to the page. */
  checkPassphraseInKeyVault: ask<{ readonly same: boolean }>()(InKeyVault),
  /** The addresses that registration and backup need, the ones of the chosen credentials file included. */
  networkEndpoints: ask<readonly Endpoint[]>()(Answers),
  /** One of those; null for any other. */
  probeEndpoint: ask<EndpointProbe | null>()(
    z.strictObject({
      answers: Answers,
      host: z.string().max(255),
      port: z.number().int().min(1).max(65_535),
      proxyPassword: z.string().max(1024).optional(),
    }),
  ),
  /** Signs in before the run, for the lists; the run takes the same sign-in. A newer call takes the place of one that goes on. */
  signIn: ask<SignedIn>()(z.strictObject({ answers: Answers, secrets: TypedSecrets })),
  /** The code that `signIn` waits for, as soon as there is one; null when it ends without, or nobody signs in. */
  signInNote: ask<SignInNote | null>()(Nothing),
  /** Of the account that has signed in. */
  listVaults: ask<readonly Vault[]>()(z.strictObject({ subscriptionId: z.string().max(255) })),
  /** Who is signed in, as far as these answers mean that sign-in: for a page that was reloaded. */
  signedIn: ask<SignedIn | null>()(Answers),
  /** Of the account that has signed in, as all of the next seven. Throws `azure.signed-out`. */
  listRegions: ask<readonly Region[]>()(InSubscription),
  listResourceGroups: ask<readonly ResourceGroup[]>()(InSubscription),
  /** Whether a vault could be made there under that name. What is empty is not asked about. */
  lookAtNewVault: ask<NewVaultLook>()(z.strictObject({ vault: VaultPlace, region: z.string().max(256) })),
  /** How many servers the vault holds, and whether one has this computer's name. */
  vaultServers: ask<VaultServers>()(z.strictObject({ vault: VaultPlace })),
  /** What the signed-in account may do in the vault; null where Azure does not tell. */
  vaultRights: ask<VaultRights | null>()(z.strictObject({ vault: VaultPlace })),
  /** The servers of the vault, as it lists them. */
  listVaultServers: ask<readonly VaultServer[]>()(z.strictObject({ vault: VaultPlace })),
  /**
   * Removes a server from the vault, at once: `typed` must be its name to the letter. Waits until the vault does not list it
   * any more, at most some two minutes; `cancel` ends that. Throws `unregister.*`, `run.busy`, `azure.signed-out` and what the
   * port throws.
   */
  unregisterServer: ask<Removed>()(
    z.strictObject({
      vault: VaultPlace,
      server: z.strictObject({ name: serverName, identity: serverName, kind: z.enum(SERVER_KINDS) }),
      typed: z.string().max(1024),
    }),
  ),
  /** What the vault says of its usage now. Throws `azure.signed-out` and what the port throws. */
  vaultUsage: ask<VaultUsage>()(z.strictObject({ vault: VaultPlace })),
  /** One region at a time; null for what all regions share. */
  regionDistance: ask<RegionDistance>()(
    z.strictObject({
      answers: Answers,
      proxyPassword: z.string().max(1024).optional(),
      region: z.string().max(256).nullable(),
    }),
  ),
  /** A newer usable file of the same vault in the same folder. */
  newerCredentials: ask<NewerCredentials | null>()(z.strictObject({ file: path })),
  /** Forgets the sign-in; one that goes on is broken off. */
  signOut: ask<void>()(Nothing),
  preview: ask<PlanPreview>()(Answers),
  run: ask<Outcome>()(z.strictObject({ answers: Answers, secrets: TypedSecrets })),
  unfinished: ask<Unfinished | null>()(Nothing),
  resume: ask<Outcome>()(z.strictObject({ secrets: TypedSecrets })),
  /** Stops before the next action; what runs is told to stop where it safely can. Nor is Azure waited for any longer. */
  cancel: ask<void>()(Nothing),
  /** For a window that was reloaded: fold these, then listen on. */
  eventsSoFar: ask<readonly RunEvent[]>()(Nothing),
  /** The last run and this server as one zip for whoever helps; without secrets, without ids and names unless they are kept. */
  makeReport: ask<Report>()(z.strictObject({ keepIds: z.boolean(), keepNames: z.boolean() })),
  /** Saves the zip that was made last, as `saveText` does a text. Null also where none was made. */
  saveReport: ask<string | null>()(z.strictObject({ title: z.string().max(200) })),
  /** How long each kind of step has usually taken on this server. */
  usualTimes: ask<UsualTimes>()(Nothing),
  /** Whether the program opens by itself at the next sign-in; with `wanted`, after that was set. null: could not tell. */
  resumeAtSignIn: ask<boolean | null>()(z.strictObject({ wanted: z.boolean().optional() })),
  /** Deletes a vault credentials file, and nothing that is none. Throws vault-credentials.*, file.*. */
  deleteCredentials: ask<void>()(z.strictObject({ file: path })),
  /**
   * What Azure says of this server in its vault since the last run has succeeded: waits, some two minutes at most, until the
   * vault lists it. `cancel` ends the waiting.
   */
  azureProof: ask<AzureProof>()(Nothing),
  /** Asks that anew, by the same sign-in. */
  askAzureAgain: ask<AzureProof>()(Nothing),
  /**
   * Asks where, in a dialog of the system, and writes the text there; the path, or null when nothing was chosen. No path
   * comes from the page: it can write only where the person has just said. Only where `nativeDialogs` is true.
   */
  saveText: ask<string | null>()(
    z.strictObject({
      name: z.string().regex(/^[A-Za-z0-9][\w.-]{0,127}$/),
      title: z.string().max(200),
      text: z.string().max(200_000),
    }),
  ),
  /** The end of the log, at most 500 lines; with `afterLine` only what has come since. */
  readLog: ask<readonly LogLine[]>()(z.strictObject({ afterLine: z.number().int().min(0).optional() })),
} as const;

export type Contract = typeof contract;
export type Call = keyof Contract;
export type Question<C extends Call> = z.infer<Contract[C]["question"]>;
export type Reply<C extends Call> = Contract[C]["reply"];

export type Host = {
  readonly [C in Call]: (question: Question<C>) => Promise<Reply<C>>;
} & {
  /** Returns the function that stops listening. */
  readonly onRunEvent: (hear: (event: RunEvent) => void) => () => void;
};

/** Whether a text names a call of ours (own properties only: `__proto__` is none). */
export const isCall = (name: string): name is Call => Object.hasOwn(contract, name);
