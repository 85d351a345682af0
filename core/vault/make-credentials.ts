/**
 * Makes a vault credentials file: signs in, gives the vault a certificate (flow A) or lets the service make one
 * (flow B), checks the answer, and writes the file only when it has been read back and found good.
 */
import type { KeyAnswer } from "../answer-choices.ts";
import { isBrought } from "../answer-choices.ts";
import { SetupError } from "../errors.ts";
import type {
  AzureSession,
  Ports,
  ProgressNote,
  SignInRequest,
  Vault,
  VaultId,
  VaultIdentity,
  Watch,
} from "../ports.ts";
import type { Secret } from "../secret.ts";
import { credentialsProgress } from "../text/credentials-progress.ts";
import { openBrought, refuseUnusable } from "./certificate-report.ts";
import { credentialsFileName, hasCredentialsExtension, writeCredentialsFile } from "./credentials-file.ts";
import type { CredentialsReport } from "./credentials-report.ts";
import { isGuid, isHttpsUrl, isInt64Digits, isPlainText } from "./credentials-values.ts";
import { fileNameOf } from "./folders.ts";
import { supersededBy } from "./newer-credentials.ts";
import { reportCredentials } from "./read-credentials.ts";

/** Azure PowerShell's `VaultCertificateExpiryInHoursForBackup`, and its ten minutes for clocks that run apart. */
const VALID_HOURS = 48;
const EARLIER_MINUTES = 10;

export interface CredentialsRequest {
  readonly signIn: SignInRequest;
  readonly vault: VaultId;
  /** "own": the key is born here and never leaves. "service": the service makes it, as the portal does. */
  readonly key: KeyAnswer;
  /** Absolute; of the keys "pfx" and "ad-cs". The password of the former is among the secrets of `signIn`. */
  readonly certificateFile?: string | undefined;
  /** The file itself (ending .VaultCredentials), or a folder to put it into under the portal's name. */
  readonly file: string | { readonly folder: string };
}

export interface MadeCredentials {
  /** Absolute path. */
  readonly file: string;
  readonly report: CredentialsReport;
  /** Files of the same vault in the same folder that could have registered until now. */
  readonly superseded: readonly string[];
}

type MakePorts = Pick<Ports, "azure" | "certificates" | "files" | "clock">;

/** `{vault}{subscription}-{M-d-yyyy}-vaultcredentials`: Azure PowerShell's name, by the local date. */
const certificateNameOf = ({ name, subscriptionId }: VaultId, now: Date): string =>
  `${name}${subscriptionId}-${now.getMonth() + 1}-${now.getDate()}-${now.getFullYear()}-vaultcredentials`;

/** Found out before the vault is asked for anything: each new certificate makes the file before it worthless. */
async function targetOf(
  { files }: MakePorts,
  { file, vault }: CredentialsRequest,
  now: Date,
): Promise<string> {
  const target =
    typeof file === "string"
      ? files.absolute(file)
      : files.absolute(credentialsFileName(vault.name, now), files.absolute(file.folder));
  if (!hasCredentialsExtension(target)) {
    throw new SetupError("vault-credentials.wrong-extension", { file: fileNameOf(target) });
  }
  if ((await files.state(target)) === "folder") throw new SetupError("file.write-failed", { file: target });
  return target;
}

const THUMBPRINT = /^[0-9A-F]{40}$/i;
const isInstant = (text: string): boolean => !Number.isNaN(Date.parse(text));

const IDENTITY_RULES: { readonly [Field in keyof VaultIdentity]: (value: VaultIdentity[Field]) => boolean } =
  {
    resourceId: isInt64Digits,
    aadAuthority: isHttpsUrl,
    aadTenantId: isGuid,
    aadAudience: (text) => text === null || text === "" || isPlainText(text),
    servicePrincipalClientId: isGuid,
    azureManagementEndpointAudience: isHttpsUrl,
    thumbprint: (text) => THUMBPRINT.test(text),
    validFrom: isInstant,
    validTo: isInstant,
  };

const notUnderstood = (field: string): SetupError => new SetupError("azure.answer-not-understood", { field });

