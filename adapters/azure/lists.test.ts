import { monitorEventLoopDelay } from "node:perf_hooks";
import { afterEach, describe, expect, it } from "vitest";
import type { ScriptedReply, ScriptedRequest } from "../../practice/scripted-azure.ts";
import { TENANT } from "../../practice/scripted-entra.ts";
import { startScriptedSession } from "../../practice/scripted-session.ts";

const SUBSCRIPTION = TENANT;
const signal = new AbortController().signal;

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const signedIn = async (arm: (request: ScriptedRequest) => ScriptedReply | Promise<ScriptedReply>) => {
  const started = await startScriptedSession(arm);
  closers.push(() => started.close());
  return started;
};

const vault = (number: number, change: object = {}) => ({
  id: `/subscriptions/${SUBSCRIPTION}/resourceGroups/group-${number % 7}/providers/Microsoft.RecoveryServices/vaults/vault-${number}`,
  name: `vault-${number}`,
  location: "westeurope",
  ...change,
});
const subscription = (change: object = {}) => ({
  subscriptionId: SUBSCRIPTION,
  displayName: "Contoso",
  state: "Enabled",
  tenantId: TENANT,
  ...change,
});

/** A list of `count` vaults on pages of `size`; the page is named in the address of the next. */
const pages = (count: number, size: number) => (request: ScriptedRequest) => {
  const url = new URL(request.path, `https://${request.headers.host}`);
  const from = Number(url.searchParams.get("from") ?? 0);
  const value = Array.from({ length: Math.min(size, count - from) }, (_, index) => vault(from + index));
  url.searchParams.set("from", String(from + size));
  return { body: { value, ...(from + size < count && { nextLink: url.href }) } };
};

describe("the list of subscriptions", () => {
  it("gives id, name, state and tenant; one without a name has its id for one", async () => {
    const other = "99999999-2222-4333-8444-555555555555";
    const { session, armRequests } = await signedIn(() => ({
      body: {
        value: [
          subscription(),
          { subscriptionId: other, displayName: "", state: "Disabled", authorizationSource: "RoleBased" },
        ],
      },
    }));
    expect(await session.listSubscriptions(signal)).toEqual([
      { id: SUBSCRIPTION, name: "Contoso", state: "Enabled", tenantId: TENANT },
      { id: other, name: other, state: "Disabled", tenantId: null },
    ]);
    expect(armRequests().map((one) => one.path)).toEqual(["/subscriptions?api-version=2022-12-01"]);
  });

  it.each([
    ["value.1.subscriptionId", { value: [subscription(), subscription({ subscriptionId: 7 })] }],
    ["value.0.state", { value: [subscription({ state: null })] }],
    ["value", { value: "none" }],
    ["value", {}],
    ["nextLink", { value: [], nextLink: 5 }],
    ["nextLink", { value: [], nextLink: "not an address" }],
    ["JSON", "<html>Welcome, guest</html>"],
  ])("names what it cannot understand (%s)", async (field, body) => {
    const { session } = await signedIn(() => ({ body }));
    await expect(session.listSubscriptions(signal)).rejects.toMatchObject({
      code: "azure.answer-not-understood",
      about: { field, list: "subscriptions" },
    });
  });
});

