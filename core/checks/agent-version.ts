import { text } from "../text/checks.ts";
import { compareVersions } from "../vault/versions.ts";
import { defineCheck } from "./check.ts";

/** Older agents cannot read today's vault credentials (backup-azure-mars-troubleshoot). */
export const MIN_AGENT_VERSION = "2.0.9249.0";

export const agentVersion = defineCheck({
  id: "agent-version",
  applies: ({ facts }) => facts.product !== "none",
  look: ({ facts }) => {
    if (facts.agentVersion === null) return { state: "could-not-tell", found: text.couldNotTell };
    const old = compareVersions(facts.agentVersion, MIN_AGENT_VERSION) < 0;
    return { state: old ? "fail" : "pass", found: facts.agentVersion };
  },
});
