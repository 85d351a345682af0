/** How long each kind of step has usually taken on this server: measured here, kept in the data folder, bounded. */
import { z } from "zod";
import type { ActionKind } from "../plan/plan.ts";
import type { Ports } from "../ports.ts";
import type { RunEvent } from "./events.ts";

const MAX_KEPT = 9;
const MAX_KINDS = 64;
const MAX_FILE_BYTES = 64 * 1024;
const DAY_MS = 86_400_000;

const Kept = z.strictObject({
  version: z.literal(1),
  kinds: z.record(z.string().max(64), z.array(z.number().min(0).max(DAY_MS)).max(MAX_KEPT)),
});
type Kinds = z.infer<typeof Kept>["kinds"];

/** Milliseconds by the kind of step; a kind that was never measured here is not in it. */
export type UsualTimes = Readonly<Partial<Record<ActionKind, number>>>;

type TimePorts = Pick<Ports, "files" | "log" | "practice">;

/** Practice keeps its own: it is quicker than any server. */
const fileOf = ({ files, practice }: TimePorts): string =>
  files.dataPath(...(practice ? ["practice"] : []), "usual-times.json");

/** The median of what was measured. A file that cannot be read or believed counts as none. */
export async function usualTimes(ports: TimePorts): Promise<UsualTimes> {
  const kinds = await readKept(ports);
  return Object.fromEntries(
    Object.entries(kinds).flatMap(([kind, times]) => (times.length > 0 ? [[kind, median(times)]] : [])),
  );
}

/** Adds what the events tell. Nothing of a run depends on it: what goes wrong is left to the log. */
export async function keepTimes(ports: TimePorts, events: readonly RunEvent[]): Promise<void> {
  const measured = measuredTimes(events);
  if (measured.length === 0) return;
  try {
    const kinds: Kinds = { ...(await readKept(ports)) };
    for (const [kind, ms] of measured) kinds[kind] = [...(kinds[kind] ?? []), ms].slice(-MAX_KEPT);
    const newest = Object.fromEntries(Object.entries(kinds).slice(-MAX_KINDS));
    const text = `${JSON.stringify({ version: 1, kinds: newest })}\n`;
    await ports.files.writePrivate(fileOf(ports), new TextEncoder().encode(text));
  } catch (cause) {
    ports.log.write("warning", "The usual times of the steps could not be kept", { cause });
  }
}

async function readKept(ports: TimePorts): Promise<Kinds> {
  try {
    if ((await ports.files.state(fileOf(ports))) !== "file") return {};
    const text = new TextDecoder().decode(await ports.files.read(fileOf(ports), MAX_FILE_BYTES));
    return Kept.parse(JSON.parse(text)).kinds;
  } catch (cause) {
    ports.log.write("warning", "The usual times of the steps could not be read", { cause });
    return {};
  }
}

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/**
 * What each step took that did something. Not counted: what was already so, and a step in which a person had to type a code
 * somewhere, whose time is that person's.
 */
export function measuredTimes(events: readonly RunEvent[]): readonly Measured[] {
  const kinds = new Map(kindsOf(events));
  const begun = new Map<string, number>();
  const measured = (event: DoneEvent): readonly Measured[] => {
    const kind = kinds.get(event.id);
    const ms = Date.parse(event.at) - (begun.get(event.id) ?? Number.NaN);
    return kind && ms >= 0 && ms <= DAY_MS ? [[kind, ms]] : [];
  };
  return events.flatMap((event) => {
    if (event.type === "started") begun.set(event.id, Date.parse(event.at));
    if (event.type === "progress" && event.note?.kind === "device-code") begun.delete(event.id);
    return event.type === "done" && event.changed ? measured(event) : [];
  });
}

type DoneEvent = Extract<RunEvent, { type: "done" }>;
type Measured = readonly [kind: ActionKind, ms: number];

const kindsOf = (events: readonly RunEvent[]): readonly (readonly [id: string, kind: ActionKind])[] =>
  events.flatMap((event) =>
    event.type === "planned" ? event.plan.actions.map(({ id, kind }) => [id, kind] as const) : [],
  );
