import { expect } from "@playwright/test";
import { frame } from "../../core/text/frame.ts";
import { keeping } from "../../core/text/keeping.ts";
import { credentialsPage } from "../../core/text/pages.ts";
import { problems as faults } from "../../core/text/problems.ts";
import { review as reviewWords } from "../../core/text/run-pages.ts";
import { machineWith } from "../../practice/windows/machine.ts";
import { test } from "../wizard-fixtures.ts";

test.use({ machine: machineWith("mabs", { knobs: { internet: "proxy-only" } }) });

test("every page says what is wrong, leads to the first fault, and never loses an answer", async ({
  wizard,
}) => {
  const { proxy, vaultCredentials, throttling, recoveryFolder, encryption, review } = wizard;
  await wizard.start.choose("set-up");

  await test.step("proxy", async () => {
    await proxy.shown();
    await proxy.test.click();
    await expect(wizard.page.getByText(/addresses did not answer/)).toBeVisible();
    await proxy.custom.check();
    await proxy.refuses(proxy.host, faults["proxy.host"].empty);
    await proxy.host.fill("http://proxy.contoso.com:8080/path");
    await proxy.refuses(proxy.host, faults["proxy.host"]["not-an-address"]);
    await proxy.host.fill("proxy.contoso.com");
    await proxy.port.fill("70000");
    await proxy.refuses(proxy.port, faults["proxy.port"]["out-of-range"]);
    await proxy.port.fill("3128");
    await proxy.user.fill("contoso\\backup");
    await proxy.refuses(proxy.password, faults.proxyPassword.missing);
    await proxy.password.fill("a password");
    await proxy.testAgain.click();
    await expect(wizard.page.getByText(/^All \d+ addresses answered/)).toBeVisible();
    await proxy.next();
  });

  await test.step("vault credentials", async () => {
    await vaultCredentials.shown();
    await vaultCredentials.refuses(vaultCredentials.file, faults["credentials.file"].empty);
    await vaultCredentials.file.fill("C:\\Install\\vault.txt");
    await vaultCredentials.refuses(vaultCredentials.file, credentialsPage.notUsable);
    await expect(vaultCredentials.notUsable).toContainText(".VaultCredentials");
    await vaultCredentials.fromSignIn.check();
    await vaultCredentials.asServicePrincipal.check();
    await vaultCredentials.tenantId.fill("not a tenant");
    await vaultCredentials.vault.fill("1-vault");
    await vaultCredentials.refuses(
      vaultCredentials.tenantId,
      faults["credentials.signIn.tenantId"]["not-a-tenant"],
    );
    await expect(vaultCredentials.vault).toHaveAccessibleDescription(
      faults["credentials.vault.name"]["not-a-name"],
    );
    await expect(wizard.page.getByText(frame.faults({ count: 6 }))).toBeVisible();
    await vaultCredentials.fillInVault();
    await vaultCredentials.fillInApplication();
    await vaultCredentials.refuses(vaultCredentials.clientSecret, faults.clientSecret.missing);
    await vaultCredentials.fillInSecret();
    await vaultCredentials.next();
    await wizard.certificate.shown();
    await wizard.certificate.next();
  });

  await test.step("throttling", async () => {
    await throttling.shown();
    await throttling.limited.check();
    await throttling.workHourRate.fill("511");
    await throttling.refuses(throttling.workHourRate, faults.rate["too-low"]);
    await throttling.workHourRate.fill("1024");
    await throttling.workHourUnit.selectOption("mbps");
    await throttling.refuses(throttling.workHourRate, faults.rate["too-high"]);
    await throttling.workHourRate.fill("2");
    await throttling.to.fill("09:00");
    await throttling.refuses(throttling.to, faults["throttling.workHours.to"]["same-as-start"]);
    await throttling.to.fill("06:30");
    for (const day of ["monday", "tuesday", "wednesday", "thursday", "friday"] as const) {
      await throttling.day(day).uncheck();
    }
    await throttling.next();
    await expect(throttling.day("monday")).toBeFocused();
    await expect(wizard.page.getByText(faults["throttling.workDays"]["none-chosen"])).toBeVisible();
    await throttling.day("sunday").check();
    await throttling.next();
  });

  await test.step("recovery folder", async () => {
    await recoveryFolder.shown();
    for (const [folder, problem] of [
      ["", "empty"],
      ["Recovery", "not-absolute"],
      ["\\\\FILES01\\Recovery", "network"],
      ["D:\\", "root"],
      ["D:\\Reco?ery", "bad-character"],
    ] as const) {
      await recoveryFolder.folder.fill(folder);
      await recoveryFolder.refuses(recoveryFolder.folder, faults.folder[problem]);
    }
    await recoveryFolder.fillInFolder();
    await recoveryFolder.next();
  });

  await test.step("encryption", async () => {
    await encryption.shown();
    await encryption.own.check();
    await encryption.refuses(encryption.passphrase, faults.passphrase.missing);
    for (const [passphrase, problem] of [
      ["too short", "passphrase.too-short"],
      ["sechzehn Zeichen für die Passphrase", "passphrase.not-ascii"],
      ["a blank at its end 0123456789 ", "passphrase.surrounding-blanks"],
    ] as const) {
      await encryption.enter(passphrase);
      await encryption.refuses(encryption.passphrase, faults.passphrase[problem]);
    }
    await encryption.enter("a good passphrase 0123456789");
    await encryption.confirm.fill("another passphrase 0123456789");
    await encryption.refuses(encryption.confirm, faults.confirm.differs);
    await encryption.confirm.fill("a good passphrase 0123456789");
    await encryption.next();
    await expect(encryption.print).toBeFocused();
    await expect(wizard.page.getByText(faults.kept["not-kept"])).toBeVisible();
    await encryption.saveTo.fill("Passphrases");
    await encryption.keep();
    await encryption.refuses(encryption.saveTo, faults["passphrase.saveTo"]["not-absolute"]);
    await encryption.saveTo.fill("");
    await encryption.next();
    await review.shown();
  });

  await test.step("back through all pages: every answer and secret is there", async () => {
    await review.back();
    await expect(encryption.confirm).toHaveValue("a good passphrase 0123456789");
    await expect(encryption.onPaper).toContainText(keeping.sheet.done);
    await encryption.back();
    await expect(recoveryFolder.folder).toHaveValue("D:\\Recovery");
    await recoveryFolder.back();
    await expect(throttling.workHourRate).toHaveValue("2");
    await expect(throttling.to).toHaveValue("06:30");
    await expect(throttling.day("sunday")).toBeChecked();
    await expect(throttling.day("monday")).not.toBeChecked();
    await throttling.back();
    await wizard.certificate.back();
    await expect(vaultCredentials.tenantId).toHaveValue(/-/);
    await expect(vaultCredentials.clientSecret).toHaveValue("practice-client-secret");
    await vaultCredentials.fromFile.check();
    await expect(vaultCredentials.file).toHaveValue("C:\\Install\\vault.txt");
    await vaultCredentials.back();
    await expect(proxy.host).toHaveValue("proxy.contoso.com");
    await expect(proxy.password).toHaveValue("a password");
  });

  await test.step("review names what is not ready, and its button leads there", async () => {
    await wizard.page.getByRole("navigation").getByRole("button", { name: "Review" }).click();
    await review.shown();
    await expect(wizard.page.getByText(reviewWords.notReady)).toBeVisible();
    await review.button("Register this server").click();
    await expect(vaultCredentials.file).toBeFocused();
    expect(wizard.machine().registration).toBeNull();
  });
});