function checkField<Field extends keyof VaultIdentity>(identity: VaultIdentity, field: Field): void {
  if (!IDENTITY_RULES[field](identity[field])) throw notUnderstood(field);
}

/** The answer field by field. Whether it speaks of the certificate in hand is seen when that is opened. */
function checkIdentity(identity: VaultIdentity, now: Date): void {
  checkField(identity, "resourceId");
  checkField(identity, "aadAuthority");
  checkField(identity, "aadTenantId");
  checkField(identity, "aadAudience");
  checkField(identity, "servicePrincipalClientId");
  checkField(identity, "azureManagementEndpointAudience");
  checkField(identity, "thumbprint");
  checkField(identity, "validFrom");
  checkField(identity, "validTo");
  const [from, to] = [Date.parse(identity.validFrom), Date.parse(identity.validTo)];
  if (to <= from || to <= now.getTime()) throw notUnderstood("validTo");
}

interface Certified {
  readonly identity: VaultIdentity;
  readonly pfx: Secret;
}

type Tell = (part: number, text: string) => void;

interface Work {
  readonly ports: MakePorts;
  readonly session: AzureSession;
  readonly signal: AbortSignal;
  readonly tell: Tell;
}

/** Flow A: the private key never leaves this computer. */
async function certifyOwnKey(
  { ports, session, signal, tell }: Work,
  vault: VaultId,
  now: Date,
): Promise<Certified> {
  const name = certificateNameOf(vault, now);
  const request = {
    friendlyName: name,
    notBefore: new Date(now.getTime() - EARLIER_MINUTES * 60_000),
    notAfter: new Date(now.getTime() + VALID_HOURS * 3_600_000),
    // Server 2016 and older cannot import the newer encryption, and the password is empty in any case.
    profile: "3des-sha1",
  } as const;
  const { certificate, pfx } = await ports.certificates.makeRegistrationCertificate(request, signal);
  tell(0.5, credentialsProgress.keyMade);
  const identity = await session.uploadCertificate(vault, name, certificate, signal);
  checkIdentity(identity, now);
  tell(0.75, credentialsProgress.uploaded);
  return { identity, pfx };
}

/** Flow A with a certificate that was brought: looked over before anybody signs in, and again by the vault. */
interface Brought {
  readonly bytes: Uint8Array;
  readonly key: Secret | undefined;
  readonly password: Secret | undefined;
}

async function broughtOf(
  ports: MakePorts,
  { key, certificateFile, signIn }: CredentialsRequest,
  signal: AbortSignal,
): Promise<Brought | null> {
  if (!isBrought(key)) return null;
  const password = key === "pfx" ? signIn.secrets.pfxPassword : undefined;
  const file = ports.files.absolute(certificateFile ?? "");
  const opened = await openBrought(ports, { file, key, password }, signal);
  refuseUnusable(opened.report);
  return { bytes: opened.bytes, key: opened.key, password };
}

async function certifyBrought(
  { ports, session, signal, tell }: Work,
  vault: VaultId,
  now: Date,
  brought: Brought,
): Promise<Certified> {
  const name = certificateNameOf(vault, now);
  const request = { ...brought, friendlyName: name, profile: "3des-sha1" } as const;
  const { certificate, pfx } = await ports.certificates.join(request, signal);
  tell(0.5, credentialsProgress.joined);
  const identity = await session.uploadCertificate(vault, name, certificate, signal);
  checkIdentity(identity, now);
  tell(0.75, credentialsProgress.uploaded);
  return { identity, pfx };
}

/** Flow B: as the portal and today's Azure PowerShell do. */
async function certifyServiceKey(
  { session, signal, tell }: Work,
  vault: VaultId,
  now: Date,
): Promise<Certified> {
  const made = await session.requestCertificate(vault, certificateNameOf(vault, now), signal);
  checkIdentity(made.identity, now);
  tell(0.75, credentialsProgress.received);
  return made;
}

