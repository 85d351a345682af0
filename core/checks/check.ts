/** One prerequisite: it looks only. The words are in `text/checks.ts`. */
import type { Answers } from "../answers.ts";
import type { Facts } from "../facts.ts";
import type { Ports } from "../ports.ts";

export type CheckState = "pass" | "warn" | "fail" | "could-not-tell";

/** What one check found. `found` and `needed` are shown as they are. */
export interface CheckResult {
  readonly id: string;
  readonly title: string;
  readonly state: CheckState;
  readonly found: string;
  readonly needed: string;
  /** Empty when the check passed. */
  readonly remedy: string;
  /** Microsoft's page or code that the limit comes from. */
  readonly source: string;
}

export interface CheckContext {
  readonly answers: Answers;
  readonly facts: Facts;
  readonly ports: Ports;
  readonly signal: AbortSignal;
}

/** What a check reports; title, remedy and source come from its words. */
export interface Finding {
  readonly state: CheckState;
  readonly found: string;
}

export interface Check<Id extends string = string> {
  readonly id: Id;
  applies(context: Pick<CheckContext, "answers" | "facts">): boolean;
  look(context: CheckContext): Promise<Finding> | Finding;
}

export const defineCheck = <const Id extends string>(check: Check<Id>): Check<Id> => check;
