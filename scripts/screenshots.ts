// npm run screenshots: takes the pictures of the wizard's pages that README and docs show, from the real browser host in
// practice mode. Another folder, theme, size or language for looking at the pages: --out DIR --theme dark --size 640x480 --language de.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "@playwright/test";
import { isLanguage } from "../core/text/language.ts";
import { assertBuilt, ROOT } from "../e2e/built.ts";
import { furnish } from "../e2e/data-folder.ts";
import { speakOnPage } from "../e2e/language.ts";
import { openInBrowser } from "../e2e/open-in-browser.ts";
import { ALBUM_SIZE, album } from "../e2e/tours/album.ts";
import type { Tour } from "../e2e/tours/tour.ts";
import { Wizard } from "../e2e/wizard.ts";
import config from "../playwright.config.ts";
import { smallerPng } from "./smaller-png.ts";

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

const tooLarge: string[] = [];
const work = mkdtempSync(path.join(tmpdir(), "screenshots-"));

const schemeOf = (theme: string) => (theme === "dark" ? "dark" : "light");

async function openOn(browser: Browser, index: number, tour: Tour): Promise<Wizard> {
  const dataFolder = path.join(work, String(index));
  furnish(dataFolder, tour.machine, tour.azureKnobs ?? {});
  const look = {
    viewport: { width, height },
    colorScheme: schemeOf(values.theme),
    forcedColors: values.theme === "forced" ? "active" : "none",
    reducedMotion: "reduce",
  } as const;
  return Wizard.open(dataFolder, (folder) => openInBrowser(browser, folder, look), language);
}

async function shoot({ page }: Wizard, name: string): Promise<void> {
  const file = path.join(values.out, `${name}.png`);
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  const png = smallerPng(await page.screenshot({ animations: "disabled", caret: "hide" }));
  writeFileSync(file, png);
  process.stdout.write(`${path.relative(ROOT, file)} ${Math.round(png.length / 1024)} KB\n`);
  if (png.length > MAX_BYTES) tooLarge.push(name);
}

async function take(wizard: Wizard, name: string): Promise<void> {
  const { page } = wizard;
  await speakOnPage(page, language);
  await shoot(wizard, name);
  if (name === "progress") await takeForReadme(wizard);
  await speakOnPage(page, "en");
}

/** The picture at the head of the README: a larger one, for bright and for dark pages. */
async function takeForReadme(wizard: Wizard): Promise<void> {
  const { page } = wizard;
  await page.setViewportSize(README_SIZE);
  for (const [name, colorScheme] of [
    ["wizard", "light"],
    ["wizard-dark", "dark"],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await shoot(wizard, name);
  }
  await page.emulateMedia({ colorScheme: schemeOf(values.theme) });
  await page.setViewportSize({ width, height });
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
if (tooLarge.length > 0) throw new Error(`Larger than ${MAX_BYTES} bytes: ${tooLarge.join(", ")}`);
