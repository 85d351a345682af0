/** report.txt: the server and its last run in short, for reading. */
import type { CheckResult } from "../checks/check.ts";
import type { Facts } from "../facts.ts";
import { describeAction } from "../plan/describe.ts";
import { explain } from "../text/errors.ts";
import { start } from "../text/pages.ts";
import { reportFile as words } from "../text/report-file.ts";
import { text as runText, stateText } from "../text/run.ts";
import type { Outcome, RunEvent } from "./events.ts";
import type { Kept } from "./redact.ts";

export interface ReportTextOptions {
  readonly facts: Facts;
  readonly versions: Readonly<Record<string, string | boolean | null>>;
  readonly events: readonly RunEvent[];
  readonly checks: readonly CheckResult[] | null;
  readonly kept: Kept;
}

export function reportText({ facts, versions, events, checks, kept }: ReportTextOptions): string {
  const { sections } = words;
  const parts: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [sections.program, Object.entries(versions).map(([name, value]) => `${name}: ${value ?? "-"}`)],
    [sections.server, serverLines(facts)],
    [sections.checks, checks === null ? [words.noChecks] : checks.map(checkLine)],
    [sections.plan, planLines(events)],
    [sections.outcome, endLines(events)],
  ];
  const said = [
    `# ${words.title}`,
    kept.ids ? words.idsKept : words.idsLeftOut,
    kept.names ? words.namesKept : words.namesLeftOut,
  ];
  const body = parts.map(([title, lines]) => `## ${title}\n\n${lines.join("\n")}\n`);
  return [...said.map((line) => `${line}\n`), ...body].join("\n");
}

const STATES = ["registered", "encrypted", "scheduled"] as const;

function serverLines(facts: Facts): readonly string[] {
  const { computerName, vault, region, since, until } = facts;
  const known = Object.entries({ computerName, vault, region, since, until });
  return [
    ...known.map(([name, value]) => `${name}: ${value ?? "-"}`),
    ...STATES.map((name) => stateText(name, facts[name])),
  ];
}

const checkLine = ({ title, state, found }: CheckResult): string =>
  `${title}: ${start.checks.states[state]} (${found})`;

function planLines(events: readonly RunEvent[]): readonly string[] {
  const planned = events.find((event) => event.type === "planned");
  if (!planned) return [words.noRun];
  const { at, runId, plan } = planned;
  const steps = plan.actions.map((action, index) => `${index + 1}. ${action.id}: ${describeAction(action)}`);
  return [`${at} ${runId} ${plan.flow}`, ...steps];
}

function endLines(events: readonly RunEvent[]): readonly string[] {
  const outcome = events.findLast((event) => event.type === "outcome");
  if (outcome) return outcomeLines(outcome);
  if (events.length === 0) return [words.noRun];
  const last = events.findLast((event) => event.type === "closed" || event.type === "failed");
  if (last?.type === "closed") return [last.because === "succeeded" ? words.closed : words.superseded];
  return [words.unfinished, ...(last?.type === "failed" ? errorLines(last.id, last.error) : [])];
}

function outcomeLines(outcome: Outcome): readonly string[] {
  const lines = [
    runText.outcome[outcome.kind],
    ...STATES.map((name) => stateText(name, outcome[name])),
    `done: ${outcome.done.join(", ") || "-"}`,
    `not done: ${outcome.notDone.join(", ") || "-"}`,
  ];
  return outcome.kind === "failed" ? [...lines, ...errorLines(outcome.at, outcome.error)] : lines;
}

function errorLines(at: string, error: Parameters<typeof explain>[0]): readonly string[] {
  const { code, message, remedy, about } = explain(error);
  return ["", `${at}: ${code}`, message, remedy, JSON.stringify(about)];
}
