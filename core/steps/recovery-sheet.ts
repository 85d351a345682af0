/** What the recovery sheet says of the server and its vault, before the passphrase. null: a line to write on. */
import { sheet } from "../text/keeping.ts";
import { momentText } from "../text/time.ts";
import type { CredentialsReport } from "../vault/credentials-report.ts";
import type { StepContext } from "./step.ts";

export type SheetRow = readonly [label: string, value: string | null];

type Named = Pick<CredentialsReport, "vault" | "resourceGroup" | "subscriptionId" | "region">;

/**
 * @param report what the chosen credentials file holds; null without one
 * @param printedAt ISO time
 */
export function sheetRows(
  context: StepContext,
  report: CredentialsReport | null,
  printedAt: string,
): readonly SheetRow[] {
  const { facts } = context;
  const { vault, resourceGroup, region, subscriptionId } = vaultOf(context, report);
  const { rows } = sheet;
  return [
    [rows.server, facts.computerName],
    [rows.vault, vault],
    [rows.resourceGroup, resourceGroup],
    [rows.region, region],
    [rows.subscription, subscriptionId],
    [rows.agent, facts.agentVersion],
    [rows.printed, momentText(printedAt)],
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
