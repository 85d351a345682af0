/** What Microsoft's errors mean: behind the one next thing to do, and on the lines of the log. */
import { expect } from "@playwright/test";
import { microsoftExplanation as words } from "../../core/text/microsoft-explanation.ts";
import { logWords } from "../../core/text/tools.ts";
import { machineWith } from "../../practice/windows/machine.ts";
import { isClean } from "../axe.ts";
import { begin } from "../begin.ts";
import { test } from "../wizard-fixtures.ts";

test.use({ machine: machineWith("mars", { knobs: { failAt: { register: { microsoftId: 130055 } } } }) });

test("a refusal of the agent is explained where it is told, and in the log", async ({ wizard }, info) => {
  const { page, outcome } = wizard;
  const withAxe = async (what: string) => {
    if (info.project.name === "browser-host") await isClean(page, what);
  };
  await begin(wizard);
  await outcome.ended("failed");

  const alert = page.locator(".notice-error");
  const more = alert.getByRole("button", { name: words.more({ id: "130055" }) });
  await expect(alert.getByRole("list")).toHaveCount(0);
  await more.click();
  await expect(alert.getByRole("listitem").filter({ hasText: "OnlineBackup.KEK" })).toBeVisible();
  await expect(alert.getByText(words.numbered({ id: "130055", hex: "0x1FC07" }))).toBeVisible();
  await withAxe("an error with what else helps");

  await page.keyboard.press("Control+l");
  const log = page.getByRole("dialog", { name: logWords.title });
  const line = log.getByRole("listitem").filter({ has: page.getByRole("button", { name: words.means }) });
  await line.first().getByRole("button", { name: words.means }).click();
  await expect(line.first().getByText("OnlineBackup.KEK").first()).toBeVisible();
  await withAxe("the log with what a line means");
});
