import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import { parts } from "../../core/text/frame.ts";
import { newVault } from "../../core/text/new-vault.ts";
import { start } from "../../core/text/pages.ts";
import type { PracticeKnobsInput } from "../../practice/azure/knobs.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { machineWith } from "../../practice/windows/machine.ts";
import { isCleanAsItIs } from "../axe.ts";
import { begin } from "../begin.ts";
import { NewVaultPage } from "../pages/new-vault.ts";
import type { Wizard } from "../wizard.ts";
import { test } from "../wizard-fixtures.ts";

test.use({ machine: machineWith("mars") });

const NAME = "vault-of-berlin";
const REGION = "germanywestcentral";
const ACTION = newVault.action({ vault: NAME, region: REGION });
const SECRETS = { passphrase: PRACTICE.passphrase };

/** What the practice Azure remembers of the vault; undefined before it remembers anything. */
function inAzure({ dataFolder }: Wizard) {
  const file = path.join(dataFolder, "practice", "azure.json");
  if (!existsSync(file)) return undefined;
  const { vaults } = JSON.parse(readFileSync(file, "utf8"));
  return vaults.find(({ name }: { readonly name: string }) => name === NAME);
}

/** A form with a typed new vault, up to the press of the button that begins. */
const beginTyped = (wizard: Wizard) =>
  begin(wizard, async ({ page }) => {
    const vault = new NewVaultPage(page);
    await vault.begin();
    await vault.type(NAME, REGION);
    await vault.says(newVault.nameFree);
  });

test("the nearest region is found by measuring, the vault is made by the run, and the server registered with it", async ({
  wizard,
}) => {
  await wizard.start.choose("set-up");
  await wizard.proxy.next();
  const page = new NewVaultPage(wizard.page);
  await page.shown();
  await page.begin();
  await page.pick(page.subscriptions, PRACTICE.subscriptionName);
  await page.pick(page.groups, PRACTICE.resourceGroup);
  await expect(page.resourceGroup).toHaveValue(PRACTICE.resourceGroup);
  await page.measure.click();
  await expect(page.nearest).toHaveCount(4);
  await expect(page.nearest.first()).toHaveAccessibleName("Germany West Central 12 ms");
  await page.nearest.first().check();
  await expect(page.region).toHaveValue(REGION);
  await page.refuses(page.name, "2 to 50 letters");
  await page.zoneRedundant.check();
  await page.name.fill(PRACTICE.vault);
  await page.says(newVault.nameExists);
  await page.name.fill(NAME);
  await page.says(newVault.nameFree);
  await page.says(newVault.allowed);
  await page.says(newVault.redundancyFinal);

  await wizard.page.reload();
  await page.shown();
  await page.signedInAs("admin@practice.test");
  await expect(page.name).toHaveValue(NAME);
  await page.next();
  await wizard.certificate.next();
  await wizard.throttling.next();
  await wizard.encryption.own.check();
  await wizard.encryption.enter(PRACTICE.passphrase);
  await wizard.encryption.keep();
  await wizard.encryption.next();
  await expect(wizard.review.planned(ACTION, "will-do")).toBeVisible();
  await expect(wizard.review.answers).toContainText(newVault.summaryNew({ vault: NAME }));
  expect(inAzure(wizard), "nothing is made before the review is confirmed").toBeUndefined();

  await wizard.review.commit("set-up");
  await wizard.outcome.succeeded("set-up");
  await expect(wizard.outcome.done).toContainText(ACTION);
  expect(wizard.machine().registration?.vault).toBe(NAME);
  expect(inAzure(wizard)).toMatchObject({
    region: REGION,
    properties: { redundancySettings: { standardTierStorageRedundancy: "ZoneRedundant" } },
  });
});

test.describe("a program that ends while Azure makes the vault", () => {
  // Each look finds it unfinished: the making goes on for as long as the test wants.
  test.use({ azureKnobs: { vaultCreation: { looks: 100_000 } } });

  test("finds it again, and asks for no other one @long", async ({ wizard }) => {
    await beginTyped(wizard);
    await expect(wizard.progress.step(ACTION, "running")).toBeVisible();
    await expect.poll(() => inAzure(wizard)?.making?.operationId).toBeTruthy();
    const { operationId } = inAzure(wizard).making;
    await wizard.close();
    finishMaking(wizard);
    await wizard.restart();
    await expect(wizard.start.unfinished).toContainText("1 of ");
    await wizard.start.button(start.unfinished.resume).click();
    await wizard.start.resume(SECRETS);
    await wizard.outcome.succeeded("set-up");
    expect(inAzure(wizard).making.operationId).toBe(operationId);
    expect(wizard.machine().registration?.vault).toBe(NAME);
  });
});

