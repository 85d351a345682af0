/** Azure Backup Server and DPM from their media, on the practice machine: whole runs, with a restart, a power cut and refusals. */
import { existsSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { practiceMachineFile } from "../../practice/practice-ports.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { dpm, expectNoTrace, mabs, secrets } from "../../practice/test-installations.ts";
import { type PracticeRun, practiceRun } from "../../practice/test-runs.ts";
import { changeMachine, type MachineInput, restartPracticeMachine } from "../../practice/windows/machine.ts";
import { MEDIA_SHA256 } from "../checks/releases.ts";

let opened: PracticeRun | undefined;
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});
const runOn = (machine: MachineInput = {}): PracticeRun => {
  opened = practiceRun(machine);
  return opened;
};

describe("Azure Backup Server from its media", () => {
  it("is installed and registered by its own set-up, and set up after it; a second run changes nothing", async () => {
    const run = runOn();
    const { host } = await run.open();
    const outcome = await host.run({ answers: mabs(), secrets });
    expect(outcome).toMatchObject({ kind: "succeeded", registered: true, encrypted: true, changed: true });
    expect(outcome.done).toEqual([
      "make-credentials",
      "install-backup-server",
      "opt-in-microsoft-update",
      "set-proxy",
      "register",
      "set-throttling",
      "make-recovery-folder",
      "set-recovery-folder",
      "set-passphrase",
      "confirm",
      "remove-credentials-file",
    ]);
    expect(run.machine()).toMatchObject({
      product: "mabs",
      agentVersion: "2.0.9262.0",
      microsoftUpdate: true,
      recoveryFolder: "D:\\Recovery",
      registration: { vault: PRACTICE.vault },
      passphrase: { confirmed: true },
    });
    expect(run.leftCredentials()).toEqual([]);
    expectNoTrace(run);
    const again = await host.run({ answers: mabs(), secrets });
    expect(again).toMatchObject({ kind: "succeeded", changed: false });
  });

  it("shows in the review what will be done, and asks for the secrets before the first change", async () => {
    const run = runOn();
    const { host } = await run.open();
    const shown = await host.preview(mabs());
    expect(shown.actions.find(({ kind }) => kind === "install-backup-server")).toMatchObject({
      state: "will-do",
    });
    expect(shown.secretsNeeded).toEqual(
      expect.arrayContaining(["passphrase", "sqlPassword", "localAccountPassword"]),
    );
    const { sqlPassword: _left, ...incomplete } = secrets;
    await expect(host.run({ answers: mabs(), secrets: incomplete })).rejects.toMatchObject({
      code: "secrets.missing",
      about: { name: "sqlPassword" },
    });
    expect(run.machine().product).toBe("none");
  });

  it("waits for the restart that set-up asks for in its middle, and then finishes it", async () => {
    const run = runOn({ knobs: { restartAfter: ["installBackupServer"] } });
    const first = await (await run.open()).host.run({ answers: mabs(), secrets });
    expect(first).toMatchObject({ kind: "restart-needed", changed: true, registered: false });
    expect(first.notDone).toContain("install-backup-server");
    expectNoTrace(run);

    const { host } = await run.open();
    expect(await host.resume({ secrets })).toMatchObject({ kind: "restart-needed" });
    expect(run.machine().product).toBe("none");

    restartPracticeMachine(practiceMachineFile(run.folder));
    const unfinished = await host.unfinished(undefined);
    expect(unfinished?.secretsNeeded).toEqual(
      expect.arrayContaining(["passphrase", "sqlPassword", "localAccountPassword"]),
    );
    expect(await host.resume({ secrets })).toMatchObject({ kind: "succeeded", encrypted: true });
    expect(run.machine().product).toBe("mabs");
    expectNoTrace(run);
  });

  it("a refusal leaves no trace either, and the run goes on after it", async () => {
    const run = runOn({ knobs: { failAt: { installBackupServer: { microsoftId: 4364, times: 1 } } } });
    const { host } = await run.open();
    const failed = await host.run({ answers: mabs(), secrets });
    expect(failed).toMatchObject({
      kind: "failed",
      at: "install-backup-server",
      error: { code: "backup-server.sql-refused", about: { microsoftId: 4364 } },
    });
    expectNoTrace(run);
    expect(await host.resume({ secrets })).toMatchObject({ kind: "succeeded" });
  });

  it.each([
    ["an agent that is too old", { agentVersion: "2.0.9000.0" }, "backup-server.media-agent-too-old"],
    ["another product", { product: "dpm" as const }, "backup-server.media-other-product"],
  ])("media with %s is refused before the first change", async (_what, wrong, code) => {
    const media = { folder: "C:\\Install\\MABS", product: "mabs", version: "V4", agentVersion: "2.0.9262.0" };
    const run = runOn({ media: [{ ...media, product: "mabs", ...wrong }] });
    const { host } = await run.open();
    await expect(host.run({ answers: mabs(), secrets })).rejects.toMatchObject({ code });
    expect(existsSync(path.join(run.folder, "runs"))).toBe(false);
  });

  it("is not put on a server that has an agent already", async () => {
    const run = runOn({ product: "mars", agentVersion: "2.0.9262.0" });
    const { host } = await run.open();
    await expect(host.run({ answers: mabs(), secrets })).rejects.toMatchObject({
      code: "answers.not-complete",
      about: { field: "installation.product", problem: "agent-is-here" },
    });
  });
});

