/** What set-up is given in clear, when the program is cut off while set-up runs: gone by the next start, or when set-up has ended. */
import { readFileSync, statSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { CANARIES, expectNoTrace, mabs, secrets, setupFiles } from "../../practice/test-installations.ts";
import { type PracticeRun, practiceRun } from "../../practice/test-runs.ts";
import type { MachineInput } from "../../practice/windows/machine.ts";
import type { BackupServerInstallation, Ports } from "../ports.ts";

let opened: PracticeRun | undefined;
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});
const runOn = (machine: MachineInput = {}): PracticeRun => {
  opened = practiceRun(machine);
  return opened;
};

describe("what set-up was given", () => {
  it("a power cut while set-up runs leaves its answer file, and the next run deletes it before anything else", async () => {
    const run = runOn();
    let reached: (request: BackupServerInstallation) => void = () => undefined;
    const running = new Promise<BackupServerInstallation>((resolve) => {
      reached = resolve;
    });
    const cut = await run.open(({ backupServer, journals }: Ports) => ({
      journals: { ...journals, lock: async () => async () => undefined },
      backupServer: {
        ...backupServer,
        installBackupServer: (request) => {
          reached(request);
          return new Promise(() => undefined);
        },
      },
    }));
    void cut.host.run({ answers: mabs(), secrets });
    const { answerFile } = await running;
    expect(readFileSync(answerFile, "utf8")).toContain(`SqlAccountPassword=${CANARIES.localAccountPassword}`);
    expect(answerFile).not.toMatch(/\s/);
    expect(setupFiles(run).length).toBeGreaterThan(1);

    const { host } = await run.open();
    // Refused before it does anything, and yet nothing is left.
    await expect(host.run({ answers: mabs({ media: "C:\\Nothing" }), secrets })).rejects.toMatchObject({
      code: "backup-server.media-missing",
    });
    expectNoTrace(run);
    expect(await host.resume({ secrets })).toMatchObject({ kind: "succeeded" });
    expectNoTrace(run);
  });

  it("what a power cut has left is gone as soon as the program is opened, without any run", async () => {
    const run = runOn();
    const { host, ports } = await run.open();
    const left = ports.files.dataPath("setup", "setup.ini");
    await ports.files.writePrivate(
      left,
      new TextEncoder().encode(`SqlAccountPassword=${CANARIES.sqlPassword}`),
    );
    expect(await host.unfinished(undefined)).toBeNull();
    expectNoTrace(run);
  });

  it("what set-up still reads is left to it, in a run that goes on elsewhere too; it is gone when set-up has ended", async () => {
    const run = runOn();
    let runs = true;
    const { host, ports } = await run.open(({ backupServer }) => ({
      backupServer: { ...backupServer, setupRuns: async () => runs },
    }));
    const left = ports.files.dataPath("setup", "setup.ini");
    await ports.files.writePrivate(left, new TextEncoder().encode("[OPTIONS]"));
    await host.unfinished(undefined);
    expect(setupFiles(run)).toEqual(["setup.ini"]);

    const unlock = await ports.journals.lock();
    runs = false;
    await host.unfinished(undefined);
    expect(setupFiles(run)).toEqual(["setup.ini"]);
    await unlock();
    await host.unfinished(undefined);
    expect(setupFiles(run)).toEqual([]);
  });

  it("a set-up that has outlived the program is waited for with the answers it was given, and leaves no trace", async () => {
    const run = runOn();
    const running = Promise.withResolvers<string>();
    const cut = await run.open(({ backupServer, journals }: Ports) => ({
      journals: { ...journals, lock: async () => async () => undefined },
      backupServer: {
        ...backupServer,
        installBackupServer: ({ answerFile }) => {
          running.resolve(answerFile);
          return new Promise(() => undefined);
        },
      },
    }));
    void cut.host.run({ answers: mabs(), secrets });
    const given = statSync(await running.promise).mtimeMs;

    const { host } = await run.open(({ backupServer }) => ({
      backupServer: {
        ...backupServer,
        setupRuns: async () => true,
        readMedia: async () => Promise.reject(new Error("nobody looks at the media of a set-up that runs")),
        installBackupServer: async (request, watch) => {
          expect(statSync(request.answerFile).mtimeMs).toBe(given);
          watch.progress(0.5, { kind: "text", text: `Set-up: ${CANARIES.localAccountPassword}` });
          return backupServer.installBackupServer(request, watch);
        },
      },
    }));
    const told: string[] = [];
    host.onRunEvent((event) => told.push(JSON.stringify(event)));
    expect(await host.resume({ secrets })).toMatchObject({ kind: "succeeded" });
    expect(told.join("\n")).toContain("Set-up: ");
    expect(told.join("\n")).not.toContain(CANARIES.localAccountPassword);
    expectNoTrace(run);
  });
});
