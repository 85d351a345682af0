/** How the pretend server is changed: one act at a time, with its knobs, in one write. */
import { SetupError } from "../../core/errors.ts";
import type { Watch } from "../../core/ports.ts";
import type { Act, Machine } from "./machine.ts";

/** `doing` says what is different afterwards; nothing is, where it throws. */
export type Acting = (
  name: Act,
  watch: Watch,
  about: SetupError["about"],
  doing: (machine: Machine) => Promise<Partial<Machine>>,
) => Promise<void>;

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new SetupError("run.cancelled");
}
