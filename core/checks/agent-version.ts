import { text } from "../text/checks.ts";
import { compareVersions, MIN_AGENT_VERSION } from "../vault/versions.ts";
import { defineCheck } from "./check.ts";

export const agentVersion = defineCheck({
  id: "agent-version",
  applies: ({ facts }) => facts.product !== "none",
  look: ({ facts }) => {
    if (facts.agentVersion === null) return { state: "could-not-tell", found: text.couldNotTell };
    const old = compareVersions(facts.agentVersion, MIN_AGENT_VERSION) < 0;
    return { state: old ? "fail" : "pass", found: facts.agentVersion };
  },
});
