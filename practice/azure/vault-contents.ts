/** What a vault holds: servers, usages. Shapes of the official bms.json, vaultusages.json and replicationusages.json. */
import { type ArmHandler, page, VAULT_TYPE, vaultIdOf, vaultOf, vaultPath } from "./arm.ts";
import { forgetServer } from "./registry.ts";
import { type Incoming, json, param, refuse } from "./reply.ts";
import type { ArmOperation } from "./routes.ts";
import { type ServerRecord, sameName, type VaultRecord } from "./state.ts";

const ENGINES = {
  dpm: { backupEngineType: "DpmBackupEngine", backupManagementType: "DPM" },
  mabs: { backupEngineType: "AzureBackupServerEngine", backupManagementType: "AzureBackupServer" },
} as const;

const isEngine = (server: ServerRecord): server is ServerRecord & { kind: keyof typeof ENGINES } =>
  Object.hasOwn(ENGINES, server.kind);

const describeEngine = (vault: VaultRecord, server: ServerRecord & { kind: keyof typeof ENGINES }) => ({
  id: `${vaultPath(vault)}/backupEngines/${server.name}`,
  name: server.name,
  type: `${VAULT_TYPE}/backupEngines`,
  properties: {
    ...ENGINES[server.kind],
    friendlyName: server.name,
    registrationStatus: "Registered",
    backupEngineState: "Active",
    canReRegister: true,
    backupEngineId: server.containerId,
    azureBackupAgentVersion: server.agentVersion,
    isAzureBackupAgentUpgradeAvailable: false,
    isDpmUpgradeAvailable: false,
    extendedInfo: {
      protectedItemsCount: 0,
      protectedServersCount: 0,
      diskCount: 0,
      usedDiskSpace: 0,
      availableDiskSpace: 0,
    },
  },
});

/** The name under which Azure lists a MARS container is not documented; here it is the server's own. */
const describeContainer = (vault: VaultRecord, server: ServerRecord) => ({
  id: `${vaultPath(vault)}/backupFabrics/Azure/protectionContainers/${server.name}`,
  name: server.name,
  type: `${VAULT_TYPE}/backupFabrics/protectionContainers`,
  properties: {
    containerType: "Windows",
    backupManagementType: "MAB",
    friendlyName: server.name,
    registrationStatus: "Registered",
    healthStatus: "Healthy",
    canReRegister: true,
    containerId: BigInt(server.containerId),
    protectedItemCount: 0,
    agentVersion: server.agentVersion,
  },
});

/** The filter in the one form that clients send: `name eq 'value'`, joined by `and`. */
function filterOf(incoming: Incoming): ReadonlyMap<string, string> {
  const text = incoming.query.get("$filter");
  if (!text) return new Map();
  return new Map(
    text.split(/\s+and\s+/i).map((part): [string, string] => {
      const [, name, value] = /^\s*(\w+)\s+eq\s+'([^']*)'\s*$/i.exec(part) ?? [];
      return name !== undefined && value !== undefined
        ? [name, value]
        : refuse(400, "BMSUserErrorInvalidInput", "The $filter query parameter is not valid.");
    }),
  );
}

/** Whether an entry has every property that the filter names, with that value. Other names filter nothing. */
const passes =
  (filter: ReadonlyMap<string, string>) =>
  ({ properties }: { readonly properties: object }): boolean => {
    const facts = new Map<string, unknown>(Object.entries(properties));
    return [...filter].every(([name, value]) => {
      const fact = facts.get(name);
      return fact === undefined || sameName(String(fact), value);
    });
  };

const count = (value: string, localizedValue: string, currentValue: number, quotaPeriod?: string) => ({
  unit: "Count",
  ...(quotaPeriod && { quotaPeriod }),
  currentValue,
  limit: -1,
  name: { value, localizedValue },
});

const bytes = (value: string, localizedValue: string) => ({
  ...count(value, localizedValue, 0),
  unit: "Bytes",
});

/** The names of the official example, in its order. Nothing is backed up in practice: all but the servers is 0. */
const usages = ({ servers }: VaultRecord) => [
  count("MABContainersCount", "Backup management servers", servers.length),
  count("ProtectedItemCount", "Backup items", 0),
  count("ProtectedItemCriticalCount", "Critical", 0),
  count("ProtectedItemWarningCount", "Warning", 0),
  count("IaaSVMProtectedItemCount", "Azure Virtual Machines", 0),
  count("MABProtectedItemCount", "File-Folders", 0),
  count("DPMProtectedItemCount", "DPM Protected Items Count", 0),
  count("AzureBackupServerProtectedItemCount", "Azure Backup Server Protected Items Count", 0),
  count("InProgressJobsCount", "In progress", 0, "P1D"),
  count("FailedJobsCount", "Failed", 0, "P1D"),
  bytes("GRSStorageUsage", "Cloud - GRS"),
  bytes("LRSStorageUsage", "Cloud - LRS"),
  count("ManagedInstances", "Protected Instances", 0),
  bytes("GRSDedupStorageUsage", "Dedup - GRS"),
  bytes("LRSDedupStorageUsage", "Dedup - LRS"),
  bytes("UsedDiskSize", "Backup Engines' Disk Used"),
];

/** Site Recovery's figures: nothing is replicated in practice. */
const replicationUsage = {
  monitoringSummary: {
    unHealthyVmCount: 0,
    unHealthyProviderCount: 0,
    eventsCount: 0,
    deprecatedProviderCount: 0,
    supportedProviderCount: 0,
    unsupportedProviderCount: 0,
  },
  jobsSummary: { failedJobs: 0, suspendedJobs: 0, inProgressJobs: 0 },
  protectedItemCount: 0,
  registeredServersCount: 0,
  recoveryPlanCount: 0,
};

export const vaultContentHandlers = {
  RegisteredIdentities_Delete: async ({ site, incoming, state }) => {
    vaultOf(state, incoming);
    await forgetServer(site.stateFile, vaultIdOf(incoming), param(incoming, "identityName"));
    return { status: 204 };
  },

  Usages_ListByVaults: ({ incoming, state }) => json(200, { value: usages(vaultOf(state, incoming)) }),

  ReplicationUsages_List: ({ incoming, state }) => {
    vaultOf(state, incoming);
    return json(200, { value: [replicationUsage] });
  },

  BackupEngines_List: (call) => {
    const vault = vaultOf(call.state, call.incoming);
    const engines = vault.servers.filter(isEngine).map((server) => describeEngine(vault, server));
    return page(call, engines.filter(passes(filterOf(call.incoming))));
  },

  BackupEngines_Get: ({ incoming, state }) => {
    const vault = vaultOf(state, incoming);
    const name = param(incoming, "backupEngineName");
    const engine = vault.servers.filter(isEngine).find((server) => sameName(server.name, name));
    if (!engine) return refuse(404, "ResourceNotFound", `The backup engine '${name}' was not found.`);
    return json(200, describeEngine(vault, engine));
  },

  BackupProtectionContainers_List: (call) => {
    const vault = vaultOf(call.state, call.incoming);
    const containers = vault.servers
      .filter(({ kind }) => kind === "mars")
      .map((server) => describeContainer(vault, server));
    return page(call, containers.filter(passes(filterOf(call.incoming))));
  },
} satisfies Partial<Record<ArmOperation, ArmHandler>>;
