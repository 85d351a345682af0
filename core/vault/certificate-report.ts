/**
 * A certificate that somebody brings, looked over rule by rule: what was found, and whether it will do. Data alone, its
 * words are in `text/certificate.ts`; the private key is in none of it.
 */
import type { BroughtKey } from "../answer-choices.ts";
import { type ErrorCode, type ErrorData, SetupError } from "../errors.ts";
import type { Certificates, Clock, Files, InspectedCertificate } from "../ports.ts";
import type { Secret } from "../secret.ts";
import { readRequestKey } from "./certificate-request.ts";
import { certificateFindings } from "./certificate-rules.ts";
import { fileNameOf } from "./folders.ts";

/** Far above what any certificate with its chain has. */
const MAX_CERTIFICATE_BYTES = 1024 * 1024;
const HOUR_MS = 3_600_000;
/** Less than this is little time for a run that may have to restart the server. */
const SOON_HOURS = 24;

/** In the order in which they are shown. */
export const CERTIFICATE_RULES = [
  "private-key",
  "key",
  "version",
  "extended-key-usage",
  "key-usage",
  "validity",
  "subject",
  "issuer",
  "provider",
] as const;
export type CertificateRule = (typeof CERTIFICATE_RULES)[number];

/** What is worth saying although nothing is broken. */
export const CERTIFICATE_WARNINGS = ["signs-nothing", "ends-soon", "no-name", "written-anew"] as const;
export type CertificateWarning = (typeof CERTIFICATE_WARNINGS)[number];

export interface CertificateFinding {
  readonly rule: CertificateRule;
  readonly state: "pass" | "warn" | "fail";
  /** Of a broken rule. */
  readonly error: ErrorData | null;
  readonly warning: CertificateWarning | null;
}

export interface CertificateReport {
  readonly certificate: InspectedCertificate;
  readonly findings: readonly CertificateFinding[];
  /** No rule is broken. */
  readonly usable: boolean;
}

const RULE_OF: Partial<Record<ErrorCode, CertificateRule>> = {
  "certificate.no-private-key": "private-key",
  "certificate.key-does-not-match": "private-key",
  "certificate.not-of-request": "private-key",
  "certificate.not-a-pfx": "private-key",
  "certificate.key-not-rsa": "key",
  "certificate.key-too-short": "key",
  "certificate.not-version-3": "version",
  "certificate.no-client-authentication": "extended-key-usage",
  "certificate.not-yet-valid": "validity",
  "certificate.expired": "validity",
  "certificate.valid-too-long": "validity",
};

/** The agent signs in with the key: a client assertion (RFC 7523). RFC 5280, 4.2.1.3 calls that digitalSignature. */
const signsNothing = ({ keyUsage }: InspectedCertificate): boolean =>
  keyUsage !== null && !keyUsage.includes("digitalSignature");

const endsSoon = ({ validTo }: InspectedCertificate, now: Date): boolean =>
  Date.parse(validTo) - now.getTime() < SOON_HOURS * HOUR_MS;

const warningsOf = (
  certificate: InspectedCertificate,
  faults: readonly ErrorData[],
  now: Date,
): Partial<Record<CertificateRule, CertificateWarning>> => ({
  ...(signsNothing(certificate) && { "key-usage": "signs-nothing" }),
  ...(endsSoon(certificate, now) && { validity: "ends-soon" }),
  ...(certificate.subject === "" && { subject: "no-name" }),
  // The key is put into a PFX of our own, which names the right provider.
  ...(faults.some(({ code }) => code === "certificate.not-legacy-csp") && { provider: "written-anew" }),
});

/** With the key of a request beside it, one that does not fit means: another certificate. */
const asRequested = (fault: ErrorData, key: BroughtKey): ErrorData =>
  key === "ad-cs" && fault.code === "certificate.key-does-not-match"
    ? { code: "certificate.not-of-request", about: fault.about }
    : fault;

/** A certificate alone, where a PFX was to be chosen, is another mistake than a PFX without a key. */
const faultsOf = (certificate: InspectedCertificate, key: BroughtKey, now: Date): readonly ErrorData[] => {
  const faults = certificateFindings(certificate, now).map((fault) => asRequested(fault, key));
  if (key === "ad-cs" || certificate.form === "pfx") return faults;
  const others = faults.filter(({ code }) => RULE_OF[code] !== "private-key");
  return [{ code: "certificate.not-a-pfx", about: {} }, ...others];
};

/** Every rule, kept or broken. */
export function certificateReport(
  certificate: InspectedCertificate,
  key: BroughtKey,
  now: Date,
): CertificateReport {
  const faults = faultsOf(certificate, key, now);
  const warnings = warningsOf(certificate, faults, now);
  const rules = CERTIFICATE_RULES.filter((rule) => rule !== "provider" || certificate.form === "pfx");
  const findings = rules.flatMap((rule): CertificateFinding[] => {
    const broken = faults.filter(({ code }) => RULE_OF[code] === rule);
    if (broken.length > 0) return broken.map((error) => ({ rule, state: "fail", error, warning: null }));
    const warning = warnings[rule] ?? null;
    return [{ rule, state: warning === null ? "pass" : "warn", error: null, warning }];
  });
  return { certificate, findings, usable: findings.every(({ state }) => state !== "fail") };
}

export interface BroughtCertificate {
  /** Absolute path. */
  readonly file: string;
  readonly key: BroughtKey;
  readonly password?: Secret | undefined;
}

interface CertificatePorts {
  readonly files: Files;
  readonly certificates: Certificates;
  readonly clock: Pick<Clock, "now">;
}

/** What a brought certificate consists of, ready to be joined. */
interface Opened {
  readonly bytes: Uint8Array;
  readonly key: Secret | undefined;
  readonly report: CertificateReport;
}

/**
 * Reads it and looks it over; for a request of this server's together with the key that is kept here.
 * Throws file.*, `certificate.unreadable`, `certificate.wrong-password`, `certificate.no-request`.
 */
export async function openBrought(
  { files, certificates, clock }: CertificatePorts,
  { file, key, password }: BroughtCertificate,
  signal?: AbortSignal,
): Promise<Opened> {
  const requestKey = key === "ad-cs" ? await readRequestKey(files) : undefined;
  const bytes = await files.read(file, MAX_CERTIFICATE_BYTES);
  const inspected = await certificates
    .inspect(bytes, password, signal, requestKey)
    .catch((thrown: unknown) => {
      const { code, about } = SetupError.from(thrown);
      if (code !== "certificate.unreadable") throw thrown;
      throw new SetupError(code, { ...about, file: fileNameOf(file) }, { cause: thrown });
    });
  return { bytes, key: requestKey, report: certificateReport(inspected, key, clock.now()) };
}

/** Throws the first rule that it breaks. */
export function refuseUnusable({ findings }: CertificateReport): void {
  const broken = findings.find(({ error }) => error !== null)?.error;
  if (broken) throw new SetupError(broken.code, broken.about);
}
