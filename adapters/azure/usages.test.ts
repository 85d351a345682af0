/** The counters of a vault: exact, bounded, and as they come. Azure's own examples: practice/azure/conformance-examples.test.ts. */
import { afterEach, describe, expect, it } from "vitest";
import type { ScriptedReply, ScriptedRequest } from "../../practice/scripted-azure.ts";
import { startScriptedSession } from "../../practice/scripted-session.ts";

const VAULT = { subscriptionId: "sub/1", resourceGroup: "backup rg", name: "vault-1" };
const signal = new AbortController().signal;

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const signedIn = async (arm: ScriptedReply | ((request: ScriptedRequest) => ScriptedReply)) => {
  const started = await startScriptedSession(arm);
  closers.push(() => started.close());
  return started;
};

const bytes = (value: string, name = "GRSStorageUsage"): string =>
  `{"unit":"Bytes","currentValue":${value},"limit":-1,"name":{"value":"${name}","localizedValue":"Cloud - GRS"}}`;
const listed = (...counters: readonly string[]) => ({ body: `{"value":[${counters.join(",")}]}` });

describe("the counters of a vault", () => {
  it("are asked for at the vault, and come as they are", async () => {
    const { session, armRequests } = await signedIn(
      listed(
        bytes("117007930"),
        '{"unit":"Count","quotaPeriod":"P1D","currentValue":3,"limit":10,"name":{"value":"FailedJobsCount"}}',
        '{"unit":"Bananas","currentValue":-4,"name":{"value":"Something new","localizedValue":null},"more":{}}',
        "{}",
      ),
    );
    const none = { name: "", label: null, unit: null, value: null, limit: null, period: null };
    expect(await session.usages(VAULT, signal)).toEqual([
      {
        ...none,
        name: "GRSStorageUsage",
        label: "Cloud - GRS",
        unit: "Bytes",
        value: "117007930",
        limit: "-1",
      },
      { ...none, name: "FailedJobsCount", unit: "Count", value: "3", limit: "10", period: "P1D" },
      { ...none, name: "Something new", unit: "Bananas", value: "-4" },
      none,
    ]);
    expect(armRequests().map((one) => one.path)).toEqual([
      "/subscriptions/sub%2F1/resourceGroups/backup%20rg/providers/Microsoft.RecoveryServices/vaults/vault-1/usages?api-version=2026-07-01",
    ]);
  });

  it.each(["9007199254740993", "9223372036854775807", "-9223372036854775808", "0"])(
    "keep every digit of %s",
    async (value) => {
      const { session } = await signedIn(listed(bytes(value)));
      expect((await session.usages(VAULT, signal))[0]?.value).toBe(value);
    },
  );

  it.each([
    ["value.0.currentValue", bytes("9223372036854775808")],
    ["value.0.currentValue", bytes("-9223372036854775809")],
    ["value.0.currentValue", bytes("1.5")],
    ["value.0.currentValue", bytes("1e3")],
    ["value.0.currentValue", bytes('"seven"')],
    ["value.0.currentValue", bytes("true")],
    ["value.0.unit", bytes("1").replace('"Bytes"', "7")],
    ["value.0.name", '{"name":"GRSStorageUsage"}'],
    ["value.0.name.value", bytes("1", "x".repeat(257))],
    ["value.1000", Array.from({ length: 1_001 }, () => bytes("1")).join(",")],
  ])("that cannot be understood are refused by the name of the field (%s)", async (field, counters) => {
    const { session } = await signedIn(listed(counters));
    await expect(session.usages(VAULT, signal)).rejects.toMatchObject({
      code: "azure.answer-not-understood",
      about: { field, vault: "vault-1", list: "usages" },
    });
  });

  it("of a vault that this account may not read: the missing right is named", async () => {
    const message =
      "x does not have authorization to perform action 'Microsoft.RecoveryServices/vaults/usages/read' over";
    const { session } = await signedIn({
      status: 403,
      body: { error: { code: "AuthorizationFailed", message } },
    });
    await expect(session.usages(VAULT, signal)).rejects.toMatchObject({
      code: "azure.forbidden",
      about: { action: "Microsoft.RecoveryServices/vaults/usages/read" },
    });
  });
});

describe("the summaries of a vault", () => {
  it("are asked for by their kind", async () => {
    const { session, armRequests } = await signedIn(listed());
    expect(await session.usageSummaries(VAULT, "BackupProtectedItemCountSummary", signal)).toEqual([]);
    const url = new URL(armRequests()[0]?.path ?? "", "https://arm");
    expect(url.pathname).toMatch(/\/vaults\/vault-1\/backupUsageSummaries$/);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      "api-version": "2024-04-01",
      $filter: "type eq 'BackupProtectedItemCountSummary'",
    });
  });
});