describe("DPM from its media", () => {
  it("is installed first and registered afterwards; with a remote SQL Server no local account is made", async () => {
    const run = runOn();
    const { host } = await run.open();
    const { passphrase, clientSecret } = secrets;
    const outcome = await host.run({ answers: dpm(), secrets: { passphrase, clientSecret } });
    expect(outcome).toMatchObject({ kind: "succeeded", registered: true, encrypted: true });
    expect(outcome.done[0]).toBe("install-backup-server");
    expect(run.machine()).toMatchObject({ product: "dpm", registration: { vault: PRACTICE.vault } });
    expectNoTrace(run);
  });

  it("takes a SQL Server of another computer only by a name that it knows", async () => {
    const run = runOn();
    const { host } = await run.open();
    const answers = dpm({ sql: { server: "SQL99", instance: "DPMSQL" } });
    expect(await host.run({ answers, secrets })).toMatchObject({
      kind: "failed",
      error: { code: "backup-server.sql-refused", about: { microsoftId: 4307 } },
    });
  });

  it("compares the downloaded file before anything is changed, and tells how far that is", async () => {
    const download = "C:\\Install\\SCDPM_2022.exe";
    const run = runOn({ files: [download], downloadSha256: "0".repeat(64) });
    const { host } = await run.open();
    const answers = dpm({ download });
    expect(await host.run({ answers, secrets })).toMatchObject({
      kind: "failed",
      changed: false,
      error: { code: "backup-server.download-differs", about: { file: download, checksum: "0".repeat(64) } },
    });
    expect(run.machine().product).toBe("none");

    changeMachine(practiceMachineFile(run.folder), () => ({ downloadSha256: MEDIA_SHA256["2022"] ?? "" }));
    const told: string[] = [];
    host.onRunEvent((event) => told.push(JSON.stringify(event)));
    expect(await host.resume({ secrets })).toMatchObject({ kind: "succeeded" });
    expect(told.join("\n")).toContain("It is Microsoft's file of DPM 2022.");
    expect(told.filter((line) => line.includes('"part":0.0'))).not.toEqual([]);
  });

  it("says that the downloaded file is not there", async () => {
    const run = runOn();
    const { host } = await run.open();
    const answers = dpm({ download: "C:\\Install\\nothing.exe" });
    expect(await host.run({ answers, secrets })).toMatchObject({ error: { code: "file.not-found" } });
  });

  it("needs its product key, unless it is an evaluation", async () => {
    const run = runOn();
    const { host } = await run.open();
    const answers = dpm({ evaluation: false });
    await expect(host.run({ answers, secrets })).rejects.toMatchObject({ about: { name: "productKey" } });
    const outcome = await host.run({ answers, secrets: { ...secrets, productKey: PRACTICE.productKey } });
    expect(outcome.kind).toBe("succeeded");
  });
});