/** As if Azure had needed no longer. */
function finishMaking(wizard: Wizard): void {
  const file = path.join(wizard.dataFolder, "practice", "azure.json");
  const state = JSON.parse(readFileSync(file, "utf8"));
  for (const vault of state.vaults) if (vault.making) vault.making.looksLeft = 1;
  writeFileSync(file, JSON.stringify(state));
}

const failures: readonly (readonly [string, PracticeKnobsInput, RegExp])[] = [
  [
    "a role that is missing",
    { troubles: [{ operation: "Vaults_CreateOrUpdate", times: 1, status: 403 }] },
    /Backup Contributor/,
  ],
  [
    "a quota that is used up",
    { troubles: [{ operation: "Vaults_CreateOrUpdate", times: 1, status: 409, code: "QuotaExceeded" }] },
    /QuotaExceeded/,
  ],
];
for (const [what, azureKnobs, told] of failures) {
  test.describe(what, { tag: "@long" }, () => {
    test.use({ azureKnobs });

    test("is told before anything is registered, and the run goes on afterwards", async ({ wizard }) => {
      await beginTyped(wizard);
      await wizard.outcome.ended("failed");
      await expect(wizard.page.getByRole("main")).toContainText(told);
      await wizard.outcome.says({ registered: false, encrypted: false, scheduled: false });
      await wizard.outcome.goOn("failed");
      await wizard.outcome.succeeded("set-up");
      expect(wizard.machine().registration?.vault).toBe(NAME);
    });
  });
}

test.describe("Azure that cannot make it", { tag: "@long" }, () => {
  test.use({ azureKnobs: { vaultCreation: { looks: 1, outcome: "fails" } } });

  test("says why, in its own words", async ({ wizard }) => {
    await beginTyped(wizard);
    await wizard.outcome.ended("failed");
    await expect(wizard.page.getByRole("main")).toContainText("VaultCreationFailed");
  });
});

test.describe("a name that is taken and a role that does not suffice", () => {
  test.use({ azureKnobs: { namesTaken: [NAME], role: "operator" } });

  test("are told on the page", async ({ wizard }) => {
    await wizard.start.choose("set-up");
    await wizard.proxy.next();
    const page = new NewVaultPage(wizard.page);
    await page.shown();
    await page.begin();
    await page.type(NAME, REGION);
    await page.says(newVault.nameTaken);
    await page.says(newVault.notAllowed);
    await page.publicAccess.uncheck();
    await page.says(newVault.accessOffTitle);
  });
});

test.describe("five hundred subscriptions and ten thousand vaults", () => {
  test.use({ azureKnobs: { pageSize: 1000, crowd: { subscriptions: 498, vaults: 9_998 } } });

  test("are picked from as quickly as from three", async ({ wizard }) => {
    await wizard.start.choose("set-up");
    await wizard.proxy.next();
    const { vaultCredentials: page } = wizard;
    await page.shown();
    await page.fromSignIn.check();
    await page.fillInTenant();
    await page.signIn.click();
    await page.signedInAs("admin@practice.test");
    await page.pick(page.subscriptions, "Crowd 0498");
    await expect(page.subscriptionId).toHaveValue("00000000-0000-4000-8000-000000000498");
    await page.pick(page.subscriptions, PRACTICE.subscriptionName);
    await page.pick(page.vaults, "crowd-vault-09998");
    await expect(page.vault).toHaveValue("crowd-vault-09998");
    await page.vaults.focus();
    await page.vaults.press("ControlOrMeta+a");
    await page.vaults.pressSequentially("crowd-vault");
    const drawn = wizard.page.getByRole("listbox").getByRole("option");
    await expect(drawn.last()).toHaveText(parts.moreMatches({ count: 9_998 - 50 }));
    expect(await drawn.count(), "of a long list a part is drawn").toBe(51);
    await page.vaults.press("ArrowDown");
    await expect(page.vaults, "arrows reach the list").toHaveAttribute("aria-activedescendant", /./);
    await isCleanAsItIs(wizard.page, "the open list");
    const elements = await wizard.page.evaluate(() => document.querySelectorAll("*").length);
    expect(elements, "the page holds no ten thousand of anything").toBeLessThan(2_000);
    await page.vaults.press("Escape");
    await expect(page.vault, "what was not picked changes nothing").toHaveValue("crowd-vault-09998");
  });
});
