import { expect, it, onTestFinished } from "vitest";
import type { VaultId } from "../../core/ports.ts";
import { Secret } from "../../core/secret.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { testAzure, testRequest } from "../../practice/test-azure.ts";
import { azureAdapter } from "./azure.ts";

const { signal } = new AbortController();
const VAULT: VaultId = {
  subscriptionId: PRACTICE.subscriptionId,
  resourceGroup: PRACTICE.resourceGroup,
  name: PRACTICE.vault,
};

const signedIn = async (...knobs: Parameters<typeof testAzure> extends [unknown, ...infer K] ? K : never) => {
  const practice = await testAzure(onTestFinished, ...knobs);
  const request = testRequest(practice, "service-principal", {
    secrets: { clientSecret: new Secret(PRACTICE.clientSecret) },
  });
  const azure = azureAdapter({ timing: { retryDelayMs: 1 } });
  return { practice, session: await azure.signIn(request, { signal, progress: () => undefined }) };
};

it.each([
  ["contributor", true, true],
  ["operator", true, false],
  ["reader", false, false],
] as const)("tells beforehand what Azure then does (%s)", async (role, register, remove) => {
  const { session } = await signedIn({ role });
  expect(await session.vaultRights(VAULT, signal)).toEqual({ register, remove });
  const refused = { code: "azure.forbidden" };
  const certificate = session.requestCertificate(VAULT, "CN=key", signal);
  await (register
    ? expect(certificate).resolves.toBeDefined()
    : expect(certificate).rejects.toMatchObject(refused));
  const removal = session.removeServer(VAULT, "no-such-server", signal);
  await (remove
    ? expect(removal).resolves.toMatch(/^(taken|absent)$/)
    : expect(removal).rejects.toMatchObject(refused));
});

it("reads a list of any length, and says so when it may not be read", async () => {
  const { session, practice } = await signedIn({ pageSize: 1 });
  await session.vaultRights(VAULT, signal);
  expect(practice.requests.at(-1)).toMatchObject({ operation: "Permissions_ListForResource", status: 200 });
  practice.knobs.troubles = [{ operation: "Permissions_ListForResource", status: 403 }];
  await expect(session.vaultRights(VAULT, signal)).rejects.toMatchObject({ code: "azure.forbidden" });
});
