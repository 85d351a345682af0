/** A run that waits for somebody to sign in, and is stopped. */
import { expect } from "@playwright/test";
import { start as startWords } from "../../core/text/pages.ts";
import { machineWith } from "../../practice/windows/machine.ts";
import type { Tour } from "./tour.ts";

export const stoppedRun: Tour = {
  name: "a run that is stopped",
  machine: machineWith("mabs"),
  azureKnobs: { deviceCode: { outcome: "never" } },
  walk: async (wizard, visit) => {
    const { vaultCredentials, recoveryFolder, encryption, review, progress, outcome } = wizard;
    await wizard.start.choose("set-up");
    await wizard.proxy.next();
    await vaultCredentials.fromSignIn.check();
    await vaultCredentials.fillInVault();
    await vaultCredentials.next();
    await wizard.certificate.shown();
    await visit.page("certificate");
    await wizard.certificate.next();
    await wizard.throttling.next();
    await recoveryFolder.shown();
    await visit.page("recovery-folder");
    await recoveryFolder.next();
    await visit.state("recovery folder, with a fault");
    await recoveryFolder.fillInFolder();
    await recoveryFolder.next();
    await encryption.made();
    await encryption.keep();
    await encryption.next();
    await review.shown();
    await expect(review.plan.getByRole("listitem").first()).toBeVisible();
    await visit.page("review");
    await review.commit("set-up");

    await expect(progress.code).toBeVisible();
    await visit.page("progress");
    await progress.showLog.click();
    await visit.state("progress, with a code to sign in with and the log");
    await progress.stop.click();
    await outcome.ended("cancelled");
    await visit.page("outcome");
    await outcome.startAgain.click();
    await wizard.start.shown();
    await expect(wizard.start.unfinished).toBeVisible();
    await wizard.start.button(startWords.unfinished.resume).click();
    await visit.state("start, with a run to resume and a secret that is missing");
  },
};
