import { afterAll, beforeAll, expect, it } from "vitest";
import { firstTime, type PracticeRun, practiceRun, practiceSecrets } from "../../practice/test-runs.ts";
import { readLog } from "./read-log.ts";

const line = (message: string, about?: object): string =>
  JSON.stringify({ at: "2026-11-21T12:00:00.000Z", level: "info", message, about });
const logOf = (...lines: readonly string[]) => ({
  read: async () => lines.map((each) => `${each}\n`).join(""),
  readBefore: async () => "",
});

it("numbers the lines, says what they are about, and passes over what is no line", async () => {
  const lines = await readLog(logOf(line("One"), "torn {", line("Two", { step: "register" })));
  expect(lines.map(({ line: number, text }) => [number, text])).toEqual([
    [1, "One"],
    [3, 'Two {"step":"register"}'],
  ]);
});

it("gives what has come since, at most so many, and a log that began anew from its beginning", async () => {
  const log = logOf(...["1", "2", "3", "4"].map((name) => line(name)));
  const textsOf = async (options: Parameters<typeof readLog>[1]) =>
    (await readLog(log, options)).map(({ text }) => text);
  expect(await textsOf({ afterLine: 2 })).toEqual(["3", "4"]);
  expect(await textsOf({ afterLine: 4 })).toEqual([]);
  expect(await textsOf({ maxLines: 1 })).toEqual(["4"]);
  expect(await textsOf({ afterLine: 9 })).toEqual(["1", "2", "3", "4"]);
});

it("a line that is still being written is left for the next time", async () => {
  const read = async () => `${line("One")}\n${line("Two")}`;
  expect(await readLog({ read, readBefore: async () => "" })).toHaveLength(1);
});

it("that has just begun anew is read together with the one before it, once", async () => {
  const before = logOf(line("1"), line("2"), line("3"));
  const log = { ...logOf(line("4")), readBefore: before.read };
  const found = await readLog(log, { maxLines: 3 });
  expect(found.map(({ line: number, text }) => [number, text])).toEqual([
    [-1, "2"],
    [0, "3"],
    [1, "4"],
  ]);
  expect(await readLog(log, { afterLine: 0 })).toHaveLength(1);
  expect(await readLog(log, { afterLine: 1 })).toEqual([]);
});

let run: PracticeRun;
beforeAll(() => {
  run = practiceRun();
});
afterAll(() => run.close());

it("tells a whole run, step by step, and a failed one with its code", async () => {
  const { host } = await run.open();
  await host.run({ answers: firstTime(), secrets: practiceSecrets });
  const texts = (await host.readLog({})).map(({ text }) => text);
  expect(texts[0]).toMatch(/^Run planned \{.*"flow":"set-up".*"register"/);
  expect(texts).toContain('Step started {"step":"register"}');
  expect(texts).toContain('Step done {"step":"register"}');
  expect(texts.at(-1)).toMatch(/^Run ended: succeeded/);
  const failed = practiceRun({ knobs: { failAt: { register: { microsoftId: 34513, times: 9 } } } });
  const { host: other } = await failed.open();
  await other.run({ answers: firstTime(), secrets: practiceSecrets });
  const errors = (await other.readLog({})).filter(({ level }) => level === "error");
  const told = errors.find(({ text }) => text.startsWith("Step failed"));
  expect(told?.text).toMatch(/^Step failed \{"step":"register","code":"vault-credentials\.refused"/);
  expect(errors.at(-1)?.text).toMatch(/^Run ended: failed/);
  await failed.close();
});
