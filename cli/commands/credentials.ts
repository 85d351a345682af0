/** credentials read, credentials make. */
import path from "node:path";
import { EXIT } from "../../core/run/exit-code.ts";
import type { CredentialsReport } from "../../core/vault/credentials-report.ts";
import { makeCredentials } from "../../core/vault/make-credentials.ts";
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
  readonly key: "own" | "service";
}

export const read = (file: string, flags: GlobalFlags): Promise<number> =>
  withMachine(flags, async ({ ports }) => {
    const report = await readCredentialsFile(ports, path.resolve(file));
    printResult(flags, report, reportLines(report));
    return report.problems.length === 0 ? EXIT.done : EXIT.credentials;
  });

export const make = (flags: MakeFlags): Promise<number> =>
  withMachine(flags, async ({ ports }) => {
    const request = {
      signIn: await signInOf(flags, ports),
      vault: { subscriptionId: flags.subscription, resourceGroup: flags.resourceGroup, name: flags.vault },
      key: flags.key,
      file: { folder: path.resolve(flags.out) },
    };
    const { file, report } = await makeCredentials(ports, request, {
      signal: stopSignal(),
      progress: tellNote,
    });
    printResult(flags, { file, ...report }, [`Written: ${file}`, ...reportLines(report)]);
    return EXIT.done;
  });

function reportLines(report: CredentialsReport): string[] {
  const row = (label: string, value: string | null): (readonly [string, string])[] =>
    value === null ? [] : [[label, value]];
  return [
    ...columns([
      ...row("Vault", report.vault),
      ...row("Region", report.region),
      ...row("Resource group", report.resourceGroup),
      ...row("Subscription", report.subscriptionId),
      ...row("Tenant", report.tenantId),
      ...row("Valid from", report.validFrom),
      ...row("Valid to", report.validTo),
      ...row("Thumbprint", report.thumbprint),
    ]),
    ...problemLines(report.problems),
    report.problems.length === 0
      ? "It can be used to register a server now."
      : "It cannot be used to register a server.",
  ];
}
