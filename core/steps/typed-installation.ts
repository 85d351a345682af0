/** The secrets of an installation from media, as they are typed: which are needed, and what is wrong with them. */
import type { SecretName } from "../secret.ts";
import { isSqlHere, productToInstall } from "../vault/backup-server.ts";
import { isProductKey, writable } from "./installation.ts";
import type { Problem, StepContext } from "./step.ts";

/** What is typed on its pages. */
export interface TypedInstallation {
  readonly localAccountPassword: string;
  readonly localAccountConfirm: string;
  readonly sqlPassword: string;
  readonly productKey: string;
}

type InstallationSecret = "localAccountPassword" | "sqlPassword" | "productKey";

/** Those that set-up cannot do without. */
function needed({ answers, facts }: StepContext): readonly InstallationSecret[] {
  const { installation: said } = answers;
  const product = productToInstall(answers, facts);
  if (product === null) return [];
  return [
    ...(product === "dpm" && !said.evaluation ? (["productKey"] as const) : []),
    ...(said.sql.user.trim() === "" ? [] : (["sqlPassword"] as const)),
    ...(isSqlHere(said, facts.computerName) ? (["localAccountPassword"] as const) : []),
  ];
}

const PAGES = {
  agent: "productKey",
  "sql-settings": "sqlPassword",
  "security-settings": "localAccountPassword",
} as const;

export function installationTypedProblems(
  step: keyof typeof PAGES,
  context: StepContext,
  typed: TypedInstallation,
): readonly Problem[] {
  const field = PAGES[step];
  if (!needed(context).includes(field)) return [];
  if (typed[field] === "") return [{ field, problem: "missing" }];
  if (field === "productKey") return isProductKey(typed.productKey) ? [] : [{ field, problem: "not-a-key" }];
  const problem = writable(typed[field]);
  if (problem) return [{ field, problem }];
  const differs =
    field === "localAccountPassword" && typed.localAccountConfirm !== typed.localAccountPassword;
  return differs ? [{ field: "localAccountConfirm", problem: "differs" }] : [];
}

/** Azure Backup Server's set-up gets the passphrase in its answer file. */
export function passphraseForSetupProblems(
  { answers, facts }: StepContext,
  passphrase: string,
): readonly Problem[] {
  if (productToInstall(answers, facts) !== "mabs") return [];
  const problem = writable(passphrase);
  return problem ? [{ field: "passphrase", problem }] : [];
}

export const installationSecrets = (
  context: StepContext,
  typed: TypedInstallation,
): Partial<Record<SecretName, string>> =>
  Object.fromEntries(needed(context).map((name) => [name, typed[name]]));
