/** The far side of the stand-ins, asked by the pipe as they ask it: no PowerShell runs everywhere that our tests do. */
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type MachineInput, machineWith, readMachine, writeMachine } from "./machine.ts";
import type { StandInAnswer } from "./stand-in-answers.ts";
import { type Door, openDoor } from "./stand-in-door.ts";
import { GOOD, serverOver, worldOf } from "./test-world.ts";

let folder = "";
const open: Door[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "door-"));
});
afterEach(async () => {
  for (const door of open.splice(0)) await door.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Asking {
  readonly ask: (name: string, bound?: Record<string, unknown>) => Promise<StandInAnswer>;
  readonly file: string;
  readonly door: Door;
}
async function asking(machine: MachineInput): Promise<Asking> {
  const file = path.join(folder, "machine.json");
  writeMachine(file, machine);
  const world = { ...worldOf(file), file, server: serverOver(file) };
  const door = await openDoor(() => world);
  open.push(door);
  return { file, door, ask: (name, bound = {}) => askDoor(door, JSON.stringify({ name, bound })) };
}

function askDoor(door: Door, json: string): Promise<StandInAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(door.address);
    let heard = "";
    socket.on("data", (chunk) => {
      heard += chunk.toString("latin1");
    });
    socket.once("error", reject);
    socket.once("close", () => {
      if (!heard.endsWith("\n")) reject(new Error("hung up"));
      else resolve(JSON.parse(Buffer.from(heard, "base64").toString("utf8")) as StandInAnswer);
    });
    socket.write(`${Buffer.from(json, "utf8").toString("base64")}\n`);
  });
}

const KEYS = {
  dpm: "HKLM:\\SOFTWARE\\Microsoft\\Microsoft Data Protection Manager\\Setup",
  agent: "HKLM:\\SOFTWARE\\Microsoft\\Windows Azure Backup\\Config",
  notes: "HKLM:\\SOFTWARE\\Backup Server Setup\\Script",
  runOnce: "HKLM:\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\RunOnce",
  service: "HKLM:\\SYSTEM\\CurrentControlSet\\Services\\obengine",
};
const PASSPHRASE = "canary-passphrase-4711";

describe("the agent's cmdlets, stood in", () => {
  it("do what the pretend server does, and refuse as it refuses", async () => {
    const { ask, file, door } = await asking(machineWith("mars"));
    expect((await ask("Get-OBMachineUsage")).refusal).toContain("(ID: 100012)");
    const proxy = {
      ProxyServer: "http://proxy",
      ProxyPort: 8080,
      ProxyUsername: "svc",
      ProxyPassword: "canary-pw",
    };
    expect((await ask("Set-OBMachineSetting", proxy)).refusal).toBe("");
    const registered = await ask("Start-OBRegistration", { VaultCredentials: GOOD, Confirm: false });
    expect(registered).toEqual({ output: ["Machine registration succeeded."], warnings: [], refusal: "" });
    const throttle = {
      WorkDay: ["Monday", "Sunday"],
      StartWorkHour: "09:00:00",
      EndWorkHour: "17:30:00",
      WorkHourBandwidth: 524_288,
      NonWorkHourBandwidth: 1_072_693_248,
    };
    await ask("Set-OBMachineSetting", throttle);
    await ask("Set-OBMachineSetting", { EncryptionPassphrase: PASSPHRASE, SecurityPin: " " });
    expect(readMachine(file)).toMatchObject({
      proxy: { host: "proxy", port: 8080, user: "svc" },
      registration: { vault: "vault-1" },
      throttling: { limited: true, workHours: { from: "09:00", to: "17:30" }, workHourKbps: 512 },
      passphrase: { confirmed: true },
    });
    expect((await ask("Get-OBMachineSetting")).output).toMatchObject([
      { EncryptionSetting: { EncryptionKeyStatus: "Set" }, ProxySetting: { Enabled: true, ProxyPort: 8080 } },
    ]);
    expect((await ask("Set-OBMachineSetting", { EncryptionPassphrase: "short" })).refusal).toMatch(
      /ID: 10004[23]/,
    );
    expect(door.calls.join("\n")).toContain("Set-OBMachineSetting -EncryptionPassphrase ***");
    expect(door.calls.join("\n")).not.toContain("canary");
  });

  it("warn, and fail after they have succeeded, where the service does", async () => {
    const knobs = { reregistrationDisablesSchedule: true };
    const { ask } = await asking(machineWith("mars", { scheduled: true, knobs }));
    const answer = await ask("Start-OBRegistration", { VaultCredentials: GOOD });
    expect(answer.output).toEqual(["Machine registration succeeded."]);
    expect(answer.warnings.join()).toContain("Existing policy found");
    expect(answer.refusal).toContain("0x7DC");
  });

  it("are refused on a DPM server, and DPM's where there is none", async () => {
    const dpm = await asking(machineWith("dpm"));
    expect((await dpm.ask("Start-OBRegistration", { VaultCredentials: GOOD })).refusal).toContain("100122");
    await dpm.door.close();
    const mars = await asking(machineWith("mars"));
    expect((await mars.ask("Get-DPMCloudConnection")).refusal).toContain("not there");
  });
});

