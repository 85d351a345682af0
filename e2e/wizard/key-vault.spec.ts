/** The passphrase in Azure Key Vault, and the pages before it: the test of the network, the week. */
import { expect } from "@playwright/test";
import { azureLists } from "../../core/text/azure-lists.ts";
import { explain } from "../../core/text/errors.ts";
import { keyVault } from "../../core/text/key-vault.ts";
import { proxyPage } from "../../core/text/pages.ts";
import { probe } from "../../core/text/probe.ts";
import { week } from "../../core/text/week.ts";
import { lastCharacters } from "../../core/vault/kept-places.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { machineWith } from "../../practice/windows/machine.ts";
import { placesOf } from "../secrets.ts";
import { test } from "../wizard-fixtures.ts";

test.use({ machine: machineWith("mars"), azureKnobs: { deviceCode: { intervalSeconds: 0 } } });

test("a passphrase is stored in Key Vault after a sign-in, read back, and lies nowhere else", async ({
  wizard,
}) => {
  const { page, start, proxy, vaultCredentials, throttling, encryption, review, outcome } = wizard;
  await start.choose("set-up");
  await proxy.next();
  await vaultCredentials.fillInFile();
  await vaultCredentials.next();
  await throttling.next();
  await encryption.shown();
  const passphrase = await encryption.made();
  const card = page.getByRole("region", { name: keyVault.title, exact: true });

  await encryption.fillIn(keyVault.uri);
  await expect(encryption.field(keyVault.uri)).toHaveValue(`https://${PRACTICE.keyVault}.vault.azure.net/`);
  await expect(encryption.field(keyVault.secretName)).toHaveValue(
    `AzBackup-backup01-contoso-com-${PRACTICE.vault}`,
  );
  await card.getByRole("button", { name: azureLists.signIn, exact: true }).click();
  await expect(card.getByRole("button", { name: keyVault.save })).toBeVisible();

  // Refused: no such vault, the name of a deleted secret, somebody else's secret.
  await encryption.field(keyVault.uri).fill("https://nobody.vault.azure.net/");
  await card.getByRole("button", { name: keyVault.save }).click();
  await expect(card.getByText(explain({ code: "key-vault.no-vault", about: {} }).remedy)).toBeVisible();
  await encryption.fillIn(keyVault.uri);
  await encryption.field(keyVault.secretName).fill("soft-deleted");
  await card.getByRole("button", { name: keyVault.save }).click();
  await expect(card.getByText(explain({ code: "key-vault.soft-deleted", about: {} }).remedy)).toBeVisible();
  await encryption.field(keyVault.secretName).fill("someone-elses");
  await card.getByRole("button", { name: keyVault.check }).click();
  await expect(card.getByText(keyVault.differs)).toBeVisible();

  await encryption.field(keyVault.secretName).fill("AzBackup-BACKUP01");
  await card.getByRole("button", { name: keyVault.save }).click();
  await expect(card).toContainText(`${PRACTICE.keyVault}.vault.azure.net, AzBackup-BACKUP01`);

  await encryption.fromPaper.fill(lastCharacters(passphrase));
  await encryption.next();
  await review.shown();
  await review.commit("set-up");
  await outcome.succeeded("set-up");
  expect(await placesOf([passphrase], wizard)).toEqual([]);
});

test("the network is tested address by address", async ({ wizard }) => {
  const { page, start, proxy } = wizard;
  await start.choose("set-up");
  await proxy.test.click();
  const list = page.getByRole("list", { name: probe.list });
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await expect(page.getByText(proxyPage.allReached({ count: 2 }))).toBeVisible();
  await expect(list.getByText(probe.asking)).toHaveCount(0);
  await expect(proxy.testAgain).toBeEnabled();
});

test("the week is walked through by keys; a rate comes back as it was typed", async ({ wizard }) => {
  const { page, start, proxy, vaultCredentials, throttling } = wizard;
  await start.choose("set-up");
  await proxy.next();
  await vaultCredentials.fillInFile();
  await vaultCredentials.next();
  await throttling.shown();
  await throttling.limited.check();
  await throttling.workHourRate.fill("2048");
  await throttling.back();
  await vaultCredentials.next();
  await throttling.shown();
  await expect(throttling.workHourRate).toHaveValue("2048");
  await expect(throttling.workHourUnit).toHaveValue("kbps");

  const grid = page.getByRole("grid", { name: week.grid });
  await grid.getByRole("gridcell").first().focus();
  for (let hour = 0; hour < 9; hour += 1) await page.keyboard.press("ArrowRight");
  await expect(grid.getByRole("gridcell", { name: "Monday, 09:00 to 10:00: 2 Mbps" })).toBeFocused();
  await page.keyboard.press("End");
  await expect(grid.getByRole("gridcell", { name: /^Monday, 23:00/ })).toBeFocused();
  await throttling.from.fill("22:00");
  await throttling.to.fill("06:00");
  await expect(page.getByText(week.overMidnight)).toBeVisible();
});
