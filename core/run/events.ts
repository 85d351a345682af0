/**
 * What a run tells. The same events feed the journal, resume, the progress page, the command line and the tests.
 */
import { z } from "zod";
import { Receipts } from "../actions/receipts.ts";
import { ErrorDataShape } from "../error-shape.ts";
import { Plan } from "../plan/plan.ts";
import type { ProgressNote } from "../ports.ts";

const at = z.iso.datetime();
const id = z.string().max(64);

const state = z.boolean().nullable();
const States = { registered: state, encrypted: state, scheduled: state };

const ending = {
  ...States,
  /** Whether anything on the machine or in Azure was changed by this run. */
  changed: z.boolean(),
  done: z.array(id),
  notDone: z.array(id),
  receipts: Receipts,
};

/** How a run ended. Data, not an exception. */
export const Outcome = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("succeeded"), ...ending }),
  z.strictObject({ kind: z.literal("failed"), at: id, error: ErrorDataShape, ...ending }),
  z.strictObject({ kind: z.literal("cancelled"), before: id, ...ending }),
  z.strictObject({ kind: z.literal("restart-needed"), after: id, ...ending }),
]);
export type Outcome = z.infer<typeof Outcome>;

/** What is written to the journal, one line each. */
export const JournalEvent = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("planned"), version: z.literal(1), runId: z.string(), at, plan: Plan }),
  z.strictObject({ type: z.literal("started"), at, id }),
  z.strictObject({
    type: z.literal("done"),
    at,
    id,
    changed: z.boolean(),
    receipts: Receipts,
    /** Set when the machine must restart before the next action: when it had last started. */
    restartSince: z.string().optional(),
    /** Not finished: it has another turn after that restart. */
    again: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal("failed"),
    at,
    id,
    error: ErrorDataShape,
    /** Earlier actions that this failure has made worthless. */
    redo: z.array(id).optional(),
  }),
  /** The run is over and will not be resumed: it succeeded, or another run took its place. */
  z.strictObject({ type: z.literal("closed"), at, because: z.enum(["succeeded", "superseded"]) }),
]);
export type JournalEvent = z.infer<typeof JournalEvent>;

/** How far one action is; never journalled. */
export interface ProgressEvent {
  readonly type: "progress";
  readonly id: string;
  /** When it was told. */
  readonly at?: string;
  readonly part: number;
  readonly note?: ProgressNote;
}

export type OutcomeEvent = { readonly type: "outcome" } & Outcome;

export type RunEvent = JournalEvent | ProgressEvent | OutcomeEvent;
