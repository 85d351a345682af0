import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import { certificate as words } from "../../core/text/certificate.ts";
import { explain } from "../../core/text/errors.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { machineWith } from "../../practice/windows/machine.ts";
import { fitsSmallWindows, isClean, isCleanInEveryLook } from "../axe.ts";
import type { CertificatePage } from "../pages/certificate.ts";
import { placesOf } from "../secrets.ts";
import type { Wizard } from "../wizard.ts";
import { test } from "../wizard-fixtures.ts";

// Opened in the pseudo-language, so that the looks can be gone through; the wizard speaks English.
test.use({ machine: machineWith("mars"), language: "ar-XB" });

/** The looks are those of the page, the same in both hosts; only an address opens the pseudo-language. */
const inBrowser = (): boolean => test.info().project.name === "browser-host";

const toCertificate = async (wizard: Wizard): Promise<CertificatePage> => {
  const { start, proxy, vaultCredentials, certificate } = wizard;
  await start.choose("set-up");
  await proxy.next();
  await vaultCredentials.shown();
  await vaultCredentials.fromSignIn.check();
  await vaultCredentials.asServicePrincipal.check();
  await vaultCredentials.fillInVault();
  await vaultCredentials.fillInApplication();
  await vaultCredentials.fillInSecret();
  await vaultCredentials.next();
  await certificate.shown();
  return certificate;
};

const register = async ({ throttling, encryption, review, outcome }: Wizard): Promise<void> => {
  await throttling.next();
  await encryption.own.check();
  await encryption.enter(PRACTICE.passphrase);
  await encryption.keep();
  await encryption.next();
  await review.commit("set-up");
  await outcome.succeeded("set-up");
};

const keyFile = ({ dataFolder }: Wizard): string => path.join(dataFolder, "certificate", "request.json");
const privateKeyOf = (wizard: Wizard): string => {
  const { privateKey } = JSON.parse(readFileSync(keyFile(wizard), "utf8")) as { privateKey: string };
  return privateKey.split("\n")[3] ?? "";
};

test("a request is made, waits over a power cut, and its certificate registers the server", async ({
  wizard,
}) => {
  const before = await toCertificate(wizard);
  await expect(before.own).toBeChecked();
  await before.fromCa.check();
  await expect(before.commonName).toHaveValue("BACKUP01");
  await before.commonName.fill("backup01.contoso.com");
  await before.makeRequest.click();
  await expect(before.signed).toBeVisible();
  await before.template.fill("BackupServer");
  await expect(before.page.getByText(/certreq -submit/)).toContainText('"CertificateTemplate:BackupServer"');
  await before.refuses(before.signed, words.problems["credentials.certificate.file"]["no-signed"]);
  if (inBrowser()) await isClean(before.page, "a request that waits");
  const key = privateKeyOf(wizard);

  await wizard.restart();
  // The answers were kept, the client secret was not.
  await wizard.start.choose("set-up");
  await wizard.proxy.next();
  await wizard.vaultCredentials.fillInSecret();
  await wizard.vaultCredentials.next();
  const page = wizard.certificate;
  await page.shown();
  await page.fromCa.check(); // the last answers before a power cut may not have been kept
  await expect(page.page.getByText(/backup01\.contoso\.com/)).toBeVisible();
  await expect(page.makeRequest).toHaveCount(0);
  await page.fillInSigned();
  await expect(page.usable).toBeVisible();
  await expect(page.rules).toHaveCount(8);
  expect(await placesOf([key], wizard)).toEqual([keyFile(wizard)]);
  await page.next();
  await register(wizard);
  expect(existsSync(keyFile(wizard))).toBe(false);
  expect(await placesOf([key, PRACTICE.clientSecret], wizard)).toEqual([]);
});

test("a request can be discarded, and another made", async ({ wizard }) => {
  const page = await toCertificate(wizard);
  await page.fromCa.check();
  await page.makeRequest.click();
  await page.discardRequest.click();
  await expect(page.makeRequest).toBeVisible();
  expect(existsSync(keyFile(wizard))).toBe(false);
});

test("a PFX is looked over by Next, and registers the server", async ({ wizard }) => {
  const page = await toCertificate(wizard);
  if (inBrowser()) await isCleanInEveryLook(page.page, "certificate");
  await page.bringPfx.check();
  await page.refuses(page.pfx, words.problems["credentials.certificate.file"]["no-pfx"]);
  await page.fillInPfx();
  await page.pfxPassword.fill("not the password");
  await page.check.click();
  const wrong = explain({ code: "certificate.wrong-password", about: {} });
  await expect(page.page.getByRole("alert").filter({ hasText: wrong.remedy })).toContainText(wrong.message);
  await page.refuses(page.pfxPassword, words.problems.pfxPassword.wrong);
  await page.fillInPassword();
  await page.check.click();
  await expect(page.usable).toBeVisible();
  if (inBrowser()) await isClean(page.page, "a certificate that can be used");
  if (inBrowser()) await fitsSmallWindows(page.page, "a certificate that can be used");
  await page.next();
  await register(wizard);
  expect(await placesOf([PRACTICE.pfxPassword, "not the password"], wizard)).toEqual([]);
});

test.describe("a PFX that breaks rules", () => {
  test.use({ machine: machineWith("mars", { knobs: { certificate: "expired" } }) });

  test("says what was found and what to do, and is looked at again once it is mended", async ({ wizard }) => {
    const page = await toCertificate(wizard);
    await page.bringPfx.check();
    await page.fillInPfx();
    await page.next();
    await expect(page.notUsable).toBeVisible();
    await expect(page.pfx).toBeFocused();
    const rule = page.rules.filter({ hasText: words.rules.validity.name });
    await expect(rule).toContainText(words.states.fail);
    await expect(rule).toContainText(explain({ code: "certificate.expired", about: {} }).remedy);
    if (inBrowser()) await isClean(page.page, "a certificate that breaks rules");
    wizard.changeMachine(({ knobs }) => ({ knobs: { ...knobs, certificate: "good" } }));
    await page.checkAgain.click();
    await expect(page.usable).toBeVisible();
    await page.next();
    await wizard.throttling.shown();
  });
});
