/** Signing in: lists that are open, a new vault, each way to a certificate, and the Key Vault. */
import { expect } from "@playwright/test";
import { azureLists } from "../../core/text/azure-lists.ts";
import { keyVault } from "../../core/text/key-vault.ts";
import { newVault } from "../../core/text/new-vault.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { machineWith } from "../../practice/windows/machine.ts";
import { NewVaultPage } from "../pages/new-vault.ts";
import type { Wizard } from "../wizard.ts";
import type { Tour, Visit } from "./tour.ts";

export const signedIn: Tour = {
  name: "what signing in to Azure adds",
  machine: machineWith("mars", { knobs: { certificate: "expired" } }),
  azureKnobs: { deviceCode: { pendingPolls: 0, intervalSeconds: 0 } },
  walk: async (wizard, visit) => {
    await wizard.start.choose("set-up");
    await wizard.proxy.next();
    await lists(wizard, visit);
    await madeVault(wizard, visit);
    await certificate(wizard, visit);
    await wizard.throttling.next();
    await inKeyVault(wizard, visit);
  },
};

async function lists({ vaultCredentials: credentials, page }: Wizard, visit: Visit): Promise<void> {
  await credentials.shown();
  await credentials.fromSignIn.check();
  await credentials.fillInTenant();
  await credentials.signIn.click();
  await credentials.signedInAs("admin@practice.test");
  await credentials.subscriptions.click();
  await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
  await visit.state("vault credentials, signed in, with the list of subscriptions open");
  await page.keyboard.press("Escape");
  await credentials.pick(credentials.subscriptions, PRACTICE.subscriptionName);
  await credentials.pick(credentials.vaults, PRACTICE.vault);
  await visit.state("vault credentials, signed in, with a vault");
}

async function madeVault(wizard: Wizard, visit: Visit): Promise<void> {
  const page = new NewVaultPage(wizard.page);
  await page.create.check();
  await page.next();
  await visit.state("a new vault, with faults");
  await page.pick(page.groups, PRACTICE.resourceGroup);
  await page.measure.click();
  await expect(page.nearest).toHaveCount(4);
  await page.nearest.first().check();
  await page.name.fill("vault-of-berlin");
  await page.says(newVault.nameFree);
  await page.publicAccess.uncheck();
  await visit.state("a new vault, with the nearest regions");
  await page.next();
}

async function certificate({ certificate: page }: Wizard, visit: Visit): Promise<void> {
  await page.shown();
  await visit.state("certificate");
  await page.fromCa.check();
  await page.makeRequest.click();
  await expect(page.signed).toBeVisible();
  await visit.state("certificate, with a request that waits");
  await page.bringPfx.check();
  await page.fillInPfx();
  await page.check.click();
  await expect(page.notUsable).toBeVisible();
  await visit.state("certificate, with a PFX that breaks a rule");
  await page.own.check();
  await page.next();
}

async function inKeyVault({ encryption, page }: Wizard, visit: Visit): Promise<void> {
  await encryption.made();
  const card = page.getByRole("region", { name: keyVault.title, exact: true });
  await encryption.fillIn(keyVault.uri);
  const signIn = card.getByRole("button", { name: azureLists.signIn, exact: true });
  const save = card.getByRole("button", { name: keyVault.save });
  await signIn.or(save).waitFor();
  if (await signIn.isVisible()) await signIn.click();
  await encryption.field(keyVault.secretName).fill("someone-elses");
  await card.getByRole("button", { name: keyVault.check }).click();
  await expect(card.getByText(keyVault.differs)).toBeVisible();
  await visit.state("encryption, with a Key Vault that holds another value");
}
