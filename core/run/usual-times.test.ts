import { readFileSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { firstTime, type PracticeRun, practiceRun, practiceSecrets } from "../../practice/test-runs.ts";
import type { RunEvent } from "./events.ts";
import { keepTimes, measuredTimes, usualTimes } from "./usual-times.ts";

const at = (seconds: number): string => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toISOString();
const planned: RunEvent = {
  type: "planned",
  version: 1,
  runId: "r",
  at: at(0),
  plan: {
    version: 1,
    flow: "set-up",
    practice: true,
    actions: [
      { id: "register", kind: "register", credentialsFile: null, registerAnyway: false },
      { id: "confirm", kind: "confirm" },
    ],
    secretFiles: {},
    generatesPassphrase: false,
  },
};
const registered = (seconds: number, changed = true): RunEvent[] => [
  planned,
  { type: "started", at: at(10), id: "register" },
  { type: "done", at: at(10 + seconds), id: "register", changed, receipts: {} },
];

describe("what is measured", () => {
  it("is the time of a step that did something", () => {
    expect(measuredTimes(registered(12))).toEqual([["register", 12_000]]);
    expect(measuredTimes(registered(12, false))).toEqual([]);
  });
  it("is not the time in which a person types a code", () => {
    const [first, started, done] = registered(300);
    const note = {
      kind: "device-code",
      userCode: "A",
      verificationUri: "https://x",
      expiresAt: at(0),
    } as const;
    const code: RunEvent = { type: "progress", id: "register", part: 0, note };
    expect(measuredTimes([first, started, code, done].flatMap((event) => event ?? []))).toEqual([]);
  });
  it("is nothing when the clock was set back meanwhile, or the beginning was in an earlier sitting", () => {
    expect(measuredTimes(registered(-5))).toEqual([]);
    expect(measuredTimes(registered(5).filter(({ type }) => type !== "started"))).toEqual([]);
  });
});

describe("what is kept", () => {
  let run: PracticeRun;
  beforeEach(() => {
    run = practiceRun();
  });
  afterEach(() => run.close());
  const file = () => `${run.folder}/practice/usual-times.json`;

  it("is the median of the last nine", async () => {
    const { ports } = await run.open();
    expect(await usualTimes(ports)).toEqual({});
    for (const seconds of [500, 1, 2, 3, 4, 5, 6, 7, 8, 900]) await keepTimes(ports, registered(seconds));
    expect(await usualTimes(ports)).toEqual({ register: 5000 });
    expect(readFileSync(file(), "utf8")).not.toContain("500000");
  });
  it("is not believed when it is not ours, and mended by the next run", async () => {
    writeFileSync(file(), '{"version":1,"kinds":{"register":["long"]}}');
    const { ports, host } = await run.open();
    expect(await usualTimes(ports)).toEqual({});
    await host.run({ answers: firstTime(), secrets: practiceSecrets });
    const usual = await host.usualTimes(undefined);
    expect(Object.keys(usual)).toEqual(
      expect.arrayContaining(["install-agent", "register", "set-passphrase"]),
    );
    expect(usual.register).toBeLessThan(60_000);
  });
});
