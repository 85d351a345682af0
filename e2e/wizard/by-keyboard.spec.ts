/** The other two flows without a mouse; the first registration by keyboard is in first-registration.spec.ts. */
import { expect } from "@playwright/test";
import { closing } from "../../core/text/closing.ts";
import { lastCharacters } from "../../core/vault/kept-places.ts";
import { practiceHints } from "../../practice/practice-hints.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { keyboardOf } from "../keyboard.ts";
import { registered } from "../machines.ts";
import { test } from "../wizard-fixtures.ts";

test.describe("a registration that ends soon", () => {
  test.use({ machine: registered("mars", { daysLeft: 3 }) });

  test("is made again with Tab, Enter and access keys", async ({ wizard }) => {
    const { page, start, proxy, vaultCredentials, throttling, encryption, review, outcome } = wizard;
    const keyboard = keyboardOf(page);
    await keyboard.press(start.button("Next"));
    await proxy.shown();
    await page.keyboard.press("Alt+n");
    await vaultCredentials.shown();
    await keyboard.type(vaultCredentials.file, practiceHints.credentialsFile ?? "");
    await page.keyboard.press("Alt+n");
    await throttling.shown();
    await page.keyboard.press("Alt+b");
    await vaultCredentials.shown();
    await expect(vaultCredentials.file).toHaveValue(practiceHints.credentialsFile ?? "");
    await page.keyboard.press("Alt+n");
    await throttling.shown();
    await page.keyboard.press("Alt+n");
    await encryption.shown();
    await keyboard.type(encryption.passphrase, PRACTICE.passphrase);
    await keyboard.type(encryption.confirm, PRACTICE.passphrase);
    await page.keyboard.press("Enter");
    await review.shown();
    await keyboard.press(review.button("Register again"));
    await outcome.succeeded("re-register");
    await outcome.says({ registered: true, encrypted: true, scheduled: true });
  });
});

test.describe("a registered server", () => {
  test.use({
    machine: registered("dpm", { recoveryFolder: "D:\\Recovery", folders: ["D:\\Recovery", "D:\\Larger"] }),
  });

  test("has its settings changed; F6 goes round the areas of the window", async ({ wizard }) => {
    const { page, start, proxy, throttling, recoveryFolder, encryption, review, outcome } = wizard;
    const keyboard = keyboardOf(page);
    await keyboard.press(start.button("Next"));
    await proxy.shown();
    await page.keyboard.press("F6");
    await expect(proxy.button("Next")).toBeFocused();
    await page.keyboard.press("F6");
    await expect(page.getByRole("banner").locator(":focus")).toHaveCount(1);
    await page.keyboard.press("F6");
    await expect(proxy.heading).toBeFocused();
    await page.keyboard.press("Alt+n");

    await throttling.shown();
    await keyboard.press(throttling.radio("Leave it as it is"), "ArrowDown");
    await expect(throttling.another).toBeChecked();
    await keyboard.press(throttling.limited, "Space");
    await keyboard.type(throttling.workHourRate, "900");
    await page.keyboard.press("Enter");
    await recoveryFolder.shown();
    await keyboard.press(recoveryFolder.radio("Leave it as it is"), "ArrowDown");
    await keyboard.type(recoveryFolder.folder, "D:\\Larger");
    await page.keyboard.press("Alt+n");
    await encryption.shown();
    await keyboard.press(encryption.change, "Space");
    const made = await encryption.made();
    await keyboard.type(encryption.fromPaper, lastCharacters(made));
    await keyboard.to(encryption.fromManager);
    await page.keyboard.type(await encryption.askedOfManager(made));
    await page.keyboard.press("Alt+n");
    await review.shown();
    await keyboard.press(review.button("Change settings"));
    await outcome.succeeded("change-settings");
    expect(wizard.machine()).toMatchObject({
      recoveryFolder: "D:\\Larger",
      throttling: { limited: true, workHourKbps: 900 },
    });
  });

  test("is closed half-way: the next start goes on with what was answered", async ({ wizard }) => {
    const { start, proxy, throttling } = wizard;
    await start.next();
    await proxy.shown();
    await proxy.next();
    await throttling.shown();
    await throttling.another.check();
    await throttling.limited.check();
    await throttling.workHourRate.fill("900");
    await throttling.button(closing.saveAndClose).click();
    await wizard.restartOnceDead();
    await expect(wizard.page.getByText(closing.earlierTitle)).toBeVisible();
    await wizard.start.button(closing.goOn).click();
    await wizard.throttling.shown();
    await expect(wizard.throttling.workHourRate).toHaveValue("900");
  });
});
