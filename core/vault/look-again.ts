/** Azure's lists show a change some time after it was made, and no document says how long: they are looked at again, ever less often. */
import type { Clock } from "../ports.ts";

/** About two minutes in all. */
const PAUSES_MS = [2_000, 4_000, 8_000, 15_000, 30_000, 30_000, 30_000] as const;
/** One look: two lists, with a slow proxy between. */
const LOOK_LIMIT_MS = 30_000;

export interface Looked<T> {
  /** What the last look found. */
  readonly found: T;
  /** Whether that was what was waited for. */
  readonly enough: boolean;
  /** From the first look to the last, as the clock says. */
  readonly seconds: number;
}

/** Looks until it is as wanted, or the time is over. Throws what a look throws, and `run.cancelled` or the like when aborted. */
export async function lookAgain<T>(
  look: (signal: AbortSignal) => Promise<T>,
  isEnough: (found: T) => boolean,
  { clock, signal }: { readonly clock: Pick<Clock, "now" | "wait">; readonly signal: AbortSignal },
): Promise<Looked<T>> {
  const began = clock.now().getTime();
  const once = async (): Promise<Looked<T>> => {
    const found = await look(AbortSignal.any([signal, AbortSignal.timeout(LOOK_LIMIT_MS)]));
    const seconds = Math.round((clock.now().getTime() - began) / 1000);
    return { found, enough: isEnough(found), seconds };
  };
  let looked = await once();
  for (const pauseMs of PAUSES_MS) {
    if (looked.enough) break;
    await clock.wait(pauseMs, signal);
    looked = await once();
  }
  return looked;
}
