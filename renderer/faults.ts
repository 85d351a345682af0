/** What stands in the way of a page, in words, at its fields. The rules are the steps'; here they are only brought together. */
import type { Answers } from "../core/answers.ts";
import type { Facts } from "../core/facts.ts";
import { steps } from "../core/steps/index.ts";
import { isBeside, type PageBeside, type PageId } from "../core/steps/navigate.ts";
import { type StepId, stepIdsFor } from "../core/steps/order.ts";
import type { StepContext } from "../core/steps/step.ts";
import type { Typed } from "../core/steps/typed.ts";
import { typedProblems } from "../core/steps/typed-problems.ts";
import { explain } from "../core/text/errors.ts";
import { problemText } from "../core/text/problems.ts";
import type { CredentialsReading } from "./credentials.ts";
import { type MediaReading, mediaWords } from "./media.ts";

export interface Fault {
  readonly page: PageId;
  readonly field: string;
  readonly words: string;
}

export interface Said {
  readonly answers: Answers;
  readonly facts: Facts | null;
  readonly credentials: CredentialsReading | null;
  readonly media?: MediaReading | null;
}

/** The faults of one page; of all pages together for the review. */
export function faultsOf(page: PageId, said: Said, typed: Typed): readonly Fault[] {
  const { answers, facts } = said;
  if (facts === null || page === "start" || page === "progress" || page === "outcome") return [];
  const context = { answers, facts };
  if (isBeside(page)) return signInFaults(page, context, said, typed);
  const asked = page === "review" ? stepIdsFor(context) : [page];
  return asked.flatMap((step) => stepFaults(step, context, said, typed));
}

function stepFaults(id: StepId, context: StepContext, said: Said, typed: Typed): Fault[] {
  const problems = [...steps[id].problems(context), ...typedProblems(id, context, typed)];
  const faults = problems.map((problem) => ({ page: id, field: problem.field, words: problemText(problem) }));
  if (faults.some(({ field }) => field === "installation.media")) return faults;
  if (id === "agent") return [...mediaFaults(said), ...faults];
  return id === "vault-credentials" && faults.length === 0 ? fileFaults(said) : faults;
}

/** Of a sign-in that is for looking alone: whatever the run takes its credentials from. */
function signInFaults(page: PageBeside, { answers, facts }: StepContext, said: Said, typed: Typed): Fault[] {
  // As a first registration by signing in would want it: what is set up otherwise does not matter here.
  const credentials = { ...answers.credentials, from: "sign-in" } as const;
  const signingIn: StepContext = { answers: { ...answers, flow: "set-up", credentials }, facts };
  return stepFaults("vault-credentials", signingIn, said, typed)
    .filter(({ field }) => field.startsWith("credentials.signIn.") || field === "clientSecret")
    .map((fault) => ({ ...fault, page }));
}

/** The media itself, once the host has looked into its folder. */
function mediaFaults({ answers, media }: Said): Fault[] {
  const words = mediaWords(media ?? null, answers.installation);
  return words === null ? [] : [{ page: "agent", field: "installation.media", words }];
}

/** The file itself, once the host has read it. */
function fileFaults({ answers, credentials }: Said): Fault[] {
  const { from, file } = answers.credentials;
  if (from !== "file" || credentials?.file !== file) return [];
  const at = { page: "vault-credentials", field: "credentials.file" } as const;
  if (credentials.state === "failed") return [{ ...at, words: explain(credentials.error).message }];
  const problem = credentials.state === "read" ? credentials.report.problems[0] : undefined;
  return problem ? [{ ...at, words: problem.message }] : [];
}