describe("the list of vaults", () => {
  it("follows the pages, empty ones too, and reads place, region, access and redundancy", async () => {
    const answers: ((host: string) => object)[] = [
      (host) => ({ value: [vault(1)], nextLink: `https://${host}/subscriptions/second` }),
      (host) => ({ value: [], nextLink: `https://${host}/subscriptions/third` }),
      () => ({
        value: [
          vault(2, {
            properties: {
              privateEndpointStateForBackup: "Enabled",
              publicNetworkAccess: "Disabled",
              redundancySettings: { standardTierStorageRedundancy: "ZoneRedundant" },
            },
          }),
        ],
        nextLink: null,
      }),
    ];
    const { session, armRequests } = await signedIn(({ headers }) => ({
      body: answers.shift()?.(headers.host ?? ""),
    }));
    expect(await session.listVaults(SUBSCRIPTION, signal)).toEqual([
      expect.objectContaining({ name: "vault-1", resourceGroup: "group-1", redundancy: null }),
      {
        subscriptionId: SUBSCRIPTION,
        resourceGroup: "group-2",
        name: "vault-2",
        region: "westeurope",
        privateEndpointStateForBackup: "Enabled",
        publicNetworkAccess: "Disabled",
        redundancy: "ZoneRedundant",
      },
    ]);
    expect(armRequests().map((one) => one.path)).toEqual([
      `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.RecoveryServices/vaults?api-version=2026-07-01`,
      "/subscriptions/second",
      "/subscriptions/third",
    ]);
    for (const { headers } of armRequests()) expect(headers.authorization).toMatch(/^Bearer /);
  });

  it("does not go elsewhere with the token, wherever the next page is said to be", async () => {
    const { session, armRequests } = await signedIn(() => ({
      body: { value: [vault(1)], nextLink: "https://elsewhere.example/subscriptions/more" },
    }));
    await expect(session.listVaults(SUBSCRIPTION, signal)).rejects.toMatchObject({
      code: "azure.answer-not-understood",
      about: { field: "nextLink" },
    });
    expect(armRequests()).toHaveLength(1);
  });

  it("says that the account may not list this subscription, while another one is listed", async () => {
    const denied = {
      code: "AuthorizationFailed",
      message:
        "x does not have authorization to perform action 'Microsoft.RecoveryServices/vaults/read' over",
    };
    const { session } = await signedIn((request) =>
      request.path.includes("/denied/") ? { status: 403, body: { error: denied } } : pages(2, 5)(request),
    );
    await expect(session.listVaults("denied", signal)).rejects.toMatchObject({
      code: "azure.forbidden",
      about: { subscription: "denied", action: "Microsoft.RecoveryServices/vaults/read", status: 403 },
    });
    expect(await session.listVaults(SUBSCRIPTION, signal)).toHaveLength(2);
  });

  it.each([
    ["value.0.location", vault(0, { location: 7 })],
    ["value.0.id", vault(0, { id: "/subscriptions/x/somewhere" })],
    ["value.0.properties.publicNetworkAccess", vault(0, { properties: { publicNetworkAccess: {} } })],
  ])("names what it cannot understand (%s)", async (field, wrong) => {
    const { session } = await signedIn(() => ({ body: { value: [wrong] } }));
    await expect(session.listVaults(SUBSCRIPTION, signal)).rejects.toMatchObject({
      code: "azure.answer-not-understood",
      about: { field, subscription: SUBSCRIPTION },
    });
  });

  it("gives a page that failed another try", async () => {
    let failures = 2;
    const list = pages(3, 1);
    const { session } = await signedIn((request) =>
      request.path.includes("from=1") && failures-- > 0
        ? { status: 503, headers: { "Retry-After": "0" } }
        : list(request),
    );
    expect(await session.listVaults(SUBSCRIPTION, signal)).toHaveLength(3);
  });

  it.each([1_000, 10_000])("lists 10,000 vaults, %i a page, while others have their turn", async (size) => {
    const { session } = await signedIn(pages(10_000, size));
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const vaults = await session.listVaults(SUBSCRIPTION, signal);
    delay.disable();
    expect(new Set(vaults.map(({ name }) => name)).size).toBe(10_000);
    expect(delay.max / 1e6).toBeLessThan(1_000); // one go is some ten milliseconds; the machine may be busy
  });

  it("ends a list that goes on for ever", async () => {
    const { session, armRequests } = await signedIn(pages(Number.POSITIVE_INFINITY, 1_000));
    await expect(session.listVaults(SUBSCRIPTION, signal)).rejects.toMatchObject({
      code: "azure.answer-not-understood",
      about: { field: "nextLink" },
    });
    expect(armRequests()).toHaveLength(10);
  });

  it("can be stopped between two pages", async () => {
    const controller = new AbortController();
    let asked = 0;
    const list = pages(Number.POSITIVE_INFINITY, 1);
    const { session } = await signedIn((request) => {
      asked += 1;
      if (asked === 3) setImmediate(() => controller.abort());
      return asked < 3 ? list(request) : new Promise(() => undefined);
    });
    await expect(session.listVaults(SUBSCRIPTION, controller.signal)).rejects.toMatchObject({
      code: "run.cancelled",
    });
  });
});
