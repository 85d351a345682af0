/** Driving set-up, over a process that speaks as PowerShell would and a pretend set-up that outlives it. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { ProgressNote } from "../../core/ports.ts";
import { setupIniText } from "../../core/vault/setup-ini.ts";
import { formsOf } from "../../practice/secret-forms.ts";
import {
  changeMachine,
  type MachineInput,
  readMachine,
  restartPracticeMachine,
} from "../../practice/windows/machine.ts";
import {
  exitCodeFile,
  otherSetupFile,
  silentLogFile,
  stoppedServiceFile,
} from "../../practice/windows/pretend-setup.ts";
import { openPretend, type Pretend } from "../../practice/windows/test-pretend.ts";
import { hurriedClock } from "../../practice/windows/test-world.ts";

const open: Pretend[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

const CANARY = "Canary-account-4711";

async function pretend(machine: MachineInput = {}, more?: Parameters<typeof openPretend>[1]) {
  const made = await openPretend(machine, more);
  open.push(made);
  const request = {
    product: "dpm",
    media: "C:\\Install\\DPM",
    answerFile: path.join(made.folder, "setup.ini"),
    logFile: path.join(made.folder, "setup.log"),
  } as const;
  writeFileSync(
    request.answerFile,
    setupIniText([
      ["UserName", "Operations"],
      ["CompanyName", "Contoso"],
      ["SQLMachineName", "localhost"],
      ["SQLInstanceName", "MABSSQL"],
      ["SqlAccountPassword", CANARY],
    ]),
  );
  const notes: string[] = [];
  const watch = (signal = new AbortController().signal, hear: (text: string) => void = () => {}) => ({
    signal,
    progress: (_part: number, note?: ProgressNote) => {
      if (note?.kind !== "text") return;
      notes.push(note.text);
      hear(note.text);
    },
  });
  return { ...made, request, notes, watch };
}

/** One of each sort that set-up's log shows. */
const REFUSALS = [
  [4308, "backup-server.sql-refused"],
  [4364, "backup-server.sql-refused"],
  [33497, "backup-server.conflict"],
  [4323, "backup-server.domain"],
  [3023, "backup-server.password-refused"],
  [858, "backup-server.product-key-refused"],
  [864, "backup-server.folder-refused"],
  [803, "backup-server.hardware"],
  [4304, "backup-server.component-missing"],
  [4065, "backup-server.answers-refused"],
  [4001, "machine.disk-full"],
  [801, "machine.not-administrator"],
  [34513, "vault-credentials.refused"],
  [4024, "agent.install-failed"],
  [851, "backup-server.install-failed"],
] as const;

