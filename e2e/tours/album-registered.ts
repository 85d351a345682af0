/** A server that is registered: its first page, and a run that fails. */
import { registered } from "../machines.ts";
import { scrolledTo } from "./scrolled.ts";
import type { Tour } from "./tour.ts";

export const registeredServer: Tour = {
  name: "a registered server, and a run that fails",
  machine: registered("mars", { knobs: { failAt: { setPassphrase: { microsoftId: 100066 } } } }),
  azureKnobs: { deviceCode: { pendingPolls: 0, intervalSeconds: 0 } },
  walk: async ({ start, usage, proxy, throttling, encryption, review, outcome }, visit) => {
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
