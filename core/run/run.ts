/** The engine: carries out a plan, in order. After a failure, a cancel or a power cut: again, with the same journal. */
import type { Done, Turn } from "../actions/handler.ts";
import { handlerOf } from "../actions/index.ts";
import type { Receipts } from "../actions/receipts.ts";
import { SetupError } from "../errors.ts";
import type { Action, Plan } from "../plan/plan.ts";
import type { JournalLines, Ports } from "../ports.ts";
import type { Secrets } from "../secret.ts";
import type { JournalEvent, Outcome, RunEvent } from "./events.ts";
import { lineOf, type Past, readPast } from "./journal.ts";

export interface RunContext {
  readonly ports: Ports;
  readonly journal: JournalLines;
  readonly secrets: Secrets;
  readonly signal: AbortSignal;
  readonly tell: (event: RunEvent) => void;
}

/** How the loop over the actions ended; the three states are added afterwards. */
type Ending =
  | { readonly kind: "succeeded" }
  | { readonly kind: "failed"; readonly at: string; readonly error: ReturnType<SetupError["toData"]> }
  | { readonly kind: "cancelled"; readonly before: string }
  | { readonly kind: "restart-needed"; readonly after: string };

/** What has been done in this and earlier sittings of the run. */
interface Progress {
  readonly done: Map<string, boolean>;
  receipts: Receipts;
  /** Actions that an earlier sitting has begun, however that ended. */
  readonly tried: ReadonlySet<string>;
}

/**
 * Runs or resumes. A journal that has a plan finishes its own; `plan` is used only for a fresh one.
 * Always returns an Outcome; throws only when the journal itself cannot be read or written.
 */
export async function run(plan: Plan, context: RunContext): Promise<Outcome> {
  const past = await readPast(context.journal);
  if (!past.plan) await record(context, plannedEvent(plan, context));
  const todo = past.plan ?? plan;
  const tried = new Set(past.events.flatMap((event) => (event.type === "started" ? [event.id] : [])));
  const progress: Progress = { done: new Map(past.done), receipts: past.receipts, tried };
  const waiting = await awaitedRestart(past, context);
  const ending = waiting ?? (await carryOut(todo, progress, context));
  if (ending.kind === "succeeded") {
    await record(context, { type: "closed", at: now(context), because: "succeeded" });
  }
  const outcome = await outcomeOf(ending, todo, progress, context.ports);
  context.tell({ type: "outcome", ...outcome });
  return outcome;
}

const now = ({ ports }: Pick<RunContext, "ports">): string => ports.clock.now().toISOString();

const plannedEvent = (plan: Plan, context: RunContext): JournalEvent => ({
  type: "planned",
  version: 1,
  runId: context.journal.runId,
  at: now(context),
  plan,
});

/** On disk before anybody is told, and before the next thing happens. */
async function record({ journal, tell }: RunContext, event: JournalEvent): Promise<void> {
  await journal.append(lineOf(event));
  tell(event);
}

/** A run that asked for a restart goes on only after the machine has started anew; where that cannot be told, the admin's word (resume) counts. */
async function awaitedRestart(past: Past, { ports, signal }: RunContext): Promise<Ending | null> {
  if (past.restartSince === null) return null;
  const { bootedAt } = await ports.backupServer.probe(signal);
  if (bootedAt === null || bootedAt !== past.restartSince) return null;
  return { kind: "restart-needed", after: [...past.done.keys()].at(-1) ?? "" };
}

async function carryOut(plan: Plan, progress: Progress, context: RunContext): Promise<Ending> {
  for (const action of plan.actions) {
    if (progress.done.has(action.id)) continue;
    const ending = await take(action, progress, context);
    if (ending) return ending;
  }
  return { kind: "succeeded" };
}

/** One action's turn. Returns how the run ends here, or null to go on. */
async function take(action: Action, progress: Progress, context: RunContext): Promise<Ending | null> {
  const { id } = action;
  if (context.signal.aborted) return { kind: "cancelled", before: id };
  await record(context, { type: "started", at: now(context), id });
  let result: Taken;
  try {
    result = await lookThenDo(action, progress, context);
  } catch (thrown) {
    const fault = SetupError.from(thrown);
    // Cancelled, but not without harm: that is told as the fault it is.
    if (context.signal.aborted && fault.code !== "agent.service-left-stopped")
      return { kind: "cancelled", before: id };
    return await failed(action, fault, progress, context);
  }
  if (!result.again) progress.done.set(id, result.changed);
  progress.receipts = { ...progress.receipts, ...result.receipts };
  const restartSince = result.restartNeeded ? await bootTime(context) : undefined;
  const { changed, receipts } = result;
  await record(context, {
    type: "done",
    at: now(context),
    id,
    changed,
    receipts,
    ...(restartSince === undefined ? {} : { restartSince }),
    ...(result.again ? { again: true } : {}),
  });
  return result.restartNeeded ? { kind: "restart-needed", after: id } : null;
}

async function failed(
  action: Action,
  fault: SetupError,
  { done }: Progress,
  context: RunContext,
): Promise<Ending> {
  const { id } = action;
  const error = fault.toData();
  const redo = [...(handlerOf(action).redoAfter?.(error, action) ?? [])];
  for (const kind of redo) done.delete(kind);
  context.ports.log.write("error", `the action ${id} failed`, { error: fault });
  await record(context, {
    type: "failed",
    at: now(context),
    id,
    error,
    ...(redo.length > 0 ? { redo } : {}),
  });
  return { kind: "failed", at: id, error };
}

interface Taken extends Omit<Done, "changed"> {
  readonly changed: boolean;
}

async function lookThenDo(
  action: Action,
  { receipts, tried }: Progress,
  context: RunContext,
): Promise<Taken> {
  const handler = handlerOf(action);
  const { ports, secrets, signal, tell } = context;
  const turn: Turn = {
    action,
    receipts,
    ports,
    secrets,
    signal,
    triedBefore: tried.has(action.id),
    progress: (part, note) =>
      tell({ type: "progress", id: action.id, at: now(context), part, ...(note ? { note } : {}) }),
  };
  const already = await handler.alreadyDone(turn);
  if (already) return { ...already, changed: false };
  const done = await handler.perform(turn);
  return { ...done, changed: done.changed ?? handler.changes !== false };
}

const bootTime = async ({ ports }: RunContext): Promise<string> =>
  (await ports.backupServer.probe()).bootedAt ?? "could not tell";

/** An action that goes on after a restart has changed something already. */
const isHalfDone = (ending: Ending, done: Progress["done"]): boolean =>
  ending.kind === "restart-needed" && !done.has(ending.after);

/** The ending with what was and was not done, and the three states as the machine tells them now, even after a cancel. */
async function outcomeOf(
  ending: Ending,
  plan: Plan,
  { done, receipts }: Progress,
  ports: Ports,
): Promise<Outcome> {
  const facts = await ports.backupServer.probe().catch(() => null);
  const ids = plan.actions.map(({ id }) => id);
  return {
    ...ending,
    registered: facts?.registered ?? null,
    encrypted: facts?.encrypted ?? null,
    scheduled: facts?.scheduled ?? null,
    changed: isHalfDone(ending, done) || [...done.values()].some((changed) => changed),
    done: ids.filter((id) => done.has(id)),
    notDone: ids.filter((id) => !done.has(id)),
    receipts,
  };
}
