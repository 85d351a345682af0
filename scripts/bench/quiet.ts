/** Waits for moments in which nobody else computes: a ratio of two things that were both disturbed says little. */
import os from "node:os";
import { setTimeout as wait } from "node:timers/promises";

const LOOK_MS = 200;
const MOSTLY_IDLE = 0.4;

/** The share of all processors' time that was not idle. */
async function busyShare(): Promise<number> {
  const sum = () => {
    const times = os.cpus().map(({ times }) => times);
    const idle = times.reduce((total, time) => total + time.idle, 0);
    const all = times.reduce(
      (total, { user, nice, sys, idle, irq }) => total + user + nice + sys + idle + irq,
      0,
    );
    return { idle, all };
  };
  const before = sum();
  await wait(LOOK_MS);
  const after = sum();
  const all = after.all - before.all;
  return all === 0 ? 1 : 1 - (after.idle - before.idle) / all;
}

export interface Quiet {
  /** Resolves at a quiet moment, or when the patience for the whole bench is used up. */
  readonly moment: () => Promise<void>;
  /** How often it was asked, and how often nobody could wait any longer. */
  readonly told: () => { readonly asked: number; readonly busy: number };
}

/** `patienceMs`: how long to wait over all moments together. */
export function makeQuiet(patienceMs: number): Quiet {
  const told = { asked: 0, busy: 0 };
  let leftMs = patienceMs;
  return {
    async moment() {
      told.asked += 1;
      while ((await busyShare()) > MOSTLY_IDLE) {
        leftMs -= LOOK_MS;
        if (leftMs > 0) continue;
        told.busy += 1;
        return;
      }
    },
    told: () => told,
  };
}
