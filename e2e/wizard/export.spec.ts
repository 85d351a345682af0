/** What the review page gives to take along is what the command line gives, and PowerShell can read it. */
import { execFile } from "node:child_process";
import path from "node:path";
import { expect } from "@playwright/test";
import { exportWords } from "../../core/text/export-script.ts";
import { saveAsWords } from "../../core/text/save-as.ts";
import { readPowerShell } from "../../practice/powershell/test-parser.ts";
import { isClean } from "../axe.ts";
import { ROOT } from "../built.ts";
import { registered } from "../machines.ts";
import { savedBy, textSavedBy } from "../saved.ts";
import type { Wizard } from "../wizard.ts";
import { test } from "../wizard-fixtures.ts";

// Opened in the pseudo-language, so that the looks can be gone through; the wizard speaks English.
test.use({ machine: registered("mars"), language: "ar-XB" });

test("a script that parses, the same as the command line makes of the saved answers", async ({
  wizard,
}, info) => {
  const { review, throttling } = wizard;
  await wizard.start.next();
  await wizard.proxy.next();
  await throttling.shown();
  await throttling.another.check();
  if (!(await throttling.limited.isChecked())) await throttling.limited.check();
  await throttling.workHourRate.fill("900");
  await throttling.next();
  await wizard.encryption.next();
  await review.shown();

  const answers = await savedBy(review.button(saveAsWords.save), wizard);
  const script = await textSavedBy(review.button(exportWords.script.save), wizard);
  expect((await readPowerShell(script)).faults).toEqual([]);
  expect(script).toMatch(/^[\r\n -~]+$/);
  expect(script).toContain("Set-Throttling -WorkDay @(");
  expect(await exportedBy(answers, wizard)).toBe(script);
  if (info.project.name === "browser-host") await isClean(wizard.page, "review with the three ways to save");
});

/** What `backup-setup export` makes of a file, on the same pretend server. */
function exportedBy(file: string, { dataFolder }: Wizard): Promise<string> {
  const program = path.join(ROOT, "out", "main", "cli.js");
  const args = [program, "export", file, "--as", "powershell", "--practice", "--data", dataFolder];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, (error, stdout) => (error ? reject(error) : resolve(stdout)));
  });
}
