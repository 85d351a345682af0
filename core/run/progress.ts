/** Run events folded into what a page shows. Folding the same events again, after a reload, gives the same view. */
import type { ErrorData } from "../errors.ts";
import { describeAction } from "../plan/describe.ts";
import type { JournalEvent, Outcome, RunEvent } from "./events.ts";

export type ActionState = "waiting" | "running" | "done" | "already-so" | "failed";

export interface ActionView {
  readonly id: string;
  readonly text: string;
  readonly state: ActionState;
  /** 0 to 1. */
  readonly part: number;
  readonly startedAt?: string;
  readonly endedAt?: string;
  readonly error?: ErrorData;
}

export interface DeviceCode {
  readonly userCode: string;
  readonly verificationUri: string;
  readonly expiresAt: string;
}

export interface RunView {
  readonly phase: "idle" | "running" | "ended";
  readonly actions: readonly ActionView[];
  /** Shown while a sign-in waits for it. */
  readonly deviceCode?: DeviceCode;
  readonly log: readonly { readonly at: string; readonly text: string }[];
  readonly outcome?: Outcome;
}

export const idleView: RunView = { phase: "idle", actions: [], log: [] };

const MAX_LOG_LINES = 500;

export const foldRun = (events: readonly RunEvent[]): RunView => events.reduce(foldEvent, idleView);

/** The view after one more event. */
export function foldEvent(view: RunView, event: RunEvent): RunView {
  switch (event.type) {
    case "planned":
      return planned(event);
    case "started":
      return change(withoutOutcome(view), event.id, { state: "running", part: 0, startedAt: event.at });
    case "progress":
      return progressed(view, event);
    case "done":
      return withoutCode(
        change(view, event.id, { state: event.changed ? "done" : "already-so", part: 1, endedAt: event.at }),
      );
    case "failed":
      return withoutCode(change(view, event.id, { state: "failed", endedAt: event.at, error: event.error }));
    case "outcome": {
      const { type: _type, ...outcome } = event;
      return withoutCode({ ...view, phase: "ended", outcome });
    }
    case "closed":
      return view;
  }
}

const planned = ({ plan }: Extract<JournalEvent, { type: "planned" }>): RunView => ({
  phase: "running",
  actions: plan.actions.map((action) => ({
    id: action.id,
    text: describeAction(action),
    state: "waiting",
    part: 0,
  })),
  log: [],
});

function progressed(view: RunView, { id, part, note }: Extract<RunEvent, { type: "progress" }>): RunView {
  const next = change(view, id, { part: Math.min(1, Math.max(0, part)) });
  if (!note) return next;
  if (note.kind === "text")
    return { ...next, log: [...next.log, { at: id, text: note.text }].slice(-MAX_LOG_LINES) };
  const { userCode, verificationUri, expiresAt } = note;
  return { ...next, deviceCode: { userCode, verificationUri, expiresAt } };
}

const change = (view: RunView, id: string, news: Partial<ActionView>): RunView => ({
  ...view,
  actions: view.actions.map((action) => (action.id === id ? { ...action, ...news } : action)),
});

/** A run that goes on after a failure or a restart has no outcome any more. */
function withoutOutcome(view: RunView): RunView {
  const { outcome: _outcome, ...rest } = view;
  return { ...rest, phase: "running" };
}

function withoutCode(view: RunView): RunView {
  const { deviceCode: _code, ...rest } = view;
  return rest;
}
