/** Whole runs that install DPM through the real adapter: no secret reaches an argument, a script, a question, the log or the journal. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, it } from "vitest";
import { formsOf } from "../../practice/secret-forms.ts";
import { CANARIES, dpm, expectNoTrace, secrets } from "../../practice/test-installations.ts";
import { type PracticeRun, practiceRun } from "../../practice/test-runs.ts";
import { type MachineInput, readMachine } from "../../practice/windows/machine.ts";
import { openPretend, type Pretend } from "../../practice/windows/test-pretend.ts";

let run: PracticeRun;
let pretend: Pretend;
afterEach(async () => {
  await pretend.close();
  await run.close();
});

async function installOn(machine: MachineInput) {
  run = practiceRun();
  pretend = await openPretend(machine);
  const { host } = await run.open(() => ({ backupServer: pretend.server }));
  const told: string[] = [];
  host.onRunEvent((event) => told.push(JSON.stringify(event)));
  // SQL Server right here: then set-up gets the password of the local accounts, and the one of its user.
  const sql = { server: "", instance: "MABSSQL", user: "CONTOSO\\sqladmin" };
  const outcome = await host.run({ answers: dpm({ sql }), secrets });
  return { outcome, told: told.join("\n") };
}

/** All that the far side got and wrote, and the pretend server's own files. */
const farSide = (): string =>
  readdirSync(pretend.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "latin1"))
    .join("\n");

function expectNoSecret(told: string): void {
  for (const canary of Object.values(CANARIES))
    for (const form of formsOf(canary)) {
      expect(told).not.toContain(form);
      expect(farSide()).not.toContain(form);
    }
  expectNoTrace(run);
}

it("installs it, and opts in to Microsoft Update", async () => {
  const { outcome, told } = await installOn({});
  expect(outcome.done).toEqual(expect.arrayContaining(["install-backup-server", "opt-in-microsoft-update"]));
  expect(readMachine(pretend.file)).toMatchObject({ product: "dpm", microsoftUpdate: true });
  expect(farSide()).toContain('"name":"setup-start"');
  expectNoSecret(told);
});

it("is refused by a log that repeats a password, which is shown to nobody", async () => {
  const text = `The account was refused: ${CANARIES.sqlPassword}`;
  const { outcome, told } = await installOn({
    knobs: { failAt: { installBackupServer: { microsoftId: 4364, text: `${text} (ID: 4364)`, times: 1 } } },
  });
  expect(outcome).toMatchObject({ kind: "failed", error: { code: "backup-server.sql-refused" } });
  const kept = path.join(run.folder, "setup", "log", "setup.log");
  expect(readFileSync(kept, "utf16le")).toContain("The account was refused");
  expect(told).not.toContain(CANARIES.sqlPassword);
  expect(JSON.stringify(outcome)).not.toContain(CANARIES.sqlPassword);
});
