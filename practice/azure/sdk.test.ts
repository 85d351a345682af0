/** The practice server as Microsoft's own client sees it. */
import { RecoveryServicesClient } from "@azure/arm-recoveryservices";
import { ClientSecretCredential } from "@azure/identity";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PRACTICE } from "../practice-values.ts";
import { makeServiceCertificate } from "./service-certificate.ts";
import { type TryPractice, tryPractice } from "./try-practice.ts";

const { tenantId, clientId, clientSecret, subscriptionId, resourceGroup, vault } = PRACTICE;

let azure: TryPractice;
let client: RecoveryServicesClient;
beforeAll(async () => {
  azure = await tryPractice();
  const { cloud } = azure.practice;
  const tlsOptions = { ca: azure.ca };
  const credential = new ClientSecretCredential(tenantId, clientId, clientSecret, {
    authorityHost: cloud.authorityHost,
    disableInstanceDiscovery: true,
    tlsOptions,
  });
  client = new RecoveryServicesClient(credential, subscriptionId, {
    endpoint: cloud.armEndpoint,
    credentials: { scopes: [cloud.scope] },
    tlsOptions,
  });
});
afterAll(() => azure.end());

describe("@azure/arm-recoveryservices", () => {
  it("walks the pages of vaults", async () => {
    const names: (string | undefined)[] = [];
    for await (const { name } of client.vaults.listBySubscriptionId()) names.push(name);
    expect(names).toEqual([vault, PRACTICE.secondVault]);
  });

  it("reads a vault", async () => {
    expect(await client.vaults.get(resourceGroup, vault)).toMatchObject({
      name: vault,
      location: PRACTICE.region,
      properties: { privateEndpointStateForBackup: "None", publicNetworkAccess: "Enabled" },
    });
  });

  it("creates a vault and is done at once", async () => {
    const made = await client.vaults
      .createOrUpdate(resourceGroup, "sdk-vault", { location: "westeurope", sku: { name: "RS0" } })
      .pollUntilDone();
    expect(made).toMatchObject({ name: "sdk-vault", properties: { provisioningState: "Succeeded" } });
  });

  it("uploads a certificate; only the raw text has the whole resourceId", async () => {
    const { certificate } = await makeServiceCertificate({
      friendlyName: "a",
      notBefore: new Date(),
      notAfter: new Date(Date.now() + 3_600_000),
    });
    let raw = "";
    const request = { properties: { authType: "AAD", certificate } };
    const answer = await client.vaultCertificates.create(resourceGroup, vault, "CN=a b/c", request, {
      onResponse: ({ bodyAsText }) => {
        raw = bodyAsText ?? "";
      },
    });
    expect(answer).toMatchObject({ name: "CN=a b/c", properties: { authType: "AzureActiveDirectory" } });
    expect(String(answer.properties?.resourceId)).not.toBe(PRACTICE.vaultResourceId);
    expect(/"resourceId"\s*:\s*"?(\d+)/.exec(raw)?.[1]).toBe(PRACTICE.vaultResourceId);
  });

  it("unregisters, and reads both usages", async () => {
    await client.registeredIdentities.delete(resourceGroup, vault, "server01");
    const usages = [];
    for await (const usage of client.usages.listByVaults(resourceGroup, vault))
      usages.push(usage.name?.value);
    expect(usages).toContain("GRSStorageUsage");
    for await (const { protectedItemCount } of client.replicationUsages.list(resourceGroup, vault)) {
      expect(protectedItemCount).toBe(0);
    }
  });

  it("waits as Retry-After says and asks again", async () => {
    azure.practice.knobs.troubles = [
      { operation: "Vaults_Get", times: 1, status: 429, retryAfterSeconds: 0 },
    ];
    const before = azure.practice.requests.length;
    expect((await client.vaults.get(resourceGroup, vault)).name).toBe(vault);
    expect(azure.practice.requests.slice(before).map(({ status }) => status)).toEqual([429, 200]);
  });

  it("tells a refusal by its code", async () => {
    azure.practice.knobs.troubles = [{ operation: "Vaults_Get", status: 403 }];
    const refused = client.vaults.get(resourceGroup, vault);
    await expect(refused).rejects.toMatchObject({ statusCode: 403, code: "AuthorizationFailed" });
    azure.practice.knobs.troubles = [];
  });
});
