import { text } from "../text/checks.ts";
import { defineCheck } from "./check.ts";

/** A restart that is still due makes installations fail half-way (ids 847, 4362, 4386). */
export const pendingRestart = defineCheck({
  id: "pending-restart",
  applies: () => true,
  look: ({ facts }) => {
    if (facts.pendingRestart === null) return { state: "could-not-tell", found: text.couldNotTell };
    return facts.pendingRestart
      ? { state: "fail", found: text["pending-restart"].found.yes }
      : { state: "pass", found: text["pending-restart"].found.no };
  },
});
