import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { PRACTICE } from "../practice-values.ts";
import { forgetServer, recordServer } from "./registry.ts";
import { API, type TryPractice, tryPractice, VAULT } from "./try-practice.ts";

let azure: TryPractice;
beforeAll(async () => {
  azure = await tryPractice();
});
afterAll(() => azure.end());

const VAULT_ID = {
  subscriptionId: PRACTICE.subscriptionId,
  resourceGroup: PRACTICE.resourceGroup,
  name: PRACTICE.vault,
};

describe("registered servers", () => {
  const BACKUP = "api-version=2024-04-01";
  const names = async (list: string, filter = ""): Promise<string[]> => {
    const answer = await azure.ask(
      `${VAULT}/${list}?${BACKUP}${filter && `&$filter=${encodeURIComponent(filter)}`}`,
    );
    const Found = z.object({ value: z.array(z.object({ name: z.string() })) });
    return Found.parse(answer.json()).value.map(({ name }) => name);
  };

  it("show where their kind shows, until they are unregistered", async () => {
    azure.practice.knobs.pageSize = 10;
    const { stateFile } = azure;
    await recordServer(stateFile, VAULT_ID, { name: "files01", kind: "mars", agentVersion: "2.0.9262.0" });
    await recordServer(stateFile, VAULT_ID, { name: "dpm01", kind: "dpm", agentVersion: "2.0.9262.0" });
    await recordServer(stateFile, VAULT_ID, { name: "mabs01", kind: "mabs", agentVersion: "2.0.9000.0" });
    await recordServer(stateFile, VAULT_ID, { name: "MABS01", kind: "mabs", agentVersion: "2.0.9262.0" });

    expect(await names("backupEngines")).toEqual(["dpm01", "MABS01"]);
    expect(await names("backupEngines", "backupManagementType eq 'AzureBackupServer'")).toEqual(["MABS01"]);
    expect(await names("backupEngines", "backupManagementType eq 'DPM' and friendlyName eq 'x'")).toEqual([]);
    expect(await names("backupProtectionContainers", "backupManagementType eq 'MAB'")).toEqual(["files01"]);
    expect(await names("backupProtectionContainers", "backupManagementType eq 'AzureStorage'")).toEqual([]);
    const engine = await azure.ask(`${VAULT}/backupEngines/mabs01?${BACKUP}`);
    expect(engine.json()).toMatchObject({
      properties: { azureBackupAgentVersion: "2.0.9262.0", registrationStatus: "Registered" },
    });
    const usages = await azure.ask(`${VAULT}/usages?${API}`);
    expect(usages.json()).toMatchObject({
      value: expect.arrayContaining([
        expect.objectContaining({
          currentValue: 3,
          name: expect.objectContaining({ value: "MABContainersCount" }),
        }),
      ]),
    });

    const unregister = `${VAULT}/registeredIdentities/DPM01?${API}`;
    expect(await azure.ask(unregister, { method: "DELETE" })).toMatchObject({ status: 204, text: "" });
    expect((await azure.ask(unregister, { method: "DELETE" })).status).toBe(204);
    await forgetServer(stateFile, VAULT_ID, "files01");
    expect(await names("backupEngines")).toEqual(["MABS01"]);
    expect(await names("backupProtectionContainers")).toEqual([]);
    expect((await azure.ask(`${VAULT}/backupEngines/dpm01?${BACKUP}`)).status).toBe(404);
    azure.practice.knobs.pageSize = 1;
  });

  it("are listed, and are gone, only after so many looks as the knobs say", async () => {
    const { knobs } = azure.practice;
    knobs.pageSize = 10;
    knobs.servers = {
      ...knobs.servers,
      looksUntilListed: 1,
      looksUntilGone: 2,
      items: "9223372036854775807",
    };
    await recordServer(azure.stateFile, VAULT_ID, { name: "late01", kind: "mars", agentVersion: "2" });
    expect([await names("backupProtectionContainers"), await names("backupProtectionContainers")]).toEqual([
      [],
      ["late01"],
    ]);
    const list = await azure.ask(`${VAULT}/backupProtectionContainers?${BACKUP}`);
    expect(list.text).toContain('"protectedItemCount":9223372036854775807,');
    const remove = () => azure.ask(`${VAULT}/registeredIdentities/late01?${API}`, { method: "DELETE" });
    for (const removal of ["items-left", "soft-deleted", "refused"] as const) {
      knobs.servers.removal = removal;
      expect((await remove()).status).toBe(409);
    }
    knobs.servers.removal = "removes";
    expect((await remove()).status).toBe(204);
    const looks = [];
    for (let look = 0; look < 3; look += 1) looks.push(await names("backupProtectionContainers"));
    expect(looks).toEqual([["late01"], ["late01"], []]);
    knobs.servers = { looksUntilListed: 0, looksUntilGone: 0, items: "0", removal: "removes" };
    knobs.pageSize = 1;
  });

  it("give their container id to the last digit", async () => {
    const server = { name: "digits", kind: "mars", agentVersion: "2.0.9262.0" } as const;
    await recordServer(azure.stateFile, VAULT_ID, server);
    const answer = await azure.ask(`${VAULT}/backupProtectionContainers?${BACKUP}`);
    expect(answer.text).toMatch(/"containerId":\d{19},/);
    await forgetServer(azure.stateFile, VAULT_ID, "digits");
  });

  it("cannot be in a vault that is not there", async () => {
    const nowhere = { ...VAULT_ID, name: "nowhere" };
    const server = { name: "a", kind: "mars", agentVersion: "1" } as const;
    await expect(recordServer(azure.stateFile, nowhere, server)).rejects.toMatchObject({
      code: "azure.not-found",
    });
  });

  it("refuses a filter that it cannot read", async () => {
    const answer = await azure.ask(`${VAULT}/backupEngines?${BACKUP}&$filter=drop`);
    expect(answer.status).toBe(400);
  });
});
