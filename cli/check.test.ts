/** `backup-setup check`, as a process of its own: what it says, its exit codes, and that what cannot be told never passes. */
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { checks } from "../core/checks/index.ts";
import { type PracticeRun, practiceRun } from "../practice/test-runs.ts";
import { type MachineInput, machineWith } from "../practice/windows/machine.ts";
import { spawnCli } from "./spawn-cli.ts";

const runs: PracticeRun[] = [];
afterEach(async () => {
  for (const run of runs.splice(0)) await run.close();
});
const checkOf = (machine: MachineInput, ...flags: string[]) => {
  const run = practiceRun(machine);
  runs.push(run);
  return spawnCli(["check", "--practice", "--data", run.folder, ...flags]);
};

const text = z.string();
const Answer = z.strictObject({
  passed: z.boolean(),
  couldNotTell: z.int(),
  checks: z.array(
    z.strictObject({
      ...{ id: text, title: text, found: text, needed: text, remedy: text, source: text },
      state: z.enum(["pass", "warn", "fail", "could-not-tell"]),
    }),
  ),
});
const answerOf = async (machine: MachineInput, ...flags: string[]) => {
  const { exitCode, json, stdout } = await checkOf(machine, "--json", ...flags);
  expect([json.length, stdout.trim().split("\n").length]).toEqual([1, 1]);
  const answer = Answer.parse(json[0]);
  const stateOf = (id: string) => answer.checks.find((each) => each.id === id)?.state;
  return { exitCode, ...answer, stateOf };
};

describe("a server with nothing in the way", () => {
  it("is told line by line, and that nothing is: exit code 0", async () => {
    const { exitCode, stdout } = await checkOf(machineWith("mars"));
    expect(exitCode).toBe(0);
    const lines = stdout.trimEnd().split("\n");
    expect(lines[0]).toMatch(/^ok +Operating system: Windows Server 2022/);
    expect(lines.at(-1)).toMatch(
      /^Nothing is in the way; .*could not be told: look at (?:it yourself|them yourself)\.$/,
    );
    expect(stdout).not.toContain("FAILED");
  });

  it("as JSON: one object, one entry for each check that applies, a remedy for each that does not pass", async () => {
    const { exitCode, passed, couldNotTell, checks: told } = await answerOf(machineWith("mars"));
    expect([exitCode, passed]).toEqual([0, true]);
    expect(couldNotTell).toBe(told.filter(({ state }) => state === "could-not-tell").length);
    const known = checks.map(({ id }) => id as string);
    expect(told.map(({ id }) => id)).toEqual(known.filter((id) => told.some((each) => each.id === id)));
    for (const { id, state, remedy, source, title } of told) {
      expect(
        [title, source].every((each) => each !== ""),
        id,
      ).toBe(true);
      expect(remedy === "", id).toBe(state === "pass");
    }
  });

  it("has the same ids and states in German", async () => {
    const [english, german] = await Promise.all([
      answerOf(machineWith("mars")),
      answerOf(machineWith("mars"), "--language", "de"),
    ]);
    const states = (answer: typeof english) => answer.checks.map(({ id, state }) => [id, state]);
    expect(states(german)).toEqual(states(english));
    expect(german.checks[0]?.title).not.toBe(english.checks[0]?.title);
  });
});

describe("a server with something in the way", () => {
  it("exit code 21, what is needed, and what to do", async () => {
    const machine = machineWith("mars", { administrator: false, windows: { system: { bits: 32 } } });
    const { exitCode, stdout } = await checkOf(machine);
    expect(exitCode).toBe(21);
    expect(stdout).toMatch(/^FAILED +64-bit Windows: .*\n +needed: 64 bits?\. \S/m);
    expect(stdout.trimEnd().split("\n").at(-1)).toMatch(/^2 things are in the way; /);
    const { passed, stateOf } = await answerOf(machine);
    expect(passed).toBe(false);
    expect([stateOf("architecture"), stateOf("administrator")]).toEqual(["fail", "fail"]);
  });

  it("a warning alone is not in the way", async () => {
    const { exitCode, passed, stateOf } = await answerOf(
      machineWith("mars", { windows: { system: { caseSensitive: true } } }),
    );
    expect([exitCode, passed, stateOf("case-sensitivity")]).toEqual([0, true, "warn"]);
  });
});

describe("a server that tells nothing of itself", () => {
  const nothing = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, null]));
  const silent = {
    system: nothing([
      "edition",
      "installation",
      "bits",
      "language",
      "caseSensitive",
      "restartFor",
      "domainUser",
    ]),
    components: nothing(["dotNetRelease", "powershell", "visualCpp", "managementConsole", "imageServicing"]),
    services: nothing(["wmi", "firewall", "iscsi"]),
    network: nothing(["firewallAllowsExceptions", "listening"]),
    trust: nothing(["tls", "roots", "azureToolsCertificates"]),
    upkeep: nothing(["tempFiles", "executionPolicy"]),
    agent: nothing(["scratchLocations", "cacheIs", "onModulePath"]),
  };

  it("passes none of what it does not tell, and says how many", async () => {
    const machine = machineWith("mars", { windows: silent as NonNullable<MachineInput["windows"]> });
    const { exitCode, couldNotTell, checks: told, stateOf } = await answerOf(machine);
    expect(exitCode).toBe(0);
    const asked = [
      "server-core",
      "architecture",
      "case-sensitivity",
      "dotnet",
      "powershell",
      "components",
      "tls",
    ];
    const more = [
      "root-certificates",
      "azure-tools-certificate",
      "temp-files",
      "execution-policy",
      "module-path",
    ];
    const states = [...asked, ...more, "scratch-locations", "cache-attributes"].map((id) => [
      id,
      stateOf(id),
    ]);
    expect(states).toEqual(states.map(([id]) => [id, "could-not-tell"]));
    expect(couldNotTell).toBeGreaterThanOrEqual(states.length);
    expect(told.filter(({ state }) => state === "could-not-tell").every(({ remedy }) => remedy !== "")).toBe(
      true,
    );
    const { stdout } = await checkOf(machine);
    expect(stdout).toContain(`${couldNotTell} things could not be told`);
    expect(stdout).toMatch(/^could not tell +64-bit Windows: /m);
  });
});
