/**
 * What a vault's counters tell: which of them is what (facts of Microsoft's own example answers), and which nobody knows here.
 * Everything in bigint: the counters are int64. Nothing here is a bill: the counters are sizes and counts of now.
 */
import { type ErrorData, SetupError } from "../errors.ts";
import type { AzureSession, VaultId } from "../ports.ts";
import { SUMMARIES, type Summary, type UsageCounter } from "../usage-port.ts";

/** What Azure says of one vault at one moment. Crosses to the page: the numbers are texts of digits. */
export interface VaultUsage {
  /** ISO 8601: when it was asked. How old the counters were then is not documented. */
  readonly at: string;
  readonly vault: VaultId;
  readonly counters: readonly UsageCounter[];
  readonly items: SummaryRead;
  readonly servers: SummaryRead;
}

/** The summaries are told beside the counters; one that this account may not read keeps nothing else away. */
export type SummaryRead =
  | { readonly state: "there"; readonly counters: readonly UsageCounter[] }
  | { readonly state: "failed"; readonly error: ErrorData };

/** Throws what `usages` throws. */
export async function readVaultUsage(
  session: AzureSession,
  vault: VaultId,
  now: () => Date,
  signal: AbortSignal,
): Promise<VaultUsage> {
  const summary = async (kind: Summary): Promise<SummaryRead> => {
    try {
      return { state: "there", counters: await session.usageSummaries(vault, kind, signal) };
    } catch (thrown) {
      return { state: "failed", error: SetupError.from(thrown).toData() };
    }
  };
  const [ITEMS, SERVERS] = SUMMARIES;
  const [counters, items, servers] = await Promise.all([
    session.usages(vault, signal),
    summary(ITEMS),
    summary(SERVERS),
  ]);
  return { at: now().toISOString(), vault, counters, items, servers };
}

/** The counters that mean something here; null: the vault has no such counter, so it could not be told. */
export interface ReadUsage {
  /** The sum over `storage`. */
  readonly storedBytes: bigint | null;
  readonly storage: readonly UsageCounter[];
  /** What the bill counts instances by. */
  readonly protectedInstances: bigint | null;
  /** On the disks of all DPM and MABS servers of the vault: on premises, not in Azure. */
  readonly serverDiskBytes: bigint | null;
  /** DPM, MABS and MARS: "backup management servers". */
  readonly servers: bigint | null;
  readonly items: bigint | null;
  /** Known, and told with the others only: parts of a count, jobs of a day. */
  readonly further: readonly UsageCounter[];
  /** Not in Microsoft's examples: shown as they come. */
  readonly unknown: readonly UsageCounter[];
}

/**
 * Cloud storage by redundancy, also of deduplicated data. Which name a zone-redundant vault reports is not documented: every
 * counter of this form that is in bytes counts.
 */
const isStorage = ({ name, unit, value }: UsageCounter): boolean =>
  /^[A-Za-z]+StorageUsage$/.test(name) && unit === "Bytes" && value !== null;

const NAMED = {
  ManagedInstances: "Count",
  UsedDiskSize: "Bytes",
  MABContainersCount: "Count",
  ProtectedItemCount: "Count",
} as const;

/** All others of Microsoft's example. */
const FURTHER: ReadonlySet<string> = new Set([
  "ProtectedItemCriticalCount",
  "ProtectedItemWarningCount",
  "IaaSVMProtectedItemCount",
  "IaaSVMProtectedItemCriticalCount",
  "IaaSVMProtectedItemWarningCount",
  "MABProtectedItemCount",
  "DPMProtectedItemCount",
  "AzureBackupServerProtectedItemCount",
  "InProgressJobsCount",
  "FailedJobsCount",
]);

const isNamed = (name: string): name is keyof typeof NAMED => Object.hasOwn(NAMED, name);

/** A known name in another unit is something else. */
const isUnderstood = ({ name, unit, value }: UsageCounter): boolean =>
  value !== null && isNamed(name) && NAMED[name] === unit;

export function readUsage(counters: readonly UsageCounter[]): ReadUsage {
  const storage = counters.filter(isStorage);
  const understood = counters.filter(isUnderstood);
  const further = counters.filter(({ name }) => FURTHER.has(name));
  const known = new Set([...storage, ...understood, ...further]);
  const named = (wanted: keyof typeof NAMED) => sumOf(understood.filter(({ name }) => name === wanted));
  return {
    storedBytes: sumOf(storage),
    storage,
    protectedInstances: named("ManagedInstances"),
    serverDiskBytes: named("UsedDiskSize"),
    servers: named("MABContainersCount"),
    items: named("ProtectedItemCount"),
    further,
    unknown: counters.filter((counter) => !known.has(counter)),
  };
}

const sumOf = (counters: readonly UsageCounter[]): bigint | null =>
  counters.length === 0 ? null : counters.reduce((sum, { value }) => sum + BigInt(value ?? 0), 0n);

const CSV_HEAD = ["list", "name", "label", "unit", "value", "limit", "period"];

/** A spreadsheet would run a text that begins so as a formula. */
const isFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text) && !/^-?\d+$/.test(text);

const cell = (text: string | null): string => {
  const safe = isFormula(text ?? "") ? `'${text}` : (text ?? "");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Every counter as it came (RFC 4180); the columns have the same names in every language. */
export function usageCsv({ counters, items, servers }: VaultUsage): string {
  const rows = (list: string, some: readonly UsageCounter[]) =>
    some.map(({ name, label, unit, value, limit, period }) => [
      list,
      name,
      label,
      unit,
      value,
      limit,
      period,
    ]);
  const counted = (read: SummaryRead) => (read.state === "there" ? read.counters : []);
  const all = [
    CSV_HEAD,
    ...rows("usages", counters),
    ...rows("items", counted(items)),
    ...rows("servers", counted(servers)),
  ];
  return all.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}
