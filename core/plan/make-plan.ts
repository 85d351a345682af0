/** Answers and facts in, plan out. Pure: the same form on the same machine gives the same plan, whichever front end filled it in. */
import type { Answers } from "../answers.ts";
import type { Facts } from "../facts.ts";
import { changeSettings } from "./change-settings.ts";
import type { Draft, PlanContext } from "./draft.ts";
import { type Action, PLAN_VERSION, type Plan } from "./plan.ts";
import { registerServer } from "./register-server.ts";

const flows = {
  "set-up": registerServer,
  "re-register": registerServer,
  "change-settings": changeSettings,
} satisfies Record<
  Answers["flow"],
  (answers: Answers, facts: Facts, context: PlanContext) => readonly Draft[]
>;

/** The actions in order. Every kind comes at most once, so its name is its id. */
export function makePlan(answers: Answers, facts: Facts, context: PlanContext): Plan {
  const drafts = flows[answers.flow](answers, facts, context);
  return {
    version: PLAN_VERSION,
    flow: answers.flow,
    practice: context.practice,
    actions: drafts.map((draft) => ({ ...draft, id: draft.kind }) as Action),
    secretFiles: answers.secretFiles,
    generatesPassphrase: answers.passphrase.from === "generated",
  };
}