const bytesOf = (vault: Vault, { identity, pfx }: Certified): Uint8Array =>
  writeCredentialsFile({
    subscriptionId: vault.subscriptionId,
    resourceGroup: vault.resourceGroup,
    vault: vault.name,
    region: vault.region,
    resourceId: identity.resourceId,
    managementCert: pfx,
    aadAuthority: identity.aadAuthority,
    aadTenantId: identity.aadTenantId,
    // What the portal and Azure PowerShell put there when the service says nothing.
    aadAudience:
      identity.aadAudience ||
      `https://RecoveryServiceVault/${vault.region}/${vault.name}/${identity.resourceId}`,
    servicePrincipalClientId: identity.servicePrincipalClientId,
    serviceEndpoint: identity.azureManagementEndpointAudience,
    privateEndpointStateForBackup: vault.privateEndpointStateForBackup || null,
  });

/** Reads the bytes as the agent will, before anything is on disk: the answer must be about this certificate. */
async function verify(
  { ports, signal }: Work,
  {
    bytes,
    fileName,
    vault,
    identity,
  }: { bytes: Uint8Array; fileName: string; vault: VaultId; identity: VaultIdentity },
): Promise<CredentialsReport> {
  const { certificates, clock } = ports;
  const report = await reportCredentials({
    fileName,
    bytes,
    certificates,
    now: clock.now(),
    expectedVault: vault,
    signal,
  });
  const [problem] = report.problems;
  if (problem) throw new SetupError(problem.code, problem.about);
  if (identity.thumbprint.toUpperCase() !== report.thumbprint) throw notUnderstood("thumbprint");
  return report;
}

const refuseCancelled = (signal: AbortSignal): void => {
  if (signal.aborted) throw new SetupError("run.cancelled");
};

/**
 * Makes vault credentials and writes them, private to this account. On failure no file is left behind. The vault's
 * older unused credentials stop working once the vault has the new certificate.
 * Throws azure.*, network.*, proxy.*, `azure.answer-not-understood` with the field, vault-credentials.*,
 * `file.write-failed`, `run.cancelled`.
 */
export async function makeCredentials(
  ports: MakePorts,
  request: CredentialsRequest,
  { signal, progress }: Watch,
): Promise<MadeCredentials> {
  const tell: Tell = (part, text) => progress(part, { kind: "text", text });
  const file = await targetOf(ports, request, ports.clock.now());
  const brought = await broughtOf(ports, request, signal);
  const duringSignIn = (part: number, note?: ProgressNote) => progress(part * 0.2, note);
  const session = await ports.azure.signIn(request.signIn, { signal, progress: duringSignIn });
  tell(0.2, credentialsProgress.signedIn);
  const vault = await session.readVault(request.vault, signal);
  tell(0.35, credentialsProgress.vaultRead({ vault: vault.name, region: vault.region }));
  const work: Work = { ports, session, signal, tell };
  refuseCancelled(signal);
  const certify = request.key === "service" ? certifyServiceKey : certifyOwnKey;
  const now = ports.clock.now();
  const certified = brought
    ? await certifyBrought(work, vault, now, brought)
    : await certify(work, vault, now);
  const bytes = bytesOf(vault, certified);
  const about = { bytes, fileName: fileNameOf(file), vault: request.vault, identity: certified.identity };
  const report = await verify(work, about);
  tell(0.9, credentialsProgress.checked);
  refuseCancelled(signal);
  await ports.files.writePrivate(file, bytes);
  tell(1, credentialsProgress.written({ file }));
  const superseded = await supersededBy(ports, file);
  const [count, names] = [superseded.length, superseded.map(fileNameOf).join(", ")];
  if (count > 0) tell(1, credentialsProgress.superseded({ count, files: names }));
  return { file, report, superseded };
}

/**
 * The same outside of a run, with the lock of runs: of two certificates for one vault only the newer registers, and a run or
 * another process may be making one, or be about to register with it. Throws `run.busy` too.
 */
export async function makeCredentialsAlone(
  ports: MakePorts & Pick<Ports, "journals">,
  request: CredentialsRequest,
  watch: Watch,
): Promise<MadeCredentials> {
  const unlock = await ports.journals.lock();
  try {
    return await makeCredentials(ports, request, watch);
  } finally {
    await unlock();
  }
}
