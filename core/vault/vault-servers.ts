/** Servers in a vault: whether two names mean one server, and how many a vault takes. */
import type { VaultServer } from "../vault-servers-port.ts";

/** "more than 50 machines in the vault" (backup-azure-mars-troubleshoot): counted from the vault's own lists. */
export const MAX_SERVERS = 50;

/** A vault may know a server by its whole name where the machine says the first part of it, or the other way round. */
export function isSameServer(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}

/** The servers that a name can mean: those of exactly this name (in any case), else those that it is a part of. */
export function serversNamed(listed: readonly VaultServer[], name: string): readonly VaultServer[] {
  const exact = listed.filter((server) => server.name.toLowerCase() === name.toLowerCase());
  return exact.length > 0 ? exact : listed.filter((server) => isSameServer(server.name, name));
}

/** The two differ for each entry of a list: what is listed by the same name twice is told apart by them. */
export const isSameEntry = (
  one: Pick<VaultServer, "identity" | "kind">,
  other: Pick<VaultServer, "identity" | "kind">,
): boolean => one.kind === other.kind && one.identity.toLowerCase() === other.identity.toLowerCase();
