/** The journal's text to what happened, and back. Every line is parsed before it is believed; a torn last line did not happen. */
import type { Receipts } from "../actions/receipts.ts";
import { SetupError } from "../errors.ts";
import type { Plan } from "../plan/plan.ts";
import type { JournalLines } from "../ports.ts";
import { JournalEvent } from "./events.ts";

/** What a journal says so far. `plan` is absent while nothing has been written. */
export interface Past {
  readonly runId: string;
  readonly startedAt: string | null;
  readonly plan: Plan | null;
  readonly events: readonly JournalEvent[];
  /** Actions that are done, by id, with whether they changed anything. */
  readonly done: ReadonlyMap<string, boolean>;
  readonly receipts: Receipts;
  /** Set when the last thing done asked for a restart: when the machine had started then. */
  readonly restartSince: string | null;
  /** Nothing is left to resume. */
  readonly closed: boolean;
}

/** One event as a line without its line end. */
export const lineOf = (event: JournalEvent): string => JSON.stringify(event);

/** Reads a journal. Throws `run.journal-damaged` for a broken line that is not the last, `run.journal-newer` for one of a later version. */
export async function readPast(journal: JournalLines): Promise<Past> {
  return replay(journal.runId, eventsOf(await journal.read(), journal.runId));
}

/** The events in the text. What follows the last line end was being written when the power went, and did not happen. */
export function eventsOf(text: string, runId: string): JournalEvent[] {
  const lines = text
    .slice(0, text.lastIndexOf("\n") + 1)
    .split("\n")
    .slice(0, -1);
  return lines.map((line, index) => parseLine(line, { runId, line: index + 1 }));
}

function parseLine(line: string, about: { runId: string; line: number }): JournalEvent {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch (cause) {
    throw new SetupError("run.journal-damaged", about, { cause });
  }
  const parsed = JournalEvent.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new SetupError(isNewer(data) ? "run.journal-newer" : "run.journal-damaged", about, {
    cause: parsed.error,
  });
}

const isNewer = (data: unknown): boolean =>
  typeof data === "object" &&
  data !== null &&
  "version" in data &&
  typeof data.version === "number" &&
  data.version > 1;

/** What the events have come to, while they are folded. */
interface Folded {
  readonly done: Map<string, boolean>;
  receipts: Receipts;
  restartSince: string | null;
}

/** Folds the events, in order. */
export function replay(runId: string, events: readonly JournalEvent[]): Past {
  const folded: Folded = { done: new Map(), receipts: {}, restartSince: null };
  for (const event of events) fold(folded, event);
  const { plan = null, at: startedAt = null } = events.find((event) => event.type === "planned") ?? {};
  return { runId, startedAt, plan, events, ...folded, closed: events.some(({ type }) => type === "closed") };
}

function fold(folded: Folded, event: JournalEvent): void {
  if (event.type === "failed") for (const id of event.redo ?? []) folded.done.delete(id);
  if (event.type !== "done") return;
  if (!event.again) folded.done.set(event.id, event.changed);
  folded.receipts = { ...folded.receipts, ...event.receipts };
  folded.restartSince = event.restartSince ?? null;
}
