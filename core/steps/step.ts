/** One page's rules as data: what is wrong, how it reads on the review page. Not a React component. */
import type { Answers } from "../answers.ts";
import type { Facts } from "../facts.ts";

/** One fault in what was said. `field` is a dotted path into Answers; the words are in text/steps. */
export interface Problem {
  readonly field: string;
  readonly problem: string;
}

export interface StepContext {
  readonly answers: Answers;
  readonly facts: Facts;
}

export type SummaryLine = readonly [label: string, value: string];

export interface Step<Id extends string = string> {
  readonly id: Id;
  /** The parts of the answers that this page may change. */
  readonly edits: readonly (keyof Answers)[];
  problems(context: StepContext): readonly Problem[];
  summary(context: StepContext): readonly SummaryLine[];
}

export const defineStep = <const Id extends string>(step: Step<Id>): Step<Id> => step;
