/** One prerequisite: it looks only. The words are in `text/checks.ts` and in the catalogues of the prerequisites. */
import type { Answers } from "../answers.ts";
import type { Facts } from "../facts.ts";
import type { EndpointProbe, Media, Ports } from "../ports.ts";

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
  /** What lies in the folder of the media, looked at once; null where no folder was said. */
  readonly media: () => Promise<Media | null>;
  /** One question to the sign-in host of the chosen cloud, through the chosen proxy, asked once; null where there is none. */
  readonly signIn: () => Promise<EndpointProbe | null>;
}

/** What a check reports; title, remedy and source come from its words. */
export interface Finding {
  readonly state: CheckState;
  readonly found: string;
  /** Where it hangs on the product or its version. */
  readonly needed?: string;
}

export interface Check<Id extends string = string> {
  readonly id: Id;
  applies(context: Pick<CheckContext, "answers" | "facts">): boolean;
  look(context: CheckContext): Promise<Finding> | Finding;
}

export const defineCheck = <const Id extends string>(check: Check<Id>): Check<Id> => check;
