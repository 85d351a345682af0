import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { PRACTICE } from "../practice-values.ts";
import type { PracticeKnobsInput } from "./knobs.ts";
import { API, type TryPractice, tryPractice, VAULTS } from "./try-practice.ts";

let azure: TryPractice | undefined;
afterEach(() => azure?.end());
const start = async (knobs: PracticeKnobsInput = {}): Promise<TryPractice> => {
  azure = await tryPractice({ knobs });
  return azure;
};

const GROUP = `/subscriptions/${PRACTICE.subscriptionId}/resourceGroups/${PRACTICE.resourceGroup}`;
const PATH = `${VAULTS}/new-vault?${API}`;
const body = { location: "West Europe", sku: { name: "RS0" } };
const Vault = z.object({ properties: z.object({ provisioningState: z.string() }) });
const Operation = z.object({ status: z.string(), error: z.object({ code: z.string() }).optional() });

describe("making a vault", () => {
  it("goes on for some looks, as the operation and the vault both tell", async () => {
    const practice = await start({ vaultCreation: { looks: 2, retryAfterSeconds: 3 } });
    const asked = await practice.ask(PATH, { json: body });
    expect(asked.status).toBe(201);
    expect(asked.headers["retry-after"]).toBe("3");
    expect(Vault.parse(asked.json()).properties.provisioningState).toBe("Provisioning");
    const address = new URL(String(asked.headers["azure-asyncoperation"]));
    const look = async () => Operation.parse((await practice.ask(address.pathname + address.search)).json());
    expect((await look()).status).toBe("InProgress");
    expect(Vault.parse((await practice.ask(PATH)).json()).properties.provisioningState).toBe("Succeeded");
    expect((await look()).status).toBe("Succeeded");
  });

  it("fails when it is told to, and can be asked for again", async () => {
    const practice = await start({ vaultCreation: { looks: 0, outcome: "fails" } });
    await practice.ask(PATH, { json: body });
    expect(Vault.parse((await practice.ask(PATH)).json()).properties.provisioningState).toBe("Failed");
    practice.practice.knobs.vaultCreation = { looks: 0, outcome: "succeeds", retryAfterSeconds: 0 };
    expect((await practice.ask(PATH, { json: body })).status).toBe(200);
    expect(Vault.parse((await practice.ask(PATH)).json()).properties.provisioningState).toBe("Succeeded");
  });
});

describe("what is known before", () => {
  const nameAnswer = async (practice: TryPractice, name: string) =>
    (
      await practice.ask(
        `${GROUP}/providers/Microsoft.RecoveryServices/locations/westeurope/checkNameAvailability?${API}`,
        { method: "POST", json: { name, type: "Microsoft.RecoveryServices/Vaults" } },
      )
    ).json();

  it("a name is taken by a vault of the subscription, or by a knob", async () => {
    const practice = await start({ namesTaken: ["just-deleted"] });
    expect(await nameAnswer(practice, "free-one")).toEqual({ nameAvailable: true });
    for (const name of [PRACTICE.vault.toUpperCase(), "Just-Deleted"]) {
      expect(await nameAnswer(practice, name)).toMatchObject({ nameAvailable: false });
    }
  });

  it("regions are listed with their pairs, and the roles of a resource group", async () => {
    const practice = await start({ role: "operator" });
    const regions = await practice.ask(
      `/subscriptions/${PRACTICE.subscriptionId}/locations?api-version=2022-12-01`,
    );
    expect(regions.text).toContain('"name":"westeurope"');
    const roles = await practice.ask(
      `${GROUP}/providers/Microsoft.Authorization/permissions?api-version=2022-04-01`,
    );
    expect(roles.text).toContain("certificates/write");
    expect(roles.text).not.toContain("vaults/*");
  });
});
