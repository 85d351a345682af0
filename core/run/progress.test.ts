import { describe, expect, it } from "vitest";
import type { Plan } from "../plan/plan.ts";
import type { RunEvent } from "./events.ts";
import { foldEvent, foldRun, idleView } from "./progress.ts";

const at = "2026-11-21T12:00:00.000Z";
const plan: Plan = {
  version: 1,
  flow: "set-up",
  practice: true,
  actions: [
    { id: "set-proxy", kind: "set-proxy", proxy: null, newPassword: false },
    { id: "confirm", kind: "confirm" },
  ],
  secretFiles: {},
  generatesPassphrase: false,
};
const ended = {
  registered: true,
  encrypted: true,
  scheduled: null,
  changed: true,
  done: [],
  notDone: [],
  receipts: {},
};
const events: RunEvent[] = [
  { type: "planned", version: 1, runId: "r", at, plan },
  { type: "started", at, id: "set-proxy" },
  { type: "progress", id: "set-proxy", part: 0.5, note: { kind: "text", text: "half-way" } },
  { type: "done", at, id: "set-proxy", changed: false, receipts: {} },
  { type: "started", at, id: "confirm" },
  { type: "failed", at, id: "confirm", error: { code: "agent.not-registered", about: {} } },
  {
    type: "outcome",
    kind: "failed",
    at: "confirm",
    error: { code: "agent.not-registered", about: {} },
    ...ended,
  },
];

describe("what a page sees of a run", () => {
  it("after each event", () => {
    const states = events.map((_, index) =>
      foldRun(events.slice(0, index + 1))
        .actions.map(({ state }) => state)
        .join(" "),
    );
    expect(states).toEqual([
      "waiting waiting",
      "running waiting",
      "running waiting",
      "already-so waiting",
      "already-so running",
      "already-so failed",
      "already-so failed",
    ]);
  });

  it("a reloaded page that folds all events sees what one that was there sees", () => {
    expect(events.reduce(foldEvent, idleView)).toEqual(foldRun(events));
  });

  it("ends with the outcome, and a resumed run has none again", () => {
    expect(foldRun(events)).toMatchObject({
      phase: "ended",
      outcome: { kind: "failed" },
      log: [
        { what: "started", id: "set-proxy", at },
        { what: "note", id: "set-proxy", text: "half-way" },
        { what: "already-so", id: "set-proxy", at },
        { what: "started", id: "confirm", at },
        { what: "failed", id: "confirm", at },
      ],
    });
    const resumed = foldRun([...events, { type: "started", at, id: "confirm" }]);
    expect(resumed.phase).toBe("running");
    expect(resumed.outcome).toBeUndefined();
  });

  it("shows a device code only while it is waited for", () => {
    const code = {
      kind: "device-code" as const,
      userCode: "ABCD-EFGH",
      verificationUri: "https://microsoft.com/devicelogin",
      expiresAt: at,
    };
    const waiting = foldRun([
      ...events.slice(0, 2),
      { type: "progress", id: "set-proxy", part: 0, note: code },
    ]);
    expect(waiting.deviceCode?.userCode).toBe("ABCD-EFGH");
    expect(
      foldEvent(waiting, { type: "done", at, id: "set-proxy", changed: true, receipts: {} }).deviceCode,
    ).toBeUndefined();
  });

  it("a part outside 0 to 1 does not break the bar", () => {
    const view = foldEvent(foldRun(events.slice(0, 2)), { type: "progress", id: "set-proxy", part: 7 });
    expect(view.actions[0]?.part).toBe(1);
  });
});
