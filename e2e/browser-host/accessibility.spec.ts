/** axe on every page, light and dark, in the states that look different: faults shown, lists open, a run that goes on. */
import { expect } from "@playwright/test";
import { frame } from "../../core/text/frame.ts";
import { start as startWords } from "../../core/text/pages.ts";
import { progress as progressWords, review as reviewWords } from "../../core/text/run-pages.ts";
import { text } from "../../core/text/steps.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { machineWith } from "../../practice/windows/machine.ts";
import { isClean } from "../axe.ts";
import { registered } from "../machines.ts";
import { test } from "../wizard-fixtures.ts";

test.describe("a new server", () => {
  test.use({ machine: { administrator: false, knobs: { internet: "proxy-only", slowMs: 100 } } });

  test("the pages of a first registration", async ({ wizard }) => {
    const { page, proxy, agent, vaultCredentials, throttling, encryption, review } = wizard;
    await wizard.page.getByRole("button", { name: /^Show the/ }).click();
    await isClean(page, "start, with prerequisites that are not met");
    await wizard.start.next();

    await proxy.shown();
    await proxy.test.click();
    await expect(proxy.testAgain).toBeEnabled();
    await proxy.custom.check();
    await proxy.user.fill("backup");
    await proxy.next();
    await isClean(page, "proxy, with faults and a failed test");
    await proxy.host.fill("proxy.contoso.com");
    await proxy.password.fill("a password");
    await proxy.testAgain.click();
    await expect(page.getByText(/^All \d+ addresses answered/)).toBeVisible();
    await isClean(page, "proxy, with a test that went well");
    await proxy.next();

    await agent.shown();
    await agent.next();
    await isClean(page, "agent, with faults");
    await agent.fillInInstaller();
    await agent.next();

    await vaultCredentials.shown();
    await vaultCredentials.drop({ name: "notes.VaultCredentials", text: "some notes" });
    await expect(vaultCredentials.notUsable).toBeVisible();
    await vaultCredentials.next();
    await isClean(page, "vault credentials, with a file that cannot be used");
    await vaultCredentials.fillInFile();
    await isClean(page, "vault credentials, with a good file");
    await vaultCredentials.fromSignIn.check();
    await vaultCredentials.asServicePrincipal.check();
    await vaultCredentials.next();
    await isClean(page, "vault credentials, signing in, with faults");
    await vaultCredentials.fromFile.check();
    await vaultCredentials.next();

    await throttling.shown();
    await throttling.limited.check();
    await throttling.workHourRate.fill("1");
    await throttling.day("monday").uncheck();
    await throttling.next();
    await isClean(page, "throttling, with limits and a fault");
    await throttling.workHourRate.fill("512");
    await throttling.next();

    await encryption.shown();
    await encryption.made();
    await encryption.next();
    await isClean(page, "encryption, with a passphrase made here and a fault");
    await encryption.own.check();
    await encryption.passphrase.fill("short");
    await encryption.next();
    await isClean(page, "encryption, with an own passphrase and faults");

    await encryption.enter(PRACTICE.passphrase);
    await encryption.keep();
    await encryption.next();
    await review.shown();
    await review.change(text["vault-credentials"].rail).click();
    await vaultCredentials.file.fill("");
    await page.getByRole("navigation").getByRole("button", { name: frame.rail.review }).click();
    await expect(page.getByText(reviewWords.notReady)).toBeVisible();
    await isClean(page, "review, not ready and with prerequisites that are not met");
  });
});

test.describe("a run", () => {
  test.use({ machine: machineWith("mabs"), azureKnobs: { deviceCode: { outcome: "never" } } });

  test("the pages of a run that waits for somebody to sign in, and is stopped", async ({ wizard }) => {
    const { page, vaultCredentials, recoveryFolder, encryption, review, progress, outcome } = wizard;
    await wizard.start.choose("set-up");
    await wizard.proxy.next();
    await vaultCredentials.fromSignIn.check();
    await vaultCredentials.fillInVault();
    await vaultCredentials.next();
    await wizard.throttling.next();
    await recoveryFolder.shown();
    await recoveryFolder.next();
    await isClean(page, "recovery folder, with a fault");
    await recoveryFolder.fillInFolder();
    await recoveryFolder.next();
    await encryption.made();
    await encryption.keep();
    await encryption.next();
    await review.shown();
    await expect(review.plan.getByRole("listitem").first()).toBeVisible();
    await isClean(page, "review");
    await review.commit("set-up");

    await expect(progress.code).toBeVisible();
    await progress.button(progressWords.log).click();
    await isClean(page, "progress, with a code to sign in with and the log");
    await progress.stop.click();
    await outcome.ended("cancelled");
    await isClean(page, "outcome of a run that was stopped");
    await outcome.startAgain.click();
    await wizard.start.shown();
    await expect(wizard.start.unfinished).toBeVisible();
    await wizard.start.button(startWords.unfinished.resume).click();
    await isClean(page, "start, with a run to resume and a secret that is missing");
  });
});

test.describe("a registered server", () => {
  test.use({
    machine: registered("dpm", {
      recoveryFolder: "D:\\Recovery",
      knobs: { failAt: { setPassphrase: { microsoftId: 100066 } } },
    }),
  });

  test("the pages of a change, one that fails and then one that goes well", async ({ wizard }) => {
    const { page, throttling, recoveryFolder, encryption, review, outcome } = wizard;
    await isClean(page, "start, of a registered server");
    await wizard.start.next();
    await wizard.proxy.shown();
    await isClean(page, "proxy, left as it is");
    await wizard.proxy.next();
    await throttling.shown();
    await isClean(page, "throttling, left as it is");
    await throttling.next();
    await recoveryFolder.shown();
    await isClean(page, "recovery folder, left as it is");
    await recoveryFolder.next();
    await encryption.change.check();
    await encryption.made();
    await encryption.keep();
    await isClean(page, "encryption, changed");
    await encryption.next();
    await review.commit("change-settings");
    await outcome.ended("failed");
    await isClean(page, "outcome of a run that failed");
    await outcome.goOn("failed", { passphrase: PRACTICE.newPassphrase });
    await outcome.succeeded("change-settings");
    await isClean(page, "outcome of a run that succeeded");
  });
});
