/** The host dies at any moment of a run, by itself or by force. Started again, it offers to resume, and the run ends well. */
import { expect } from "@playwright/test";
import { PRACTICE } from "../../practice/practice-values.ts";
import { settled } from "../../practice/test-runs.ts";
import { machineWith } from "../../practice/windows/machine.ts";
import { begin } from "../begin.ts";
import { test } from "../wizard-fixtures.ts";

/** Lines of the journal: planned, then started and done of each step, then closed. Each one is in core/run/crash.test.ts. */
const MOMENTS = [
  { line: 1, when: "after", asks: true, tag: [] },
  { line: 2, when: "after", asks: true, tag: "@long" },
  { line: 4, when: "after", asks: true, tag: "@long" },
  { line: 6, when: "before", asks: true, tag: [] },
  { line: 8, when: "after", asks: true, tag: "@long" },
  // The passphrase is set by then: nobody is asked for it.
  { line: 10, when: "before", asks: false, tag: "@long" },
] as const;

for (const { asks, tag, ...killAt } of MOMENTS) {
  test.describe(`killed ${killAt.when} line ${killAt.line} of its journal was written`, {
    tag: [tag].flat(),
  }, () => {
    test.use({ machine: machineWith("mars", { knobs: { killAt } }) });

    test("resumes to the end of a run that nothing has cut", async ({ wizard }) => {
      await begin(wizard);
      await wizard.restartOnceDead();
      await wizard.start.resume(asks ? { passphrase: PRACTICE.passphrase } : {});
      await wizard.outcome.succeeded("set-up");
      await wizard.outcome.says({ registered: true, encrypted: true, scheduled: false });
      expect(settled(wizard.machine())).toMatchObject({ vault: PRACTICE.vault, confirmed: true });
      await wizard.restart();
      await expect(wizard.start.unfinished).toBeHidden();
    });
  });
}

test.describe("killed by force in the middle of a step", () => {
  test.use({ machine: machineWith("mars", { knobs: { slowMs: 1500 } }) });

  test("resumes with that step", async ({ wizard }) => {
    await begin(wizard);
    await expect(wizard.progress.step("Register this server with the vault", "running")).toBeVisible();
    await wizard.restart();
    await wizard.start.resume({ passphrase: PRACTICE.passphrase });
    await wizard.outcome.succeeded("set-up");
    expect(settled(wizard.machine())).toMatchObject({ vault: PRACTICE.vault, confirmed: true });
  });
});
