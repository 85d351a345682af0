/** The machine's own clock. */
import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { SetupError } from "../core/errors.ts";
import type { Clock } from "../core/ports.ts";

/** A run's name, such as `2026-11-21T22-58-01-123Z-ab12`: sorts by time, and is a file name everywhere. */
export const RUN_ID = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z-[0-9a-z]{4}$/;

/** `now` is there for tests. A cancelled wait rejects with `run.cancelled`. */
export function nodeClock(now: () => Date = () => new Date()): Clock {
  let lastMs = 0;
  return {
    now,
    async wait(ms, signal) {
      try {
        await sleep(ms, undefined, { signal });
      } catch (thrown) {
        throw new SetupError("run.cancelled", {}, { cause: thrown });
      }
    },
    newRunId() {
      // Two runs in one millisecond must sort too.
      lastMs = Math.max(now().getTime(), lastMs + 1);
      const time = new Date(lastMs).toISOString().replaceAll(/[:.]/g, "-");
      return `${time}-${randomBytes(2).toString("hex")}`;
    },
  };
}
