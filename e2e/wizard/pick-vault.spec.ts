import { expect } from "@playwright/test";
import { azureLists } from "../../core/text/azure-lists.ts";
import { explain } from "../../core/text/errors.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { machineWith } from "../../practice/windows/machine.ts";
import { begin } from "../begin.ts";
import type { VaultCredentialsPage } from "../pages/vault-credentials.ts";
import { placesOf } from "../secrets.ts";
import type { Wizard } from "../wizard.ts";
import { test } from "../wizard-fixtures.ts";

test.use({ machine: machineWith("mars") });

const toCredentials = async (wizard: Wizard): Promise<VaultCredentialsPage> => {
  const { start, proxy, vaultCredentials } = wizard;
  await start.choose("set-up");
  await proxy.next();
  await vaultCredentials.shown();
  await vaultCredentials.fromSignIn.check();
  return vaultCredentials;
};

test("signed in by code, the vault is picked by keyboard, and the run asks for no other code", async ({
  wizard,
}) => {
  await begin(wizard, async (page) => {
    await page.fromSignIn.check();
    await page.signIn.click();
    await expect(page.tenantId, "the tenant is asked for first").toBeFocused();
    await page.fillInTenant();
    await page.signIn.click();
    await expect(page.code).toContainText(/[A-Z0-9]{6,}/);
    await page.signedInAs("admin@practice.test");
    await expect(page.code).toHaveCount(0);

    await page.pick(page.subscriptions, "branch");
    await expect(page.subscriptionId).toHaveValue(PRACTICE.secondSubscriptionId);
    await expect(page.vault).toHaveValue("");
    await page.pick(page.subscriptions, PRACTICE.subscriptionName);
    await page.pick(page.vaults, PRACTICE.secondVault);
    await expect(page.resourceGroup).toHaveValue(PRACTICE.resourceGroup);
    await expect(page.vault).toHaveValue(PRACTICE.secondVault);
    await expect(page.page.getByText(azureLists.publicOn)).toBeVisible();
    await expect(page.heading).toBeVisible();
  });
  await wizard.outcome.succeeded("set-up");
  expect(wizard.machine().registration?.vault).toBe(PRACTICE.secondVault);
});

test("as a service principal: what Entra refuses is told here, and Back and Next keep the sign-in", async ({
  wizard,
}) => {
  const page = await toCredentials(wizard);
  await page.asServicePrincipal.check();
  await page.fillInTenant();
  await page.fillInApplication();
  await page.clientSecret.fill("not-the-secret");
  await page.signIn.click();
  const { message, remedy } = explain({ code: "azure.sign-in-refused", about: { aadsts: 7000215 } });
  await expect(page.page.getByText(message)).toBeVisible();
  await expect(page.page.getByText(remedy)).toBeVisible();
  await page.fillInSecret();
  await page.signInAgain.click();
  await page.signedInAs(null);
  await page.pick(page.subscriptions, PRACTICE.subscriptionName);
  await page.pick(page.vaults, PRACTICE.vault);
  await expect(page.vault).toHaveValue(PRACTICE.vault);

  await page.next();
  await wizard.certificate.shown();
  await wizard.certificate.back();
  await page.shown();
  await page.signedInAs(null);
  await expect(page.vaults).toHaveValue(PRACTICE.vault);
  await page.signOut.click();
  await expect(page.signIn).toBeVisible();
  await expect(page.subscriptions).toHaveCount(0);
  expect(await placesOf(["not-the-secret"], wizard)).toEqual([]);
});

test.describe("a code that nobody enters", () => {
  test.use({ azureKnobs: { deviceCode: { outcome: "never" } } });

  test("is given up with Cancel, and the vault can be typed", async ({ wizard }) => {
    const page = await toCredentials(wizard);
    await page.fillInTenant();
    await page.signIn.click();
    await expect(page.code).toBeVisible();
    await page.cancelSignIn.click();
    await expect(page.code).toHaveCount(0);
    await page.typeVault();
    await page.next();
    await wizard.certificate.shown();
  });
});

test.describe("a subscription whose vaults may not be listed", () => {
  test.use({
    azureKnobs: { troubles: [{ operation: "Vaults_ListBySubscriptionId", times: 1, status: 403 }] },
  });

  test("says so, with what to ask for, and is asked again", async ({ wizard }) => {
    const page = await toCredentials(wizard);
    await page.fillInTenant();
    await page.signIn.click();
    await page.signedInAs("admin@practice.test");
    await page.pick(page.subscriptions, PRACTICE.subscriptionName);
    await expect(page.page.getByText(/Backup Operator or Backup Contributor/)).toBeVisible();
    await page.button("Try again").click();
    await page.pick(page.vaults, PRACTICE.vault);
    await expect(page.vault).toHaveValue(PRACTICE.vault);
  });
});
