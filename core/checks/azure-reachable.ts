import { text } from "../text/checks.ts";
import { explain } from "../text/errors.ts";
import { endpointsFor } from "../vault/endpoints.ts";
import { defineCheck } from "./check.ts";

/** The sign-in host of the chosen cloud, through the chosen proxy: the shortest question that tells whether there is a way out. */
export const azureReachable = defineCheck({
  id: "azure-reachable",
  applies: () => true,
  async look({ answers, ports, signal }) {
    const endpoint = endpointsFor(answers.cloud).find(({ purpose }) => purpose === "sign-in");
    if (!endpoint) return { state: "could-not-tell", found: text.couldNotTell };
    const { error, elapsedMs } = await ports.network.probe(
      endpoint,
      answers.proxy,
      undefined,
      answers.cloud,
      signal,
    );
    if (error) return { state: "warn", found: explain(error).message };
    return {
      state: "pass",
      found: text["azure-reachable"].found({ host: endpoint.host, ms: Math.round(elapsedMs) }),
    };
  },
});
