import { text } from "../text/checks.ts";
import { explain } from "../text/errors.ts";
import { defineCheck } from "./check.ts";

/** The sign-in host of the chosen cloud, through the chosen proxy: the shortest question that tells whether there is a way out. */
export const azureReachable = defineCheck({
  id: "azure-reachable",
  applies: () => true,
  async look({ signIn }) {
    const answer = await signIn();
    if (!answer) return { state: "could-not-tell", found: text.couldNotTell };
    const { endpoint, error, elapsedMs } = answer;
    if (error) return { state: "warn", found: explain(error).message };
    return {
      state: "pass",
      found: text["azure-reachable"].found({ host: endpoint.host, ms: Math.round(elapsedMs) }),
    };
  },
});
