import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SetupError } from "../errors.ts";
import type { AzureSession } from "../ports.ts";
import type { UsageCounter } from "../usage-port.ts";
import { readUsage, readVaultUsage, usageCsv, type VaultUsage } from "./usage.ts";
import { estimate, GIGABYTE, parsePrice } from "./usage-estimate.ts";

const counter = (name: string, value: string | null, unit: string | null = "Bytes"): UsageCounter => ({
  name,
  label: null,
  unit,
  value,
  limit: "-1",
  period: null,
});
const VAULT = { subscriptionId: "s", resourceGroup: "rg", name: "vault-1" };
const int64 = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n });

/** Names and units of Microsoft's example. */
const EXAMPLE: readonly UsageCounter[] = [
  counter("MABContainersCount", "6", "Count"),
  counter("ProtectedItemCount", "3", "Count"),
  counter("ProtectedItemCriticalCount", "0", "Count"),
  counter("FailedJobsCount", "0", "Count"),
  counter("GRSStorageUsage", "117007930"),
  counter("LRSStorageUsage", "1"),
  counter("ManagedInstances", "5", "Count"),
  counter("GRSDedupStorageUsage", "2"),
  counter("LRSDedupStorageUsage", "4"),
  counter("UsedDiskSize", "117851553792"),
];

