import { text } from "../text/checks.ts";
import { defineCheck } from "./check.ts";

/** The installer and the agent's cmdlets want a local administrator (ids 801, 100011). */
export const administrator = defineCheck({
  id: "administrator",
  applies: () => true,
  look: ({ facts }) => {
    if (facts.administrator === null) return { state: "could-not-tell", found: text.couldNotTell };
    return facts.administrator
      ? { state: "pass", found: text.administrator.found.yes }
      : { state: "fail", found: text.administrator.found.no };
  },
});
