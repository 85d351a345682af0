/** The adapters against a server that is not ours and speaks Azure's own OpenAPI files: nothing that we send may displease it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { azureAdapter } from "../../adapters/azure/azure.ts";
import type { AzureSession } from "../../core/ports.ts";
import { Secret } from "../../core/secret.ts";
import { PRACTICE } from "../practice-values.ts";
import { testRequest } from "../test-azure.ts";
import {
  EXAMPLE_RESOURCE_ID,
  EXAMPLE_VAULT,
  type IndependentAzure,
  startIndependentAzure,
} from "./independent-azure.ts";
import { DESCRIBED, officialFilesAreThere } from "./official-files.ts";
import { type Asked, QUESTIONS } from "./questions.ts";
import { isArm, isKeyVault, ROUTES } from "./routes.ts";
import { makeServiceCertificate } from "./service-certificate.ts";

const there = officialFilesAreThere("nothing was asked of the independent mock");
const signal = new AbortController().signal;
const azure = azureAdapter({ timing: { retryDelayMs: 1 } });

const signIn = ({ cloud }: IndependentAzure): Promise<AzureSession> => {
  const secrets = { clientSecret: new Secret(PRACTICE.clientSecret) };
  const request = testRequest({ cloud }, "service-principal", { secrets });
  return azure.signIn(request, { signal, progress: () => undefined });
};

/** What the official files know nothing of: the data plane of Key Vault. */
const questions = Object.entries(QUESTIONS).filter(
  ([, { operations }]) => !operations.some((operation) => isKeyVault(operation)),
);

describe.skipIf(!there)("against the independent mock", () => {
  let independent: IndependentAzure;
  let asked: Asked;
  beforeAll(async () => {
    independent = await startIndependentAzure({ certificates: "real" });
    const validity = { notBefore: new Date(Date.now() - 60_000), notAfter: new Date(Date.now() + 3_600_000) };
    const { certificate } = await makeServiceCertificate({ friendlyName: "own", ...validity });
    const session = await signIn(independent);
    const [vault, newVault] = [EXAMPLE_VAULT, EXAMPLE_VAULT];
    asked = { session, vault, newVault, certificate, keyVault: "" };
  });
  afterAll(() => independent.close());

  it.each(questions)(
    "%s: nothing that is sent displeases it, and its answer is understood",
    async (_, each) => {
      const before = { asked: independent.asked.length, violations: independent.prism.violations.length };
      await each.ask(asked, signal);
      expect(independent.prism.violations.slice(before.violations)).toEqual([]);
      const described = each.operations.filter(
        (operation) => isArm(operation) && DESCRIBED.includes(operation),
      );
      // The example of a new vault is one that is there at once: nobody asks how far it is.
      const expected = described.filter((operation) => operation !== "GetOperationStatus");
      const methods = independent.asked.slice(before.asked).map((line) => line.split(" ")[0]);
      expect(new Set(methods)).toEqual(new Set(expected.map((operation) => ROUTES[operation].method)));
    },
  );

  it("gives what the official examples hold, every digit of it", async () => {
    const { session, certificate } = asked;
    const vaults = await session.listVaults(EXAMPLE_VAULT.subscriptionId, signal);
    expect(vaults.map(({ name }) => name)).toEqual(["patchtest", "swaggerExample", "today1"]);
    expect(await session.readVault(EXAMPLE_VAULT, signal)).toEqual({
      ...EXAMPLE_VAULT,
      region: "westus",
      privateEndpointStateForBackup: "Enabled",
      publicNetworkAccess: "Enabled",
      redundancy: "GeoRedundant",
    });
    const identity = await session.uploadCertificate(EXAMPLE_VAULT, "own", certificate, signal);
    expect(identity.resourceId).toBe(EXAMPLE_RESOURCE_ID);
    const servers = await session.listServers(EXAMPLE_VAULT, signal);
    expect(servers.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      "mars suchandrtestsa125",
      ...["dpm testServer1", "dpm testServer5"],
    ]);
    const free = await session.checkVaultName(EXAMPLE_VAULT, "westus", signal);
    expect(free).toEqual({ free: true, said: "" });
    const usages = await session.usages(EXAMPLE_VAULT, signal);
    expect(usages.find(({ name }) => name === "MABContainersCount")?.value).toBe("6");
  });

  it("refuses what the files do not allow, and that is told as Azure's refusal", async () => {
    const { session } = asked;
    const before = independent.prism.violations.length;
    const nameless = session.checkVaultName({ ...EXAMPLE_VAULT, name: JSON.parse("7") }, "westus", signal);
    await expect(nameless).rejects.toMatchObject({ code: "azure.refused", about: { status: 422 } });
    expect(independent.prism.violations.slice(before)).toEqual(["Request body property name must be string"]);
  });
});
