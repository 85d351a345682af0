import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { keeping, restoreSteps, sameAgain, sheet } from "../../core/text/keeping.ts";
import { problems } from "../../core/text/problems.ts";
import { text } from "../../core/text/steps.ts";
import { lastCharacters } from "../../core/vault/kept-places.ts";
import { passphraseLines } from "../../core/vault/passphrase-lines.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { machineWith } from "../../practice/windows/machine.ts";
import { registered } from "../machines.ts";
import { placesOf } from "../secrets.ts";
import type { Wizard } from "../wizard.ts";
import { test } from "../wizard-fixtures.ts";

const { kept } = problems;

async function toEncryption({ start, proxy, vaultCredentials, throttling, encryption }: Wizard) {
  await start.choose("set-up");
  await proxy.next();
  await vaultCredentials.fillInFile();
  await vaultCredentials.next();
  await throttling.next();
  await encryption.shown();
}

/** What the printer gets: the text of the page as it is while it is being printed. */
async function printed({ page, encryption }: Wizard): Promise<string> {
  await page.evaluate(() => {
    // biome-ignore lint/performance/useDomNodeTextContent: only what is rendered is printed.
    window.print = () => document.documentElement.setAttribute("data-printed", document.body.innerText);
  });
  await page.emulateMedia({ media: "print" });
  await encryption.print.click();
  await expect(page.locator("html")).toHaveAttribute("data-printed");
  const paper = await page.locator("html").getAttribute("data-printed");
  await page.evaluate(() => document.documentElement.removeAttribute("data-printed"));
  await page.emulateMedia({ media: null });
  return paper ?? "";
}

test.describe("a first registration", () => {
  test.use({ machine: machineWith("mars") });

  test("wants two places that have the passphrase; another passphrase wants them anew", async ({
    wizard,
  }) => {
    const { page, encryption } = wizard;
    await toEncryption(wizard);
    const first = await encryption.made();
    await encryption.next();
    await expect(page.getByText(kept["not-kept"])).toBeVisible();
    await encryption.fromPaper.fill("WRONGX");
    await expect(encryption.fromPaper).toHaveAccessibleDescription(new RegExp(keeping.sheet.wrong));
    await encryption.fromPaper.fill(lastCharacters(first).toLowerCase());
    await encryption.fromPaper.fill(lastCharacters(first));
    await expect(encryption.onPaper).toContainText(keeping.sheet.done);
    await encryption.next();
    await expect(page.getByText(kept["one-place"])).toBeVisible();

    await encryption.anew.click();
    await expect(encryption.onPaper).not.toContainText(keeping.sheet.done);
    const second = await encryption.made();
    expect(second).not.toBe(first);
    await encryption.keep();
    await encryption.next();
    await wizard.review.shown();
  });

  test("in a file: never on the system drive; saved at once where it is said, and read back", async ({
    wizard,
  }) => {
    const { page, encryption, review, outcome } = wizard;
    await toEncryption(wizard);
    const passphrase = await encryption.made();
    await encryption.saveTo.fill("C:\\Install");
    await encryption.button(keeping.file.save).click();
    await expect(page.getByText("passphrase.not-elsewhere")).toBeVisible();

    await encryption.fillIn(text.encryption.fields.saveTo);
    await encryption.button(keeping.file.save).click();
    await expect(encryption.inFile).toContainText("\\\\FILES01\\Passphrases\\BACKUP01-passphrase-");
    await encryption.fromPaper.fill(lastCharacters(passphrase));
    await encryption.next();

    await review.shown();
    await review.commit("set-up");
    await outcome.succeeded("set-up");
    const places = await placesOf([passphrase], wizard);
    expect(places).toHaveLength(1);
    expect(places[0]).toMatch(/FILES01.*BACKUP01-passphrase-[\dT-]+\.txt$/);
    expect(readFileSync(places[0] ?? "", "utf8")).toBe(`${passphrase}\r\n`);
  });

  test("the recovery sheet has all that is needed, and is in the page only while it is printed", async ({
    wizard,
  }) => {
    const { page, encryption } = wizard;
    await toEncryption(wizard);
    const passphrase = await encryption.made();
    const paper = await printed(wizard);
    for (const words of [sheet.title, "BACKUP01", PRACTICE.vault, PRACTICE.region, PRACTICE.subscriptionId])
      expect(paper).toContain(words);
    for (const line of restoreSteps("BACKUP01")) expect(paper).toContain(line);
    for (const { groups, check } of passphraseLines(passphrase)) {
      for (const group of groups) expect(paper).toContain(group);
      expect(paper).toContain(`${sheet.check} ${check}`);
    }
    expect(paper).not.toContain(keeping.file.title);
    await expect(page.locator(".sheet")).toHaveCount(0);
  });
});

test.describe("a server that is registered again", () => {
  test.use({ machine: registered("mars", { daysLeft: 10 }) });

  test("may compare its passphrase with the saved file, and is not asked for places", async ({ wizard }) => {
    const { page, start, proxy, vaultCredentials, throttling, encryption, review } = wizard;
    await start.choose("re-register");
    await proxy.next();
    await vaultCredentials.fillInFile();
    await vaultCredentials.next();
    await throttling.next();
    await encryption.shown();
    await encryption.enter(PRACTICE.passphrase);
    await expect(encryption.onPaper).toHaveCount(0);
    await encryption.field(keeping.file.field).fill("C:\\Install\\MARSAgentInstaller.exe");
    await encryption.button(keeping.file.check).click();
    await expect(page.getByText(keeping.file.differs)).toBeVisible();
    await expect(page.getByText(sameAgain.same)).toHaveCount(0);
    await encryption.next();
    await review.shown();
  });
});
