import { afterEach, describe, expect, it } from "vitest";
import type { NewVault } from "../../core/new-vault-port.ts";
import type { AzureSession, ProgressNote } from "../../core/ports.ts";
import { Secret } from "../../core/secret.ts";
import type { PracticeKnobsInput } from "../../practice/azure/knobs.ts";
import { recordServer } from "../../practice/azure/registry.ts";
import { type TryPractice, tryPractice } from "../../practice/azure/try-practice.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import type { ScriptedReply, ScriptedRequest } from "../../practice/scripted-azure.ts";
import { TENANT } from "../../practice/scripted-entra.ts";
import { startScriptedSession } from "../../practice/scripted-session.ts";
import { azureAdapter } from "./azure.ts";

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const signal = new AbortController().signal;
const NEW: NewVault = {
  subscriptionId: PRACTICE.subscriptionId,
  resourceGroup: PRACTICE.resourceGroup,
  name: "vault-of-berlin",
  region: "westeurope",
  redundancy: "zone-redundant",
  publicAccess: false,
};

/** Signed in at the practice Azure, with a small delay for every wait. */
async function practise(
  knobs: PracticeKnobsInput = {},
): Promise<{ session: AzureSession; practice: TryPractice }> {
  const practice = await tryPractice({ knobs: { pageSize: 3, ...knobs } });
  closers.push(() => practice.end());
  const { tenantId, clientId, clientSecret } = PRACTICE;
  const request = {
    cloud: practice.practice.cloud,
    signIn: { method: "service-principal", tenantId, clientId },
    proxy: { use: "none", host: "", port: 8080, user: "" },
    secrets: { clientSecret: new Secret(clientSecret) },
  } as const;
  const azure = azureAdapter({ timing: { retryDelayMs: 1 } });
  return { session: await azure.signIn(request, { signal, progress: () => undefined }), practice };
}

const scripted = async (arm: (request: ScriptedRequest) => ScriptedReply) => {
  const started = await startScriptedSession(arm);
  closers.push(() => started.close());
  return started;
};

const watching = () => {
  const parts: number[] = [];
  const notes: ProgressNote[] = [];
  const progress = (part: number, note?: ProgressNote) => {
    parts.push(part);
    if (note) notes.push(note);
  };
  return { watch: { signal, progress }, parts, notes };
};

describe("making a vault", () => {
  it("waits for its end, and tells how far it is", async () => {
    const { session } = await practise({ vaultCreation: { looks: 3 } });
    const { watch, parts } = watching();
    expect(await session.findVault(NEW, signal)).toBeNull();
    const made = await session.createVault(NEW, watch);
    expect(made).toEqual({
      subscriptionId: NEW.subscriptionId,
      resourceGroup: NEW.resourceGroup,
      name: NEW.name,
      region: "westeurope",
      privateEndpointStateForBackup: "None",
      publicNetworkAccess: "Disabled",
      redundancy: "ZoneRedundant",
    });
    expect(parts.length).toBeGreaterThanOrEqual(2);
    expect([...parts].sort((a, b) => a - b)).toEqual(parts);
    expect(await session.findVault(NEW, signal)).toMatchObject({ provisioning: "done" });
  });

  it("waits for one that somebody began to make", async () => {
    const { session, practice } = await practise({ vaultCreation: { looks: 3 } });
    const path = `/subscriptions/${NEW.subscriptionId}/resourceGroups/${NEW.resourceGroup}/providers/Microsoft.RecoveryServices/vaults/${NEW.name}?api-version=2026-07-01`;
    await practice.ask(path, { json: { location: "westeurope" } });
    expect(await session.findVault(NEW, signal)).toMatchObject({ provisioning: "going-on" });
    expect(await session.awaitVault(NEW, watching().watch)).toMatchObject({ name: NEW.name });
  });

  it("says why Azure could not", async () => {
    const { session } = await practise({ vaultCreation: { looks: 1, outcome: "fails" } });
    await expect(session.createVault(NEW, watching().watch)).rejects.toMatchObject({
      code: "new-vault.failed",
      about: { vault: NEW.name, status: "Failed", said: expect.stringContaining("VaultCreationFailed") },
    });
  });

  it("that never ends is left after a while, and a cancel ends it at once", async () => {
    const { session } = await practise({ vaultCreation: { outcome: "never-ends" } });
    await expect(session.createVault(NEW, watching().watch)).rejects.toMatchObject({
      code: "new-vault.takes-long",
    });
    const stop = new AbortController();
    const progress = () => stop.abort();
    await expect(session.createVault(NEW, { signal: stop.signal, progress })).rejects.toMatchObject({
      code: "run.cancelled",
    });
  });

  it.each([
    [
      "a role that is missing",
      403,
      undefined,
      "new-vault.not-allowed",
      { action: "Microsoft.RecoveryServices/vaults/write", resourceGroup: NEW.resourceGroup },
    ],
    ["a quota", 409, "QuotaExceeded", "azure.refused", { azureCode: "QuotaExceeded", vault: NEW.name }],
  ] as const)("tells %s", async (_name, status, code, expected, about) => {
    const trouble = { operation: "Vaults_CreateOrUpdate", status, ...(code && { code }) } as const;
    const { session } = await practise({ troubles: [trouble] });
    await expect(session.createVault(NEW, watching().watch)).rejects.toMatchObject({ code: expected, about });
  });

  it("of a resource group that is not there is another fault than of a vault that is not", async () => {
    const { session } = await practise();
    await expect(session.findVault({ ...NEW, resourceGroup: "nowhere" }, signal)).rejects.toMatchObject({
      code: "azure.not-found",
      about: { azureCode: "ResourceGroupNotFound" },
    });
  });

  it("takes the token nowhere else", async () => {
    const { session, armRequests } = await scripted(() => ({
      status: 201,
      headers: { "Azure-AsyncOperation": "https://elsewhere.test/operations/1" },
      body: {},
    }));
    const wanted = { ...NEW, subscriptionId: TENANT };
    await expect(session.createVault(wanted, watching().watch)).rejects.toMatchObject({
      code: "azure.answer-not-understood",
      about: { field: "Azure-AsyncOperation" },
    });
    const [put] = armRequests();
    expect(put).toMatchObject({ method: "PUT" });
    expect(JSON.parse(put?.body ?? "")).toEqual({
      location: "westeurope",
      sku: { name: "RS0", tier: "Standard" },
      properties: {
        publicNetworkAccess: "Disabled",
        redundancySettings: { standardTierStorageRedundancy: "ZoneRedundant" },
      },
    });
  });
});

