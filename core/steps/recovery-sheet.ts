/** What the recovery sheet says of the server and its vault, before the passphrase. null: a line to write on. */
import { sheet } from "../text/keeping.ts";
import { momentText } from "../text/time.ts";
import type { CredentialsReport } from "../vault/credentials-report.ts";
import type { StepContext } from "./step.ts";

export type SheetRow = readonly [label: string, value: string | null];

type Named = Pick<CredentialsReport, "vault" | "resourceGroup" | "subscriptionId" | "region">;

export interface SheetKnown {
  /** What the chosen credentials file holds; null without one. */
  readonly report: CredentialsReport | null;
  /** Of the vault that was picked from a list, where one was. */
  readonly region: string | null;
  /** Who is signed in to Azure. Nobody else is known here: the name is written by hand then. */
  readonly who: string | null;
  /** ISO time. */
  readonly printedAt: string;
}

export function sheetRows(context: StepContext, known: SheetKnown): readonly SheetRow[] {
  const { facts } = context;
  const { vault, resourceGroup, region, subscriptionId } = vaultOf(context, known.report);
  const { rows } = sheet;
  return [
    [rows.server, facts.dnsName ?? facts.computerName],
    [rows.vault, vault],
    [rows.resourceGroup, resourceGroup],
    [rows.region, region ?? known.region],
    [rows.subscription, subscriptionId],
    [rows.agent, facts.agentVersion],
    [rows.printed, momentText(known.printedAt)],
    [rows.who, known.who],
  ];
}

function vaultOf({ answers, facts }: StepContext, report: CredentialsReport | null): Named {
  if (answers.flow === "change-settings") return facts;
  const { from, vault } = answers.credentials;
  if (from === "file")
    return report ?? { vault: null, resourceGroup: null, subscriptionId: null, region: null };
  return {
    vault: vault.name || null,
    resourceGroup: vault.resourceGroup || null,
    subscriptionId: vault.subscriptionId || null,
    region: null,
  };
}
