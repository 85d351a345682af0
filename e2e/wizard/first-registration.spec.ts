import { expect } from "@playwright/test";
import type { ErrorData } from "../../core/errors.ts";
import { explain } from "../../core/text/errors.ts";
import { frame } from "../../core/text/frame.ts";
import { keeping } from "../../core/text/keeping.ts";
import { problems } from "../../core/text/problems.ts";
import { text } from "../../core/text/steps.ts";
import { lastCharacters } from "../../core/vault/kept-places.ts";
import { practiceHints } from "../../practice/practice-hints.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { machineWith } from "../../practice/windows/machine.ts";
import { keyboardOf } from "../keyboard.ts";
import { placesOf } from "../secrets.ts";
import { test } from "../wizard-fixtures.ts";

const OWN_PASSPHRASE = "an own passphrase: 0123456789";

test("a new server is set up with a credentials file", async ({ wizard }) => {
  await expect(wizard.start.server).toContainText("Windows Server 2022 Standard");
  await wizard.start.choose("set-up");
  await wizard.proxy.shown();
  await wizard.proxy.next();

  await wizard.agent.shown();
  await wizard.agent.refuses(wizard.agent.installer, problems["agent.installer"].empty);
  await wizard.agent.fillInInstaller();
  await wizard.agent.next();

  await wizard.vaultCredentials.shown();
  await wizard.vaultCredentials.fillInFile();
  await wizard.vaultCredentials.next();
  await wizard.throttling.shown();
  await wizard.throttling.next();

  await wizard.encryption.shown();
  const passphrase = await wizard.encryption.made();
  await wizard.encryption.keep();
  await wizard.encryption.next();

  await wizard.review.shown();
  await expect(wizard.review.answers).toContainText(PRACTICE.vault);
  await expect(wizard.review.answers).toContainText(text.encryption.sources.generated);
  await expect(wizard.review.planned("Install the Azure Backup", "will-do")).toBeVisible();
  await wizard.review.commit("set-up");

  await wizard.outcome.succeeded("set-up");
  await wizard.outcome.says({ registered: true, encrypted: true, scheduled: false });
  expect(wizard.machine()).toMatchObject({
    product: "mars",
    registration: { vault: PRACTICE.vault },
    passphrase: { confirmed: true },
  });
  expect(await placesOf([passphrase], wizard)).toEqual([]);

  await wizard.outcome.startAgain.click();
  await wizard.start.shown();
  await expect(wizard.start.flow("change-settings")).toBeChecked();
  await expect(wizard.start.server).toContainText(PRACTICE.vault);
});

