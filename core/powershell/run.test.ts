/** Where there is a real PowerShell, exported scripts are run in it, against stand-ins of Microsoft's modules. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { exampleText, throwawayCertificate, throwawayPfx } from "../../practice/credentials-fixtures.ts";
import { planOf } from "../../practice/powershell/test-plans.ts";
import { powershellScript } from "./script.ts";

const standIns = fileURLToPath(new URL("../../practice/powershell/", import.meta.url));
const program = ["powershell.exe", "pwsh"].find(
  (name) => spawnSync(name, ["-NoProfile", "-Command", "exit 0"]).status === 0,
);
let folder: string;
const at = (name: string): string => path.join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "powershell-"));
  mkdirSync(at("Modules/MSOnlineBackup"), { recursive: true });
  cpSync(path.join(standIns, "MSOnlineBackup.psm1"), at("Modules/MSOnlineBackup/MSOnlineBackup.psm1"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

if (!program)
  test("neither powershell.exe nor pwsh is here: exported scripts were read, not run", ({ skip }) => skip());

describe.skipIf(!program)("an exported script, run against stand-ins", () => {
  it.each(["mars", "dpm"] as const)(
    "%s: looks, does, and does nothing twice that can be seen",
    async (product) => {
      const file = at(`${product}.VaultCredentials`);
      writeFileSync(file, exampleText(throwawayPfx(await throwawayCertificate(new Date()))));
      const proxy = { use: "custom", host: "proxy1", port: 3128, user: "contoso\\svc" };
      const plan = planOf({ credentials: { from: "file", file }, proxy, recoveryFolder: folder }, product);
      // Whoever tests need not be an administrator: nothing real is changed.
      writeFileSync(at("setup.ps1"), powershellScript(plan).replace("#Requires -RunAsAdministrator", ""));
      writeFileSync(at("calls.txt"), "");
      const ran = spawnSync(
        program ?? "",
        [
          "-NoProfile",
          "-ExecutionPolicy",
          "Bypass",
          "-File",
          path.join(standIns, "run-with-stand-ins.ps1"),
          "-Script",
          at("setup.ps1"),
          "-CredentialsFile",
          file,
          "-Product",
          product,
        ],
        {
          encoding: "utf8",
          env: { ...process.env, PSModulePath: at("Modules"), STAND_IN_CALLS: at("calls.txt") },
        },
      );
      expect(ran.stdout).toMatch(/look 10[\s\S]*first 0[\s\S]*second 0/);
      const calls = readFileSync(at("calls.txt"), "utf8");
      const [looked = "", first = "", second = ""] = calls.split(/^(?:first|second)\r?\n/m);
      expect(looked).toBe("");
      const [registers, other] =
        product === "dpm"
          ? [/Start-DPMCloudRegistration/g, /-OB(?:Registration|MachineSetting)/]
          : [/Start-OBRegistration/g, /-DPMCloud/];
      expect(first.match(registers)).toHaveLength(1);
      expect(first.search(/-ProxyServer http:\/\/proxy1/)).toBeLessThan(first.search(registers));
      expect(second).not.toMatch(registers);
      expect(second).not.toMatch(/EncryptionPassphrase/);
      expect(calls).not.toMatch(other);
      expect(calls + ran.stdout + ran.stderr).not.toContain("stand-in-secret");
    },
    120_000,
  );
});
