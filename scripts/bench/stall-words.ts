/** What the watched browser host and the bench say to each other. */
import { z } from "zod";

/** The question. The answer covers the time since it was asked before. */
export const ASK_STALLS = "stalls";

const ms = z.number().min(0);
const Stall = z.strictObject({
  /** By the clock. */
  ms,
  /** What the thread itself computed meanwhile; the rest of the time somebody else had the processor. */
  cpuMs: ms,
});
export type Stall = z.infer<typeof Stall>;

export const StallsTold = z.strictObject({
  /** The longest by Node's own monitor of the event loop. */
  monitorMs: ms,
  /** The longest by a timer of 1 ms. */
  ticker: Stall,
});
export type StallsTold = z.infer<typeof StallsTold>;
