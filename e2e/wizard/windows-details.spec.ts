import { expect } from "@playwright/test";
import { certificate } from "../../core/text/certificate.ts";
import { certificateStore } from "../../core/text/certificate-store.ts";
import { windowsRun } from "../../core/text/windows-run.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { machineWith } from "../../practice/windows/machine.ts";
import { isClean } from "../axe.ts";
import type { Wizard } from "../wizard.ts";
import { test } from "../wizard-fixtures.ts";

const inBrowser = (): boolean => test.info().project.name === "browser-host";
const toReview = async ({ throttling, encryption }: Wizard, between = async () => {}): Promise<void> => {
  await throttling.next();
  await between();
  await encryption.own.check();
  await encryption.enter(PRACTICE.passphrase);
  await encryption.keep();
  await encryption.next();
};

test.describe("a CA of AD CS", () => {
  test.use({ machine: machineWith("mars") });

  test("is asked by the run, which registers with what it makes", async ({ wizard }) => {
    const { start, proxy, vaultCredentials, certificate: page, review, outcome } = wizard;
    await start.choose("set-up");
    await proxy.next();
    await vaultCredentials.shown();
    await vaultCredentials.fromSignIn.check();
    await vaultCredentials.asServicePrincipal.check();
    await vaultCredentials.fillInVault();
    await vaultCredentials.fillInApplication();
    await vaultCredentials.fillInSecret();
    await vaultCredentials.next();
    await page.fromCa.check();
    await page.ca.fill("no CA");
    await expect(page.makeRequest).toBeHidden();
    await page.next();
    await page.refuses(page.ca, certificate.problems["credentials.certificate.ca"]["not-a-ca"]);
    await page.ca.fill("CA01\\Practice CA");
    await page.template.fill("DPMClientAuth");
    await page.checkbox(certificateStore.fields.install).check();
    if (inBrowser()) await isClean(page.page, "a CA that the run asks");
    await page.next();
    await toReview(wizard);
    await review.commit("set-up");
    await outcome.succeeded("set-up");
    const { caRequests, certificates, registration } = wizard.machine();
    expect(caRequests).toBe(1);
    expect(certificates).toMatchObject([{ thumbprint: registration?.registeredWith }]);
  });
});

test.describe("a vault that has a server of this name", () => {
  test.use({ machine: machineWith("dpm", { knobs: { namesTaken: ["BACKUP01"] } }) });

  test("is told on the review page, before anything is done @long", async ({ wizard }) => {
    const { start, proxy, vaultCredentials, recoveryFolder, page } = wizard;
    await start.choose("set-up");
    await proxy.next();
    await vaultCredentials.fillInFile();
    await vaultCredentials.next();
    await toReview(wizard, async () => {
      await recoveryFolder.folder.fill("D:\\New");
      await recoveryFolder.next();
    });
    await expect(page.getByText(windowsRun.nameTaken({ name: "BACKUP01" }))).toBeVisible();
    await expect(page.getByText(/D:\\New and let SYSTEM/)).toBeVisible();
    if (inBrowser()) await isClean(page, "a name that is taken, on the review page");
    expect(wizard.machine()).toMatchObject({ registration: null, recoveryFolder: null });
  });
});
