/**
 * Looks a vault credentials file over before it is used: the checks and their order are those of the agent, but each
 * has its own words. The agent says "expired" for a file without a private key too; here that is never said.
 */
import { type About, type ErrorCode, type ErrorData, SetupError } from "../errors.ts";
import type { Certificates, InspectedCertificate, Ports, VaultId } from "../ports.ts";
import { explain } from "../text/errors.ts";
import { certificateFindings } from "./certificate-rules.ts";
import { type CredentialsReading, hasCredentialsExtension, parseCredentialsXml } from "./credentials-file.ts";
import type { CredentialsKind, CredentialsProblem, CredentialsReport } from "./credentials-report.ts";
import { bytesOfBase64 } from "./credentials-values.ts";
import { fileNameOf } from "./folders.ts";
import { isSameVault } from "./registration.ts";
import { MAX_CREDENTIALS_BYTES } from "./xml-guard.ts";

export interface CredentialsToReport {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly certificates: Pick<Certificates, "inspect">;
  readonly now: Date;
  readonly expectedVault?: VaultId | undefined;
  readonly signal?: AbortSignal | undefined;
}

type CredentialsErrorCode = Extract<ErrorCode, `vault-credentials.${string}`>;

const isOurs = (code: ErrorCode): code is CredentialsErrorCode => code.startsWith("vault-credentials.");

/** A fault with its words. Trouble that is not the file's is thrown on. */
function problemOf({ code, about }: ErrorData): CredentialsProblem {
  if (!isOurs(code)) throw new SetupError(code, about);
  const { message, remedy } = explain({ code, about });
  return { code, about, message, remedy };
}

const fault = (code: CredentialsErrorCode, about: About = {}): ErrorData => ({ code, about });

interface Findings {
  readonly kind: CredentialsKind | null;
  readonly reading: CredentialsReading;
  readonly certificate: InspectedCertificate | null;
  readonly faults: readonly ErrorData[];
}

const NOTHING: CredentialsReport = {
  kind: null,
  vault: null,
  resourceGroup: null,
  subscriptionId: null,
  tenantId: null,
  region: null,
  resourceId: null,
  validFrom: null,
  validTo: null,
  thumbprint: null,
  hasPrivateKey: null,
  aadAuthority: null,
  serviceEndpoint: null,
  problems: [],
};

function reportOf({ kind, reading, certificate, faults }: Findings): CredentialsReport {
  const { vault, resourceGroup, subscriptionId, region, resourceId, aadAuthority, serviceEndpoint } = reading;
  const report = { ...NOTHING, kind, vault, resourceGroup, subscriptionId, tenantId: reading.aadTenantId };
  const ofFile = { ...report, region, resourceId, aadAuthority, serviceEndpoint };
  const problems = faults.map(problemOf);
  if (certificate === null) return { ...ofFile, problems };
  const { validFrom, validTo, thumbprint, hasPrivateKey } = certificate;
  return { ...ofFile, validFrom, validTo, thumbprint, hasPrivateKey, problems };
}

const unread = (fault: ErrorData): CredentialsReport => ({ ...NOTHING, problems: [problemOf(fault)] });

/** `ManagementCert` opened, or why it cannot be. */
type OpenedCertificate = { readonly certificate: InspectedCertificate } | { readonly fault: ErrorData };

/** Base64 of base64: the fault of the cmdlets of 2019. */
const isBase64Text = (bytes: Uint8Array): boolean =>
  bytesOfBase64(new TextDecoder("latin1").decode(bytes)) !== null;

async function openCertificate(
  base64: string,
  { certificates, signal }: CredentialsToReport,
): Promise<OpenedCertificate> {
  const bytes = bytesOfBase64(base64);
  if (bytes === null) return { fault: fault("vault-credentials.not-a-pfx", { reason: "not-base64" }) };
  if (isBase64Text(bytes))
    return { fault: fault("vault-credentials.not-a-pfx", { reason: "encoded-twice" }) };
  try {
    return { certificate: await certificates.inspect(bytes, undefined, signal) };
  } catch (thrown) {
    const { code } = SetupError.from(thrown);
    if (code === "certificate.wrong-password") return { fault: fault("vault-credentials.pfx-has-password") };
    if (code === "certificate.unreadable") return { fault: fault("vault-credentials.not-a-pfx") };
    throw thrown;
  }
}

