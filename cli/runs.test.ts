/** Whole runs as processes: done, done again, killed and resumed, or ended otherwise. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { practiceMachineFile } from "../practice/practice-ports.ts";
import { settled } from "../practice/test-runs.ts";
import { changeMachine, type KillAt, readMachine, writeMachine } from "../practice/windows/machine.ts";
import { spawnCli } from "./spawn-cli.ts";

const example = (name: string): string => fileURLToPath(new URL(`../examples/${name}`, import.meta.url));

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "runs-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const dataFolder = (): string => mkdtempSync(path.join(folder, "data-"));

const set = (data: string, answers: string, input = "") =>
  spawnCli(["set", "--practice", "--json", "--answers", answers, "--data", data], input);
const machineOf = (data: string) => readMachine(practiceMachineFile(data));

describe("the examples, one after the other on one server", () => {
  it("register, change nothing the second time, change settings, register again", async () => {
    const data = dataFolder();
    const first = await set(data, example("first-time.json"));
    expect([first.exitCode, first.json.at(-1)]).toMatchObject([
      0,
      { type: "outcome", kind: "succeeded", changed: true },
    ]);
    expect(first.json.map(({ type }) => type)).toEqual(
      expect.arrayContaining(["planned", "started", "progress", "done"]),
    );
    // The vault itself lists the server: said before the outcome, which stays the last line.
    expect(first.json.at(-2)).toMatchObject({ type: "azure", state: "listed", server: { name: "BACKUP01" } });
    const before = machineOf(data);

    const again = await set(data, example("first-time.json"));
    expect([again.exitCode, again.json.at(-1)]).toMatchObject([0, { kind: "succeeded", changed: false }]);
    expect(machineOf(data)).toEqual(before);
    expect(
      (
        await spawnCli([
          "plan",
          "--practice",
          "--json",
          "--answers",
          example("first-time.json"),
          "--data",
          data,
        ])
      ).exitCode,
    ).toBe(0);

    const changed = await set(data, example("change-settings.yaml"));
    expect(changed.exitCode).toBe(0);
    expect(machineOf(data).throttling).toMatchObject({ workHourKbps: 1024, nonWorkHourKbps: 1_047_552 });

    const registered = await set(data, example("re-register.yaml"));
    expect([registered.exitCode, registered.json.at(-1)]).toMatchObject([
      0,
      { registered: true, encrypted: true, changed: true },
    ]);
    expect(machineOf(data).registration?.registeredWith).not.toBe(before.registration?.registeredWith);
    const { vault, region, since, until } = machineOf(data).registration ?? {};
    const { json } = await spawnCli(["get", "--practice", "--json", "--data", data]);
    expect(json).toMatchObject([{ registered: true, encrypted: true, vault, region, since, until }]);
    expect(machineOf(data).throttling).toMatchObject({ workHourKbps: 1024 });
  });

  it("get says what the server is, and null where it could not tell", async () => {
    const { exitCode, json } = await spawnCli(["get", "--practice", "--json", "--data", dataFolder()]);
    expect(exitCode).toBe(0);
    expect(json).toMatchObject([
      {
        product: "none",
        agentVersion: null,
        registered: false,
        encrypted: false,
        scheduled: false,
        vault: null,
        since: null,
      },
    ]);
  });

  it("off Windows and without practice, nothing is pretended", async () => {
    const { json, exitCode } = await spawnCli([
      "set",
      "--json",
      "--answers",
      example("first-time.json"),
      "--data",
      dataFolder(),
    ]);
    if (process.platform !== "win32")
      expect([exitCode, json]).toMatchObject([21, [{ error: { code: "machine.not-windows" } }]]);
  });
});

describe("killed with -9", () => {
  let straight: object;
  beforeAll(async () => {
    const data = dataFolder();
    await set(data, example("first-time.json"));
    straight = settled(machineOf(data));
  });

  it.each<[number, KillAt["when"]]>([
    [1, "after"],
    [4, "before"],
    [7, "before"],
    [9, "before"],
    [9, "after"],
    [13, "before"],
  ])("at line %i, %s it is written, resume ends in the same state", async (line, when) => {
    const data = dataFolder();
    writeMachine(practiceMachineFile(data), { knobs: { killAt: { line, when } } });
    const killed = await set(data, example("first-time.json"));
    expect(killed.exitCode).toBeNull();
    changeMachine(practiceMachineFile(data), ({ knobs }) => ({ knobs: { ...knobs, killAt: null } }));
    const resumed = await spawnCli(["resume", "--practice", "--json", "--data", data]);
    expect([resumed.exitCode, resumed.json.at(-1)]).toMatchObject([0, { kind: "succeeded" }]);
    expect(settled(machineOf(data))).toEqual(straight);
  });

  it("with nothing unfinished, resume says so", async () => {
    const { exitCode, json } = await spawnCli(["resume", "--practice", "--json", "--data", dataFolder()]);
    expect([exitCode, json]).toMatchObject([20, [{ error: { code: "run.nothing-to-resume" } }]]);
  });
});

describe("how a run may end otherwise", () => {
  it("a restart is asked for with 3010, and resume waits for it", async () => {
    const data = dataFolder();
    writeMachine(practiceMachineFile(data), { knobs: { restartAfter: ["installAgent"] } });
    const first = await set(data, example("first-time.json"));
    expect([first.exitCode, first.json.at(-1)]).toMatchObject([3010 & 255, { kind: "restart-needed" }]);
    const early = await spawnCli(["resume", "--practice", "--json", "--data", data]);
    expect(early.json.at(-1)).toMatchObject({ kind: "restart-needed" });
    changeMachine(practiceMachineFile(data), () => ({
      bootedAt: new Date().toISOString(),
      pendingRestart: false,
    }));
    expect((await spawnCli(["resume", "--practice", "--json", "--data", data])).exitCode).toBe(0);
  });

  it("registered and not encrypted is a state of its own: 60", async () => {
    const data = dataFolder();
    writeMachine(practiceMachineFile(data), {
      knobs: { failAt: { setPassphrase: { microsoftId: 34506, times: 1 } } },
    });
    const failed = await set(data, example("first-time.json"));
    expect([failed.exitCode, failed.json.at(-1)]).toMatchObject([
      60,
      { kind: "failed", registered: true, encrypted: false },
    ]);
    expect((await spawnCli(["resume", "--practice", "--json", "--data", data])).exitCode).toBe(0);
  });

  it("Ctrl+C stops before the next action and says what was and was not done: 70", async () => {
    const data = dataFolder();
    writeMachine(practiceMachineFile(data), { knobs: { hangAt: ["register"] } });
    const { exitCode, outcome } = await interruptAt(data, '"started"', '"id":"register"');
    expect(exitCode).toBe(70);
    expect(outcome).toMatchObject({
      kind: "cancelled",
      before: "register",
      registered: false,
      done: expect.arrayContaining(["make-credentials"]),
    });
  });

  it("while one run goes on, another is refused: 1618", async () => {
    const data = dataFolder();
    writeMachine(practiceMachineFile(data), { knobs: { hangAt: ["register"] } });
    const { other } = await interruptAt(data, '"started"', '"id":"register"', () =>
      set(data, example("first-time.json")),
    );
    expect([other?.exitCode, other?.json]).toMatchObject([1618 & 255, [{ error: { code: "run.busy" } }]]);
  });
});

/** Starts a run, waits for the line with both texts, does `meanwhile`, then interrupts it. */
async function interruptAt<T>(data: string, one: string, two: string, meanwhile?: () => Promise<T>) {
  const main = fileURLToPath(new URL("./start.ts", import.meta.url));
  const args = [main, "set", "--practice", "--json", "--answers", example("first-time.json"), "--data", data];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
  let text = "";
  const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
  await new Promise<void>((resolve) => {
    child.stdout.on("data", (chunk: Buffer) => {
      text += chunk.toString("utf8");
      if (text.split("\n").some((line) => line.includes(one) && line.includes(two))) resolve();
    });
    child.on("close", () => resolve());
  });
  const other = await meanwhile?.();
  child.kill("SIGINT");
  const exitCode = await closed;
  return { exitCode, other, outcome: JSON.parse(text.trimEnd().split("\n").at(-1) ?? "{}") as unknown };
}
