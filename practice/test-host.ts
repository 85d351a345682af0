/** For tests: a host that does as it is told. */
import { contract, type Host } from "../core/host.ts";
import type { RunEvent } from "../core/run/events.ts";

/** Answers every call with its question (null for none), but for the calls given. `tell` is what a run would tell. */
export const testHost = (calls: Partial<Host> = {}) => {
  const hearers = new Set<(event: RunEvent) => void>();
  const echoes = Object.keys(contract).map((call) => [call, async (question: unknown) => question ?? null]);
  const host = {
    ...Object.fromEntries(echoes),
    onRunEvent(hear: (event: RunEvent) => void) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    ...calls,
  } as Host;
  const tell = (event: RunEvent) => {
    for (const hear of hearers) hear(event);
  };
  return { host, tell };
};
