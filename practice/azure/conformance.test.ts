/** Every answer, held against Azure's own OpenAPI files; every official example of ours, asked. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PRACTICE } from "../practice-values.ts";
import { DESCRIBED, officialFilesAreThere, readOfficialFiles, VERSIONS } from "./official-files.ts";
import { check, type OfficialOperation, parseExactly, problemsOf } from "./openapi-check.ts";
import { recordServer } from "./registry.ts";
import { type ArmOperation, ROUTES } from "./routes.ts";
import { changeState, type PracticeState } from "./state.ts";
import { type TryPractice, tryPractice } from "./try-practice.ts";

const there = officialFilesAreThere("what practice mode answers was not checked");
const official = readOfficialFiles();
const ours = DESCRIBED;

/** The places of the official examples, as far as they must be there before anybody asks. */
function makePlace(
  state: PracticeState,
  parameters: Readonly<Record<string, unknown>>,
  withVault: boolean,
): void {
  const subscriptionId = String(parameters.subscriptionId);
  const group = String(parameters.resourceGroupName ?? "some-group");
  const name = String(parameters.vaultName ?? "some-vault");
  const resourceGroups = [{ name: group, region: "westus" }];
  state.subscriptions = [{ subscriptionId, displayName: "example", resourceGroups }];
  state.vaults = [];
  if (!withVault) return;
  state.vaults.push({
    subscriptionId,
    resourceGroup: group,
    name,
    region: "westus",
    resourceId: "8726350008099341699",
    changedAt: "2026-01-15T09:30:00.000Z",
    sku: { name: "Standard" },
    properties: {},
    certificates: [],
    servers: [],
  });
}

const fill = (urlPath: string, parameters: Readonly<Record<string, unknown>>): string =>
  urlPath.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(parameters[name])));

const askExample = async (
  azure: TryPractice,
  operation: OfficialOperation,
  version: string,
  parameters: Record<string, unknown>,
) => {
  const filter =
    parameters.$filter === undefined ? "" : `&$filter=${encodeURIComponent(String(parameters.$filter))}`;
  const url = `${fill(operation.path, parameters)}?api-version=${version}${filter}`;
  const body = operation.bodyName === undefined ? {} : { json: parameters[operation.bodyName] };
  return azure.ask(url, { method: operation.method, ...body });
};

const cases = VERSIONS.flatMap((version) =>
  ours.flatMap((id) => {
    const found = official[version].get(id);
    const whole = official["2024-04-01"].get(id);
    if (!found || !whole) return [];
    // The newest version's examples are the older one's (compared); only one of them is on disk.
    return whole.examples.map(({ name, parameters }) => ({
      version,
      id,
      name,
      parameters,
      operation: found,
    }));
  }),
);

