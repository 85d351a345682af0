// npm run screenshots: takes the pictures of the wizard's pages that README and docs show, from the real browser host in
// practice mode. Another folder, theme, size or language for looking at the pages: --out DIR --theme dark --size 640x480 --language de.
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "@playwright/test";
import { isLanguage } from "../core/text/language.ts";
import { assertBuilt, ROOT } from "../e2e/built.ts";
import { speakOnPage } from "../e2e/language.ts";
import { openInBrowser } from "../e2e/open-in-browser.ts";
import { ALBUM_SIZE, album } from "../e2e/tours/album.ts";
import type { Tour } from "../e2e/tours/tour.ts";
import { Wizard } from "../e2e/wizard.ts";
import config from "../playwright.config.ts";
import { practiceMachineFile } from "../practice/practice-ports.ts";
import { writeMachine } from "../practice/windows/machine.ts";

/** A README should not weigh more than it tells. */
const MAX_BYTES = 160 * 1024;
const README_SIZE = { width: 1200, height: 800 };

const { values } = parseArgs({
  options: {
    out: { type: "string", default: path.join(ROOT, "docs", "images") },
    theme: { type: "string", default: "light" },
    size: { type: "string", default: `${ALBUM_SIZE.width}x${ALBUM_SIZE.height}` },
    language: { type: "string", default: "en" },
  },
});
const [width = ALBUM_SIZE.width, height = ALBUM_SIZE.height] = values.size.split("x").map(Number);
const language = isLanguage(values.language) ? values.language : "en";

const work = mkdtempSync(path.join(tmpdir(), "screenshots-"));

async function openOn(browser: Browser, index: number, { machine }: Tour): Promise<Wizard> {
  const dataFolder = path.join(work, String(index));
  writeMachine(practiceMachineFile(dataFolder), machine);
  const look = {
    viewport: { width, height },
    colorScheme: values.theme === "dark" ? "dark" : "light",
    forcedColors: values.theme === "forced" ? "active" : "none",
    reducedMotion: "reduce",
  } as const;
  return Wizard.open(dataFolder, (folder) => openInBrowser(browser, folder, look), language);
}

async function shoot({ page }: Wizard, name: string): Promise<void> {
  const file = path.join(values.out, `${name}.png`);
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: file, animations: "disabled", caret: "hide" });
  const bytes = statSync(file).size;
  process.stdout.write(`${path.relative(ROOT, file)} ${Math.round(bytes / 1024)} KB\n`);
  if (bytes > MAX_BYTES) throw new Error(`${file} is larger than ${MAX_BYTES} bytes`);
}

/** The picture at the head of the README is a larger one. */
async function take(wizard: Wizard, name: string): Promise<void> {
  const { page } = wizard;
  await speakOnPage(page, language);
  await shoot(wizard, name);
  if (name === "progress") {
    await page.setViewportSize(README_SIZE);
    await shoot(wizard, "wizard");
    await page.setViewportSize({ width, height });
  }
  await speakOnPage(page, "en");
}

assertBuilt();
mkdirSync(values.out, { recursive: true });
const browser = await chromium.launch(config.use?.launchOptions);
const wizards: Wizard[] = [];
try {
  for (const [index, tour] of album.entries()) {
    const wizard = await openOn(browser, index, tour);
    wizards.push(wizard);
    await tour.walk(wizard, { page: (name) => take(wizard, name), state: async () => undefined });
  }
} finally {
  for (const wizard of wizards) await wizard.close();
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}
