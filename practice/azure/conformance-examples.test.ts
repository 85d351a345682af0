/** Every official example of every operation that we send, read by the real adapters: nothing of it is lost. */
import { afterEach, describe, expect, it } from "vitest";
import type { AzureSession, VaultId } from "../../core/ports.ts";
import type { ScriptedReply, ScriptedRequest } from "../scripted-azure.ts";
import { startScriptedSession } from "../scripted-session.ts";
import { DESCRIBED, officialFilesAreThere, readOfficialFiles } from "./official-files.ts";
import { nodeOf, type OfficialExample } from "./openapi-check.ts";
import { SENT } from "./questions.ts";
import { toJsonText } from "./reply.ts";
import { type ArmOperation, isArm } from "./routes.ts";

const there = officialFilesAreThere("the official examples were not read");
const official = readOfficialFiles()["2024-04-01"];
const signal = new AbortController().signal;
const watch = { signal, progress: () => undefined };

/** A part of an example's body, such as `properties.thumbprint`. Whole numbers beyond 2^53 are bigint. */
const at = (body: unknown, place: string): unknown =>
  place.split(".").reduce((part: unknown, name) => nodeOf(part)[name], body);

const vaultOf = ({ parameters }: OfficialExample): VaultId => ({
  subscriptionId: String(parameters.subscriptionId),
  resourceGroup: String(parameters.resourceGroupName),
  name: String(parameters.vaultName ?? "swaggerExample"),
});

const vaultIn = (body: unknown) => {
  const [, , subscriptionId, , resourceGroup] = String(at(body, "id")).split("/");
  return {
    subscriptionId,
    resourceGroup,
    name: at(body, "name"),
    region: at(body, "location"),
    privateEndpointStateForBackup: at(body, "properties.privateEndpointStateForBackup") ?? null,
    publicNetworkAccess: at(body, "properties.publicNetworkAccess") ?? null,
    redundancy: at(body, "properties.redundancySettings.standardTierStorageRedundancy") ?? null,
  };
};

const instant = (text: unknown): string => new Date(String(text)).toISOString();

const identityIn = (body: unknown) => ({
  resourceId: String(at(body, "properties.resourceId")),
  aadAuthority: at(body, "properties.aadAuthority"),
  aadTenantId: at(body, "properties.aadTenantId"),
  aadAudience: at(body, "properties.aadAudience"),
  servicePrincipalClientId: at(body, "properties.servicePrincipalClientId"),
  azureManagementEndpointAudience: at(body, "properties.azureManagementEndpointAudience"),
  thumbprint: at(body, "properties.thumbprint"),
  validFrom: instant(at(body, "properties.validFrom")),
  validTo: instant(at(body, "properties.validTo")),
});

const counterIn = (body: unknown) => ({
  name: at(body, "name.value"),
  label: at(body, "name.localizedValue"),
  unit: at(body, "unit"),
  value: String(at(body, "currentValue")),
  limit: String(at(body, "limit")),
  period: at(body, "quotaPeriod") ?? null,
});

const engineIn = (body: unknown) => ({
  name: at(body, "properties.friendlyName"),
  identity: at(body, "name"),
  kind: "dpm",
  status: at(body, "properties.registrationStatus"),
  agentVersion: at(body, "properties.azureBackupAgentVersion"),
  items: String(at(body, "properties.extendedInfo.protectedItemsCount")),
});

/** The only official example of the list holds a storage account, which is read like any server. */
const containerIn = (body: unknown) => ({
  name: at(body, "properties.friendlyName"),
  identity: at(body, "name"),
  kind: "mars",
  status: at(body, "properties.registrationStatus"),
  agentVersion: null,
  items: String(at(body, "properties.protectedItemCount")),
});

const listOf = (entry: (body: unknown) => unknown) => (body: unknown) => {
  const value = at(body, "value");
  return Array.isArray(value) ? value.map(entry) : "no list";
};

interface Reading {
  readonly ask: (session: AzureSession, example: OfficialExample) => Promise<unknown>;
  readonly expected: (body: unknown, example: OfficialExample) => unknown;
  /** What is answered to whatever else is asked on the way. */
  readonly otherwise?: (request: ScriptedRequest, example: OfficialExample) => ScriptedReply;
}

const exactly = (body: unknown): ScriptedReply => ({
  headers: { "Content-Type": "application/json" },
  body: body === undefined ? "" : toJsonText(body),
});

const create = (session: AzureSession, example: OfficialExample) =>
  session.createVault(
    { ...vaultOf(example), region: "westus", redundancy: "geo-redundant", publicAccess: true },
    watch,
  );

/** Both lists are asked for, and only one of them is the example. */
const emptyList = () => ({ body: { value: [] } });
const servers = (session: AzureSession, example: OfficialExample) =>
  session.listServers(vaultOf(example), signal);

