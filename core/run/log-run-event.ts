/** A run's events as lines of the log: what somebody who was not there wants to read afterwards. */
import type { Log } from "../ports.ts";
import type { Outcome, RunEvent } from "./events.ts";

type Line = Parameters<Log["write"]>;

/** Writes the event to the log, which takes out secrets. A device code is good for signing in, so it is not written. */
export function logRunEvent(event: RunEvent, log: Pick<Log, "write">): void {
  const line = lineOf(event);
  if (line) log.write(...line);
}

function lineOf(event: RunEvent): Line | null {
  switch (event.type) {
    case "planned": {
      const { flow, practice, actions } = event.plan;
      const steps = actions.map(({ id }) => id);
      return ["info", "Run planned", { runId: event.runId, flow, practice, steps }];
    }
    case "started":
      return ["info", "Step started", { step: event.id }];
    case "progress":
      return event.note?.kind === "text"
        ? ["info", "Step says", { step: event.id, text: event.note.text }]
        : null;
    case "done":
      return ["info", event.changed ? "Step done" : "Step was already so", { step: event.id }];
    case "failed":
      return ["error", "Step failed", { step: event.id, ...event.error }];
    case "closed":
      return ["info", "Run closed", { because: event.because }];
    case "outcome":
      return outcomeLine(event);
  }
}

const LEVELS = {
  succeeded: "info",
  failed: "error",
  cancelled: "warning",
  "restart-needed": "warning",
} as const satisfies Record<Outcome["kind"], Line[0]>;

const outcomeLine = ({ kind, changed, done, notDone, registered, encrypted, scheduled }: Outcome): Line => [
  LEVELS[kind],
  `Run ended: ${kind}`,
  { changed, done, notDone, registered, encrypted, scheduled },
];
