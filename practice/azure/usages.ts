/** What a vault's counters say. Shapes of the official vaultusages.json and bms.json, names of their examples. */
import { SUMMARIES } from "../../core/usage-port.ts";
import { PRACTICE } from "../practice-values.ts";
import { type ArmHandler, vaultOf } from "./arm.ts";
import type { Counter } from "./knobs.ts";
import { filterOf } from "./odata.ts";
import { json, refuse } from "./reply.ts";
import type { ArmOperation } from "./routes.ts";
import { sameName, type VaultRecord } from "./state.ts";

const usage = (
  unit: string,
  [value, localizedValue]: readonly [string, string],
  currentValue: number | bigint,
  quotaPeriod?: string,
) => ({
  unit,
  ...(quotaPeriod && { quotaPeriod }),
  currentValue,
  limit: -1,
  name: { value, localizedValue },
});
type Usage = ReturnType<typeof usage>;

const GIB = 1024 ** 3;

/** What the first vault of practice mode holds, so that there is something to see; the others are empty. */
const FULL = { items: 7, instances: 3, storedBytes: 412 * GIB + 357_564_416, diskBytes: 1_630 * GIB };
const EMPTY = { items: 0, instances: 0, storedBytes: 0, diskBytes: 0 };

const figuresOf = ({ name }: VaultRecord) => (sameName(name, PRACTICE.vault) ? FULL : EMPTY);

/** The names of the official example, in its order. */
const usages = (vault: VaultRecord): readonly Usage[] => {
  const { items, instances, storedBytes, diskBytes } = figuresOf(vault);
  const dpm = Math.min(items, 2);
  return [
    usage("Count", ["MABContainersCount", "Backup management servers"], vault.servers.length),
    usage("Count", ["ProtectedItemCount", "Backup items"], items),
    usage("Count", ["ProtectedItemCriticalCount", "Critical"], 0),
    usage("Count", ["ProtectedItemWarningCount", "Warning"], 0),
    usage("Count", ["IaaSVMProtectedItemCount", "Azure Virtual Machines"], 0),
    usage("Count", ["MABProtectedItemCount", "File-Folders"], items - dpm),
    usage("Count", ["DPMProtectedItemCount", "DPM Protected Items Count"], dpm),
    usage("Count", ["AzureBackupServerProtectedItemCount", "Azure Backup Server Protected Items Count"], 0),
    usage("Count", ["InProgressJobsCount", "In progress"], 0, "P1D"),
    usage("Count", ["FailedJobsCount", "Failed"], 0, "P1D"),
    usage("Bytes", ["GRSStorageUsage", "Cloud - GRS"], storedBytes),
    usage("Bytes", ["LRSStorageUsage", "Cloud - LRS"], 0),
    usage("Count", ["ManagedInstances", "Protected Instances"], instances),
    usage("Bytes", ["GRSDedupStorageUsage", "Dedup - GRS"], 0),
    usage("Bytes", ["LRSDedupStorageUsage", "Dedup - LRS"], 0),
    usage("Bytes", ["UsedDiskSize", "Backup Engines' Disk Used"], diskBytes),
  ];
};

const counterOf = ({ name, label = name, unit, value }: Counter): Usage =>
  usage(unit, [name, label], BigInt(value));

/** The counters of a knob take the place of those of their name; others come after them. */
const withKnobs = (usual: readonly Usage[], counters: readonly Counter[]): readonly Usage[] => {
  const given = new Map(counters.map((counter) => [counter.name, counterOf(counter)]));
  const replaced = usual.map((one) => given.get(one.name.value) ?? one);
  const known = new Set(usual.map(({ name }) => name.value));
  return [...replaced, ...[...given.values()].filter(({ name }) => !known.has(name.value))];
};

/** Management types of the official examples. */
const KINDS = [
  ["mars", "MAB", "Azure Backup Agent"],
  ["mabs", "AzureBackupServer", "Azure Backup Server"],
  ["dpm", "DPM", "Data Protection Manager"],
] as const;

const servers = (vault: VaultRecord): readonly Usage[] =>
  KINDS.map(([kind, value, label]) =>
    usage("Count", [value, label], vault.servers.filter((server) => server.kind === kind).length),
  );

const items = (vault: VaultRecord): readonly Usage[] => {
  const dpm = Math.min(figuresOf(vault).items, 2);
  const counts = { mars: figuresOf(vault).items - dpm, mabs: 0, dpm };
  return [
    usage("Count", ["AzureIaasVM", "Azure Virtual Machine"], 0),
    ...KINDS.map(([kind, value, label]) => usage("Count", [value, label], counts[kind])),
  ];
};

const [ITEMS, SERVERS] = SUMMARIES;

export const usageHandlers = {
  Usages_ListByVaults: ({ site, incoming, state }) => {
    const vault = vaultOf(state, incoming);
    const { empty, counters } = site.knobs.usage;
    return json(200, { value: withKnobs(empty ? [] : usages(vault), counters) });
  },

  BackupUsageSummaries_List: ({ site, incoming, state }) => {
    const vault = vaultOf(state, incoming);
    const type = filterOf(incoming).get("type") ?? ITEMS;
    if (type !== ITEMS && type !== SERVERS) {
      return refuse(400, "BMSUserErrorInvalidInput", `The type '${type}' is not valid.`);
    }
    if (site.knobs.usage.empty) return json(200, { value: [] });
    return json(200, { value: type === ITEMS ? items(vault) : servers(vault) });
  },
} satisfies Partial<Record<ArmOperation, ArmHandler>>;
