/**
 * A vault's counters through ARM: `usages` (vaultusages.json) and `backupUsageSummaries` (bms.json, 2024-04-01). Both are
 * lists of the same shape, all of whose members are optional; `currentValue` and `limit` are int64.
 */
import { z } from "zod";
import { SetupError } from "../../core/errors.ts";
import type { VaultId } from "../../core/ports.ts";
import type { UsageCounter, VaultUsageSession } from "../../core/usage-port.ts";
import { API_VERSION, type Connection } from "./arm-client.ts";
import { type List, readList } from "./lists.ts";
import { parseWithExact } from "./raw-resource-id.ts";

const BACKUP_API_VERSION = "2024-04-01";

/** The official example has 18. */
const MAX_COUNTERS = 1_000;

const text = z
  .string()
  .max(256)
  .nullish()
  .transform((found) => found ?? null);

const MAX_INT64 = 2n ** 63n - 1n;

const isInt64 = (text: string): boolean => {
  if (!/^-?\d{1,19}$/.test(text)) return false;
  const value = BigInt(text);
  return value >= -MAX_INT64 - 1n && value <= MAX_INT64;
};

const int64 = z
  .string()
  .refine(isInt64)
  .transform((digits) => String(BigInt(digits)))
  .nullish()
  .transform((found) => found ?? null);

const ListedUsage = z
  .object({
    name: z.object({ value: text, localizedValue: text }).nullish(),
    unit: text,
    currentValue: int64,
    limit: int64,
    quotaPeriod: text,
  })
  .transform(
    ({ name, unit, currentValue, limit, quotaPeriod }): UsageCounter => ({
      name: name?.value ?? "",
      label: name?.localizedValue ?? null,
      unit,
      value: currentValue,
      limit,
      period: quotaPeriod,
    }),
  );

type Asked = Pick<List<UsageCounter>, "path" | "asked">;

const listOf = (
  { subscriptionId, resourceGroup, name }: VaultId,
  kind: string,
  query: Readonly<Record<string, string>>,
): Asked => {
  const [subscription, group, vault] = [subscriptionId, resourceGroup, name].map(encodeURIComponent);
  const place = `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.RecoveryServices/vaults/${vault}`;
  return {
    path: `${place}/${kind}?${new URLSearchParams(query)}`,
    asked: { vault: name, resourceGroup, list: kind },
  };
};

const countersIn = async (
  connection: Connection,
  list: Asked,
  signal: AbortSignal,
): Promise<readonly UsageCounter[]> => {
  const parse = (answer: string) => parseWithExact(answer, ["currentValue", "limit"]);
  const found = await readList(connection, { ...list, entry: ListedUsage, parse }, signal);
  if (found.length <= MAX_COUNTERS) return found;
  throw new SetupError("azure.answer-not-understood", { ...list.asked, field: `value.${MAX_COUNTERS}` });
};

export const usagesOf = (connection: Connection): VaultUsageSession => ({
  usages: (vault, signal) =>
    countersIn(connection, listOf(vault, "usages", { "api-version": API_VERSION }), signal),

  usageSummaries: (vault, summary, signal) => {
    const query = { "api-version": BACKUP_API_VERSION, $filter: `type eq '${summary}'` };
    return countersIn(connection, listOf(vault, "backupUsageSummaries", query), signal);
  },
});
