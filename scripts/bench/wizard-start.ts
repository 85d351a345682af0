/** From nothing to the first page an admin can use, against a blank page in the same host; and what that page weighs. */
import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "@playwright/test";
import { frame } from "../../core/text/frame.ts";
import { launchElectron } from "../../e2e/launch-electron.ts";
import configuration from "../../playwright.config.ts";
import { startBrowserHost } from "./browser-host.ts";
import {
  comparePair,
  type Findings,
  interleave,
  type Row,
  type Side,
  Skipped,
  type Spread,
  spreadOf,
  type Turns,
} from "./measures.ts";
import type { Product, Workplace } from "./product.ts";

/** Waits until the heading can be read and Next can be pressed, looking before every frame. Gives the files fetched until then. */
async function untilUsable(page: Page): Promise<ReadonlySet<string>> {
  const fetched = await page.waitForFunction(
    (next) => {
      const heading = document.querySelector("h1");
      const buttons = [...document.querySelectorAll("button")];
      const button = buttons.find(({ textContent }) => textContent?.trim() === next);
      const usable = button && !button.disabled && button.ariaDisabled !== "true";
      if (!heading?.checkVisibility() || !usable) return null;
      return performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);
    },
    frame.next,
    { polling: "raf" },
  );
  return new Set(await fetched.jsonValue());
}

const BLANK = "a blank page, same host";
const REACT_ONLY = "a React-only page, same host";
/** The wizard may take this much longer to be usable than a page with a heading and a button that React draws. */
const GOAL_RATIO = 1.3;

const nameOf = (workplace: Workplace, product: Product): string =>
  product === workplace.blank ? BLANK : product === workplace.reactOnly ? REACT_ONLY : "the wizard";

/** A host that starts, and an empty cache that opens its address; the browser itself runs already. */
const inBrowser = (workplace: Workplace, browser: Browser, product: Product): Side => ({
  name: nameOf(workplace, product),
  async measure() {
    const context = await browser.newContext();
    const page = await context.newPage();
    const startedAt = performance.now();
    const host = await startBrowserHost(product, workplace.newFolder("browser"));
    await page.goto(host.url, { waitUntil: "commit" });
    await untilUsable(page);
    const ms = performance.now() - startedAt;
    await context.close();
    await host.stop();
    return ms;
  },
});

const inElectron = (workplace: Workplace, product: Product): Side => ({
  name: nameOf(workplace, product),
  async measure() {
    const [userData, dataFolder] = [workplace.newFolder("user-data"), workplace.newFolder("electron")];
    const startedAt = performance.now();
    const args = ["--practice", "--data", dataFolder];
    const app = await launchElectron({ appPath: product.folder, userData, args });
    await untilUsable(await app.firstWindow());
    const ms = performance.now() - startedAt;
    await app.close();
    return ms;
  },
});

/** What the first page needs: it is opened once more, never idle, since in idle moments it fetches the other pages. */
async function filesOfFirstPage(workplace: Workplace, browser: Browser): Promise<ReadonlySet<string>> {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  const page = await context.newPage();
  const host = await startBrowserHost(workplace.product, workplace.newFolder("browser"));
  await page.goto(host.url);
  const files = await untilUsable(page);
  await context.close();
  await host.stop();
  return files;
}

const zippedKb = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).byteLength / 1024;

const constant = (value: number) => spreadOf([value]);

/** The scripts that were there when the first page was usable, each compressed by itself, against all there are. */
function scriptsRow({ pages }: Product, needed: ReadonlySet<string>): Row {
  const files = globSync("**/*.js", { cwd: pages });
  const total = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum + zippedKb(path.join(pages, name)), 0);
  const first = files.filter((name) => needed.has(`/${name.replaceAll("\\", "/")}`));
  if (first.length === 0) throw new Error("the first page has no script");
  return {
    what: `JavaScript of the first page, gzip (${first.length} of ${files.length} files)`,
    unit: "KB",
    ours: constant(total(first)),
    against: { name: "JavaScript of all pages, gzip", spread: constant(total(files)) },
  };
}

async function openChromium(): Promise<Browser> {
  try {
    return await chromium.launch(configuration.use?.launchOptions);
  } catch (cause) {
    throw new Skipped("there is no Chromium here", { cause });
  }
}

const haveBuilt = ({ product }: Workplace, name: string): void => {
  if (!existsSync(product.main(name)) || !existsSync(path.join(product.pages, "index.html")))
    throw new Skipped(`${name} or the pages are not built`);
};

export async function measureBrowserStart(workplace: Workplace, turns: Turns): Promise<Findings> {
  haveBuilt(workplace, "web.js");
  const browser = await openChromium();
  try {
    const { product, blank, reactOnly } = workplace;
    const sides = [product, blank, reactOnly].map((side) => inBrowser(workplace, browser, side));
    const [ours, ofBlank, ofReact] = await interleave(turns, sides);
    if (!ours || !ofBlank || !ofReact) throw new Error("three sides, three spreads");
    const row = (name: string, spread: Spread): Row => ({
      what: "Cold start to the first usable page, browser host",
      unit: "ms",
      ours,
      against: { name, spread },
    });
    return {
      rows: [
        row(BLANK, ofBlank),
        row(REACT_ONLY, ofReact),
        scriptsRow(product, await filesOfFirstPage(workplace, browser)),
      ],
      notes: [
        `Goal: shown in under ${GOAL_RATIO} × the time of the React-only page. It was ${(ours.median / ofReact.median).toFixed(2)} ×.`,
      ],
    };
  } finally {
    await browser.close();
  }
}

export async function measureElectronStart(workplace: Workplace, turns: Turns): Promise<Findings> {
  haveBuilt(workplace, "electron-main.js");
  const host = process.env.ELECTRON === "real" ? "Electron" : "Electron stand-in";
  const row = await comparePair({ what: `Cold start to the first usable page, ${host}` }, turns, [
    inElectron(workplace, workplace.product),
    inElectron(workplace, workplace.blank),
  ]);
  return { rows: [row], notes: [] };
}
