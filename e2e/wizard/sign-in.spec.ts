/** Signing in to Azure in the system's browser and by the Azure CLI, and what is said when that fails. */
import { expect } from "@playwright/test";
import type { ErrorData } from "../../core/errors.ts";
import { azureLists } from "../../core/text/azure-lists.ts";
import { explain } from "../../core/text/errors.ts";
import { signInWords } from "../../core/text/sign-in.ts";
import type { PracticeKnobsInput } from "../../practice/azure/knobs.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { machineWith } from "../../practice/windows/machine.ts";
import { begin } from "../begin.ts";
import type { VaultCredentialsPage } from "../pages/vault-credentials.ts";
import type { Wizard } from "../wizard.ts";
import { test } from "../wizard-fixtures.ts";

test.use({ machine: machineWith("mars") });

const toSignIn = async (wizard: Wizard): Promise<VaultCredentialsPage> => {
  const { start, proxy, vaultCredentials } = wizard;
  await start.choose("set-up");
  await proxy.next();
  await vaultCredentials.fromSignIn.check();
  await vaultCredentials.fillInTenant();
  return vaultCredentials;
};

for (const way of ["inBrowser", "byAzureCli"] as const) {
  test(`from nothing to a registered server, signed in once (${way})`, async ({ wizard }) => {
    await begin(wizard, async (page) => {
      await page.fromSignIn.check();
      await page[way].check();
      await expect(page.clientId).toHaveCount(way === "byAzureCli" ? 0 : 1);
      await page.fillInTenant();
      await page.signIn.click();
      await page.signedInAs("admin@practice.test");
      await page.pick(page.subscriptions, PRACTICE.subscriptionName);
      await page.pick(page.vaults, PRACTICE.secondVault);
    });
    await wizard.outcome.succeeded("set-up");
    expect(wizard.machine().registration?.vault).toBe(PRACTICE.secondVault);
  });
}

interface Failure {
  readonly what: string;
  readonly way: "inBrowser" | "byAzureCli" | "byCode";
  readonly knobs: PracticeKnobsInput;
  readonly error: ErrorData;
}

const failures: readonly Failure[] = [
  {
    what: "declined on the page",
    way: "inBrowser",
    knobs: { signInPage: { outcome: "decline" } },
    error: { code: "azure.sign-in-declined", about: {} },
  },
  {
    what: "no consent of an administrator",
    way: "inBrowser",
    knobs: { signInPage: { outcome: "admin-consent" } },
    error: { code: "azure.sign-in-refused", about: { aadsts: 90_094 } },
  },
  {
    what: "blocked by Conditional Access",
    way: "inBrowser",
    knobs: { signInPage: { outcome: "conditional-access" } },
    error: { code: "azure.sign-in-refused", about: { aadsts: 53_003 } },
  },
  {
    what: "an account of another tenant",
    way: "byCode",
    knobs: {
      troubles: [{ operation: "Token", status: 400, code: "invalid_grant", aadsts: 50_020 }],
    },
    error: { code: "azure.sign-in-refused", about: { aadsts: 50_020 } },
  },
  {
    what: "a code that ran out",
    way: "byCode",
    knobs: { deviceCode: { outcome: "expire", pendingPolls: 0, intervalSeconds: 0 } },
    error: { code: "azure.sign-in-expired", about: {} },
  },
  {
    what: "no Azure CLI",
    way: "byAzureCli",
    knobs: { azureCli: "missing" },
    error: { code: "azure.cli-missing", about: {} },
  },
];

for (const { what, way, knobs, error } of failures) {
  test.describe(what, { tag: "@long" }, () => {
    test.use({ azureKnobs: knobs });

    test("is told, with the one thing to do, and can be tried again", async ({ wizard }) => {
      const page = await toSignIn(wizard);
      await page[way].check();
      await page.signIn.click();
      const { message, remedy } = explain(error);
      await expect(page.page.getByText(message)).toBeVisible();
      await expect(page.page.getByText(remedy)).toBeVisible();
      await expect(page.signInAgain).toBeVisible();
    });
  });
}

test.describe("without a desktop", () => {
  test.use({ azureKnobs: { signInPage: { desktop: false } } });

  test("the browser is not waited for, and the code that is offered works", async ({ wizard }) => {
    const page = await toSignIn(wizard);
    await page.inBrowser.check();
    await page.signIn.click();
    await expect(
      page.page.getByText(explain({ code: "azure.browser-not-opened", about: {} }).remedy),
    ).toBeVisible();
    await page.byCode.check();
    await page.signIn.click();
    await page.signedInAs("admin@practice.test");
  });
});

test.describe("nobody signs in in the browser", () => {
  test.use({ azureKnobs: { signInPage: { outcome: "never" } } });

  test("the wait is told, and given up with Cancel", async ({ wizard }) => {
    const page = await toSignIn(wizard);
    await page.inBrowser.check();
    await page.signIn.click();
    await expect(page.page.getByText(signInWords.waitsForBrowser)).toBeVisible();
    await page.cancelSignIn.click();
    await expect(page.signIn).toBeVisible();
  });
});

test.describe("an account without a subscription", () => {
  test.use({ azureKnobs: { noSubscriptions: true } });

  test("is signed in, and told that it sees none", async ({ wizard }) => {
    const page = await toSignIn(wizard);
    await page.inBrowser.check();
    await page.signIn.click();
    await page.signedInAs("admin@practice.test");
    await expect(page.page.getByText(azureLists.noSubscriptions)).toBeVisible();
    await expect(page.page.getByText(azureLists.noSubscriptionsWhy)).toBeVisible();
  });
});
