/** The page "Certificate": the password of a PFX, and what the host has found in the certificate that was brought. */

import { isBrought } from "../answer-choices.ts";
import type { Answers } from "../answers.ts";
import type { ErrorData } from "../errors.ts";
import type { SecretName } from "../secret.ts";
import type { CertificateReport } from "../vault/certificate-report.ts";
import type { Problem, StepContext } from "./step.ts";

/** Where looking over has got to; `of` says of which certificate. */
export type CertificateReading =
  | { readonly of: string; readonly state: "reading" }
  | { readonly of: string; readonly state: "read"; readonly report: CertificateReport }
  | { readonly of: string; readonly state: "failed"; readonly error: ErrorData };

export interface TypedCertificate {
  readonly pfxPassword: string;
  readonly certificate: CertificateReading | null;
}

export const noCertificateTyped: TypedCertificate = { pfxPassword: "", certificate: null };

/** Tells one certificate from another: a reading counts only for what it was made of. */
export const certificateMark = ({ credentials: { key, certificate } }: Answers): string =>
  `${key} ${certificate.file}`;

/** With another password the certificate has to be looked at again. */
export const certificateRetyped = <T extends Partial<TypedCertificate>>(
  before: TypedCertificate,
  change: T,
): T =>
  change.pfxPassword === undefined || change.pfxPassword === before.pfxPassword
    ? change
    : { certificate: null, ...change };

const isAsked = ({ answers: { flow, credentials } }: StepContext): boolean =>
  flow !== "change-settings" &&
  credentials.from === "sign-in" &&
  isBrought(credentials.key) &&
  !(credentials.key === "ad-cs" && credentials.certificate.ca.trim() !== "");

const needsPassword = (context: StepContext): boolean =>
  isAsked(context) && context.answers.credentials.key === "pfx";

export function certificateTypedProblems(context: StepContext, typed: TypedCertificate): readonly Problem[] {
  if (!isAsked(context)) return [];
  if (needsPassword(context) && typed.pfxPassword === "")
    return [{ field: "pfxPassword", problem: "missing" }];
  const { answers } = context;
  // Without a file there is nothing to look at: the step says so.
  if (answers.credentials.certificate.file.trim() === "") return [];
  const reading = typed.certificate?.of === certificateMark(answers) ? typed.certificate : null;
  return readingProblems(reading);
}

function readingProblems(reading: CertificateReading | null): readonly Problem[] {
  const field = "credentials.certificate.file";
  if (reading === null || reading.state === "reading") return [{ field, problem: "not-checked" }];
  if (reading.state === "read") return reading.report.usable ? [] : [{ field, problem: "not-usable" }];
  return reading.error.code === "certificate.wrong-password"
    ? [{ field: "pfxPassword", problem: "wrong" }]
    : [{ field, problem: "not-usable" }];
}

export const certificateSecrets = (
  context: StepContext,
  { pfxPassword }: TypedCertificate,
): Partial<Record<SecretName, string>> => (needsPassword(context) ? { pfxPassword } : {});
