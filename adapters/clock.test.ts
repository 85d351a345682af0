import { expect, it } from "vitest";
import { nodeClock, RUN_ID } from "./clock.ts";

it("names runs so that they sort by time, two in one millisecond too", () => {
  const clock = nodeClock(() => new Date("2026-11-21T22:58:01.123Z"));
  const runIds = Array.from({ length: 50 }, () => clock.newRunId());
  expect(runIds[0]).toMatch(/^2026-11-21T22-58-01-123Z-[0-9a-f]{4}$/);
  expect(runIds.every((runId) => RUN_ID.test(runId))).toBe(true);
  expect([...runIds].sort()).toEqual(runIds);
});

it("waits, and stops waiting when cancelled", async () => {
  const clock = nodeClock();
  const cancel = new AbortController();
  await clock.wait(1, cancel.signal);
  const waiting = clock.wait(3_600_000, cancel.signal);
  cancel.abort();
  await expect(waiting).rejects.toMatchObject({ code: "run.cancelled" });
  await expect(clock.wait(0, cancel.signal)).rejects.toMatchObject({ code: "run.cancelled" });
});
