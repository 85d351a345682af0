import { expect } from "@playwright/test";
import { explain } from "../../core/text/errors.ts";
import { credentialsPage } from "../../core/text/pages.ts";
import {
  exampleText,
  otherKindText,
  throwawayCertificate,
  throwawayPfx,
} from "../../practice/credentials-fixtures.ts";
import { practiceHints } from "../../practice/practice-hints.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { machineWith } from "../../practice/windows/machine.ts";
import { test } from "../wizard-fixtures.ts";

const DAY_MS = 86_400_000;

test.use({ machine: machineWith("mars") });

test("a file that cannot be used says why, whichever way it came; a good one says what is in it", async ({
  wizard,
}) => {
  const { vaultCredentials } = wizard;
  const told = (code: Parameters<typeof explain>[0]["code"], about = {}) => explain({ code, about });
  await wizard.start.choose("set-up");
  await wizard.proxy.next();
  await vaultCredentials.shown();

  await vaultCredentials.drop({ name: "notes.txt", text: "some notes" });
  const wrongName = told("vault-credentials.wrong-extension", { file: "notes.txt" });
  await expect(wizard.page.getByRole("alert").getByText(wrongName.message)).toBeVisible();

  await vaultCredentials.drop({ name: "notes.VaultCredentials", text: "some notes" });
  await expect(vaultCredentials.notUsable).toContainText("vault-credentials.not-xml");

  const old = await throwawayCertificate(new Date(Date.now() - 30 * DAY_MS));
  const pfx = throwawayPfx(old);
  await vaultCredentials.drop({ name: "old.VaultCredentials", text: exampleText(pfx) });
  await expect(vaultCredentials.notUsable).toContainText("vault-credentials.expired");
  await expect(vaultCredentials.notUsable).toContainText(told("vault-credentials.expired").remedy);
  await vaultCredentials.refuses(vaultCredentials.file, credentialsPage.notUsable);

  await vaultCredentials.drop({
    name: "recovery.VaultCredentials",
    text: otherKindText("RSVaultAsrCreds", pfx),
  });
  await expect(vaultCredentials.notUsable).toContainText("Site Recovery");

  await vaultCredentials.drop({ name: "huge.VaultCredentials", text: "x".repeat(70_000) });
  await expect(wizard.page.getByText("vault-credentials.too-large")).toBeVisible();

  await vaultCredentials.file.fill("C:\\Install\\not-there.VaultCredentials");
  await vaultCredentials.refuses(vaultCredentials.file, credentialsPage.notUsable);
  await expect(vaultCredentials.notUsable).toContainText("not-there.VaultCredentials");

  await vaultCredentials.file.fill(practiceHints.credentialsFile ?? "");
  await expect(vaultCredentials.usable).toBeVisible();
  await expect(wizard.page.getByText(PRACTICE.vault, { exact: true })).toBeVisible();
  await expect(wizard.page.getByText(/\d+ (days?|hours?).* left/)).toBeVisible();
});
