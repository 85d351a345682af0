/**
 * The servers of a vault, through ARM: `backupProtectionContainers` lists those with the MARS agent, `backupEngines` DPM and
 * MABS (bms.json, 2024-04-01); `registeredIdentities` removes one (registeredidentities.json).
 */
import { z } from "zod";
import { type About, SetupError } from "../../core/errors.ts";
import type { VaultId } from "../../core/ports.ts";
import type { ServerKind, VaultServer, VaultServersSession } from "../../core/vault-servers-port.ts";
import { answerTo, type Connection, clientFor, type Listening } from "./arm-client.ts";
import { readList } from "./lists.ts";
import { parseWithExact } from "./raw-resource-id.ts";

const BACKUP_API_VERSION = "2024-04-01";

const text = z
  .string()
  .max(1024)
  .nullish()
  .transform((found) => found ?? null);

/** `protectedItemCount` is int64, `protectedItemsCount` int32; both come as text. What is none is not told. */
const count = z
  .string()
  .regex(/^\d{1,19}$/)
  .nullish()
  .catch(null)
  .transform((digits) => digits ?? null);

/** `DpmBackupEngine` and `AzureBackupServerEngine` are all that bms.json knows. */
const ENGINE_KINDS: Readonly<Record<string, ServerKind>> = {
  dpmbackupengine: "dpm",
  azurebackupserverengine: "mabs",
};

const Listed = z.object({
  name: z.string().min(1).max(1024),
  properties: z
    .object({
      friendlyName: text,
      registrationStatus: text,
      agentVersion: text,
      azureBackupAgentVersion: text,
      backupEngineType: text,
      protectedItemCount: count,
      extendedInfo: z.object({ protectedItemsCount: count }).nullish(),
    })
    .nullish(),
});
type Listed = z.infer<typeof Listed>;

const serverOf = ({ name, properties }: Listed, kind: ServerKind): VaultServer => ({
  name: properties?.friendlyName || name,
  identity: name,
  kind,
  status: properties?.registrationStatus ?? null,
  agentVersion: properties?.agentVersion ?? properties?.azureBackupAgentVersion ?? null,
  items: properties?.protectedItemCount ?? properties?.extendedInfo?.protectedItemsCount ?? null,
});

const ListedContainer = Listed.transform((found) => serverOf(found, "mars"));
const ListedEngine = Listed.transform((found) => {
  const type = found.properties?.backupEngineType?.toLowerCase() ?? "";
  return serverOf(found, ENGINE_KINDS[type] ?? "engine");
});

const LISTS = [
  { kind: "backupProtectionContainers", filter: "backupManagementType eq 'MAB'", entry: ListedContainer },
  { kind: "backupEngines", filter: null, entry: ListedEngine },
] as const;

const parse = (answer: string) => parseWithExact(answer, ["protectedItemCount", "protectedItemsCount"]);

async function listServers(
  connection: Connection,
  { subscriptionId, resourceGroup, name: vault }: VaultId,
  signal: AbortSignal,
): Promise<readonly VaultServer[]> {
  const [subscription, group, vaultName] = [subscriptionId, resourceGroup, vault].map(encodeURIComponent);
  const base = `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.RecoveryServices/vaults/${vaultName}`;
  const found = await Promise.all(
    LISTS.map(({ kind, filter, entry }) => {
      const query = new URLSearchParams({
        "api-version": BACKUP_API_VERSION,
        ...(filter && { $filter: filter }),
      });
      const asked = { vault, resourceGroup, list: kind };
      return readList(connection, { path: `${base}/${kind}?${query}`, entry, asked, parse }, signal);
    }),
  );
  return found.flat();
}

/** The file declares 204 alone; taken for later (202) is taken too, and the list tells when it is done. */
const TAKEN = [200, 202, 204];

/** Azure's codes for these are documented nowhere: its code and its sentence are searched for what they name. */
const REASONS = [
  ["unregister.soft-deleted", /soft[\s-]?delet/i],
  ["unregister.items-left", /backup items?|protected (?:items?|data)|data ?sources?|delete data/i],
] as const;

/** What a refusal to remove is, in the words that fit; what is no such refusal stays what it is. */
function refusedRemoval(thrown: unknown, server: string): unknown {
  const { code, about } = SetupError.from(thrown);
  const more: About = { ...about, server };
  if (code !== "azure.conflict" && code !== "azure.refused") return thrown;
  const said = `${about.azureCode ?? ""} ${about.said ?? ""}`;
  const [reason] = REASONS.find(([, pattern]) => pattern.test(said)) ?? ["unregister.refused"];
  return new SetupError(reason, more, { cause: thrown });
}

/** The server is not there; a vault, group or subscription that is not there is another fault. */
const isServerAbsent = ({ code, about }: SetupError): boolean =>
  code === "azure.not-found" &&
  !["ResourceGroupNotFound", "SubscriptionNotFound"].includes(String(about.azureCode ?? ""));

export const serversOf = (connection: Connection): VaultServersSession => ({
  listServers: (vault, signal) => listServers(connection, vault, signal),

  async removeServer(vault, identity, signal) {
    const { subscriptionId, resourceGroup, name } = vault;
    const { registeredIdentities } = clientFor(connection, subscriptionId);
    const ask = (listening: Listening) =>
      registeredIdentities.delete(resourceGroup, name, identity, listening);
    try {
      await answerTo(ask, { vault: name, resourceGroup }, signal, TAKEN);
      return "taken";
    } catch (thrown) {
      if (isServerAbsent(SetupError.from(thrown))) return "absent";
      throw refusedRemoval(thrown, identity);
    }
  },
});
