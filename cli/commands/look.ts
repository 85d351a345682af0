/** Commands that look and change nothing: get, check, plan, schema. */
import { answerFileSchema } from "../../core/answer-file.ts";
import type { CheckResult } from "../../core/checks/check.ts";
import { defaultAnswers } from "../../core/default-answers.ts";
import type { Facts } from "../../core/facts.ts";
import { EXIT } from "../../core/run/exit-code.ts";
import type { PlanPreview } from "../../core/run/preview.ts";
import { cliWords as words } from "../../core/text/command-line.ts";
import { stateText } from "../../core/text/run.ts";
import { text } from "../../core/text/steps.ts";
import { readAnswers } from "../answers-input.ts";
import type { GlobalFlags } from "../global-flags.ts";
import { withMachine } from "../open-machine.ts";
import { columns, printResult } from "../print.ts";

export interface AnswersFlags extends GlobalFlags {
  readonly answers: string;
}

export const get = (flags: GlobalFlags): Promise<number> =>
  withMachine(flags, async ({ host }) => {
    const facts = await host.readFacts(undefined);
    printResult(flags, facts, factLines(facts));
    return EXIT.done;
  });

const orUnknown = (value: string | null): string => value ?? text.values.couldNotTell;

function factLines(facts: Facts): string[] {
  const { facts: names } = words;
  const vault = facts.registered === false ? "–" : orUnknown(facts.vault);
  return columns([
    [names.server, orUnknown(facts.computerName)],
    [names.operatingSystem, orUnknown(facts.operatingSystem)],
    [names.product, facts.product === null ? text.values.couldNotTell : facts.product],
    [names.agentVersion, facts.product === "none" ? "–" : orUnknown(facts.agentVersion)],
    [names.vault, vault],
    [names.region, facts.registered === false ? "–" : orUnknown(facts.region)],
    [names.since, facts.registered === false ? "–" : orUnknown(facts.since)],
    [names.until, facts.registered === false ? "–" : orUnknown(facts.until)],
    [names.registered, stateText("registered", facts.registered)],
    [names.encrypted, stateText("encrypted", facts.encrypted)],
    [names.scheduled, stateText("scheduled", facts.scheduled)],
  ]);
}

export const check = (flags: GlobalFlags & { readonly answers?: string }): Promise<number> =>
  withMachine(flags, async ({ host, ports }) => {
    const answers = flags.answers ? await readAnswers(flags.answers, ports.files) : defaultAnswers();
    const checks = await host.runChecks({ answers });
    const count = (wanted: CheckResult["state"]) => checks.filter(({ state }) => state === wanted).length;
    const [failed, warned, untold] = [count("fail"), count("warn"), count("could-not-tell")];
    const passed = failed === 0;
    printResult(flags, { passed, couldNotTell: untold, checks }, [
      ...checks.flatMap(checkLines),
      "",
      words.checked({ failed, warned, untold }),
    ]);
    return passed ? EXIT.done : EXIT.prerequisite;
  });

function checkLines({ title, state, found, needed, remedy }: CheckResult): string[] {
  const width = widest(words.marks);
  return [
    `${words.marks[state].padEnd(width)} ${title}: ${found}`,
    ...(remedy === "" ? [] : [`${"".padEnd(width)} ${words.needed({ needed, remedy })}`]),
  ];
}

const widest = (column: Readonly<Record<string, string>>): number =>
  Math.max(...Object.values(column).map(({ length }) => length));

export const plan = (flags: AnswersFlags): Promise<number> =>
  withMachine(flags, async ({ host, ports }) => {
    const preview = await host.preview(await readAnswers(flags.answers, ports.files));
    printResult(flags, preview, previewLines(preview));
    return preview.wouldChange ? EXIT.differs : EXIT.done;
  });

function previewLines({ actions, wouldChange, secretsNeeded }: PlanPreview): string[] {
  const { states, secrets, changes, same } = words.plan;
  return [
    ...actions.flatMap(({ state, text: what, caution }) => [
      `${states[state].padEnd(widest(states) + 1)} ${what}`,
      ...(caution === null ? [] : [`${"".padEnd(widest(states) + 1)} ${words.plan.caution({ caution })}`]),
    ]),
    ...(secretsNeeded.length > 0 ? [secrets({ names: secretsNeeded.join(", ") })] : []),
    wouldChange ? changes : same,
  ];
}

export async function schema(): Promise<number> {
  process.stdout.write(`${JSON.stringify(answerFileSchema(), null, 2)}\n`);
  return EXIT.done;
}
