/** Changing the settings of a registered server: one run that fails, and then one that goes well. */
import { registered } from "../machines.ts";
import type { Tour } from "./tour.ts";

export const registeredServer: Tour = {
  name: "a registered server",
  machine: registered("dpm", {
    recoveryFolder: "D:\\Recovery",
    knobs: { failAt: { setPassphrase: { microsoftId: 100066 } } },
  }),
  walk: async (wizard, visit) => {
    const { throttling, recoveryFolder, encryption, review, outcome } = wizard;
    await visit.state("start, of a registered server");
    await wizard.start.next();
    await wizard.proxy.shown();
    await visit.state("proxy, left as it is");
    await wizard.proxy.next();
    await throttling.shown();
    await visit.state("throttling, left as it is");
    await throttling.next();
    await recoveryFolder.shown();
    await visit.state("recovery folder, left as it is");
    await recoveryFolder.next();
    await encryption.change.check();
    await encryption.made();
    await encryption.keep();
    await visit.state("encryption, changed");
    await encryption.next();
    await review.commit("change-settings");
    await outcome.ended("failed");
    await visit.state("outcome of a run that failed");
    await outcome.goOn("failed");
    await outcome.succeeded("change-settings");
    await visit.state("outcome of a run that succeeded");
  },
};
