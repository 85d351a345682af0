/**
 * The servers of a vault, through ARM: `backupProtectionContainers` lists those with the MARS agent, `backupEngines` DPM and
 * MABS (bms.json, 2024-04-01). Under which name a MARS server is listed is not documented, so all of its kind are read.
 */
import { z } from "zod";
import type { VaultServer, VaultServersSession } from "../../core/vault-servers-port.ts";
import type { Connection } from "./arm-client.ts";
import { readList } from "./lists.ts";

const BACKUP_API_VERSION = "2024-04-01";

const text = z
  .string()
  .max(1024)
  .nullish()
  .transform((found) => found ?? null);

const ListedServer = z
  .object({
    name: z.string().min(1).max(1024),
    properties: z
      .object({
        friendlyName: text,
        registrationStatus: text,
        agentVersion: text,
        azureBackupAgentVersion: text,
      })
      .nullish(),
  })
  .transform(
    ({ name, properties }): VaultServer => ({
      name: properties?.friendlyName ?? name,
      status: properties?.registrationStatus ?? null,
      agentVersion: properties?.agentVersion ?? properties?.azureBackupAgentVersion ?? null,
    }),
  );

const LISTS = [
  { kind: "backupProtectionContainers", filter: "backupManagementType eq 'MAB'" },
  { kind: "backupEngines", filter: null },
] as const;

export const serversOf = (connection: Connection): VaultServersSession => ({
  async findServers({ subscriptionId, resourceGroup, name: vault }, serverName, signal) {
    const [subscription, group, vaultName] = [subscriptionId, resourceGroup, vault].map(encodeURIComponent);
    const base = `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.RecoveryServices/vaults/${vaultName}`;
    const found: VaultServer[] = [];
    for (const { kind, filter } of LISTS) {
      const query = new URLSearchParams({
        "api-version": BACKUP_API_VERSION,
        ...(filter && { $filter: filter }),
      });
      const list = { path: `${base}/${kind}?${query}`, entry: ListedServer, asked: { vault, list: kind } };
      found.push(...(await readList(connection, list, signal)));
    }
    return found.filter(({ name }) => isSameServer(name, serverName));
  },
});

/** The vault may know the server by its whole name, where the machine says the first part of it. */
const isSameServer = (one: string, other: string): boolean => {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
};