/** The certificate's rules that count for a credentials file, and their codes there. The maker answers for the rest. */
const CERTIFICATE_FAULTS: Partial<Record<ErrorCode, CredentialsErrorCode>> = {
  "certificate.no-private-key": "vault-credentials.no-private-key",
  "certificate.key-does-not-match": "vault-credentials.key-does-not-match",
  "certificate.key-not-rsa": "vault-credentials.key-too-short",
  "certificate.key-too-short": "vault-credentials.key-too-short",
  "certificate.no-client-authentication": "vault-credentials.no-client-authentication",
  "certificate.not-yet-valid": "vault-credentials.not-yet-valid",
  "certificate.expired": "vault-credentials.expired",
};

/** Without a private key nothing else is said: a new file is needed, and "expired" would send the admin astray. */
function certificateFaults(certificate: InspectedCertificate, now: Date): readonly ErrorData[] {
  const found = certificateFindings(certificate, now).flatMap(({ code, about }) => {
    const ours = CERTIFICATE_FAULTS[code];
    return ours === undefined ? [] : [fault(ours, about)];
  });
  const keyless = found.filter(({ code }) => code === "vault-credentials.no-private-key");
  if (keyless.length > 0) return keyless;
  return certificate.form === "pfx" ? found : [fault("vault-credentials.not-a-pfx")];
}

/** By its name; where that is the same, with what tells the two apart. */
function vaultFaults(reading: CredentialsReading, expected: VaultId | undefined): readonly ErrorData[] {
  if (expected === undefined || isSameVault(reading, expected)) return [];
  const { vault, resourceGroup, subscriptionId } = reading;
  const isSameName = vault?.toLowerCase() === expected.name.toLowerCase();
  const nameOf = (name: string | null, group: string | null, subscription: string | null): string =>
    isSameName ? `${name} (resource group ${group}, subscription ${subscription})` : (name ?? "");
  const about = {
    vault: nameOf(vault, resourceGroup, subscriptionId),
    expected: nameOf(expected.name, expected.resourceGroup, expected.subscriptionId),
  };
  return [fault("vault-credentials.other-vault", about)];
}

/**
 * What a vault credentials file says, and every fault found, in the order of the agent's own checks. A fault of the
 * file's form ends the search; of the certificate and the vault there may be several. `problems` empty: the server can
 * be registered with it now, unless a newer file was downloaded for the vault, which no file can tell.
 * Throws only what is not the file's fault (`run.cancelled`, `bug`).
 */
export async function reportCredentials(request: CredentialsToReport): Promise<CredentialsReport> {
  const { fileName, bytes, now, expectedVault } = request;
  if (!hasCredentialsExtension(fileName))
    return unread(fault("vault-credentials.wrong-extension", { file: fileName }));
  const parsed = parseCredentialsXml(bytes);
  const { kind } = parsed;
  const reading = parsed.ok ? parsed.credentials : parsed.reading;
  const opened = reading.managementCert && (await openCertificate(reading.managementCert.reveal(), request));
  const certificate = opened && "certificate" in opened ? opened.certificate : null;
  if (!parsed.ok) {
    const about = { file: fileName, ...parsed.problem.about };
    return reportOf({ kind, reading, certificate, faults: [{ ...parsed.problem, about }] });
  }
  if (opened && "fault" in opened) return reportOf({ kind, reading, certificate, faults: [opened.fault] });
  const faults = certificate === null ? [] : certificateFaults(certificate, now);
  return reportOf({
    kind,
    reading,
    certificate,
    faults: [...faults, ...vaultFaults(reading, expectedVault)],
  });
}

const FILE_FAULTS: Partial<Record<ErrorCode, CredentialsErrorCode>> = {
  "file.not-found": "vault-credentials.not-found",
  "file.no-access": "vault-credentials.no-access",
  "file.too-large": "vault-credentials.too-large",
};

/** Reads the file (absolute path) and reports on it; a file that cannot be read is a problem in the report too. */
export async function readCredentialsFile(
  { files, certificates, clock }: Pick<Ports, "files" | "certificates" | "clock">,
  file: string,
  expectedVault?: VaultId,
  signal?: AbortSignal,
): Promise<CredentialsReport> {
  const fileName = fileNameOf(file);
  if (!hasCredentialsExtension(fileName))
    return unread(fault("vault-credentials.wrong-extension", { file: fileName }));
  let bytes: Uint8Array;
  try {
    bytes = await files.read(file, MAX_CREDENTIALS_BYTES);
  } catch (thrown) {
    const code = FILE_FAULTS[SetupError.from(thrown).code];
    if (code === undefined) throw thrown;
    return unread(fault(code, { file }));
  }
  return reportCredentials({ fileName, bytes, certificates, now: clock.now(), expectedVault, signal });
}