describe("DPM's cmdlets, stood in", () => {
  it("make all changes of one object when it is committed", async () => {
    const { ask, file, door } = await asking(machineWith("mabs"));
    expect((await ask("Get-DPMCloudConnection")).output).toEqual([false]);
    await ask("Start-DPMCloudRegistration", { DPMServerName: "BACKUP01", VaultCredentialsFilePath: GOOD });
    const Changes = [
      { NoProxy: true },
      { StagingAreaPath: "D:\\Recovery" },
      { DPMServerName: "BACKUP01", EncryptionPassphrase: PASSPHRASE },
    ];
    expect(await ask("Set-DPMCloudSubscriptionSetting", { Changes, SecurityPin: "" })).toMatchObject({
      refusal: "",
    });
    expect(readMachine(file)).toMatchObject({
      recoveryFolder: "D:\\Recovery",
      passphrase: { confirmed: true },
    });
    expect((await ask("Get-DPMCloudConnection")).output).toEqual([true]);
    expect(door.calls.join("\n")).not.toContain("canary");
  });
});

describe("Windows, stood in", () => {
  it("has in its registry what the machine is", async () => {
    const { ask } = await asking({ ...machineWith("mabs"), pendingRestart: true });
    const value = async (key: string) => (await ask("Get-ItemProperty", { LiteralPath: key })).output[0];
    expect(await value(KEYS.dpm)).toMatchObject({ InstallPath: expect.stringContaining("Azure Backup") });
    expect(await value(KEYS.agent.toUpperCase())).toMatchObject({
      ScratchLocation: expect.stringContaining("Scratch"),
    });
    expect(await value(KEYS.service)).toMatchObject({
      ImagePath: expect.stringMatching(/^"C:.*\\bin\\cbengine\.exe"$/),
    });
    expect((await ask("Test-Path", { LiteralPath: KEYS.notes })).output).toEqual([false]);
  });

  it("takes notes and what opens at the next sign-in, and nothing else", async () => {
    const { ask, file } = await asking(machineWith("mars"));
    const note = {
      LiteralPath: KEYS.notes,
      Name: "Vault",
      Value: "vault-1",
      PropertyType: "String",
      Force: true,
    };
    await ask("New-ItemProperty", note);
    expect((await ask("Get-ItemProperty", { LiteralPath: KEYS.notes })).output).toMatchObject([
      { Vault: "vault-1" },
    ]);
    const resume = { LiteralPath: KEYS.runOnce, Name: "Backup Server Setup", Value: "x" };
    await ask("New-ItemProperty", resume);
    expect(readMachine(file).resumeAtSignIn).toBe(true);
    await ask("Remove-ItemProperty", resume);
    expect(readMachine(file).resumeAtSignIn).toBe(false);
    expect((await ask("New-ItemProperty", { ...note, LiteralPath: KEYS.dpm })).refusal).toContain(
      "nobody write",
    );
    expect((await ask("Remove-Item", { LiteralPath: "C:\\" })).refusal).toContain("no stand-in");
  });

  it("has service, module, program and key file where the agent is, and installs it", async () => {
    const { ask, file } = await asking({});
    const there = async (LiteralPath: string, PathType = "Any") =>
      (await ask("Test-Path", { LiteralPath, PathType })).output[0];
    expect((await ask("Get-Service", { Name: "obengine" })).refusal).toContain("Cannot find");
    expect(await there("C:\\x\\bin\\Modules\\MSOnlineBackup")).toBe(false);
    const ArgumentList = '/q /nu /m /p:"D:\\Agent One" /s:"D:\\Scratch"';
    const installed = await ask("Start-Process", {
      FilePath: "C:\\Install\\MARSAgentInstaller.exe",
      ArgumentList,
    });
    expect(installed.refusal).toBe("");
    expect(readMachine(file)).toMatchObject({ agentFolder: "D:\\Agent One", scratchFolder: "D:\\Scratch" });
    expect((await ask("Get-Service", { Name: "obengine" })).output).toEqual([
      { Name: "obengine", Status: "Running" },
    ]);
    expect(await there("C:\\x\\bin\\Modules\\MSOnlineBackup")).toBe(true);
    expect(await there("D:\\Agent One\\bin\\cbengine.exe", "Leaf")).toBe(true);
    expect(await there("D:\\Scratch\\OnlineBackup.KEK")).toBe(false);
    const program = { LiteralPath: "d:\\agent one\\bin\\cbengine.exe" };
    expect((await ask("Get-Item", program)).output).toEqual([
      { VersionInfo: { FileMajorPart: 2, FileMinorPart: 0, FileBuildPart: 9262, FilePrivatePart: 0 } },
    ]);
  });

  it("has its disks, its memory and its certificates", async () => {
    const { ask } = await asking({ windows: { trust: { azureToolsCertificates: 2 } } });
    expect((await ask("Get-CimInstance", { ClassName: "Win32_LogicalDisk" })).output).toHaveLength(2);
    expect((await ask("Get-CimInstance", { ClassName: "Win32_Nothing" })).output).toEqual([]);
    expect((await ask("Get-ChildItem", { LiteralPath: "Cert:\\LocalMachine\\My" })).output).toHaveLength(2);
    expect(
      (await ask("Get-ChildItem", { LiteralPath: "Cert:\\LocalMachine\\Root" })).output.length,
    ).toBeGreaterThan(3);
  });
});

