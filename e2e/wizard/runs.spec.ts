import { expect } from "@playwright/test";
import { start } from "../../core/text/pages.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { machineWith } from "../../practice/windows/machine.ts";
import { begin } from "../begin.ts";
import { test } from "../wizard-fixtures.ts";

const REGISTER = "Register this server with the vault";
const SET_PASSPHRASE = "Set the encryption passphrase";

test.describe("a power cut in the middle of a run", () => {
  // The fifth line of the journal says that the server is registered: that has happened, and is not written down.
  test.use({ machine: machineWith("mars", { knobs: { killAt: { line: 5, when: "before" } } }) });

  test("is resumed where it was, and ends well", async ({ wizard }) => {
    await begin(wizard);
    await wizard.restartOnceDead();
    expect(wizard.machine().registration).not.toBeNull();
    await expect(wizard.start.unfinished).toContainText("1 of ");
    await wizard.start.button(start.unfinished.resume).click();
    await expect(wizard.start.field("Passphrase")).toBeFocused();
    await wizard.start.resume({ passphrase: PRACTICE.passphrase });
    await wizard.outcome.succeeded("set-up");
    await wizard.outcome.says({ registered: true, encrypted: true, scheduled: false });
    await wizard.outcome.startAgain.click();
    await wizard.start.shown();
    await expect(wizard.start.unfinished).toBeHidden();
  });
});

test.describe("a run that hangs", () => {
  test.use({ machine: machineWith("mars", { knobs: { hangAt: ["register"] } }) });

  test("is found again by a reload, is stopped, and goes on later", async ({ wizard }) => {
    const { progress, outcome } = wizard;
    await begin(wizard);
    await progress.shown();
    await expect(progress.step(REGISTER, "running")).toBeVisible();
    await wizard.page.reload();
    await expect(progress.step(REGISTER, "running")).toBeVisible();
    await progress.shown();
    await expect(progress.step("Let the agent connect", "already-so")).toBeVisible();
    await expect(progress.bar).toBeVisible();

    await progress.stop.click();
    await outcome.ended("cancelled");
    await expect(outcome.done).toContainText("Let the agent connect");
    await expect(outcome.notDone).toContainText(REGISTER);
    await expect(outcome.notDone).toContainText(SET_PASSPHRASE);
    await outcome.says({ registered: false, encrypted: false, scheduled: false });

    wizard.changeMachine(({ knobs }) => ({ knobs: { ...knobs, hangAt: [] } }));
    await outcome.goOn("cancelled", { passphrase: PRACTICE.passphrase });
    await outcome.succeeded("set-up");
    await outcome.says({ registered: true, encrypted: true, scheduled: false });
  });
});
