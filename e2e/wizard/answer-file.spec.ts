/** An answer file fills in the pages: what is wrong with it is told with its place, what is missing is gone to. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import { explain } from "../../core/text/errors.ts";
import { startPage } from "../../core/text/start-page.ts";
import { practiceHints } from "../../practice/practice-hints.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { registered } from "../machines.ts";
import type { Wizard } from "../wizard.ts";
import { test } from "../wizard-fixtures.ts";

const words = startPage.open;

const written = (wizard: Wizard, name: string, content: string): string => {
  const file = path.join(path.dirname(wizard.dataFolder), name);
  writeFileSync(file, content);
  return file;
};

test.use({ machine: registered("mars", { daysLeft: 10 }) });

test("with a fault fills in nothing and tells its line; mended, it leads to the review", async ({
  wizard,
}) => {
  const { page, start, throttling, review } = wizard;
  await expect(page.getByText(startPage.ends.soon({ left: "9 days 23 hours" }))).toBeVisible();
  const faulty = "flow: change-settings\nthrottling:\n  limited: true\n  workHourKbps: fast\n";
  await start.openAnswerFile(written(wizard, "faulty.yaml", faulty));
  const told = page.getByRole("alert").filter({ hasText: "answers.wrong-value" });
  await expect(told).toContainText(words.line({ line: "4" }));
  await expect(told).toContainText(words.place({ field: "throttling.workHourKbps" }));
  await expect(told).toContainText(words.notChanged);

  const section = page.getByRole("region", { name: words.heading });
  await section.locator("input[type=file]").setInputFiles({
    name: "good.yaml",
    mimeType: "application/yaml",
    buffer: Buffer.from(faulty.replace("fast", "900")),
  });
  await review.shown();
  await expect(page.getByText(startPage.filled.title({ name: "good.yaml" }))).toBeVisible();
  await expect(review.planned("900 Kbps", "will-do")).toBeVisible();
  await review.change("Throttling").click();
  await expect(throttling.workHourRate).toHaveValue("900");
});

test("that leaves something out leads to the first page that needs it; a secret in clear is refused", async ({
  wizard,
}) => {
  const { page, start, encryption, vaultCredentials } = wizard;
  const answers = {
    flow: "re-register",
    credentials: { from: "file", file: practiceHints.credentialsFile },
  };
  await start.openAnswerFile(
    written(wizard, "clear.json", JSON.stringify({ ...answers, passphrase: "in clear 0123456789" })),
  );
  const { message } = explain({
    code: "answers.secret-in-clear",
    about: { file: "clear.json", key: "passphrase" },
  });
  await expect(page.getByText(message)).toBeVisible();
  await page
    .getByRole("textbox", { name: words.path })
    .fill(written(wizard, "again.json", JSON.stringify(answers)));
  await start.button(words.button).click();
  await encryption.shown();
  await expect(page.getByText(startPage.filled.fault)).toBeVisible();
  await page.getByRole("navigation").getByRole("button", { name: "Vault" }).click();
  await expect(vaultCredentials.file).toHaveValue(practiceHints.credentialsFile ?? "");
});

test("that names a file for the passphrase needs none typed", async ({ wizard }) => {
  const { page, start, review, outcome } = wizard;
  const secret = written(wizard, "secret.txt", PRACTICE.passphrase);
  const answers = {
    flow: "re-register",
    registerAnyway: true,
    credentials: { from: "file", file: practiceHints.credentialsFile },
    secretFiles: { passphrase: { file: secret } },
  };
  await start.openAnswerFile(written(wizard, "answers.json", JSON.stringify(answers)));
  await review.shown();
  await expect(
    page.getByText(startPage.filled.fromFile({ secret: "Passphrase", file: secret })),
  ).toBeVisible();
  await review.commit("re-register");
  await outcome.succeeded("re-register");
  await outcome.says({ registered: true, encrypted: true, scheduled: true });
});
