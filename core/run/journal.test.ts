import { describe, expect, it } from "vitest";
import { SetupError } from "../errors.ts";
import type { Plan } from "../plan/plan.ts";
import type { JournalEvent } from "./events.ts";
import { eventsOf, lineOf, replay } from "./journal.ts";

const at = "2026-11-21T12:00:00.000Z";
const plan: Plan = {
  version: 1,
  flow: "set-up",
  practice: true,
  actions: [
    { id: "register", kind: "register", credentialsFile: "/v.VaultCredentials", registerAnyway: false },
    { id: "confirm", kind: "confirm" },
  ],
  secretFiles: {},
  generatesPassphrase: false,
};
const events: JournalEvent[] = [
  { type: "planned", version: 1, runId: "r1", at, plan },
  { type: "started", at, id: "register" },
  { type: "done", at, id: "register", changed: true, receipts: { vault: "vault1" } },
  { type: "started", at, id: "confirm" },
];
const text = events.map((event) => `${lineOf(event)}\n`).join("");

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return "none";
  } catch (thrown) {
    return SetupError.from(thrown).code;
  }
};

describe("reading a journal back", () => {
  it("gives what was written", () => {
    expect(eventsOf(text, "r1")).toEqual(events);
  });

  it("wherever the power went, the lines before it stand and the torn one did not happen", () => {
    for (let length = 0; length <= text.length; length++) {
      const whole = text.slice(0, length).split("\n").length - 1;
      expect(eventsOf(text.slice(0, length), "r1")).toEqual(events.slice(0, whole));
    }
  });

  it("a broken line that is not the last is damage, and says where", () => {
    const lines = text.split("\n");
    lines[1] = lines[1]?.slice(0, 10) ?? "";
    expect(codeOf(() => eventsOf(lines.join("\n"), "r1"))).toBe("run.journal-damaged");
  });

  it.each([
    ["another shape", '{"type":"done","id":7}', "run.journal-damaged"],
    ["an unknown key", `{"type":"started","at":"${at}","id":"x","extra":1}`, "run.journal-damaged"],
    [
      "a later version",
      `{"type":"planned","version":2,"runId":"r","at":"${at}","plan":{}}`,
      "run.journal-newer",
    ],
  ])("%s is not believed", (_name, line, code) => {
    expect(codeOf(() => eventsOf(`${line}\n`, "r1"))).toBe(code);
  });

  it("an error code that this version does not know reads as a fault of its own, with its name", () => {
    const line = `{"type":"failed","at":"${at}","id":"x","error":{"code":"gone.with-the-wind","about":{}}}\n`;
    expect(eventsOf(line, "r1")).toEqual([
      { type: "failed", at, id: "x", error: { code: "bug", about: { code: "gone.with-the-wind" } } },
    ]);
  });
});

describe("what a journal comes to", () => {
  it("knows what is done, what it left, and when it began", () => {
    const past = replay("r1", events);
    expect([...past.done]).toEqual([["register", true]]);
    expect(past).toMatchObject({
      startedAt: at,
      receipts: { vault: "vault1" },
      restartSince: null,
      closed: false,
    });
  });

  it("a failure may undo earlier work", () => {
    const failed: JournalEvent = {
      type: "failed",
      at,
      id: "confirm",
      error: { code: "bug", about: {} },
      redo: ["register"],
    };
    expect(replay("r1", [...events, failed]).done.size).toBe(0);
  });

  it("a restart is awaited only while it is the last thing that was done", () => {
    const restart: JournalEvent = {
      type: "done",
      at,
      id: "register",
      changed: true,
      receipts: {},
      restartSince: at,
    };
    expect(replay("r1", [...events.slice(0, 2), restart]).restartSince).toBe(at);
    const later: JournalEvent = { type: "done", at, id: "confirm", changed: false, receipts: {} };
    expect(replay("r1", [...events.slice(0, 2), restart, later]).restartSince).toBeNull();
  });

  it("a closed run is not resumed", () => {
    expect(replay("r1", [...events, { type: "closed", at, because: "succeeded" }]).closed).toBe(true);
  });
});
