/** A server that is registered: its first page, and a run that fails. */
import path from "node:path";
import { recordServer } from "../../practice/azure/registry.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { registered } from "../machines.ts";
import { scrolledTo } from "./scrolled.ts";
import type { Tour } from "./tour.ts";

const SERVERS = [
  { name: "BACKUP01", kind: "mars", agentVersion: "2.0.9262.0" },
  { name: "OLD01", kind: "dpm", agentVersion: "2.0.9262.0" },
] as const;

export const registeredServer: Tour = {
  name: "a registered server, and a run that fails",
  machine: registered("mars", { knobs: { failAt: { setPassphrase: { microsoftId: 100066 } } } }),
  azureKnobs: { deviceCode: { pendingPolls: 0, intervalSeconds: 0 } },
  walk: async (
    { dataFolder, start, usage, unregister, proxy, throttling, encryption, review, outcome },
    visit,
  ) => {
    await start.checked();
    await visit.page("start-registered");
    await usage.link.click();
    await usage.shown();
    await usage.signInByCode();
    await usage.numbers.waitFor();
    await scrolledTo(usage.numbers);
    await visit.page("usage");
    await usage.toServer.click();
    await start.checked();
    const stateFile = path.join(dataFolder, "practice", "azure.json");
    const { subscriptionId, resourceGroup, vault: name } = PRACTICE;
    for (const server of SERVERS)
      await recordServer(stateFile, { subscriptionId, resourceGroup, name }, server);
    await unregister.open();
    await unregister.server("OLD01").check();
    await unregister.typed("OLD01").fill("OLD01");
    await scrolledTo(unregister.lost);
    await visit.page("unregister");
    await unregister.toServer.click();
    await start.checked();
    await start.next();
    await proxy.next();
    await throttling.next();
    await encryption.change.check();
    await encryption.made();
    await encryption.keep();
    await encryption.next();
    await review.commit("change-settings");
    await outcome.ended("failed");
    await visit.page("outcome-failed");
  },
};
