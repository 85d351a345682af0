/** What a vault holds: servers, Site Recovery's figures. Shapes of the official bms.json and replicationusages.json. */
import { type ArmHandler, page, VAULT_TYPE, vaultOf, vaultPath } from "./arm.ts";
import { filterOf } from "./odata.ts";
import { json, param, refuse } from "./reply.ts";
import type { ArmOperation } from "./routes.ts";
import { listedServers, removeServer } from "./servers.ts";
import { type ServerRecord, sameName, type VaultRecord } from "./state.ts";

const ENGINES = {
  dpm: { backupEngineType: "DpmBackupEngine", backupManagementType: "DPM" },
  mabs: { backupEngineType: "AzureBackupServerEngine", backupManagementType: "AzureBackupServer" },
} as const;

const isEngine = (server: ServerRecord): server is ServerRecord & { kind: keyof typeof ENGINES } =>
  Object.hasOwn(ENGINES, server.kind);

const describeEngine = (
  vault: VaultRecord,
  server: ServerRecord & { kind: keyof typeof ENGINES },
  items: string,
) => ({
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
      protectedItemsCount: Number(items),
      protectedServersCount: 0,
      diskCount: 0,
      usedDiskSpace: 0,
      availableDiskSpace: 0,
    },
  },
});

/** The name under which Azure lists a MARS container is not documented; here it is the server's own. */
const describeContainer = (vault: VaultRecord, server: ServerRecord, items: string) => ({
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
    protectedItemCount: BigInt(items),
    agentVersion: server.agentVersion,
  },
});

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
  RegisteredIdentities_Delete: (call) => removeServer(call, vaultOf(call.state, call.incoming)),

  ReplicationUsages_List: ({ incoming, state }) => {
    vaultOf(state, incoming);
    return json(200, { value: [replicationUsage] });
  },

  BackupEngines_List: async (call) => {
    const vault = vaultOf(call.state, call.incoming);
    const { items } = call.site.knobs.servers;
    const engines = (await listedServers(call, vault, isEngine))
      .filter(isEngine)
      .map((server) => describeEngine(vault, server, items));
    return page(call, engines.filter(passes(filterOf(call.incoming))));
  },

  BackupEngines_Get: ({ site, incoming, state }) => {
    const vault = vaultOf(state, incoming);
    const name = param(incoming, "backupEngineName");
    const engine = vault.servers.filter(isEngine).find((server) => sameName(server.name, name));
    if (!engine) return refuse(404, "ResourceNotFound", `The backup engine '${name}' was not found.`);
    return json(200, describeEngine(vault, engine, site.knobs.servers.items));
  },

  BackupProtectionContainers_List: async (call) => {
    const vault = vaultOf(call.state, call.incoming);
    const servers = await listedServers(call, vault, ({ kind }) => kind === "mars");
    const { items } = call.site.knobs.servers;
    const containers = servers.map((server) => describeContainer(vault, server, items));
    return page(call, containers.filter(passes(filterOf(call.incoming))));
  },
} satisfies Partial<Record<ArmOperation, ArmHandler>>;