describe("what counters mean", () => {
  it("those of Microsoft's example are all known", () => {
    const { storage, further, unknown, ...numbers } = readUsage(EXAMPLE);
    expect(numbers).toEqual({
      storedBytes: 117007937n,
      protectedInstances: 5n,
      serverDiskBytes: 117851553792n,
      servers: 6n,
      items: 3n,
    });
    expect(storage.map(({ name }) => name)).toEqual([
      "GRSStorageUsage",
      "LRSStorageUsage",
      "GRSDedupStorageUsage",
      "LRSDedupStorageUsage",
    ]);
    expect([further.length, unknown]).toEqual([2, []]);
  });

  it("what is stored is the exact sum of the storage counters, whatever else there is, in any order", () => {
    const storage = fc
      .tuple(fc.constantFrom("GRS", "LRS", "ZRS", "GRSDedup", "LRSDedup"), int64)
      .map(([kind, value]) => counter(`${kind}StorageUsage`, String(value)));
    const other = fc
      .tuple(
        fc.oneof(fc.constantFrom("UsedDiskSize", "ManagedInstances", "StorageUsageOf", ""), fc.string()),
        fc.oneof(int64.map(String), fc.constant(null)),
        fc.constantFrom("Bytes", "Count", "Percent", null),
      )
      .filter(([name]) => !/^[A-Za-z]+StorageUsage$/.test(name))
      .map(([name, value, unit]) => counter(name, value, unit));
    fc.assert(
      fc.property(fc.array(storage), fc.array(other), fc.infiniteStream(fc.nat(9)), (some, others, order) => {
        const mixed = [...some, ...others]
          .map((one) => [order.next().value ?? 0, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        const expected = some.reduce((sum, { value }) => sum + BigInt(value ?? 0), 0n);
        expect(readUsage(mixed).storedBytes).toBe(some.length === 0 ? null : expected);
      }),
    );
  });

  it("no counter is lost, none is told twice", () => {
    const some = fc
      .tuple(fc.oneof(fc.constantFrom(...EXAMPLE.map(({ name }) => name)), fc.string()), int64)
      .map(([name, value]) => counter(name, String(value), "Count"));
    fc.assert(
      fc.property(fc.uniqueArray(some, { selector: ({ name }) => name }), (counters) => {
        const { storage, further, unknown, protectedInstances, servers, items } = readUsage(counters);
        const numbers = [protectedInstances, servers, items].filter((number) => number !== null).length;
        expect(storage.length + further.length + unknown.length + numbers).toBe(counters.length);
      }),
    );
  });

  it("a known name in another unit, or without a value, is something unknown", () => {
    const odd = [
      counter("GRSStorageUsage", "90", "Percent"),
      counter("ManagedInstances", "1", "Bytes"),
      counter("LRSStorageUsage", null),
    ];
    expect(readUsage(odd)).toMatchObject({ storedBytes: null, protectedInstances: null, unknown: odd });
  });

  it("what a vault does not count could not be told, which is not nothing", () => {
    expect(readUsage([])).toMatchObject({
      storedBytes: null,
      protectedInstances: null,
      serverDiskBytes: null,
    });
    expect(readUsage([counter("GRSStorageUsage", "0")]).storedBytes).toBe(0n);
  });
});

describe("asking a vault", () => {
  const now = () => new Date("2026-11-22T03:00:00.000Z");
  const signal = new AbortController().signal;
  const sessionWith = (calls: Partial<AzureSession>) => calls as AzureSession;

  it("tells what it counts with its summaries; one that is refused keeps nothing else away", async () => {
    const session = sessionWith({
      usages: async () => EXAMPLE,
      usageSummaries: async (_vault, kind) => {
        if (kind === "BackupProtectedItemCountSummary") throw new SetupError("azure.forbidden");
        return [counter("MAB", "3", "Count")];
      },
    });
    expect(await readVaultUsage(session, VAULT, now, signal)).toEqual({
      at: "2026-11-22T03:00:00.000Z",
      vault: VAULT,
      counters: EXAMPLE,
      items: { state: "failed", error: { code: "azure.forbidden", about: {} } },
      servers: { state: "there", counters: [counter("MAB", "3", "Count")] },
    });
  });

  it("fails where the counters themselves are refused", async () => {
    const session = sessionWith({
      usages: async () => {
        throw new SetupError("azure.not-found");
      },
      usageSummaries: async () => [],
    });
    await expect(readVaultUsage(session, VAULT, now, signal)).rejects.toMatchObject({
      code: "azure.not-found",
    });
  });
});

describe("the CSV", () => {
  const usageWith = (counters: readonly UsageCounter[]): VaultUsage => ({
    at: "2026-11-22T03:00:00.000Z",
    vault: VAULT,
    counters,
    items: { state: "there", counters: [counter("MAB", "3", "Count")] },
    servers: { state: "failed", error: { code: "azure.forbidden", about: {} } },
  });

  it("has every counter as it came, under its list", () => {
    const csv = usageCsv(usageWith([{ ...counter("A", "-9223372036854775808"), label: 'a "quoted", word' }]));
    expect(csv.split("\r\n")).toEqual([
      "list,name,label,unit,value,limit,period",
      'usages,A,"a ""quoted"", word",Bytes,-9223372036854775808,-1,',
      "items,MAB,,Count,3,-1,",
      "",
    ]);
  });

  it.each(["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1"])("starts no formula: %j", (name) => {
    expect(usageCsv(usageWith([counter(name, "1")]))).toContain(`usages,'${name}`);
  });
});

describe("an estimate", () => {
  it.each([
    ["8", 8_000_000n],
    [" 0.0224 ", 22_400n],
    ["0,0224", 22_400n],
    ["0", 0n],
    ["999999999.999999", 999_999_999_999_999n],
  ])("takes the price %j", (typed, micros) => expect(parsePrice(typed)).toBe(micros));

  it.each(["", "-1", "1.", ".5", "1.2345678", "1,234.5", "1e3", "8 EUR", "1234567890"])(
    "does not take %j for a price",
    (typed) => expect(parsePrice(typed)).toBeNull(),
  );

  it("is instances times price and gigabytes times price", () => {
    const usage = { protectedInstances: 5n, storedBytes: 100n * GIGABYTE };
    expect(estimate(usage, { perInstanceMicros: 8_000_000n, perGigabyteMicros: 22_400n })).toEqual({
      instancesMicros: 40_000_000n,
      storageMicros: 2_240_000n,
      totalMicros: 42_240_000n,
    });
  });

  it("is never off by more than half a millionth", () => {
    fc.assert(
      fc.property(int64, fc.bigInt({ min: 0n, max: 10n ** 15n }), (storedBytes, perGigabyteMicros) => {
        const prices = { perInstanceMicros: 0n, perGigabyteMicros };
        const found = estimate({ protectedInstances: 0n, storedBytes }, prices);
        const exact = storedBytes * perGigabyteMicros;
        const off = (found?.storageMicros ?? -1n) * GIGABYTE - exact;
        expect(off <= GIGABYTE / 2n && off >= -GIGABYTE / 2n).toBe(true);
      }),
    );
  });

  it("is not made of what could not be told", () => {
    const prices = { perInstanceMicros: 1n, perGigabyteMicros: 1n };
    expect(estimate({ protectedInstances: null, storedBytes: 1n }, prices)).toBeNull();
    expect(estimate({ protectedInstances: 1n, storedBytes: null }, prices)).toBeNull();
    expect(estimate({ protectedInstances: -1n, storedBytes: 1n }, prices)).toBeNull();
  });
});