describe.skipIf(!there)("the official files", () => {
  let azure: TryPractice;
  beforeAll(async () => {
    azure = await tryPractice({ knobs: { pageSize: 2 } });
    azure.practice.knobs.tokenLifetimeSeconds = 86_400;
  });
  afterAll(() => azure.end());

  it("hold every operation of ours, by its path and method", () => {
    expect(ours).toHaveLength(14);
    for (const id of ours) {
      const { path: officialPath, method } = official["2024-04-01"].get(id) ?? { path: "", method: "" };
      expect([id, ROUTES[id].method, ROUTES[id].path.toLowerCase()]).toEqual([
        id,
        method,
        officialPath.toLowerCase(),
      ]);
    }
  });

  it("give at least one example of each of them", () => {
    const shown = new Set<ArmOperation>(cases.map(({ id }) => id));
    expect(ours.filter((id) => !shown.has(id))).toEqual([]);
    expect(cases.length).toBeGreaterThanOrEqual(16 + 7);
  });

  it.each(cases)("$version $id: $name is accepted and its answer conforms", async (example) => {
    const { id, operation, parameters } = example;
    const create = id === "Vaults_CreateOrUpdate";
    await changeState(azure.stateFile, (state) => {
      makePlace(state, parameters, !create);
    });
    if (id === "BackupEngines_Get") {
      const vault = {
        subscriptionId: String(parameters.subscriptionId),
        resourceGroup: String(parameters.resourceGroupName),
        name: String(parameters.vaultName),
      };
      const name = String(parameters.backupEngineName);
      await recordServer(azure.stateFile, vault, { name, kind: "dpm", agentVersion: "2.0.9532.0" });
    }
    const first = await askExample(azure, operation, example.version, { ...parameters });
    expect(first.status, first.text).toBe(create ? 201 : id === "RegisteredIdentities_Delete" ? 204 : 200);
    expect(problemsOf(operation, first)).toEqual([]);
    if (!create) return;
    const second = await askExample(azure, operation, example.version, { ...parameters });
    expect(second.status).toBe(200);
    expect(problemsOf(operation, second)).toEqual([]);
  });

  const VAULT = {
    subscriptionId: PRACTICE.subscriptionId,
    resourceGroupName: PRACTICE.resourceGroup,
    vaultName: PRACTICE.vault,
    certificateName: "practice",
    identityName: "gone",
    backupEngineName: "dpm01",
    location: PRACTICE.region,
    operationId: "practice",
    input: { name: "another", type: "Microsoft.RecoveryServices/Vaults" },
  };
  const VAULT_ID = { ...VAULT, resourceGroup: PRACTICE.resourceGroup, name: PRACTICE.vault };

  it.each(ours)("%s: what practice mode itself holds conforms", async (id) => {
    const own = await tryPractice();
    for (const [name, kind] of [
      ["files01", "mars"],
      ["dpm01", "dpm"],
      ["mabs01", "mabs"],
    ] as const) {
      await recordServer(own.stateFile, VAULT_ID, { name, kind, agentVersion: "2.0.9262.0" });
    }
    for (const version of VERSIONS) {
      const operation = official[version].get(id);
      if (!operation) continue;
      const certificateRequest = { certificateCreateOptions: { validityInHours: 24 } };
      const vault = { location: PRACTICE.region, tags: { a: "b" }, identity: { type: "SystemAssigned" } };
      const answer = await askExample(own, operation, version, { ...VAULT, certificateRequest, vault });
      expect(answer.status, answer.text).toBeLessThan(300);
      expect(problemsOf(operation, answer)).toEqual([]);
    }
    await own.end();
  });

  it.each(ours)("%s: its errors conform", async (id) => {
    const own = await tryPractice({ knobs: { troubles: [{ operation: "arm", status: 403, times: 1 }] } });
    const operation = official["2026-07-01"].get(id) ?? official["2024-04-01"].get(id);
    // Three of the files declare no error body; ARM's is the same everywhere.
    const usual = official["2024-04-01"].get("Vaults_Get");
    const schema = (operation?.responses.has("default") ? operation : usual)?.responses.get("default");
    if (!operation || !schema) throw new Error(`nothing is known of ${id}`);
    const version = official["2026-07-01"].has(id) ? "2026-07-01" : "2024-04-01";
    const refused = await askExample(own, operation, version, VAULT);
    const unknown = await askExample(own, operation, version, {
      ...VAULT,
      resourceGroupName: "nowhere",
      subscriptionId: PRACTICE.tenantId,
    });
    const badVersion = await askExample(own, operation, "1999-01-01", VAULT);
    expect([refused.status, unknown.status, badVersion.status]).toEqual([403, 404, 400]);
    for (const answer of [refused, unknown, badVersion]) {
      expect(check(schema, parseExactly(answer.text))).toEqual([]);
      expect(answer.json()).toMatchObject({
        error: { code: expect.any(String), message: expect.any(String) },
      });
    }
    await own.end();
  });

  it("are believed: the checker finds what is wrong", () => {
    const schema = official["2024-04-01"].get("VaultCertificates_Create")?.responses.get("200");
    if (!schema) throw new Error("no schema");
    const wrong =
      '{"name":1,"colour":"red","properties":{"authType":"AzureActiveDirectory","resourceId":8726350008099341699000,"validFrom":"today","certificate":"*"}}';
    const problems = check(schema, parseExactly(wrong)).join("\n");
    for (const found of [
      "body.name is no string",
      "body.colour is not declared",
      "body.properties.resourceId is no int64",
      "body.properties.validFrom is no date-time",
      "body.properties.certificate is no byte",
      "body.properties.aadTenantId is missing",
    ]) {
      expect(problems).toContain(found);
    }
  });
});