test.describe("with the agent there already", () => {
  test.use({ machine: machineWith("mars") });

  test("by keyboard alone", async ({ wizard }) => {
    const { start, proxy, vaultCredentials, throttling, encryption, review, outcome } = wizard;
    const keyboard = keyboardOf(wizard.page);
    await keyboard.press(start.button("Next"));
    await proxy.shown();
    await keyboard.press(proxy.button("Next"));

    await vaultCredentials.shown();
    await keyboard.type(vaultCredentials.file, practiceHints.credentialsFile ?? "");
    await wizard.page.keyboard.press("Enter"); // in a field: on to the next page

    await throttling.shown();
    await keyboard.press(throttling.limited, "Space");
    await keyboard.press(throttling.day("saturday"), "Space");
    await keyboard.type(throttling.workHourRate, "1500");
    await keyboard.press(throttling.button("Next"));

    await encryption.shown();
    await keyboard.press(encryption.radio("Use a new one"), "ArrowDown");
    await expect(encryption.own).toBeChecked();
    await keyboard.type(encryption.passphrase, OWN_PASSPHRASE);
    await keyboard.type(encryption.confirm, OWN_PASSPHRASE);
    await keyboard.type(encryption.fromPaper, lastCharacters(OWN_PASSPHRASE));
    await expect(encryption.onPaper).toContainText(keeping.sheet.done);
    await keyboard.to(encryption.fromManager);
    await wizard.page.keyboard.type(await encryption.askedOfManager(OWN_PASSPHRASE));
    await keyboard.press(encryption.button("Back"));
    await throttling.shown();
    await expect(throttling.workHourRate).toHaveValue("1500");
    await keyboard.press(throttling.button("Next"));
    await encryption.shown();
    await expect(encryption.confirm).toHaveValue(OWN_PASSPHRASE);
    await keyboard.press(encryption.button("Next"));

    await review.shown();
    await keyboard.press(review.button("Register this server"));
    await outcome.succeeded("set-up");
    await keyboard.to(outcome.startAgain);
    expect(wizard.machine().throttling).toMatchObject({ limited: true, workHourKbps: 1500 });
    expect(await placesOf([OWN_PASSPHRASE], wizard)).toEqual([]);
  });

  test("by signing in as a service principal: what is wrong is told, corrected and tried again", async ({
    wizard,
  }) => {
    const { page, vaultCredentials, encryption, review, outcome } = wizard;
    const isTold = async (error: ErrorData) => {
      await outcome.ended("failed");
      const { message, remedy } = explain(error);
      await expect(page.getByText(message)).toBeVisible();
      await expect(page.getByText(remedy)).toBeVisible();
      await expect(outcome.notDone).toContainText("Register this server with the vault");
    };
    await wizard.start.choose("set-up");
    await wizard.proxy.next();
    await vaultCredentials.shown();
    await vaultCredentials.fromSignIn.check();
    await vaultCredentials.asServicePrincipal.check();
    await vaultCredentials.fillInVault();
    await vaultCredentials.fillInApplication();
    await vaultCredentials.vault.fill("misspelt-vault");
    await vaultCredentials.clientSecret.fill("not-the-secret");
    await vaultCredentials.next();
    await wizard.certificate.next();
    await wizard.throttling.next();
    await encryption.own.check();
    await encryption.enter(OWN_PASSPHRASE);
    await encryption.keep();
    await encryption.next();
    await review.commit("set-up");

    await isTold({ code: "azure.sign-in-refused", about: { aadsts: 7000215 } });
    await expect(outcome.secretFields).toHaveCount(1); // only what was refused
    await outcome.goOn("failed", { clientSecret: PRACTICE.clientSecret });
    await expect(page.getByText("azure.not-found")).toBeVisible();
    await expect(page.getByText(/finds no .*misspelt-vault/)).toBeVisible();
    expect(wizard.machine().registration).toBeNull();

    await outcome.changeAnswers.click();
    await review.shown();
    await review.change(frame.rail["vault-credentials"]).click();
    await vaultCredentials.vault.fill(PRACTICE.vault);
    // Forgotten only when a run has succeeded with it.
    await expect(vaultCredentials.clientSecret).toHaveValue(PRACTICE.clientSecret);
    await vaultCredentials.next();
    await wizard.certificate.next();
    await wizard.throttling.next();
    await expect(encryption.passphrase).toHaveValue(OWN_PASSPHRASE);
    await encryption.next();
    await review.commit("set-up");
    await outcome.succeeded("set-up");
    expect(wizard.machine().registration?.vault).toBe(PRACTICE.vault);
    expect(await placesOf([OWN_PASSPHRASE, PRACTICE.clientSecret, "not-the-secret"], wizard)).toEqual([]);
  });
});

test.describe("Azure Backup Server", () => {
  test.use({ machine: machineWith("mabs") });

  test("by device code, with a key made by Azure and a recovery folder", async ({ wizard }) => {
    const { vaultCredentials, recoveryFolder, progress, outcome } = wizard;
    await wizard.start.choose("set-up");
    await wizard.proxy.next();
    await vaultCredentials.shown();
    await vaultCredentials.fromSignIn.check();
    await vaultCredentials.byCode.check();
    await vaultCredentials.fillInVault();
    await vaultCredentials.next();
    await wizard.certificate.byService.check();
    await wizard.certificate.next();
    await wizard.throttling.next();
    await recoveryFolder.shown();
    await recoveryFolder.fillInFolder();
    await recoveryFolder.next();
    await wizard.encryption.made();
    await wizard.encryption.keep();
    await wizard.encryption.next();
    await wizard.review.commit("set-up");

    await expect(progress.code).toContainText(/[A-Z0-9]{6,}/);
    await outcome.succeeded("set-up");
    await outcome.says({ registered: true, encrypted: true, scheduled: false });
    expect(wizard.machine().recoveryFolder).toBe(practiceHints.recoveryFolder);
  });
});
