/** How a run is told while it goes and when it has ended: aloud, by proof, and with what is left to do. */
import { expect, type Page } from "@playwright/test";
import { outcomePage } from "../../core/text/outcome-page.ts";
import { progressPage } from "../../core/text/progress-page.ts";
import { outcome as outcomeWords, progress as progressWords } from "../../core/text/run-pages.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { machineWith } from "../../practice/windows/machine.ts";
import { begin } from "../begin.ts";
import { test } from "../wizard-fixtures.ts";

/** Everything that the page's polite regions have said from now on, with the time of each. */
async function listen(page: Page) {
  await page.evaluate(() => {
    const said: { at: number; text: string }[] = [];
    Object.assign(globalThis, { said });
    const hear = () => {
      const text = document.querySelector("main > p[role=status], .page-body > p[role=status]")?.textContent;
      if (text && text !== said.at(-1)?.text) said.push({ at: Date.now(), text });
    };
    new MutationObserver(hear).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  return () => page.evaluate(() => (globalThis as unknown as { said: { at: number; text: string }[] }).said);
}

/** The buttons of the page that stand out, by the colour of the one that begins something. */
const standOut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>("main button")];
    const brand = (button: HTMLElement) => getComputedStyle(button).backgroundColor;
    const submit = buttons.find((button) => button.getAttribute("type") === "submit");
    return buttons
      .filter((button) => submit && brand(button) === brand(submit))
      .map(({ textContent }) => textContent ?? "");
  });

test.describe("a run that takes its time", () => {
  test.use({ machine: machineWith("mars", { knobs: { slowMs: 3000, failAt: { setPassphrase: {} } } }) });

  test("is spoken politely, shown line by line, and tried again where it failed without asking for a secret", async ({
    wizard,
  }) => {
    const { page, progress, outcome } = wizard;
    const heard = await listen(page);
    await begin(wizard);
    await progress.shown();
    await expect(page).toHaveTitle(/^[1-9]\d?\s?% – /);
    await expect(page.getByText(new RegExp(`^${progressWords.elapsed} \\d:\\d\\d$`))).toBeVisible();
    await expect(progress.lastLine).toContainText("Register this server with the vault");
    await progress.showLog.click();
    const begun = progressPage.line.started({ step: "Register this server with the vault" });
    await expect(progress.lines.getByRole("listitem").filter({ hasText: begun })).toBeVisible();
    await outcome.ended("failed");
    const saidFirst = await heard();

    await expect(outcome.secretFields).toHaveCount(0);
    expect(await standOut(page), "the one primary action").toEqual([outcomeWords.resume.failed]);
    await outcome.goOn("failed");
    await outcome.succeeded("set-up");
    const said = await heard();
    // Each run begins with a word of its own.
    for (const run of [saidFirst, said.slice(saidFirst.length)]) {
      const pauses = run.slice(1).map(({ at }, index) => at - (run[index]?.at ?? 0));
      for (const pause of pauses) expect(pause).toBeGreaterThan(4500);
    }
    for (const { text } of said) expect(text).toMatch(/^.+\. \d+ of \d+ done\.$/);
    expect(said.length).toBeGreaterThan(1);
    expect(new Set(said.map(({ text }) => text)).size).toBe(said.length);
    await expect(outcome.undo).toContainText(outcomePage.undo.register);
    await expect(outcome.undo).toContainText(outcomePage.undo.cannot);

    // The next run knows how long these steps usually take here.
    await outcome.startAgain.click();
    await wizard.start.shown();
    await wizard.start.choose("re-register");
    await wizard.proxy.next();
    await wizard.vaultCredentials.fillInFile();
    await wizard.vaultCredentials.next();
    await wizard.throttling.next();
    await wizard.encryption.enter(PRACTICE.passphrase);
    await wizard.encryption.next();
    await wizard.review.commit("re-register");
    await expect(progress.step("Register this server with the vault", "running")).toContainText(
      progressPage.usual({ time: "0:03" }),
    );
    await outcome.succeeded("re-register");
  });
});

test.describe("a server that was signed in for", () => {
  test.use({ machine: machineWith("mars") });

  test("is shown as its vault lists it", async ({ wizard }) => {
    const { vaultCredentials, outcome } = wizard;
    await begin(wizard, async () => {
      await vaultCredentials.fromSignIn.check();
      await vaultCredentials.asServicePrincipal.check();
      await vaultCredentials.fillInVault();
      await vaultCredentials.fillInApplication();
      await vaultCredentials.clientSecret.fill(PRACTICE.clientSecret);
    });
    await outcome.succeeded("set-up");
    await expect(
      wizard.page.getByText(outcomePage.proof.listed({ name: "BACKUP01", status: "Registered" })),
    ).toBeVisible();
    await expect(outcome.states).toContainText(PRACTICE.vault);
    await expect(outcome.states).toContainText(PRACTICE.region);
  });

  test("by a file that stays: what it could be used for is said, and it is deleted when wanted", async ({
    wizard,
  }) => {
    const { vaultCredentials, outcome, page } = wizard;
    await begin(wizard, async () => {
      await vaultCredentials.fillInFile();
      await vaultCredentials.deleteAfter.uncheck();
    });
    await outcome.succeeded("set-up");
    await expect(page.getByText(outcomePage.proof.notAsked)).toBeVisible();
    await expect(outcome.leftCredentials).toContainText("can register other servers with this vault");
    await outcome.leftCredentials.getByRole("button", { name: outcomePage.credentials.delete }).click();
    await expect(page.getByRole("alert")).toContainText("The file was deleted");
  });
});

test.describe("an agent that wants a restart", () => {
  test.use({ machine: { knobs: { restartAfter: ["installAgent"] } } });

  test("is gone on with after it, from what was offered for the next sign-in @long", async ({ wizard }) => {
    const { outcome, agent } = wizard;
    await wizard.start.choose("set-up");
    await wizard.proxy.next();
    await agent.fillInInstaller();
    await agent.next();
    await wizard.vaultCredentials.fillInFile();
    await wizard.vaultCredentials.next();
    await wizard.throttling.next();
    await wizard.encryption.own.check();
    await wizard.encryption.enter(PRACTICE.passphrase);
    await wizard.encryption.keep();
    await wizard.encryption.next();
    await wizard.review.commit("set-up");
    await outcome.ended("restart-needed");
    expect(wizard.machine().resumeAtSignIn).toBe(false);
    await outcome.button(outcomePage.restart.offer).click();
    await expect(outcome.atSignIn).toContainText(outcomePage.restart.offered);
    expect(wizard.machine().resumeAtSignIn).toBe(true);

    // The server restarts; the entry stays where nobody has signed in with it yet.
    wizard.changeMachine(() => ({ bootedAt: new Date().toISOString(), pendingRestart: false }));
    await wizard.restart();
    await wizard.start.resume({ passphrase: PRACTICE.passphrase });
    await wizard.outcome.succeeded("set-up");
    expect(wizard.machine().resumeAtSignIn).toBe(false);
  });
});
