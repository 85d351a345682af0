/**
 * How the servers of a vault come and go in its lists. Azure shows neither at once, and refuses to remove one that has backup
 * data; when and in which words is documented nowhere, so both are knobs, and the codes of the refusals are made up.
 */
import type { VaultId } from "../../core/ports.ts";
import { type ArmCall, vaultIdOf, vaultPath } from "./arm.ts";
import { forgetServer } from "./registry.ts";
import { param, type Reply, refuse } from "./reply.ts";
import type { Site } from "./site.ts";
import { type ServerRecord, sameName, type VaultRecord } from "./state.ts";

interface Looks {
  /** How often a server was looked for since it was registered. */
  readonly since: Map<string, number>;
  /** How often one that was removed is still to be listed. */
  readonly left: Map<string, number>;
}

const looksOf = new WeakMap<Site, Looks>();

function looksAt(site: Site): Looks {
  const known = looksOf.get(site) ?? { since: new Map(), left: new Map() };
  looksOf.set(site, known);
  return known;
}

const keyOf = (vault: VaultId, { name, registeredAt }: ServerRecord): string =>
  `${vaultPath(vault)}/${name}/${registeredAt}`.toLowerCase();

/** The servers of these kinds that the vault lists now. Only the first page of a list counts as a look. */
export async function listedServers(
  { site, incoming }: ArmCall,
  vault: VaultRecord,
  isOfKind: (server: ServerRecord) => boolean,
): Promise<readonly ServerRecord[]> {
  const { since, left } = looksAt(site);
  const step = incoming.query.has("$skiptoken") ? 0 : 1;
  const listed: ServerRecord[] = [];
  for (const server of vault.servers.filter(isOfKind)) {
    const key = keyOf(vault, server);
    const looks = (since.get(key) ?? 0) + step;
    since.set(key, looks);
    const gone = left.get(key);
    if (gone !== undefined) left.set(key, gone - step);
    if (gone !== undefined && gone < step) await forgetServer(site.stateFile, vault, server.name);
    else if (looks > site.knobs.servers.looksUntilListed) listed.push(server);
  }
  return listed;
}

const REFUSALS = {
  "items-left": [
    "PracticeBackupItemsLeft",
    "The server cannot be removed: it still has backup items. Stop their protection and delete data first.",
  ],
  "soft-deleted": [
    "PracticeSoftDeletedItems",
    "The server cannot be removed: it has backup items in soft deleted state.",
  ],
  refused: ["PracticeRefused", "The practice server was told to refuse this."],
} as const;

/** What the knobs say becomes of a request to remove a server. */
export async function removeServer({ site, incoming }: ArmCall, vault: VaultRecord): Promise<Reply> {
  const name = param(incoming, "identityName");
  const { removal, looksUntilGone } = site.knobs.servers;
  const server = vault.servers.find((one) => sameName(one.name, name));
  if (removal !== "removes" && removal !== "never-gone") {
    const [code, message] = REFUSALS[removal];
    refuse(409, code, message);
  }
  const looks = removal === "never-gone" ? Number.POSITIVE_INFINITY : looksUntilGone;
  if (server && looks > 0) looksAt(site).left.set(keyOf(vault, server), looks);
  else await forgetServer(site.stateFile, vaultIdOf(incoming), name);
  return { status: 204 };
}
