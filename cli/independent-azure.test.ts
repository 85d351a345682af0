/** From nothing to a valid credentials file on the command line, at a server that is not ours and speaks Azure's own files. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { explain } from "../core/text/errors.ts";
import {
  EXAMPLE_RESOURCE_ID,
  EXAMPLE_VAULT,
  type IndependentAzure,
  startIndependentAzure,
} from "../practice/azure/independent-azure.ts";
import { officialFilesAreThere } from "../practice/azure/official-files.ts";
import { PRACTICE } from "../practice/practice-values.ts";
import { spawnCli } from "./spawn-cli.ts";

const there = officialFilesAreThere("the command line asked nothing of the independent mock");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "independent-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const WHICH = [
  ...["--subscription", EXAMPLE_VAULT.subscriptionId],
  ...["--resource-group", EXAMPLE_VAULT.resourceGroup],
  ...["--vault", EXAMPLE_VAULT.name],
];

/** This very machine, no practice mode: only the cloud is another one. */
const run = ({ cloud }: IndependentAzure, ...args: readonly string[]) => {
  const cloudFile = path.join(folder, "cloud.json");
  writeFileSync(cloudFile, JSON.stringify(cloud));
  const { tenantId, clientId, clientSecret } = PRACTICE;
  const who = ["--sign-in", "service-principal", "--tenant", tenantId, "--client", clientId];
  const where = ["--cloud", cloudFile, "--data", path.join(folder, "data"), "--json"];
  return spawnCli([...args, ...who, ...where], JSON.stringify({ clientSecret }));
};

const credentialsFiles = (): readonly string[] =>
  readdirSync(folder).filter((name) => name.endsWith(".VaultCredentials"));

describe.skipIf(!there)("at the independent mock", () => {
  let independent: IndependentAzure;
  beforeAll(async () => {
    independent = await startIndependentAzure({ certificates: "real" });
  });
  afterAll(() => independent.close());

  it.each(["own", "service"])("credentials make writes a file that is good (key: %s)", async (key) => {
    const made = await run(independent, "credentials", "make", ...WHICH, "--key", key, "--out", folder);
    expect(made.exitCode, made.stdout + made.stderr).toBe(0);
    const [file = ""] = credentialsFiles();
    const whole = path.join(folder, file);
    const read = await spawnCli([
      "credentials",
      "read",
      whole,
      "--json",
      "--data",
      path.join(folder, "data"),
    ]);
    expect(read.exitCode, read.stdout).toBe(0);
    expect(read.json).toMatchObject([
      { vault: EXAMPLE_VAULT.name, subscriptionId: EXAMPLE_VAULT.subscriptionId, problems: [] },
    ]);
    expect(readFileSync(whole, "utf8")).toContain(`<ResourceId>${EXAMPLE_RESOURCE_ID}</ResourceId>`);
    expect(independent.prism.violations).toEqual([]);
  });

  it("vaults list and usage speak of what the official examples hold", async () => {
    const list = await run(independent, "vaults", "list");
    expect(list.exitCode, list.stdout + list.stderr).toBe(0);
    expect(list.json).toMatchObject([
      {
        subscriptions: [{ vaults: [{ name: "patchtest" }, { name: "swaggerExample" }, { name: "today1" }] }],
      },
    ]);
    const usage = await run(independent, "usage", ...WHICH);
    expect(usage.exitCode, usage.stdout + usage.stderr).toBe(0);
    expect(usage.stdout).toContain("GRSStorageUsage");
    expect(independent.prism.violations).toEqual([]);
  });
});

describe.skipIf(!there)("at the independent mock that answers with somebody else's old certificate", () => {
  let independent: IndependentAzure;
  beforeAll(async () => {
    independent = await startIndependentAzure({ certificates: "example" });
  });
  afterAll(() => independent.close());

  it.each(["own", "service"])("no file is written, and why is told in words (key: %s)", async (key) => {
    const made = await run(independent, "credentials", "make", ...WHICH, "--key", key, "--out", folder);
    expect(made.exitCode).toBe(80);
    const about = { field: "validTo" };
    const { message, remedy } = explain({ code: "azure.answer-not-understood", about });
    expect(made.json).toMatchObject([{ error: { code: "azure.answer-not-understood", about } }]);
    expect(made.stdout).toContain(message);
    expect(made.stdout).toContain(remedy);
    expect(credentialsFiles()).toEqual([]);
  });
});
