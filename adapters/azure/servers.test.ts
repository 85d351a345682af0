/** The servers of a vault: what its lists say, and the removal of one. */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
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

const listed =
  (containers: string, engines: string) =>
  ({ path }: { readonly path: string }): ScriptedReply => ({
    headers: { "Content-Type": "application/json" },
    body: `{"value":[${path.includes("/backupEngines") ? engines : containers}]}`,
  });

const SPECS = path.resolve(import.meta.dirname, "../../../shared/specs/specification/recoveryservicesbackup");
const EXAMPLE = path.join(
  SPECS,
  "resource-manager/Microsoft.RecoveryServices/stable/2024-04-01/examples/Dpm/BackupEngines_List.json",
);
const there = statSync(EXAMPLE, { throwIfNoEntry: false }) !== undefined;

describe("the list", () => {
  it("tells containers of the agent from engines, the resource's name from the one that is shown, items to the last digit", async () => {
    const container =
      '{"name":"Windows;FILES01","properties":{"friendlyName":"FILES01.contoso.com","registrationStatus":"Registered","agentVersion":"2.0.9262.0","protectedItemCount":9223372036854775807}}';
    const engines = [
      '{"name":"DPM01","properties":{"backupEngineType":"DpmBackupEngine","azureBackupAgentVersion":"2.0.1","extendedInfo":{"protectedItemsCount":35}}}',
      '{"name":"MABS01","properties":{"backupEngineType":"AzureBackupServerEngine","friendlyName":""}}',
      '{"name":"NEW01","properties":{"backupEngineType":"SomethingNew","extendedInfo":{"protectedItemsCount":-1}}}',
      '{"name":"BARE01"}',
    ].join();
    const { session, armRequests } = await signedIn(listed(container, engines));
    expect(await session.listServers(VAULT, signal)).toEqual([
      {
        ...{ name: "FILES01.contoso.com", identity: "Windows;FILES01", kind: "mars" },
        ...{ status: "Registered", agentVersion: "2.0.9262.0", items: "9223372036854775807" },
      },
      {
        ...{ name: "DPM01", identity: "DPM01", kind: "dpm", status: null },
        ...{ agentVersion: "2.0.1", items: "35" },
      },
      { name: "MABS01", identity: "MABS01", kind: "mabs", status: null, agentVersion: null, items: null },
      { name: "NEW01", identity: "NEW01", kind: "engine", status: null, agentVersion: null, items: null },
      { name: "BARE01", identity: "BARE01", kind: "engine", status: null, agentVersion: null, items: null },
    ]);
    const asked = armRequests().map(({ path: of }) => decodeURIComponent(of).replaceAll("+", " "));
    expect(asked.sort()).toEqual([
      `/subscriptions/${TENANT}/resourceGroups/my group/providers/Microsoft.RecoveryServices/vaults/my-vault/backupEngines?api-version=2024-04-01`,
      `/subscriptions/${TENANT}/resourceGroups/my group/providers/Microsoft.RecoveryServices/vaults/my-vault/backupProtectionContainers?api-version=2024-04-01&$filter=backupManagementType eq 'MAB'`,
    ]);
  });

  it.each([
    ["value.0.name", '{"properties":{}}'],
    ["value.0.name", '{"name":""}'],
    ["value.0.properties.friendlyName", '{"name":"a","properties":{"friendlyName":5}}'],
  ])("names what is wrong with it (%s)", async (field, container) => {
    const { session } = await signedIn(listed(container, ""));
    await expect(session.listServers(VAULT, signal)).rejects.toMatchObject({
      code: "azure.answer-not-understood",
      about: { field, list: "backupProtectionContainers", vault: "my-vault" },
    });
  });

  it.skipIf(!there)("of the official example is read whole", async () => {
    const example = JSON.parse(readFileSync(EXAMPLE, "utf8"));
    const { value } = example.responses["200"].body;
    const { session } = await signedIn(listed("", value.map((one: unknown) => JSON.stringify(one)).join()));
    expect(await session.listServers(VAULT, signal)).toMatchObject([
      { name: "testServer1", kind: "dpm", status: "Registered", agentVersion: "2.0.9532.0", items: "35" },
      { name: "testServer5", kind: "dpm", status: "Registered", agentVersion: "2.0.9530.0", items: "35" },
    ]);
  });
});

describe("the removal", () => {
  const refused = (status: number, code: string, message: string): ScriptedReply => ({
    status,
    headers: { "Content-Type": "application/json" },
    body: { error: { code, message } },
  });

  it.each([204, 200, 202])("is asked for once, by the resource's own name (%i)", async (status) => {
    const { session, armRequests } = await signedIn({ status });
    expect(await session.removeServer(VAULT, "Windows;a b/c", signal)).toBe("taken");
    expect(armRequests()).toMatchObject([{ method: "DELETE", body: "" }]);
    expect(armRequests()[0]?.path.toLowerCase()).toBe(
      `/subscriptions/${TENANT}/resourcegroups/my%20group/providers/microsoft.recoveryservices/vaults/my-vault/registeredidentities/windows%3ba%20b%2fc?api-version=2026-07-01`,
    );
  });

  it("of one that is not there is no fault; of a group that is not there it is", async () => {
    const gone = await signedIn(refused(404, "ResourceNotFound", "gone"));
    expect(await gone.session.removeServer(VAULT, "FILES01", signal)).toBe("absent");
    const nowhere = await signedIn(refused(404, "ResourceGroupNotFound", "no such group"));
    await expect(nowhere.session.removeServer(VAULT, "FILES01", signal)).rejects.toMatchObject({
      code: "azure.not-found",
      about: { azureCode: "ResourceGroupNotFound" },
    });
  });

  it.each([
    [400, "BMSUserErrorContainerHasDatasources", "Please stop protection and delete data.", "items-left"],
    [409, "Conflict", "The container has backup items.", "items-left"],
    [400, "SomeCode", "There are items in soft deleted state.", "soft-deleted"],
    [409, "Conflict", "Another operation is in progress.", "refused"],
  ])("that is refused says why (%i %s)", async (status, code, message, reason) => {
    const { session, armRequests } = await signedIn(refused(status, code, message));
    await expect(session.removeServer(VAULT, "FILES01", signal)).rejects.toMatchObject({
      code: `unregister.${reason}`,
      about: { server: "FILES01", vault: "my-vault", status, azureCode: code, said: message },
    });
    expect(armRequests()).toHaveLength(1);
  });

  it("without the role names what is missing", async () => {
    const action = "Microsoft.RecoveryServices/vaults/registeredIdentities/delete";
    const message = `The client 'x' does not have authorization to perform action '${action}' over scope 'y'.`;
    const { session } = await signedIn(refused(403, "AuthorizationFailed", message));
    await expect(session.removeServer(VAULT, "FILES01", signal)).rejects.toMatchObject({
      code: "azure.forbidden",
      about: { action },
    });
  });

  it("is tried again after 503, and stops when it is cancelled", async () => {
    let asked = 0;
    const { session } = await signedIn(() => {
      asked += 1;
      return { status: asked === 1 ? 503 : 204 };
    });
    expect(await session.removeServer(VAULT, "FILES01", signal)).toBe("taken");
    expect(asked).toBe(2);
    const slow = await signedIn(() => new Promise<ScriptedReply>(() => undefined));
    const stop = new AbortController();
    const removal = slow.session.removeServer(VAULT, "FILES01", stop.signal);
    stop.abort();
    await expect(removal).rejects.toMatchObject({ code: "run.cancelled" });
  });
});
