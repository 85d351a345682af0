/** Where there is a real PowerShell, exported scripts are run in it, against stand-ins of Windows and of Microsoft's modules. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { exampleText, throwawayCertificate, throwawayPfx } from "../../practice/credentials-fixtures.ts";
import { planOf } from "../../practice/powershell/test-plans.ts";
import { machineWith, readMachine, writeMachine } from "../../practice/windows/machine.ts";
import { powershellHere } from "../../practice/windows/one-level-down.ts";
import { openDoor } from "../../practice/windows/stand-in-door.ts";
import { reportWith, serverOver, worldOf } from "../../practice/windows/test-world.ts";
import { powershellScript } from "./script.ts";

const program = powershellHere();
let folder: string;
const at = (name: string): string => path.join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "powershell-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

if (!program) test("no PowerShell is here: exported scripts were read, not run", ({ skip }) => skip());

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
      const machine = at(`${product}.json`);
      writeMachine(machine, machineWith(product, { folders: [folder] }));
      const more = { readCredentials: async () => reportWith({}) };
      const world = { ...worldOf(machine, more), file: machine, server: serverOver(machine, more) };
      const door = await openDoor(() => world);
      const run = async (...switches: string[]): Promise<{ code: number; calls: string }> => {
        const before = door.calls.length;
        const { code, output } = await ran([file, door.pipe, at("setup.ps1")], switches);
        expect(output).not.toContain("stand-in-secret");
        return { code, calls: door.calls.slice(before).join("\n") };
      };
      const looked = await run("-DryRun");
      const first = await run();
      const second = await run();
      await door.close();

      expect([looked.code, first.code, second.code]).toEqual([10, 0, 0]);
      expect(looked.calls).not.toMatch(/^(?:Set|Start|New|Remove)-/m);
      const [registers, other] =
        product === "dpm"
          ? [/Start-DPMCloudRegistration/g, /-OB(?:Registration|MachineSetting)/]
          : [/Start-OBRegistration/g, /-DPMCloud/];
      expect(first.calls.match(registers)).toHaveLength(1);
      expect(first.calls.search(/http:\/\/proxy1/)).toBeLessThan(first.calls.search(registers));
      expect(second.calls).not.toMatch(registers);
      expect(second.calls).not.toMatch(/EncryptionPassphrase/);
      expect(looked.calls + first.calls + second.calls).not.toMatch(other);
      expect(readMachine(machine).registration).not.toBeNull();
    },
    120_000,
  );
});

async function ran(
  [credentials, pipe, script]: readonly [string, string, string],
  switches: readonly string[],
): Promise<{ code: number; output: string }> {
  const runner = fileURLToPath(new URL("../../practice/powershell/run-with-stand-ins.ps1", import.meta.url));
  const bypass = ["-NoProfile", "-ExecutionPolicy", "Bypass", "-File", runner];
  const args = [...bypass, "-Script", script, "-CredentialsFile", credentials, "-Pipe", pipe, ...switches];
  try {
    const { stdout, stderr } = await promisify(execFile)(program ?? "", args);
    return { code: 0, output: stdout + stderr };
  } catch (thrown) {
    const { code, stdout, stderr } = thrown as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
}