describe("set-up", () => {
  it("is started with the switches that Microsoft documents, and what it is at is told while it goes", async () => {
    const { server, request, watch, notes, told } = await pretend({ knobs: { slowMs: 500 } });
    expect(await server.installBackupServer(request, watch())).toEqual({
      finished: true,
      restartNeeded: false,
    });
    expect(await server.probe()).toMatchObject({ product: "dpm" });
    expect(notes[0]).toContain(request.logFile);
    expect(notes.some((note) => note.startsWith("Set-up: "))).toBe(true);
    // Windows writes two bytes each.
    expect(readFileSync(request.logFile, "utf16le")).toContain("setup started.");
    expect(notes.at(-1)).toBe("Set-up has ended. Looking at what is there now.");
    const everything = await told();
    for (const form of formsOf(CANARY)) expect(everything).not.toContain(form);
    expect(notes.join("\n")).not.toContain(CANARY);
  });

  it("that refuses says by its log why, each time anew, and goes on when it is tried again", async () => {
    const { server, request, watch, file } = await pretend();
    for (const [microsoftId, code] of REFUSALS) {
      const failAt = { installBackupServer: { microsoftId, times: 1 } };
      changeMachine(file, ({ knobs }) => ({ knobs: { ...knobs, failAt } }));
      await expect(server.installBackupServer(request, watch()), code).rejects.toMatchObject({
        code,
        about: { microsoftId, log: request.logFile },
      });
    }
    expect(await server.installBackupServer(request, watch())).toMatchObject({ finished: true });
  });

  it("that ends with nothing there and nothing said is told in words, with the code that nobody documents", async () => {
    const { server, request, watch, file } = await pretend({
      knobs: { failAt: { installBackupServer: { microsoftId: 4308, times: 1 } } },
    });
    writeFileSync(silentLogFile(file), "");
    await expect(server.installBackupServer(request, watch())).rejects.toMatchObject({
      code: "backup-server.install-failed",
      about: { ended: "silent", exitCode: 1, log: request.logFile },
    });
  });

  it("is not judged by what an earlier set-up has left in the log", async () => {
    const { server, request, watch, file } = await pretend({
      knobs: { failAt: { installBackupServer: { microsoftId: 4308, times: 2 } } },
    });
    await expect(server.installBackupServer(request, watch())).rejects.toMatchObject({
      code: "backup-server.sql-refused",
    });
    writeFileSync(silentLogFile(file), "");
    await expect(server.installBackupServer(request, watch())).rejects.toMatchObject({
      code: "backup-server.install-failed",
      about: { ended: "silent" },
    });
  });

  it("that waits for a restart is called again after it", async () => {
    const { server, request, watch, file } = await pretend({
      knobs: { restartAfter: ["installBackupServer"] },
    });
    const waits = { finished: false, restartNeeded: true };
    expect(await server.installBackupServer(request, watch())).toEqual(waits);
    expect(await server.installBackupServer(request, watch())).toEqual(waits);
    restartPracticeMachine(file);
    expect(await server.installBackupServer(request, watch())).toEqual({
      finished: true,
      restartNeeded: false,
    });
  });

  it.each([3010, 1641])("that passes on Windows' own code %i wants a restart", async (code) => {
    const { server, request, watch, file } = await pretend();
    writeFileSync(exitCodeFile(file), String(code));
    expect(await server.installBackupServer(request, watch())).toEqual({
      finished: true,
      restartNeeded: true,
    });
  });

  it("is not begun beside one that somebody else has opened", async () => {
    const { server, request, watch, file } = await pretend();
    writeFileSync(otherSetupFile(file), "");
    await expect(server.installBackupServer(request, watch())).rejects.toMatchObject({
      code: "backup-server.conflict",
      about: { microsoftId: 854 },
    });
    expect(readMachine(file).product).toBe("none");
  });

  it("is not there as long as its service does not run", async () => {
    const { server, request, watch, file } = await pretend();
    writeFileSync(stoppedServiceFile(file), "");
    await expect(server.installBackupServer(request, watch())).rejects.toMatchObject({
      code: "backup-server.install-failed",
      about: { ended: "stopped", service: "obengine" },
    });
  });

  it("is not begun once it is cancelled", async () => {
    const { server, request, watch, file } = await pretend();
    await expect(server.installBackupServer(request, watch(AbortSignal.abort()))).rejects.toMatchObject({
      code: "run.cancelled",
    });
    expect(readMachine(file).product).toBe("none");
  });

  it("goes on to its end when it is cancelled halfway: that is said, and what was done is told", async () => {
    const { server, request, watch, notes } = await pretend({ knobs: { slowMs: 2_000 } });
    const cancel = new AbortController();
    const doing = server.installBackupServer(
      request,
      watch(cancel.signal, () => cancel.abort()),
    );
    expect(await doing).toEqual({ finished: true, restartNeeded: false });
    expect(notes.filter((note) => note.includes("cannot be stopped"))).toHaveLength(1);
  });

  it("that rests is said to, and is left running when nobody can wait any longer", async () => {
    const { server, request, watch, notes } = await pretend(
      { knobs: { hangAt: ["installBackupServer"] } },
      { clock: hurriedClock(60) },
    );
    await expect(server.installBackupServer(request, watch())).rejects.toMatchObject({
      code: "backup-server.install-failed",
      about: { ended: "long", hours: 6 },
    });
    expect(notes.filter((note) => note.includes("has written nothing for")).length).toBeGreaterThan(3);
    expect(await server.setupRuns(request.answerFile)).toBe(true);
  });

  it("outlives the program that started it: the next one waits for it and starts no second one", async () => {
    const { server, powershell, request, watch, file, notes, told } = await pretend({
      knobs: { hangAt: ["installBackupServer"] },
    });
    expect(await server.setupRuns(request.answerFile)).toBe(false);
    const started = Promise.withResolvers<void>();
    const first = server.installBackupServer(
      request,
      watch(undefined, () => started.resolve()),
    );
    first.catch(() => {});
    await started.promise;
    await powershell.close();
    changeMachine(file, ({ knobs }) => ({ knobs: { ...knobs, hangAt: [], slowMs: 3_000 } }));
    expect(await server.setupRuns(request.answerFile)).toBe(true);
    expect(await server.installBackupServer(request, watch())).toMatchObject({ finished: true });
    expect(notes).toContain("Set-up runs already: it was begun before. Waiting for its end.");
    expect((await told()).match(/"kind":"ask".*"name":"setup-start"/g)).toHaveLength(1);
  });

  it("whose log lies where it cannot be read is judged by what is there all the same", async () => {
    const { server, request, watch, folder, file } = await pretend();
    writeFileSync(silentLogFile(file), "");
    const logFile = path.join(folder, "no-such-folder", "setup.log");
    expect(await server.installBackupServer({ ...request, logFile }, watch())).toMatchObject({
      finished: true,
    });
  });
});
