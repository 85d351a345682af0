import { afterEach, describe, expect, it } from "vitest";
import type { ProxyAnswer } from "../../core/answers.ts";
import { startPracticeProxy } from "../../practice/proxy.ts";
import type { ScriptedReply } from "../../practice/scripted-azure.ts";
import { TENANT } from "../../practice/scripted-entra.ts";
import { startScriptedSession } from "../../practice/scripted-session.ts";

const VAULT = { subscriptionId: TENANT, resourceGroup: "my group", name: "my-vault" };
const signal = new AbortController().signal;

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const signedIn = async (...how: Parameters<typeof startScriptedSession>) => {
  const started = await startScriptedSession(...how);
  closers.push(() => started.close());
  return started;
};

describe("reading a vault", () => {
  it("gives what the credentials file needs, under the name that ARM gives it", async () => {
    const { session, armRequests } = await signedIn({
      body: {
        name: "My-Vault",
        location: "westus",
        properties: {
          privateEndpointStateForBackup: "None",
          publicNetworkAccess: "Enabled",
          redundancySettings: { standardTierStorageRedundancy: "GeoRedundant" },
        },
      },
    });
    expect(await session.readVault(VAULT, signal)).toEqual({
      ...VAULT,
      name: "My-Vault",
      region: "westus",
      privateEndpointStateForBackup: "None",
      publicNetworkAccess: "Enabled",
      redundancy: "GeoRedundant",
    });
    expect(armRequests()).toMatchObject([
      {
        method: "GET",
        path: `/subscriptions/${TENANT}/resourceGroups/my%20group/providers/Microsoft.RecoveryServices/vaults/my-vault?api-version=2026-07-01`,
        headers: { authorization: "Bearer scripted-access-token" },
      },
    ]);
  });

  it("leaves open what ARM does not say", async () => {
    const { session } = await signedIn({ body: { name: "my-vault", location: "westus" } });
    const vault = await session.readVault(VAULT, signal);
    expect(vault).toMatchObject({
      privateEndpointStateForBackup: null,
      publicNetworkAccess: null,
      redundancy: null,
    });
  });

  it.each([
    ["location", { name: "my-vault" }],
    ["name", { name: "another", location: "westus" }],
    [
      "properties.publicNetworkAccess",
      { name: "my-vault", location: "x", properties: { publicNetworkAccess: 1 } },
    ],
    ["JSON", '{"name": "my-va'],
    ["JSON", "<html>Welcome, guest</html>"],
    ["JSON", ""],
  ])("names what it cannot understand (%s)", async (field, body) => {
    const { session } = await signedIn({ body, headers: { "Content-Type": "application/json" } });
    await expect(session.readVault(VAULT, signal)).rejects.toMatchObject({
      code: "azure.answer-not-understood",
      about: { field, vault: "my-vault", status: 200 },
    });
  });

  it.each([
    [401, "azure.unauthorized"],
    [403, "azure.forbidden"],
    [404, "azure.not-found"],
    [407, "azure.refused"],
    [409, "azure.conflict"],
    [412, "azure.refused"],
    [501, "azure.unavailable"],
  ])("tells a %i of ARM as %s, with ids and words but no token", async (status, code) => {
    const message = `No. Bearer eyJhbGciOi.eyJzdWIi.c2ln does not have authorization to perform action 'Microsoft.RecoveryServices/vaults/read' over scope`;
    const { session, armRequests } = await signedIn({
      status,
      headers: { "x-ms-request-id": "req-1", "x-ms-correlation-request-id": "corr-1" },
      body: { error: { code: "SomeCode", message } },
    });
    const refused = session.readVault(VAULT, signal);
    await expect(refused).rejects.toMatchObject({
      code,
      about: {
        status,
        azureCode: "SomeCode",
        requestId: "req-1",
        correlationId: "corr-1",
        vault: "my-vault",
        resourceGroup: "my group",
        said: expect.not.stringContaining("eyJ"),
        ...(status === 403 && { action: "Microsoft.RecoveryServices/vaults/read" }),
      },
    });
    expect(armRequests()).toHaveLength(1);
  });

  it.each([429, 500, 503])("tries again after %i, then says so", async (status) => {
    let failures = 2;
    const { session, armRequests } = await signedIn(() =>
      failures-- > 0
        ? { status, headers: { "Retry-After": "0" } }
        : { body: { name: "my-vault", location: "westus" } },
    );
    await session.readVault(VAULT, signal);
    expect(armRequests()).toHaveLength(3);
    failures = Number.POSITIVE_INFINITY;
    const code = status === 429 ? "azure.too-many-requests" : "azure.unavailable";
    await expect(session.readVault(VAULT, signal)).rejects.toMatchObject({ code, about: { status } });
    expect(armRequests()).toHaveLength(7);
  });

  it("does not wait an hour for ARM", async () => {
    const { session, armRequests } = await signedIn({ status: 429, headers: { "Retry-After": "3600" } });
    await expect(session.readVault(VAULT, signal)).rejects.toMatchObject({
      code: "azure.too-many-requests",
      about: { retryAfterSeconds: 3600, vault: "my-vault" },
    });
    expect(armRequests()).toHaveLength(1);
  });

  it("tries again when the connection is cut, then says so", async () => {
    let cuts = 2;
    const { session } = await signedIn(() =>
      cuts-- > 0 ? { cut: "middle", body: { a: 1 } } : { body: { name: "my-vault", location: "westus" } },
    );
    await session.readVault(VAULT, signal);
    cuts = Number.POSITIVE_INFINITY;
    await expect(session.readVault(VAULT, signal)).rejects.toMatchObject({ code: "network.cut" });
  });

  it("does not follow ARM to another place with the token", async () => {
    const { session, armRequests } = await signedIn({
      status: 302,
      headers: { Location: "/subscriptions/x" },
    });
    await expect(session.readVault(VAULT, signal)).rejects.toMatchObject({ code: "azure.refused" });
    expect(armRequests()).toHaveLength(1);
  });

  it("can be stopped while ARM is slow, and between two tries", async () => {
    for (const reply of [
      new Promise<ScriptedReply>(() => undefined),
      { status: 503, headers: { "Retry-After": "59" } },
    ]) {
      const controller = new AbortController();
      const { session } = await signedIn(() => {
        setImmediate(() => controller.abort());
        return reply;
      });
      await expect(session.readVault(VAULT, controller.signal)).rejects.toMatchObject({
        code: "run.cancelled",
      });
    }
  });
});

describe("through a proxy", () => {
  it("goes every question, and a proxy that is gone is not mistaken for ARM", async () => {
    const auth = { user: "CONTOSO\\svc", password: "p:%@" };
    const proxy = await startPracticeProxy({ auth });
    const way: ProxyAnswer = { use: "custom", host: "127.0.0.1", port: proxy.port, user: auth.user };
    const arm = { body: { name: "my-vault", location: "westus" } };
    const { session } = await signedIn(arm, { proxy: way, password: auth.password });
    await session.readVault(VAULT, signal);
    expect(proxy.requests).toHaveLength(3);
    await proxy.close();
    await expect(session.readVault(VAULT, signal)).rejects.toMatchObject({ code: "proxy.unreachable" });
  });
});
