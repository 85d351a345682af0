import { installation as words } from "../text/installation.ts";
import { text } from "../text/steps.ts";
import { defineStep } from "./step.ts";

/** The page "Microsoft Update Opt-In" of the set-ups. */
export const microsoftUpdate = defineStep({
  id: "microsoft-update",
  edits: ["installation"],
  problems: () => [],
  summary: ({ answers: { installation: said } }) => [
    [words.fields.microsoftUpdate, said.microsoftUpdate ? text.values.yes : text.values.no],
  ],
});
