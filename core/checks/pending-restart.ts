import { text } from "../text/checks.ts";
import { prerequisites } from "../text/prerequisites.ts";
import { defineCheck } from "./check.ts";

/** A restart that is still due makes installations fail half-way (ids 847, 4362, 4386). Windows notes it in three places. */
export const pendingRestart = defineCheck({
  id: "pending-restart",
  applies: () => true,
  look: ({ facts }) => {
    const places = facts.windows.system.restartFor ?? [];
    if (places.length > 0) {
      const { restart } = prerequisites;
      const reasons = places.map((place) => restart[place]).join(", ");
      return { state: "fail", found: restart.waits({ reasons }) };
    }
    if (facts.pendingRestart === null) return { state: "could-not-tell", found: text.couldNotTell };
    return facts.pendingRestart
      ? { state: "fail", found: text["pending-restart"].found.yes }
      : { state: "pass", found: text["pending-restart"].found.no };
  },
});
