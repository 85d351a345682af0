/** Run events folded into what a page shows. Folding the same events again, after a reload, gives the same view. */
import type { ErrorData } from "../errors.ts";
import type { Action } from "../plan/plan.ts";
import type { JournalEvent, Outcome, RunEvent } from "./events.ts";

export type ActionState = "waiting" | "running" | "done" | "already-so" | "failed";

export interface ActionView {
  readonly id: string;
  readonly action: Action;
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

/** One thing that happened, for the log below the steps. */
export interface RunLine {
  /** Empty where nobody noted it. */
  readonly at: string;
  readonly id: string;
  readonly what: "started" | "done" | "already-so" | "failed" | "note";
  /** Of a note. */
  readonly text: string;
}

export interface RunView {
  readonly phase: "idle" | "running" | "ended";
  readonly actions: readonly ActionView[];
  /** Shown while a sign-in waits for it. */
  readonly deviceCode?: DeviceCode;
  readonly log: readonly RunLine[];
  readonly outcome?: Outcome;
}

export const idleView: RunView = { phase: "idle", actions: [], log: [] };

const MAX_LOG_LINES = 500;

export const foldRun = (events: readonly RunEvent[]): RunView => events.reduce(foldEvent, idleView);

/** The view after one more event. */
export function foldEvent(view: RunView, event: RunEvent): RunView {
  const line = lineOf(event);
  const after = changedBy(event, view);
  return line ? { ...after, log: [...after.log, line].slice(-MAX_LOG_LINES) } : after;
}

function lineOf(event: RunEvent): RunLine | null {
  switch (event.type) {
    case "started":
    case "failed":
      return { at: event.at, id: event.id, what: event.type, text: "" };
    case "done":
      return { at: event.at, id: event.id, what: event.changed ? "done" : "already-so", text: "" };
    case "progress":
      return event.note?.kind === "text"
        ? { at: event.at ?? "", id: event.id, what: "note", text: event.note.text }
        : null;
    default:
      return null;
  }
}

function changedBy(event: RunEvent, view: RunView): RunView {
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
    action,
    state: "waiting",
    part: 0,
  })),
  log: [],
});

function progressed(view: RunView, { id, part, note }: Extract<RunEvent, { type: "progress" }>): RunView {
  const next = change(view, id, { part: Math.min(1, Math.max(0, part)) });
  if (note?.kind !== "device-code") return next;
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

/** How much of the run is over, 0 to 1: each step counts the same. */
export function partDone({ actions }: Pick<RunView, "actions">): number {
  if (actions.length === 0) return 0;
  const parts = actions.map(({ state, part }) => (state === "done" || state === "already-so" ? 1 : part));
  return parts.reduce((sum, part) => sum + part, 0) / actions.length;
}