describe("the pipe", () => {
  it("takes any text whole, and gives it back", async () => {
    const { ask } = await asking(machineWith("mars"));
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (odd) => {
        // A lone half of a character is none.
        const text = odd.toWellFormed();
        await ask("New-ItemProperty", { LiteralPath: KEYS.notes, Name: "Vault", Value: `v${text}` });
        const [notes] = (await ask("Get-ItemProperty", { LiteralPath: KEYS.notes })).output;
        expect(notes).toMatchObject({ Vault: `v${text}` });
      }),
      { numRuns: 40 },
    );
  });

  it.each(["", "null", "[]", '{"name":"Test-Path"}', '{"name":1,"bound":{}}', "{"])(
    "hangs up on what is no question: %j",
    async (json) => {
      const { door } = await asking({});
      await expect(askDoor(door, json)).rejects.toThrow("hung up");
    },
  );

  it("forgets a call whose PowerShell was ended", async () => {
    const { door, file } = await asking(machineWith("mars", { knobs: { hangAt: ["register"] } }));
    const socket = connect(door.address);
    const bound = { VaultCredentials: GOOD };
    socket.write(
      `${Buffer.from(JSON.stringify({ name: "Start-OBRegistration", bound })).toString("base64")}\n`,
    );
    await expect.poll(() => door.calls.length).toBe(1);
    socket.destroy();
    await door.close();
    open.length = 0;
    expect(readMachine(file).registration).toBeNull();
  });
});
