/** A server that is registered: its first page, and a run that fails. */
import { registered } from "../machines.ts";
import type { Tour } from "./tour.ts";

export const registeredServer: Tour = {
  name: "a registered server, and a run that fails",
  machine: registered("mars", { knobs: { failAt: { setPassphrase: { microsoftId: 100066 } } } }),
  walk: async ({ start, proxy, throttling, encryption, review, outcome }, visit) => {
    await start.checked();
    await visit.page("start-registered");
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
