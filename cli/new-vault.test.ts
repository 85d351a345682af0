/** `vaults create` and `regions list` as processes of their own, and a vault that an answer file names, against the practice Azure. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PracticeKnobsInput } from "../practice/azure/knobs.ts";
import { PRACTICE } from "../practice/practice-values.ts";
import { spawnCli } from "./spawn-cli.ts";

let data = "";
beforeEach(() => {
  data = mkdtempSync(path.join(os.tmpdir(), "new-vault-"));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const SECRETS = JSON.stringify({ clientSecret: PRACTICE.clientSecret, passphrase: PRACTICE.passphrase });
const { tenantId, clientId, subscriptionId, resourceGroup } = PRACTICE;
const WHO = ["--sign-in", "service-principal", "--tenant", tenantId, "--client", clientId];
const run = (...args: string[]) => spawnCli([...args, "--practice", "--data", data, "--json"], SECRETS);
const create = (...more: string[]) =>
  run(
    ...["vaults", "create", "--subscription", subscriptionId, "--resource-group", resourceGroup],
    ...["--vault", "vault-of-berlin", "--region", "germanywestcentral", ...WHO, ...more],
  );
const turn = (knobs: PracticeKnobsInput) => {
  mkdirSync(path.join(data, "practice"), { recursive: true });
  writeFileSync(path.join(data, "practice", "azure-knobs.json"), JSON.stringify(knobs));
};
const vaultsInAzure = () => readFileSync(path.join(data, "practice", "azure.json"), "utf8");

describe("vaults create", () => {
  it("says what it would make; with --yes makes it; then finds it there", async () => {
    const asked = await create();
    expect([asked.exitCode, asked.json]).toMatchObject([
      10,
      [{ created: false, vault: null, would: { redundancy: "geo-redundant", publicAccess: true } }],
    ]);
    const made = await create("--redundancy", "locally-redundant", "--yes");
    expect([made.exitCode, made.json]).toMatchObject([
      0,
      [{ created: true, vault: { region: "germanywestcentral", redundancy: "LocallyRedundant" } }],
    ]);
    const again = await create("--yes");
    expect([again.exitCode, again.json]).toMatchObject([
      0,
      [{ created: false, vault: { name: "vault-of-berlin" } }],
    ]);
  });

  it("one that is there in another region is told", async () => {
    const { exitCode, json } = await run(
      ...["vaults", "create", "--subscription", subscriptionId, "--resource-group", resourceGroup],
      ...["--vault", PRACTICE.vault, "--region", "eastus", "--yes", ...WHO],
    );
    expect([exitCode, json]).toMatchObject([80, [{ error: { code: "new-vault.other-region" } }]]);
  });
});

describe("regions list", () => {
  it("the nearest first; one that does not answer comes last, with its reason", async () => {
    const { exitCode, json } = await run("regions", "list", "--subscription", subscriptionId, ...WHO);
    expect(exitCode).toBe(0);
    const [{ regions } = { regions: [] }] = json as unknown as [{ regions: { name: string; ms: number }[] }];
    expect(regions[0]).toMatchObject({ name: "germanywestcentral", ms: 12, error: null });
    expect(regions.at(-1)).toMatchObject({
      name: "eastasia",
      ms: null,
      error: { code: "network.timed-out" },
    });
  });
});

describe("a new vault in an answer file", () => {
  const answers = () => {
    const file = path.join(data, "answers.json");
    const vault = {
      ...{ subscriptionId, resourceGroup, name: "vault-of-berlin" },
      create: { region: "germanywestcentral", redundancy: "zone-redundant" },
    };
    const signIn = { method: "service-principal", tenantId, clientId };
    const agent = { installer: "C:\\Install\\MARSAgentInstaller.exe" };
    writeFileSync(file, JSON.stringify({ agent, credentials: { from: "sign-in", signIn, vault } }));
    return file;
  };

  it("is made before its credentials, and the server registered with it", async () => {
    const { exitCode, json, stderr } = await run("set", "--answers", answers());
    expect(exitCode, stderr + JSON.stringify(json.at(-1))).toBe(0);
    const done = json.filter(({ type }) => type === "done").map(({ id }) => id);
    expect(done.indexOf("create-vault")).toBeGreaterThanOrEqual(0);
    expect(done.indexOf("create-vault")).toBeLessThan(done.indexOf("make-credentials"));
    expect(json.at(-1)).toMatchObject({
      kind: "succeeded",
      receipts: { createdVault: "vault-of-berlin", vault: "vault-of-berlin" },
    });
    expect(vaultsInAzure()).toContain("ZoneRedundant");
  });

  it.each<[string, PracticeKnobsInput, string]>([
    ["the name is taken", { namesTaken: ["vault-of-berlin"] }, "new-vault.name-taken"],
    [
      "the role is missing",
      { troubles: [{ operation: "Vaults_CreateOrUpdate", status: 403 }] },
      "new-vault.not-allowed",
    ],
    ["Azure fails", { vaultCreation: { looks: 1, outcome: "fails" } }, "new-vault.failed"],
  ])("fails before anything is registered when %s", async (_name, knobs, code) => {
    turn(knobs);
    const { json } = await run("set", "--answers", answers());
    expect(json.at(-1)).toMatchObject({
      kind: "failed",
      at: "create-vault",
      error: { code },
      registered: false,
    });
  });
});
