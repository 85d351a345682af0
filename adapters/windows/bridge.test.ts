/** The bridge against a far side that behaves badly, in each way that was thought of. */
import { afterEach, describe, expect, it } from "vitest";
import { HABITS, type Habit } from "../../practice/windows/pretend-habits.ts";
import { openPretend, type Pretend } from "../../practice/windows/test-pretend.ts";
import { openPowerShell, windowsPowerShell } from "./bridge.ts";
import type { Question } from "./powershell.ts";
import { MARK, readLine, switchesFor } from "./protocol.ts";
import { scriptText } from "./script-files.ts";

const open: Pretend[] = [];
const pretend = async (habit: Habit): Promise<Pretend> => {
  const made = await openPretend({}, { habit });
  open.push(made);
  return made;
};
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

const question = (more: Partial<Question> = {}): Question => ({
  script: "agent-state",
  input: {},
  timeoutMs: 20_000,
  signal: new AbortController().signal,
  ...more,
});

describe("a far side that misbehaves", () => {
  it.each([
    ["32-bit", "machine.powershell-not-answering", "32 bit"],
    ["constrained", "machine.powershell-restricted", undefined],
    ["torn", "machine.powershell-not-answering", "exited"],
    ["dying", "machine.powershell-not-answering", "exited"],
    ["flooding", "machine.powershell-not-answering", "too-much-output"],
  ] as const)("%s: %s", async (habit, code, detail) => {
    const { powershell } = await pretend(habit);
    const failing = expect(powershell.ask(question())).rejects;
    await failing.toMatchObject({ code, about: detail === undefined ? {} : { detail } });
  });

  it.each(["silent", "hanging"] as const)("%s: is ended when its time is over", async (habit) => {
    const { powershell } = await pretend(habit);
    await expect(powershell.ask(question({ timeoutMs: 1_500 }))).rejects.toMatchObject({
      code: "machine.powershell-not-answering",
      about: { detail: "agent-state: timed-out" },
    });
  });

  it("what others print is nobody's answer", async () => {
    const { powershell } = await pretend("talkative");
    const lines: string[] = [];
    const answer = await powershell.ask(question({ onProgress: (line) => lines.push(line) }));
    expect(answer).toMatchObject({ product: "none" });
    expect(lines).toEqual(["Grüße 🔑"]);
  });

  it("every habit is tried", () => expect(HABITS).toHaveLength(9));
});

describe("questions", () => {
  it("are put one after the other to the same process, each script sent once", async () => {
    const { powershell, told } = await pretend("good");
    await Promise.all([powershell.ask(question()), powershell.ask(question()), powershell.ask(question())]);
    const lines = (await told()).trim().split("\n");
    expect(lines.map((line) => JSON.parse(line).kind)).toEqual([
      undefined,
      "library",
      "script",
      "ask",
      "ask",
      "ask",
    ]);
  });

  it("cancelled before their turn are not put, and do not disturb the others", async () => {
    const { powershell, told } = await pretend("good");
    const cancelled = powershell.ask(question({ input: { never: true }, signal: AbortSignal.abort() }));
    const other = powershell.ask(question());
    await expect(cancelled).rejects.toMatchObject({ code: "run.cancelled" });
    expect(await other).toMatchObject({ product: "none" });
    expect(await told()).not.toContain('"never"');
  });

  it("what a script throws is told with its id, and the process lives on", async () => {
    const { powershell, told } = await pretend("good");
    const wrong = question({ script: "mars-state" });
    await expect(powershell.ask(wrong)).rejects.toMatchObject({
      name: "PowerShellError",
      message: "The module MSOnlineBackup is not there.",
      errorId: "RuntimeException",
    });
    await powershell.ask(question());
    expect((await told()).match(/"argv"/g)).toHaveLength(1);
  });

  it("a program that is not there is said at once", async () => {
    const powershell = openPowerShell({ program: "/nowhere/powershell.exe" });
    await expect(powershell.ask(question())).rejects.toMatchObject({
      code: "machine.powershell-not-answering",
      about: { detail: "not-started" },
    });
  });
});

describe("the command line", () => {
  it("is the same every time, fits, and names Windows PowerShell by its full path", async () => {
    const switches = switchesFor(await scriptText("bootstrap"));
    expect(switches.slice(0, -1)).toEqual([
      ...["-NoLogo", "-NoProfile", "-NonInteractive", "-InputFormat", "None"],
      ...["-ExecutionPolicy", "Bypass", "-EncodedCommand"],
    ]);
    expect(switches.join(" ").length).toBeLessThan(32_000);
    expect(windowsPowerShell("C:\\Windows", "x64")).toBe(
      "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe",
    );
    expect(windowsPowerShell("C:\\Windows", "ia32")).toContain("\\Sysnative\\");
  });

  it("lines that are not ours, torn, or of another shape are none", () => {
    const good = `${MARK}{"kind":"answer","id":1,"result":null}`;
    expect(readLine(good)).toEqual({ kind: "answer", id: 1, result: null });
    for (let cut = 0; cut < good.length; cut++) expect(readLine(good.slice(0, cut))).toBeNull();
    for (const line of [` ${good}`, "{}", `${MARK}[]`, `${MARK}{"kind":"answer"}`])
      expect(readLine(line)).toBeNull();
  });
});
