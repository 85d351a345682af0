/** The program is killed while set-up runs: what was written for set-up in clear is gone with the next start. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { practiceMachineFile } from "../practice/practice-ports.ts";
import { changeMachine, readMachine, writeMachine } from "../practice/windows/machine.ts";
import { spawnCli } from "./spawn-cli.ts";

const at = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const ANSWERS = at("../examples/azure-backup-server.json");
const PASSWORD = readFileSync(at("../examples/practice-secrets/local-account-password.txt"), "utf8").trim();

let data = "";
beforeEach(() => {
  data = mkdtempSync(path.join(os.tmpdir(), "killed-"));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

/** Every file below the data folder that has the password in it. */
const withPassword = (): readonly string[] =>
  readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file, "latin1").includes(PASSWORD));

/** Starts a run that hangs in set-up, waits for the answer file, and kills the process. */
async function killInSetup(): Promise<void> {
  const args = [at("./start.ts"), "set", "--practice", "--json", "--answers", ANSWERS, "--data", data];
  const child = spawn(process.execPath, args, { stdio: "ignore" });
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  await expect.poll(() => existsSync(data) && withPassword().length > 0, { timeout: 30_000 }).toBe(true);
  child.kill("SIGKILL");
  await ended;
}

it("is deleted by the run that goes on, which then comes to its end", async () => {
  writeMachine(practiceMachineFile(data), { knobs: { hangAt: ["installBackupServer"] } });
  await killInSetup();
  expect(withPassword().map((file) => path.basename(file))).toEqual(["setup.ini"]);

  changeMachine(practiceMachineFile(data), ({ knobs }) => ({ knobs: { ...knobs, hangAt: [] } }));
  const { exitCode, json, stdout } = await spawnCli(["resume", "--practice", "--json", "--data", data]);
  expect([exitCode, json.at(-1)]).toMatchObject([0, { kind: "succeeded" }]);
  expect(readMachine(practiceMachineFile(data)).product).toBe("mabs");
  expect(withPassword()).toEqual([]);
  expect(stdout).not.toContain(PASSWORD);
});
