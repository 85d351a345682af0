import type { Answers, NewVaultAnswer } from "../answers.ts";
import type { Facts } from "../facts.ts";
import { newVault, redundancyName } from "../text/new-vault.ts";
import { text } from "../text/steps.ts";
import { isRegionName } from "../vault/new-vault.ts";
import { defineStep, type Problem, type SummaryLine } from "./step.ts";

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Tenants are named by id or by a domain that belongs to them. */
const TENANT = /^[0-9a-z]([0-9a-z.-]*[0-9a-z])?$/i;
/** Vault names: 2 to 50 characters, a letter first, letters, digits and hyphens (backup-azure-microsoft-azure-backup). */
const VAULT_NAME = /^[A-Za-z][A-Za-z0-9-]{1,49}$/;
/** Resource groups: letters, digits, `_ - . ( )`, at most 90, no full stop at the end (ARM's common types, resource group parameter). */
const RESOURCE_GROUP = /^[-\w._()]{0,89}[-\w_()]$/;

/** The page "Vault Identification": a credentials file read, or made by signing in. */
export const vaultCredentials = defineStep({
  id: "vault-credentials",
  edits: ["credentials", "registerAnyway", "restartService"],
  problems: ({ answers: { credentials: said } }) =>
    said.from === "file" ? fileProblems(said.file) : signInProblems(said),
  summary: ({ answers, facts }) => [
    ...credentialsLines(answers),
    ...(asksForRestart(answers, facts) && answers.restartService
      ? [[text["vault-credentials"].fields.restartService, text.values.yes] as const]
      : []),
  ],
});

/** Where there is an agent whose service can be restarted: in the flow that mends a registration. */
export const asksForRestart = ({ flow }: Answers, { product }: Pick<Facts, "product">): boolean =>
  flow === "re-register" && product !== null && product !== "none";

const credentialsLines = ({ credentials: said }: Answers): readonly SummaryLine[] =>
  said.from === "file"
    ? [[text["vault-credentials"].fields.file, said.file]]
    : [
        [text["vault-credentials"].fields.vault, vaultLine(said.vault)],
        ...newVaultLines(said.vault.create),
        [text["vault-credentials"].fields.resourceGroup, said.vault.resourceGroup],
        [text["vault-credentials"].fields.subscriptionId, said.vault.subscriptionId],
        [text["vault-credentials"].fields.method, text["vault-credentials"].methods[said.signIn.method]],
      ];

const vaultLine = ({ name, create }: Answers["credentials"]["vault"]): string =>
  create ? newVault.summaryNew({ vault: name }) : name;

const newVaultLines = (create: NewVaultAnswer | undefined): readonly SummaryLine[] =>
  create
    ? [
        [newVault.regionTyped, create.region],
        [newVault.redundancy, redundancyName(create.redundancy)],
        [newVault.access, create.publicAccess ? newVault.accessOn : newVault.accessOff],
      ]
    : [];

function fileProblems(file: string): Problem[] {
  if (file.trim() === "") return [{ field: "credentials.file", problem: "empty" }];
  // The agent itself refuses any other extension (MicrosoftDocs/azure-docs, pull request 64894).
  if (!/\.vaultcredentials$/i.test(file)) return [{ field: "credentials.file", problem: "wrong-extension" }];
  return [];
}

function signInProblems({ vault, signIn }: Answers["credentials"]): Problem[] {
  const found: Problem[] = [];
  const need = (ok: boolean, field: string, problem: string) => {
    if (!ok) found.push({ field: `credentials.${field}`, problem });
  };
  need(TENANT.test(signIn.tenantId), "signIn.tenantId", "not-a-tenant");
  if (signIn.method === "service-principal" || signIn.clientId !== "") {
    need(GUID.test(signIn.clientId), "signIn.clientId", "not-a-guid");
  }
  if (signIn.method === "service-principal" && signIn.certificateFile !== undefined) {
    need(signIn.certificateFile.trim() !== "", "signIn.certificateFile", "empty");
  }
  need(GUID.test(vault.subscriptionId), "vault.subscriptionId", "not-a-guid");
  need(RESOURCE_GROUP.test(vault.resourceGroup), "vault.resourceGroup", "not-a-name");
  need(VAULT_NAME.test(vault.name), "vault.name", "not-a-name");
  if (vault.create) need(isRegionName(vault.create.region), "vault.create.region", "not-a-region");
  return found;
}