describe("what there is to choose from", () => {
  it("regions, without those that are groups of others", async () => {
    const { session } = await practise();
    const regions = await session.listRegions(PRACTICE.subscriptionId, signal);
    expect(regions.map(({ name }) => name)).not.toContain("europe");
    expect(regions).toContainEqual({
      name: "westus",
      title: "West US",
      geography: "US",
      pair: "eastus",
      zones: false,
    });
  });

  it("resource groups, whether the roles allow it, and whether the name is free", async () => {
    const { session, practice } = await practise({ namesTaken: ["taken"] });
    const { subscriptionId, resourceGroup } = NEW;
    expect(await session.listResourceGroups(subscriptionId, signal)).toEqual([
      { name: PRACTICE.resourceGroup, region: PRACTICE.region },
    ]);
    expect(await session.mayCreateVault(subscriptionId, resourceGroup, signal)).toBe(true);
    practice.practice.knobs.role = "operator";
    expect(await session.mayCreateVault(subscriptionId, resourceGroup, signal)).toBe(false);
    expect(await session.checkVaultName(NEW, "westeurope", signal)).toEqual({ free: true, said: "" });
    expect(await session.checkVaultName({ ...NEW, name: "taken" }, "westeurope", signal)).toEqual({
      free: false,
      said: "Resource already exists with the same name.",
    });
  });

  it("the servers of a vault, of every kind", async () => {
    const { session, practice } = await practise();
    const vault = { ...NEW, name: PRACTICE.vault };
    const agentVersion = "2.0.9262.0";
    for (const [name, kind] of [
      ["FILES01", "mars"],
      ["DPM01", "dpm"],
      ["MABS01", "mabs"],
    ] as const) {
      await recordServer(practice.stateFile, vault, { name, kind, agentVersion });
    }
    const names = (await session.listServers(vault, signal)).map(({ name }) => name);
    expect(names.sort()).toEqual(["DPM01", "FILES01", "MABS01"]);
  });

  it("ten thousand vaults among five hundred subscriptions", async () => {
    const { session } = await practise({ pageSize: 1000, crowd: { subscriptions: 498, vaults: 9_998 } });
    expect(await session.listSubscriptions(signal)).toHaveLength(500);
    expect(await session.listVaults(PRACTICE.subscriptionId, signal)).toHaveLength(10_000);
  });
});
