/** What somebody who helps needs to know of this server and its last run, as one text without secrets. */
import type { Facts } from "../facts.ts";
import { describeAction } from "../plan/describe.ts";
import type { Plan } from "../plan/plan.ts";
import type { Ports } from "../ports.ts";
import { explain } from "../text/errors.ts";
import { reportWords as words } from "../text/report.ts";
import { text as runText, stateText } from "../text/run.ts";
import type { Outcome, RunEvent } from "./events.ts";
import { logLineText, readLog } from "./read-log.ts";

const LOG_LINES = 200;
/** Keeps the whole below what a host takes in one call. */
const MAX_LOG_CHARACTERS = 100_000;
const MAX_SECTION_CHARACTERS = 30_000;

export interface Report {
  /** A name for its file. */
  readonly name: string;
  /** What is in it, to be shown before it is given away. */
  readonly contents: readonly string[];
  readonly text: string;
}

export interface ReportOptions {
  readonly version: string;
  readonly frontEnd: string;
  readonly events: readonly RunEvent[];
  /** Ids of tenant, subscription and application stay in; otherwise each is replaced by a number of its own. */
  readonly keepIds: boolean;
}

/** Only looks. What cannot be read is left out, and said to be. */
export async function makeReport(
  ports: Pick<Ports, "backupServer" | "log" | "clock" | "practice">,
  options: ReportOptions,
): Promise<Report> {
  const facts = await ports.backupServer.probe();
  const { events } = options;
  const plan = events.find((event) => event.type === "planned")?.plan;
  const outcome = events.findLast((event) => event.type === "outcome");
  const sections: readonly (readonly [title: string, body: string])[] = [
    [words.contents.program, programText(ports, options, facts)],
    [words.contents.facts, JSON.stringify(facts, null, 2)],
    [words.contents.plan, plan ? planText(plan) : words.noRun],
    [words.contents.events, events.flatMap(eventText).join("\n") || words.noRun],
    [words.contents.outcome, outcome ? outcomeText(outcome) : words.noRun],
    [words.contents.log, await logText(ports)],
  ];
  const whole = sections.map(([title, body]) => `## ${title}\n\n${body}\n`).join("\n");
  const kept = options.keepIds ? whole : withoutIds(whole, namesOfTenants(plan));
  return {
    name: `${fileWord(facts.computerName)}-report.txt`,
    contents: sections.map(([title]) => title),
    text: ports.log.scrub(
      `# ${words.title}\n\n${options.keepIds ? words.idsKept : words.idsLeftOut}\n\n${kept}`,
    ),
  };
}

const cut = (text: string, max = MAX_SECTION_CHARACTERS): string =>
  text.length > max ? `${text.slice(0, max)}\n…` : text;

function programText(
  { clock, practice }: Pick<Ports, "clock" | "practice">,
  { version, frontEnd }: ReportOptions,
  facts: Facts,
): string {
  const lines = [
    ["Version", version],
    ["Front end", frontEnd],
    ["Practice mode", practice ? "yes" : "no"],
    ["Agent", facts.agentVersion ?? "-"],
    ["Operating system", facts.operatingSystem ?? "-"],
    ["Made at", clock.now().toISOString()],
  ];
  return lines.map(([name, value]) => `${name}: ${value}`).join("\n");
}

const planText = (plan: Plan): string =>
  cut(
    [
      ...plan.actions.map((action, index) => `${index + 1}. ${describeAction(action)}`),
      "",
      JSON.stringify(plan, null, 2),
    ].join("\n"),
  );

/** How far a step is, is told many times over, and may show a code to sign in with. */
function eventText(event: RunEvent): string[] {
  if (event.type === "progress" || event.type === "outcome") return [];
  if (event.type === "planned") return [`${event.at} planned, run ${event.runId}`];
  const { type, at, ...rest } = event;
  return [cut(`${at} ${type} ${JSON.stringify(rest)}`, 2000)];
}

function outcomeText(outcome: Outcome): string {
  const lines = [
    runText.outcome[outcome.kind],
    ...(["registered", "encrypted", "scheduled"] as const).map((name) => stateText(name, outcome[name])),
    `Done: ${outcome.done.join(", ") || "-"}`,
    `Not done: ${outcome.notDone.join(", ") || "-"}`,
  ];
  if (outcome.kind !== "failed") return lines.join("\n");
  const { code, message, remedy, about } = explain(outcome.error);
  return [...lines, "", `${outcome.at}: ${code}`, message, remedy, JSON.stringify(about)].join("\n");
}

async function logText({ log }: Pick<Ports, "log">): Promise<string> {
  try {
    const lines = await readLog(log, { maxLines: LOG_LINES });
    return lines.map(logLineText).join("\n").slice(-MAX_LOG_CHARACTERS) || words.noLog;
  } catch {
    return words.noLog;
  }
}

/** A tenant may be named by a domain instead of an id. */
function namesOfTenants(plan: Plan | undefined): readonly string[] {
  const made = plan?.actions.find((action) => action.kind === "make-credentials");
  return made?.signIn.tenantId ? [made.signIn.tenantId] : [];
}

/** Any id, but the ones by which Microsoft's support finds one request: they say nothing of whose it was. */
const ID = /(?<!(?:correlationId|requestId)\\*"\s*:\s*\\*")\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi;

/** Each id becomes a number, the same one everywhere, so that it can still be seen which belong together. */
function withoutIds(text: string, names: readonly string[]): string {
  const numbers = new Map<string, number>();
  const numberOf = (id: string): string => {
    const known = id.toLowerCase();
    if (!numbers.has(known)) numbers.set(known, numbers.size + 1);
    return words.id(numbers.get(known) ?? 0);
  };
  const withoutNames = names.reduce((left, name) => left.replaceAll(name, () => numberOf(name)), text);
  return withoutNames.replaceAll(ID, numberOf);
}

const fileWord = (computerName: string | null): string =>
  (computerName ?? "server").replaceAll(/[^A-Za-z0-9-]/g, "") || "server";
