import { expect } from "@playwright/test";
import { explain } from "../../core/text/errors.ts";
import { parts } from "../../core/text/frame.ts";
import { problemText } from "../../core/text/problems.ts";
import { usage as words } from "../../core/text/usage.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { type MachineInput, machineWith } from "../../practice/windows/machine.ts";
import { fitsSmallWindows, isClean, isCleanInEveryLook } from "../axe.ts";
import { begin } from "../begin.ts";
import { registered } from "../machines.ts";
import { textSavedBy } from "../saved.ts";
import type { Wizard } from "../wizard.ts";
import { test } from "../wizard-fixtures.ts";

const open = async (wizard: Wizard) => {
  const { usage } = wizard;
  await usage.link.click();
  await usage.shown();
  return usage;
};

const withoutSubscription = ({ registration, ...machine }: MachineInput): MachineInput => ({
  ...machine,
  registration: registration ? { ...registration, subscriptionId: "" } : null,
});

const signedIn = async (wizard: Wizard) => {
  const usage = await open(wizard);
  await usage.signInByCode();
  return usage;
};

test.describe("a DPM server that is registered", () => {
  test.use({ machine: registered("dpm") });

  test("an admin learns why data, storage and bill differ, and estimates a month with prices of his own", async ({
    wizard,
  }) => {
    const usage = await open(wizard);
    await test.step("before anybody signs in the page explains, and shows no number", async () => {
      for (const answer of [words.three.sourceText, words.three.storedText, words.three.billText]) {
        await expect(usage.three).toContainText(answer);
      }
      await expect(usage.three).toContainText(words.three.consoleText);
      await expect(usage.numbers).toHaveCount(0);
      await isCleanInEveryLook(wizard.page, "what the vault stores, signed out");
    });
    await test.step("a sign-in without a tenant is asked for one", async () => {
      await usage.signIn.click();
      await expect(usage.tenantId).toBeFocused();
      const fault = problemText({ field: "credentials.signIn.tenantId", problem: "not-a-tenant" });
      await expect(wizard.page.getByText(fault)).toBeVisible();
    });
    await usage.signInByCode();
    await test.step("the numbers, to the last byte, and what could not be told", async () => {
      await expect(usage.row(words.numbers.source)).toContainText(parts.unknown);
      await expect(usage.row(words.numbers.stored)).toContainText("412.3 GB");
      await expect(usage.row(words.numbers.stored)).toContainText("442,739,195,904 bytes");
      await expect(usage.row(words.numbers.stored)).toContainText("GRSStorageUsage");
      await expect(usage.row(words.numbers.disk)).toContainText("1.5 TB");
      await expect(usage.row(words.numbers.instances)).toContainText("3");
      await expect(wizard.page.getByRole("status").filter({ hasText: /^Asked on/ })).toBeVisible();
    });
    await test.step("no money is named before prices are typed", async () => {
      await expect(usage.estimate).toContainText(words.estimate.waiting);
      await expect(usage.estimate).not.toContainText("About");
      await usage.perInstance.fill("cheap");
      await usage.perGigabyte.fill("0,02");
      await expect(wizard.page.getByText(words.estimate.fault)).toBeVisible();
      await usage.perInstance.fill("8.5");
      await expect(usage.estimate).toContainText("About 33.75 a month");
      await expect(usage.estimate).toContainText("3 × 8.5 + 412.3 GB × 0.02 = 25.50 + 8.25");
      await expect(usage.estimate).toContainText(words.estimate.caveat);
      await usage.perInstance.press("Enter");
      await expect(usage.heading).toBeVisible();
    });
    await isCleanInEveryLook(wizard.page, "what the vault stores");
    await fitsSmallWindows(wizard.page, "what the vault stores");
    await test.step("the counters are taken along as CSV", async () => {
      const csv = await textSavedBy(usage.saveCsv, wizard);
      expect(csv).toMatch(/^list,name,label,unit,value,limit,period\r\n/);
      expect(csv).toContain("usages,GRSStorageUsage,Cloud - GRS,Bytes,442739195904,-1,\r\n");
      expect(csv).toContain("items,DPM,Data Protection Manager,Count,2,-1,\r\n");
    });
    await usage.toServer.click();
    await wizard.start.shown();
    await test.step("the sign-in is kept for the next time", async () => {
      await open(wizard);
      await expect(usage.row(words.numbers.stored)).toBeVisible();
      await usage.signOut.click();
      await expect(usage.numbers).toHaveCount(0);
      await expect(usage.signIn).toBeVisible();
    });
  });

  test("a reload stays on the page, and the host still knows who is signed in", async ({ wizard }) => {
    const usage = await signedIn(wizard);
    await expect(usage.row(words.numbers.stored)).toBeVisible();
    await wizard.page.reload();
    await usage.shown();
    await expect(usage.row(words.numbers.stored)).toBeVisible();
  });

  test.describe("in a vault with counters that nobody knows, and the largest there are", {
    tag: "@long",
  }, () => {
    test.use({
      azureKnobs: {
        usage: {
          counters: [
            { name: "GRSStorageUsage", unit: "Bytes", value: "9223372036854775807" },
            { name: "LRSStorageUsage", unit: "Bytes", value: "1" },
            { name: "ArchiveUsage", label: "Cloud - Archive", unit: "Bytes", value: "1099511627776" },
          ],
        },
      },
    });

    test("shows those as they come, apart from every sum, and rounds nothing", async ({ wizard }) => {
      const usage = await signedIn(wizard);
      await expect(usage.row(words.numbers.stored)).toContainText("9,223,372,036,854,775,808 bytes");
      await expect(usage.unknown).toContainText("ArchiveUsage");
      await expect(usage.unknown).toContainText("Cloud - Archive");
      await expect(usage.unknown).toContainText("1.0 TB");
      await isClean(wizard.page, "unknown counters");
      await fitsSmallWindows(wizard.page, "unknown counters");
    });
  });

  test.describe("in a vault without counters", { tag: "@long" }, () => {
    test.use({ azureKnobs: { usage: { empty: true } } });

    test("says so, and is asked again", async ({ wizard }) => {
      const usage = await signedIn(wizard);
      await expect(wizard.page.getByText(words.empty)).toBeVisible();
      await expect(wizard.page.getByText(words.emptyWhy)).toBeVisible();
      await expect(usage.again).toBeVisible();
      await expect(usage.estimate).toHaveCount(0);
      await isClean(wizard.page, "no counters");
    });
  });

  test.describe("for an account that may not read the vault", { tag: "@long" }, () => {
    test.use({
      azureKnobs: {
        troubles: [
          { operation: "Usages_ListByVaults", times: 1, status: 403 },
          { operation: "BackupUsageSummaries_List", times: 4, status: 403 },
        ],
      },
    });

    test("says what is missing; asked again, what may not be read is told beside the rest", async ({
      wizard,
    }) => {
      const usage = await signedIn(wizard);
      const { message } = explain({
        code: "azure.forbidden",
        about: { vault: PRACTICE.vault, action: "Microsoft.RecoveryServices/vaults/usages/read" },
      });
      await expect(wizard.page.getByText(message)).toBeVisible();
      await isClean(wizard.page, "usages refused");
      await usage.button("Try again").click();
      await expect(usage.row(words.numbers.stored)).toBeVisible();
      await expect(wizard.page.getByText("Azure did not tell these:").first()).toBeVisible();
    });
  });
});

test.describe("a server that does not tell its vault", () => {
  test.use({
    machine: withoutSubscription(registered("mars")),
  });

  test("is helped by typing it", async ({ wizard }) => {
    const usage = await open(wizard);
    await expect(usage.vault).toHaveValue(PRACTICE.vault);
    await usage.button(words.vault.ask).click();
    await expect(usage.subscriptionId).toBeFocused();
    await expect(usage.subscriptionId).toHaveAccessibleDescription(words.vault.empty);
    await isClean(wizard.page, "a vault that is typed");
    await usage.subscriptionId.fill(PRACTICE.subscriptionId);
    await usage.button(words.vault.ask).click();
    await usage.signInByCode();
    await expect(usage.row(words.numbers.stored)).toContainText("412.3 GB");
  });
});

test.describe("after a registration", () => {
  test.use({ machine: machineWith("mars") });

  test("the result leads there, and it leads back @long", async ({ wizard }) => {
    await begin(wizard);
    await wizard.outcome.succeeded("set-up");
    const usage = await signedIn(wizard);
    await expect(usage.row(words.numbers.stored)).toBeVisible();
    await usage.toResult.click();
    await wizard.outcome.shown();
  });
});
