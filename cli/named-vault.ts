/** The vault that a command is about: what its options name, then an answer file, then the vault which this server is in. */
import { SetupError } from "../core/errors.ts";
import type { Ports, VaultId } from "../core/ports.ts";
import { wrongUse } from "../core/text/wrong-use.ts";
import { readAnswers } from "./answers-input.ts";

export interface VaultFlags {
  readonly subscription?: string;
  readonly resourceGroup?: string;
  readonly vault?: string;
  readonly answers?: string;
}

/** Throws `command.wrong-use` with the options that are missing. */
export async function namedVault(flags: VaultFlags, ports: Ports): Promise<VaultId> {
  const named: Partial<VaultId> = {
    ...(flags.subscription && { subscriptionId: flags.subscription }),
    ...(flags.resourceGroup && { resourceGroup: flags.resourceGroup }),
    ...(flags.vault && { name: flags.vault }),
  };
  const found = { ...(await otherwise(flags, ports, named)), ...named };
  const missing = OPTIONS.flatMap(([part, option]) => (found[part] === "" ? [option] : []));
  if (missing.length === 0) return found;
  throw new SetupError("command.wrong-use", { detail: wrongUse.vault({ options: missing.join(", ") }) });
}

const OPTIONS = [
  ["subscriptionId", "--subscription"],
  ["resourceGroup", "--resource-group"],
  ["name", "--vault"],
] as const;

/** Of an answer file, else of this server, which is asked only where something is not named. */
async function otherwise(
  { answers }: VaultFlags,
  { backupServer, files }: Ports,
  named: Partial<VaultId>,
): Promise<VaultId> {
  if (answers !== undefined) {
    const { subscriptionId, resourceGroup, name } = (await readAnswers(answers, files)).credentials.vault;
    if (name !== "") return { subscriptionId, resourceGroup, name };
  }
  const isWhole = OPTIONS.every(([part]) => named[part] !== undefined);
  const facts = isWhole ? null : await backupServer.probe();
  return {
    subscriptionId: facts?.subscriptionId ?? "",
    resourceGroup: facts?.resourceGroup ?? "",
    name: facts?.vault ?? "",
  };
}
