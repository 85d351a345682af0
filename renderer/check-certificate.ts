/** Has the host look over the certificate that is to be brought. The page sends a path and a password, and gets findings. */
import { isBrought } from "../core/answer-choices.ts";
import type { Answers } from "../core/answers.ts";
import { SetupError } from "../core/errors.ts";
import type { Host } from "../core/host.ts";
import { type CertificateReading, certificateMark } from "../core/steps/typed-certificate.ts";
import type { TypedStore } from "./typed-store.ts";

/** Nothing happens while there is nothing to look at. */
export async function checkCertificate(host: Host, typed: TypedStore, answers: Answers): Promise<void> {
  const { key, certificate } = answers.credentials;
  const { pfxPassword, type } = typed.getState();
  const file = certificate.file.trim();
  if (!isBrought(key) || file === "" || (key === "pfx" && pfxPassword === "")) return;
  const of = certificateMark(answers);
  type({ certificate: { of, state: "reading" } });
  const reading = await host
    .readCertificate({ file, key, ...(key === "pfx" && { pfxPassword }) })
    .then((report): CertificateReading => ({ of, state: "read", report }))
    .catch((thrown: unknown): CertificateReading => {
      return { of, state: "failed", error: SetupError.from(thrown).toData() };
    });
  // Another file or password may have been entered meanwhile.
  const now = typed.getState();
  if (now.certificate?.of === of && now.pfxPassword === pfxPassword) type({ certificate: reading });
}

/** As above, unless it has been looked at: before the page is left. */
export async function checkUncheckedCertificate(
  host: Host,
  typed: TypedStore,
  answers: Answers,
): Promise<void> {
  const { certificate } = typed.getState();
  if (certificate?.of === certificateMark(answers) && certificate.state === "read") return;
  await checkCertificate(host, typed, answers);
}
