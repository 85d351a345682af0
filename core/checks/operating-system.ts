import { text } from "../text/checks.ts";
import { defineCheck } from "./check.ts";

/** The agent runs on Windows only. */
export const operatingSystem = defineCheck({
  id: "operating-system",
  applies: () => true,
  look: ({ facts }) => {
    if (facts.operatingSystem === null) return { state: "could-not-tell", found: text.couldNotTell };
    const windows = /windows/i.test(facts.operatingSystem);
    return { state: windows ? "pass" : "fail", found: facts.operatingSystem };
  },
});
