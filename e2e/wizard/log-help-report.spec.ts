/** What is at hand on every page, and what can be taken along: help, log, answers, lists, the report. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { firewallWords } from "../../core/text/firewall.ts";
import { frame } from "../../core/text/frame.ts";
import { help } from "../../core/text/help.ts";
import { helpWords } from "../../core/text/help-text.ts";
import { start } from "../../core/text/pages.ts";
import { reportFile } from "../../core/text/report-file.ts";
import { review } from "../../core/text/run-pages.ts";
import { saveAsWords } from "../../core/text/save-as.ts";
import { text } from "../../core/text/steps.ts";
import { logWords, tools } from "../../core/text/tools.ts";
import { isClean } from "../axe.ts";
import { ROOT } from "../built.ts";
import { registered } from "../machines.ts";
import { savedBy, textSavedBy } from "../saved.ts";
import type { Wizard } from "../wizard.ts";
import { test } from "../wizard-fixtures.ts";

const GUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;

test.use({ machine: registered("mars") });

test("help and log open by key on any page; Esc closes them, the focus goes back, nothing is lost", async ({
  wizard,
}, info) => {
  const { page, proxy } = wizard;
  const withAxe = async (what: string) => {
    if (info.project.name === "browser-host") await isClean(page, what);
  };
  await wizard.start.next();
  await proxy.shown();
  await proxy.custom.check();
  await proxy.host.fill("proxy.contoso.com");
  await page.keyboard.press("F1");
  const helpDrawer = page.getByRole("dialog", { name: helpWords.title({ page: frame.rail.proxy }) });
  await expect(helpDrawer).toContainText(help.proxy.what);
  await expect(helpDrawer.getByRole("heading", { level: 2 })).toBeFocused();
  await expect(helpDrawer.locator("[aria-current]")).toContainText(text.proxy.fields.host);
  await expect(helpDrawer).toContainText(frame.practice.title);
  await withAxe("help");
  await page.keyboard.press("Escape");
  await expect(helpDrawer).toBeHidden();
  await expect(proxy.host).toBeFocused();
  await expect(proxy.host).toHaveValue("proxy.contoso.com");

  await page.keyboard.press("Control+l");
  const log = page.getByRole("dialog", { name: logWords.title });
  await expect(log).toBeVisible();
  await page.keyboard.press("F1");
  await expect(log).toBeHidden();
  await expect(helpDrawer).toBeVisible();
  await helpDrawer.getByRole("button", { name: tools.close }).click();
  await expect(proxy.host).toBeFocused();
});

test("prerequisites and the firewall's list are saved, and one prerequisite is looked at again", async ({
  wizard,
}) => {
  await wizard.start.checked();
  const checks = await textSavedBy(wizard.start.button(start.checks.save), wizard);
  expect(checks).toContain(`${start.checks.heading}: BACKUP01, `);
  wizard.changeMachine(() => ({ pendingRestart: true }));
  await wizard.start.button(start.checks.again).click();
  const again = wizard.start.button(start.checks.againOne({ what: "Pending restart" }));
  await expect(again).toBeVisible();
  wizard.changeMachine(() => ({ pendingRestart: false }));
  await again.click();
  await expect(again).toBeHidden();

  await wizard.start.next();
  await wizard.proxy.shown();
  await wizard.proxy.button(firewallWords.show).click();
  await expect(wizard.page.getByRole("cell", { name: "*.windowsazure.com" })).toBeVisible();
  const csv = await textSavedBy(wizard.proxy.button(firewallWords.save), wizard);
  expect(csv).toContain('"*.windowsazure.com","TCP","443","Backup service"\r\n');
});

test("the answers are saved as a file that the command line plans the same from; then run, log and report agree", async ({
  wizard,
}, info) => {
  const { page, throttling, outcome } = wizard;
  await wizard.start.next();
  await wizard.proxy.next();
  await throttling.shown();
  await throttling.another.check();
  if (!(await throttling.limited.isChecked())) await throttling.limited.check();
  await throttling.workHourRate.fill("900");
  await throttling.next();
  await wizard.encryption.next();
  await wizard.review.shown();
  const planned = wizard.review.plan.getByRole("listitem");
  await expect(planned.first()).toBeVisible();
  const file = await savedBy(wizard.review.button(saveAsWords.save), wizard);
  const plan = await planByCommandLine(file, wizard);
  expect(plan.map((action) => `${action.text}${review.states[action.state]}`)).toEqual(
    await planned.allTextContents(),
  );
  if (info.project.name === "browser-host") await isClean(page, "review");

  await wizard.review.commit("change-settings");
  await outcome.succeeded("change-settings");
  await page.keyboard.press("Control+l");
  const log = page.getByRole("dialog", { name: logWords.title });
  await expect(log.getByRole("listitem").filter({ hasText: "Run ended: succeeded" })).toBeVisible();
  if (info.project.name === "browser-host") await isClean(page, "log");
  await page.keyboard.press("Escape");

  await outcome.button(reportFile.make).click();
  const section = page.getByRole("region", { name: reportFile.heading });
  await expect(section.getByRole("listitem")).toHaveCount(7);
  const listed = await section.getByRole("listitem").locator("code").allTextContents();
  const saved = readZip(await savedBy(outcome.button(reportFile.save), wizard));
  expect(Object.keys(saved)).toEqual(listed);
  expect(saved["log.jsonl"]).toContain("Run ended: succeeded");
  expect(Object.values(saved).join("\n")).not.toMatch(GUID);
  expect(Object.values(saved).join("\n")).not.toContain("BACKUP01");
  if (info.project.name === "browser-host") await isClean(page, "outcome with a report");
  await section.getByRole("checkbox", { name: reportFile.keepNames }).check();
  await outcome.button(reportFile.look).click();
  await expect(page.getByRole("region", { name: reportFile.text })).toContainText("BACKUP01");
});

const readZip = (file: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

interface PlannedAction {
  readonly text: string;
  readonly state: keyof typeof review.states;
}

/** What `backup-setup plan` says of a file, on the same pretend server. */
async function planByCommandLine(file: string, { dataFolder }: Wizard): Promise<readonly PlannedAction[]> {
  const program = path.join(ROOT, "out", "main", "cli.js");
  const args = [program, "plan", "--practice", "--json", "--answers", file, "--data", dataFolder];
  const said = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, (_error, stdout) => resolve(stdout));
  });
  return (JSON.parse(said) as { actions: readonly PlannedAction[] }).actions;
}