const READINGS: Partial<Record<ArmOperation, Reading>> = {
  Vaults_ListBySubscriptionId: {
    ask: (session, example) => session.listVaults(vaultOf(example).subscriptionId, signal),
    expected: listOf(vaultIn),
  },
  Vaults_Get: {
    ask: (session, example) => session.readVault(vaultOf(example), signal),
    expected: vaultIn,
  },
  Vaults_CreateOrUpdate: {
    ask: create,
    // The answer may be of a vault that is still in the making; then the one that is there is looked at.
    expected: (_, { bodies }) => vaultIn(bodies.get("200")),
    otherwise: (_, { bodies }) => exactly(bodies.get("200")),
  },
  GetOperationStatus: {
    ask: create,
    expected: (_, example) => expect.objectContaining({ ...vaultOf(example), region: "westus" }),
    otherwise: ({ method, headers, path }) => {
      const { pathname } = new URL(path, "https://arm");
      const address = `https://${headers.host}${pathname}/operationStatus/1?api-version=2026-07-01`;
      return {
        status: method === "PUT" ? 202 : 200,
        headers: { "Content-Type": "application/json", "Azure-AsyncOperation": address },
        body: { name: "swaggerExample", location: "westus", properties: { provisioningState: "Succeeded" } },
      };
    },
  },
  VaultCertificates_Create: {
    ask: async (session, example) => ({
      uploaded: await session.uploadCertificate(vaultOf(example), "own", Buffer.from("key"), signal),
      made: await session.requestCertificate(vaultOf(example), "service", signal).then((made) => ({
        ...made,
        pfx: made.pfx.reveal(),
      })),
    }),
    expected: (body) => ({
      uploaded: identityIn(body),
      made: { identity: identityIn(body), pfx: at(body, "properties.certificate") },
    }),
  },
  RecoveryServices_CheckNameAvailability: {
    ask: (session, example) => session.checkVaultName(vaultOf(example), "westus", signal),
    expected: (body) => ({ free: at(body, "nameAvailable"), said: at(body, "message") ?? "" }),
  },
  Usages_ListByVaults: {
    ask: (session, example) => session.usages(vaultOf(example), signal),
    expected: listOf(counterIn),
  },
  BackupUsageSummaries_List: {
    ask: (session, example) =>
      session.usageSummaries(vaultOf(example), "BackupProtectedItemCountSummary", signal),
    expected: listOf(counterIn),
  },
  RegisteredIdentities_Delete: {
    ask: (session, example) =>
      session.removeServer(vaultOf(example), String(example.parameters.identityName), signal),
    expected: () => "taken",
  },
  BackupEngines_List: {
    ask: servers,
    expected: listOf(engineIn),
    otherwise: emptyList,
  },
  BackupProtectionContainers_List: {
    ask: servers,
    expected: listOf(containerIn),
    otherwise: emptyList,
  },
};

/** How a question is known, where more than the one is asked. */
const isAbout = (id: ArmOperation, { method, path }: ScriptedRequest): boolean => {
  const known: Partial<Record<ArmOperation, boolean>> = {
    Vaults_CreateOrUpdate: method === "PUT",
    GetOperationStatus: path.includes("/operationStatus/"),
    BackupEngines_List: path.includes("/backupEngines?"),
    BackupProtectionContainers_List: path.includes("/backupProtectionContainers?"),
  };
  return known[id] ?? true;
};

const operations = SENT.filter(isArm).filter((id) => DESCRIBED.includes(id));
const cases = operations.flatMap((id) =>
  (official.get(id)?.examples ?? []).flatMap((example) =>
    [...example.bodies].map(([status, body]) => ({ id, name: example.name, status, body, example })),
  ),
);

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

describe.skipIf(!there)("the official examples", () => {
  it("are there and read for every operation that we send: a new one has its line above", () => {
    expect(operations.filter((id) => !READINGS[id])).toEqual([]);
    expect(operations.filter((id) => !cases.some((each) => each.id === id))).toEqual([]);
  });

  it.each(cases)("$id, $name ($status) is read without loss", async ({ id, body, status, example }) => {
    const reading = READINGS[id];
    if (!reading) throw new Error(`nothing reads ${id}`);
    const { session, close } = await startScriptedSession((request) => {
      if (isAbout(id, request)) return { ...exactly(body), status: Number(status) };
      return reading.otherwise?.(request, example) ?? { status: 500 };
    });
    closers.push(close);
    expect(await reading.ask(session, example)).toEqual(reading.expected(body, example));
  });

  it("hold an int64 that a JavaScript number would round", () => {
    const example = official.get("VaultCertificates_Create")?.examples[0];
    expect(example?.bodies.get("200")).toMatchObject({ properties: { resourceId: 8726350008099341699n } });
    // biome-ignore lint/correctness/noPrecisionLoss: that is what is shown
    expect(String(8726350008099341699)).not.toBe("8726350008099341699");
  });
});
