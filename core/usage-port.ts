/** What a vault says of its usage: a part of the port Azure. Its counters are Azure's own, by Azure's own names. */
import type { VaultId } from "./new-vault-port.ts";

/** One counter as it came. Nothing is required of it in Azure's schema but that it is there. */
export interface UsageCounter {
  /** Such as `GRSStorageUsage`; empty where Azure gives none. */
  readonly name: string;
  /** Azure's own words for it. */
  readonly label: string | null;
  /** `Bytes`, `Count`, `Percent`, …; null where Azure does not say. */
  readonly unit: string | null;
  /** int64 as decimal digits: a JavaScript number would round it. */
  readonly value: string | null;
  /** As `value`; -1 means none. */
  readonly limit: string | null;
  /** What the value counts over, such as `P1D`: one day. */
  readonly period: string | null;
}

/** What `backupUsageSummaries` can count, by management type. Counts only, never bytes. */
export const SUMMARIES = [
  "BackupProtectedItemCountSummary",
  "BackupProtectionContainerCountSummary",
] as const;
export type Summary = (typeof SUMMARIES)[number];

/** Both throw azure.*, network.*, proxy.*, `run.cancelled`. How old the counters are is not documented. */
export interface VaultUsageSession {
  /** In Azure's order, at most 1,000. */
  usages(vault: VaultId, signal: AbortSignal): Promise<readonly UsageCounter[]>;
  usageSummaries(vault: VaultId, summary: Summary, signal: AbortSignal): Promise<readonly UsageCounter[]>;
}
