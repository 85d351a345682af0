/** Signing in: the vault from a list or a new one, and whose key its credentials get. */
import { expect } from "@playwright/test";
import { newVault } from "../../core/text/new-vault.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { machineWith } from "../../practice/windows/machine.ts";
import { NewVaultPage } from "../pages/new-vault.ts";
import type { Wizard } from "../wizard.ts";
import { scrolledTo } from "./scrolled.ts";
import type { Tour, Visit } from "./tour.ts";

export const signedIn: Tour = {
  name: "what signing in to Azure adds",
  machine: machineWith("mars"),
  azureKnobs: { deviceCode: { pendingPolls: 0, intervalSeconds: 0 } },
  walk: async (wizard, visit) => {
    await wizard.start.choose("set-up");
    await wizard.proxy.next();
    await picked(wizard, visit);
    await made(wizard, visit);
    await certificate(wizard, visit);
  },
};

async function picked({ vaultCredentials }: Wizard, visit: Visit): Promise<void> {
  await vaultCredentials.shown();
  await vaultCredentials.fromSignIn.check();
  await vaultCredentials.fillInTenant();
  await vaultCredentials.signIn.click();
  await vaultCredentials.signedInAs("admin@practice.test");
  await vaultCredentials.pick(vaultCredentials.subscriptions, PRACTICE.subscriptionName);
  await vaultCredentials.pick(vaultCredentials.vaults, PRACTICE.vault);
  await expect(vaultCredentials.vault).toHaveValue(PRACTICE.vault);
  await scrolledTo(vaultCredentials.tenantId);
  await visit.page("vault-sign-in");
}

async function made(wizard: Wizard, visit: Visit): Promise<void> {
  const page = new NewVaultPage(wizard.page);
  await page.create.check();
  await page.pick(page.groups, PRACTICE.resourceGroup);
  await page.measure.click();
  await expect(page.nearest).toHaveCount(4);
  await page.nearest.first().check();
  await page.name.fill("vault-of-berlin");
  await page.says(newVault.nameFree);
  await scrolledTo(page.name);
  await visit.page("new-vault");
  await page.next();
}

async function certificate({ certificate: page }: Wizard, visit: Visit): Promise<void> {
  await page.shown();
  await visit.page("certificate");
  await page.bringPfx.check();
  await page.fillInPfx();
  await page.check.click();
  await expect(page.usable).toBeVisible();
  await scrolledTo(page.pfx);
  await visit.page("certificate-pfx");
}
