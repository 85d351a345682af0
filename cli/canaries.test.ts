/** After whole runs, good and bad, nothing secret lies anywhere but where the admin wanted it. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { practiceMachineFile } from "../practice/practice-ports.ts";
import { PRACTICE } from "../practice/practice-values.ts";
import { formsOf } from "../practice/secret-forms.ts";
import { machineWith, writeMachine } from "../practice/windows/machine.ts";
import { spawnCli } from "./spawn-cli.ts";

const example = (name: string): string => fileURLToPath(new URL(`../examples/${name}`, import.meta.url));

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "canaries-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const dataFolder = (): string => mkdtempSync(path.join(folder, "data-"));

const set = (data: string, answers: string, input = "") =>
  spawnCli(["set", "--practice", "--json", "--answers", answers, "--data", data], input);

describe("nothing secret stays behind", () => {
  const canaries = {
    passphrase: "canary-Passphrase+/=&<>\"'%-0001",
    proxyPassword: "canary:Proxy@pass/word-0002",
    securityPin: "canary-pin-0003",
  };

  it("not in journal, log, practice state, output or error text, in six encodings", async () => {
    const data = dataFolder();
    const saveTo = path.join(folder, "elsewhere");
    mkdirSync(saveTo);
    const said = JSON.parse(readFileSync(example("first-time.json"), "utf8")) as Record<string, object>;
    const answers = {
      ...said,
      proxy: { use: "custom", host: "proxy.contoso.com", port: 8080, user: "contoso\\backup" },
      passphrase: { from: "given", saveTo },
      secretFiles: { clientSecret: { file: example("practice-secrets/client-secret.txt") } },
    };
    const file = path.join(folder, "canaries.json");
    writeFileSync(file, JSON.stringify(answers));
    const ran = await set(data, file, JSON.stringify(canaries));
    expect(ran.exitCode).toBe(0);
    const failing = dataFolder();
    writeMachine(
      practiceMachineFile(failing),
      machineWith("mars", { knobs: { failAt: { setPassphrase: { microsoftId: 34506, times: 9 } } } }),
    );
    const failed = await set(failing, file, JSON.stringify(canaries));
    expect(failed.exitCode).toBe(60);

    const kept = readFileSync(path.join(saveTo, "BACKUP01-passphrase.txt"), "utf8").trimEnd();
    expect(kept).toBe(canaries.passphrase); // the one place where the admin wanted it
    const outputs = [ran, failed].flatMap(({ stdout, stderr }) => [stdout, stderr]);
    const haystack = [...outputs, ...textsUnder(data), ...textsUnder(failing)].join("\n");
    expect(haystack).toContain("proxy.contoso.com"); // the search does look at the right places
    for (const secret of [...Object.values(canaries), PRACTICE.clientSecret]) {
      for (const form of formsOf(secret)) expect(haystack).not.toContain(form);
    }
  });

  it("nor of an installation from media: not in set-up's answer file either, however it ended", async () => {
    const own = {
      passphrase: "canary-Passphrase-0004",
      localAccountPassword: "Canary-account-0005",
      sqlPassword: "Canary/sql:pass@word-0006",
    };
    const said = JSON.parse(readFileSync(example("azure-backup-server.json"), "utf8")) as {
      installation: { sql: object };
    };
    const sql = { ...said.installation.sql, user: "CONTOSO\\sqladmin" };
    const answers = {
      ...said,
      installation: { ...said.installation, sql },
      secretFiles: { clientSecret: { file: example("practice-secrets/client-secret.txt") } },
    };
    const file = path.join(folder, "media.json");
    writeFileSync(file, JSON.stringify(answers));
    const data = dataFolder();
    const ran = await set(data, file, JSON.stringify(own));
    expect(ran.exitCode).toBe(0);
    const failing = dataFolder();
    const failAt = { installBackupServer: { microsoftId: 4306, times: 9 } };
    writeMachine(practiceMachineFile(failing), { knobs: { failAt } });
    const failed = await set(failing, file, JSON.stringify(own));
    expect(failed.exitCode).toBe(21);

    const outputs = [ran, failed].flatMap(({ stdout, stderr }) => [stdout, stderr]);
    const haystack = [...outputs, ...textsUnder(data), ...textsUnder(failing)].join("\n");
    expect(haystack).toContain("sqladmin"); // the search does look at the right places
    for (const secret of Object.values(own)) {
      for (const form of formsOf(secret)) expect(haystack).not.toContain(form);
    }
  });

  it("a made credentials file is private, and its PFX is nowhere else", async () => {
    const data = dataFolder();
    const out = path.join(data, "out");
    mkdirSync(out);
    const { subscriptionId, resourceGroup, vault, tenantId, clientId } = PRACTICE;
    const args = [
      "credentials",
      "make",
      "--practice",
      "--json",
      "--data",
      data,
      "--subscription",
      subscriptionId,
      "--resource-group",
      resourceGroup,
    ];
    const more = [
      "--vault",
      vault,
      "--out",
      out,
      "--sign-in",
      "service-principal",
      "--tenant",
      tenantId,
      "--client",
      clientId,
    ];
    const made = await spawnCli([...args, ...more], JSON.stringify({ clientSecret: PRACTICE.clientSecret }));
    expect(made.exitCode).toBe(0);
    const file = String(made.json[0]?.file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(made.json[0]).toMatchObject({
      vault,
      resourceId: PRACTICE.vaultResourceId,
      hasPrivateKey: true,
      problems: [],
    });
    const pfx = /<ManagementCert>([^<]+)</.exec(readFileSync(file, "utf8"))?.[1] ?? "";
    expect(pfx.length).toBeGreaterThan(1000);
    rmSync(out, { recursive: true });
    const haystack = [made.stdout, made.stderr, ...textsUnder(data)].join("\n");
    for (let at = 0; at + 60 < pfx.length; at += 60) expect(haystack).not.toContain(pfx.slice(at, at + 60));
  });
});

function textsUnder(place: string): string[] {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8"));
}
