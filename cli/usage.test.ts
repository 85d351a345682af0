/** `usage` as a process of its own, against the practice Azure. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PracticeKnobsInput } from "../practice/azure/knobs.ts";
import { practiceMachineFile } from "../practice/practice-ports.ts";
import { PRACTICE } from "../practice/practice-values.ts";
import { machineWith, writeMachine } from "../practice/windows/machine.ts";
import { spawnCli } from "./spawn-cli.ts";

let data = "";
beforeEach(() => {
  data = mkdtempSync(path.join(os.tmpdir(), "usage-"));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const SECRETS = JSON.stringify({ clientSecret: PRACTICE.clientSecret });
const usage = (...more: string[]) => {
  const { tenantId, clientId } = PRACTICE;
  const who = ["--sign-in", "service-principal", "--tenant", tenantId, "--client", clientId];
  return spawnCli(["usage", "--practice", "--data", data, ...who, ...more], SECRETS);
};
const VAULT = [
  ...["--subscription", PRACTICE.subscriptionId],
  ...["--resource-group", PRACTICE.resourceGroup],
  ...["--vault", PRACTICE.vault],
];

const turnKnobs = (knobs: PracticeKnobsInput) => {
  mkdirSync(path.join(data, "practice"), { recursive: true });
  writeFileSync(path.join(data, "practice", "azure-knobs.json"), JSON.stringify(knobs));
};

const register = () =>
  writeMachine(
    practiceMachineFile(data),
    machineWith("dpm", {
      registration: {
        vault: PRACTICE.vault,
        resourceGroup: PRACTICE.resourceGroup,
        subscriptionId: PRACTICE.subscriptionId,
        region: PRACTICE.region,
        since: "2026-01-01T00:00:00.000Z",
        until: "2099-01-01T00:00:00.000Z",
        registeredWith: "0".repeat(40),
      },
    }),
  );

describe("usage", () => {
  it("says in words what the vault of this server stores, and why it is not the bill; names no money", async () => {
    register();
    const { exitCode, stdout, stderr } = await usage();
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/Stored in Azure +412\.3 GB \(442,739,195,904 bytes\)/);
    expect(stdout).toMatch(/Protected instances +3\n/);
    expect(stdout).toMatch(/Your data +Could not tell\n/);
    expect(stdout).toContain("Why the numbers differ");
    expect(stdout).not.toMatch(/About|[€$]/);
    expect(stdout + stderr).not.toContain(PRACTICE.clientSecret);
  });

  it("tells each number as JSON with every digit, and unknown counters apart", async () => {
    const counters = [
      { name: "GRSStorageUsage", unit: "Bytes", value: "9223372036854775807" },
      { name: "LRSStorageUsage", unit: "Bytes", value: "9223372036854775807" },
      { name: "ArchiveUsage", label: "Cloud - Archive", unit: "Bytes", value: "5" },
    ] as const;
    turnKnobs({ usage: { counters: [...counters] } });
    const { exitCode, json } = await usage("--json", ...VAULT);
    expect(exitCode).toBe(0);
    expect(json).toMatchObject([
      {
        vault: { name: PRACTICE.vault },
        sourceBytes: null,
        storedBytes: "18446744073709551614",
        protectedInstances: "3",
        backupServerDiskBytes: "1750199173120",
        unknown: [{ name: "ArchiveUsage", label: "Cloud - Archive", unit: "Bytes", value: "5" }],
        items: { error: null },
        estimate: null,
      },
    ]);
  });

  it("estimates by the prices that are given, and shows how", async () => {
    const prices = ["--instance-price", "8.5", "--gigabyte-price", "0.02"];
    const { stdout } = await usage(...VAULT, ...prices);
    expect(stdout).toContain("About 33.75 a month");
    expect(stdout).toContain("3 × 8.5 + 412.3 GB × 0.02 = 25.50 + 8.25");
  });

  it("prints every counter as CSV", async () => {
    const { exitCode, stdout } = await usage("--csv", ...VAULT);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^list,name,label,unit,value,limit,period\r\n/);
    expect(stdout).toContain("usages,ManagedInstances,Protected Instances,Count,3,-1,\r\n");
  });

  it("a vault that may not be read is a failure that names the right", async () => {
    turnKnobs({ troubles: [{ operation: "Usages_ListByVaults", status: 403 }] });
    const { exitCode, json } = await usage("--json", ...VAULT);
    expect(exitCode).toBe(80);
    expect(json).toMatchObject([
      {
        error: {
          code: "azure.forbidden",
          about: { action: "Microsoft.RecoveryServices/vaults/usages/read" },
        },
      },
    ]);
  });

  it.each([
    ["no vault is known", [], /--subscription, --resource-group, --vault/],
    ["one price is missing", [...VAULT, "--instance-price", "8"], /belong together/],
    ["a price is none", [...VAULT, "--instance-price", "8", "--gigabyte-price", "free"], /0\.0224/],
    ["two forms are wanted", [...VAULT, "--csv"], /exclude each other/],
  ])("is wrong use where %s", async (_why, flags, detail) => {
    const { exitCode, json } = await usage("--json", ...flags);
    expect(exitCode).toBe(20);
    expect(json).toMatchObject([
      { error: { code: "command.wrong-use", about: { detail: expect.stringMatching(detail) } } },
    ]);
  });
});
