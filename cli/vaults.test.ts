/** `vaults list` as a process of its own, against the practice Azure. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PRACTICE } from "../practice/practice-values.ts";
import { spawnCli } from "./spawn-cli.ts";

let data = "";
beforeEach(() => {
  data = mkdtempSync(path.join(os.tmpdir(), "vaults-"));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const SECRETS = JSON.stringify({ clientSecret: PRACTICE.clientSecret });
const list = (...more: string[]) => {
  const { tenantId, clientId } = PRACTICE;
  const who = ["--sign-in", "service-principal", "--tenant", tenantId, "--client", clientId];
  return spawnCli(["vaults", "list", "--practice", "--data", data, ...who, ...more], SECRETS);
};

describe("vaults list", () => {
  it("lists the vaults of every subscription that the account sees", async () => {
    const { exitCode, json, stdout, stderr } = await list("--json");
    expect(exitCode).toBe(0);
    expect(json).toMatchObject([
      {
        subscriptions: [
          {
            id: PRACTICE.subscriptionId,
            name: PRACTICE.subscriptionName,
            vaults: [{ name: PRACTICE.vault, region: PRACTICE.region }, { name: PRACTICE.secondVault }],
            error: null,
          },
          { id: PRACTICE.secondSubscriptionId, vaults: [{ name: PRACTICE.branchVault }] },
        ],
      },
    ]);
    expect(stdout + stderr).not.toContain(PRACTICE.clientSecret);
  });

  it("lists those of one, in words", async () => {
    const { exitCode, stdout } = await list("--subscription", PRACTICE.secondSubscriptionId.toUpperCase());
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`${PRACTICE.branchVault}  ${PRACTICE.secondResourceGroup}`);
    expect(stdout).not.toContain(PRACTICE.secondVault);
  });

  it("one subscription that is not there is a failure of its own", async () => {
    const { exitCode, json } = await list("--json", "--subscription", "00000000-0000-4000-8000-000000000000");
    expect(exitCode).toBe(80);
    expect(json).toMatchObject([{ error: { code: "azure.not-found" } }]);
  });

  it("one of several that refuses is told beside the others", async () => {
    const knobs = { troubles: [{ operation: "Vaults_ListBySubscriptionId", times: 1, status: 403 }] };
    mkdirSync(path.join(data, "practice"));
    writeFileSync(path.join(data, "practice", "azure-knobs.json"), JSON.stringify(knobs));
    const { exitCode, json } = await list("--json");
    expect(exitCode).toBe(0);
    expect(json).toMatchObject([
      {
        subscriptions: [
          { vaults: [], error: { code: "azure.forbidden" } },
          { vaults: [{ name: PRACTICE.branchVault }], error: null },
        ],
      },
    ]);
  });

  it("says what is missing before anything is asked", async () => {
    const { exitCode, json } = await spawnCli(["vaults", "list", "--practice", "--data", data, "--json"]);
    expect(exitCode).toBe(20);
    expect(json).toMatchObject([{ error: { code: "command.wrong-use" } }]);
  });
});
