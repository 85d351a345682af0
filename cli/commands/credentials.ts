/** credentials read, credentials make. */
import path from "node:path";
import type { KeyAnswer } from "../../core/answer-choices.ts";
import { isBrought } from "../../core/answer-choices.ts";
import { SetupError } from "../../core/errors.ts";
import { EXIT } from "../../core/run/exit-code.ts";
import { cliWords as words } from "../../core/text/command-line.ts";
import { wrongUse } from "../../core/text/wrong-use.ts";
import { discardRequest } from "../../core/vault/certificate-request.ts";
import type { CredentialsReport } from "../../core/vault/credentials-report.ts";
import { makeCredentialsAlone } from "../../core/vault/make-credentials.ts";
import { readCredentialsFile } from "../../core/vault/read-credentials.ts";
import { type AzureFlags, signInOf, stopSignal, tellNote } from "../azure-flags.ts";
import type { GlobalFlags } from "../global-flags.ts";
import { withMachine } from "../open-machine.ts";
import { columns, printResult, problemLines } from "../print.ts";

export interface MakeFlags extends AzureFlags {
  readonly subscription: string;
  readonly resourceGroup: string;
  readonly vault: string;
  readonly out: string;
  readonly key: KeyAnswer;
  readonly certificate?: string;
}

export const read = (file: string, flags: GlobalFlags): Promise<number> =>
  withMachine(flags, async ({ ports }) => {
    const report = await readCredentialsFile(ports, path.resolve(file));
    printResult(flags, report, reportLines(report));
    return report.problems.length === 0 ? EXIT.done : EXIT.credentials;
  });

export const make = (flags: MakeFlags): Promise<number> =>
  withMachine(flags, async ({ ports }) => {
    const certificateFile = certificateOf(flags);
    const request = {
      signIn: await signInOf(flags, ports, flags.key === "pfx" ? ["pfxPassword"] : []),
      vault: { subscriptionId: flags.subscription, resourceGroup: flags.resourceGroup, name: flags.vault },
      key: flags.key,
      certificateFile,
      file: { folder: path.resolve(flags.out) },
    };
    const { file, report, superseded } = await makeCredentialsAlone(ports, request, {
      signal: stopSignal(),
      progress: tellNote,
    });
    // The key is in the credentials file now.
    if (flags.key === "ad-cs") await discardRequest(ports.files);
    printResult(flags, { file, superseded, ...report }, [words.written({ file }), ...reportLines(report)]);
    return EXIT.done;
  });

function certificateOf({ key, certificate }: MakeFlags): string | undefined {
  if (isBrought(key) === (certificate !== undefined)) return certificate && path.resolve(certificate);
  throw new SetupError("command.wrong-use", {
    detail: isBrought(key) ? wrongUse.certificateMissing({ key }) : wrongUse.certificateSurplus,
  });
}

function reportLines(report: CredentialsReport): string[] {
  const { credentials: names } = words;
  const row = (label: string, value: string | null): (readonly [string, string])[] =>
    value === null ? [] : [[label, value]];
  return [
    ...columns([
      ...row(names.vault, report.vault),
      ...row(names.region, report.region),
      ...row(names.resourceGroup, report.resourceGroup),
      ...row(names.subscription, report.subscriptionId),
      ...row(names.tenant, report.tenantId),
      ...row(names.validFrom, report.validFrom),
      ...row(names.validTo, report.validTo),
      ...row(names.thumbprint, report.thumbprint),
    ]),
    ...problemLines(report.problems),
    report.problems.length === 0 ? names.usable : names.notUsable,
  ];
}
