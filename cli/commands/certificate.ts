/** certificate check: a certificate or PFX against Microsoft's rules, one finding per broken rule. */
import path from "node:path";
import { withoutLineEnd } from "../../core/actions/passphrase.ts";
import type { Files, InspectedCertificate } from "../../core/ports.ts";
import { EXIT } from "../../core/run/exit-code.ts";
import { Secret } from "../../core/secret.ts";
import { cliWords as words } from "../../core/text/command-line.ts";
import { type ExplainedError, explain } from "../../core/text/errors.ts";
import { certificateFindings } from "../../core/vault/certificate-rules.ts";
import type { GlobalFlags } from "../global-flags.ts";
import { withMachine } from "../open-machine.ts";
import { columns, printResult, problemLines } from "../print.ts";

const MAX_CERTIFICATE_BYTES = 1024 * 1024;
const MAX_PASSWORD_BYTES = 4096;

export const check = (
  file: string,
  flags: GlobalFlags & { readonly passwordFile?: string },
): Promise<number> =>
  withMachine(flags, async ({ ports }) => {
    const bytes = await ports.files.read(path.resolve(file), MAX_CERTIFICATE_BYTES);
    const password =
      flags.passwordFile === undefined ? undefined : await passwordIn(flags.passwordFile, ports.files);
    if (password) ports.log.hide(password);
    const inspected = await ports.certificates.inspect(bytes, password);
    const findings = certificateFindings(inspected, ports.clock.now()).map(explain);
    printResult(flags, { ...inspected, findings }, findingLines(inspected, findings));
    return findings.length === 0 ? EXIT.done : EXIT.answers;
  });

async function passwordIn(file: string, files: Files): Promise<Secret> {
  const bytes = await files.read(path.resolve(file), MAX_PASSWORD_BYTES);
  return new Secret(withoutLineEnd(new TextDecoder().decode(bytes)));
}

const findingLines = (inspected: InspectedCertificate, findings: readonly ExplainedError[]): string[] => [
  ...columns([
    [words.certificate.subject, inspected.subject],
    [words.certificate.issuer, inspected.issuer],
    [words.certificate.thumbprint, inspected.thumbprint],
    [
      words.certificate.valid,
      words.certificate.validFromTo({ from: inspected.validFrom, to: inspected.validTo }),
    ],
    [words.certificate.key, `${inspected.keyAlgorithm} ${inspected.keyBits ?? ""}`.trim()],
  ]),
  ...problemLines(findings),
  words.certificate.verdict({ broken: findings.length }),
];
