/** Commands that look and change nothing: get, check, plan, schema. */
import { answerFileSchema } from "../../core/answer-file.ts";
import { defaultAnswers } from "../../core/answers.ts";
import type { CheckResult } from "../../core/checks/check.ts";
import type { Facts } from "../../core/facts.ts";
import { EXIT } from "../../core/run/exit-code.ts";
import type { PlanPreview, PreviewState } from "../../core/run/preview.ts";
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
  const vault = facts.registered === false ? "–" : orUnknown(facts.vault);
  return columns([
    ["Server", orUnknown(facts.computerName)],
    ["Operating system", orUnknown(facts.operatingSystem)],
    ["Product", facts.product === null ? text.values.couldNotTell : facts.product],
    ["Agent version", facts.product === "none" ? "–" : orUnknown(facts.agentVersion)],
    ["Vault", vault],
    ["Region", facts.registered === false ? "–" : orUnknown(facts.region)],
    ["Registered since", facts.registered === false ? "–" : orUnknown(facts.since)],
    ["Certificate until", facts.registered === false ? "–" : orUnknown(facts.until)],
    ["Registered", stateText("registered", facts.registered)],
    ["Encrypted", stateText("encrypted", facts.encrypted)],
    ["Scheduled", stateText("scheduled", facts.scheduled)],
  ]);
}

export const check = (flags: GlobalFlags & { readonly answers?: string }): Promise<number> =>
  withMachine(flags, async ({ host, ports }) => {
    const answers = flags.answers ? await readAnswers(flags.answers, ports.files) : defaultAnswers();
    const checks = await host.runChecks({ answers });
    const passed = checks.every(({ state }) => state !== "fail");
    printResult(flags, { passed, checks }, checks.flatMap(checkLines));
    return passed ? EXIT.done : EXIT.prerequisite;
  });

const marks = { pass: "ok", warn: "warning", fail: "FAILED", "could-not-tell": "could not tell" } as const;

const checkLines = ({ title, state, found, needed, remedy }: CheckResult): string[] => [
  `${marks[state].padEnd(14)} ${title}: ${found}`,
  ...(remedy === "" ? [] : [`${"".padEnd(14)} needed: ${needed}. ${remedy}`]),
];

export const plan = (flags: AnswersFlags): Promise<number> =>
  withMachine(flags, async ({ host, ports }) => {
    const preview = await host.preview(await readAnswers(flags.answers, ports.files));
    printResult(flags, preview, previewLines(preview));
    return preview.wouldChange ? EXIT.differs : EXIT.done;
  });

const stateWords: Readonly<Record<PreviewState, string>> = {
  "will-do": "will do",
  "already-so": "already so",
  "cannot-know": "cannot know",
};

const previewLines = ({ actions, wouldChange, secretsNeeded }: PlanPreview): string[] => [
  ...actions.map((action) => `${stateWords[action.state].padEnd(12)} ${action.text}`),
  ...(secretsNeeded.length > 0 ? [`secrets needed: ${secretsNeeded.join(", ")}`] : []),
  wouldChange ? "The server would be changed." : "Nothing would be changed.",
];

export async function schema(): Promise<number> {
  process.stdout.write(`${JSON.stringify(answerFileSchema(), null, 2)}\n`);
  return EXIT.done;
}
