// npm run screenshots: takes the pictures of the wizard's pages that README and docs show, from the real browser host in
// practice mode. Another folder, theme or size for looking at the pages: --out DIR --theme dark --size 640x480.
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "@playwright/test";
import { assertBuilt, ROOT } from "../e2e/built.ts";
import { openInBrowser } from "../e2e/open-in-browser.ts";
import { Wizard } from "../e2e/wizard.ts";
import config from "../playwright.config.ts";
import { practiceMachineFile } from "../practice/practice-ports.ts";
import { type MachineInput, machineWith, writeMachine } from "../practice/windows/machine.ts";

/** A README should not weigh more than it tells. */
const MAX_BYTES = 150 * 1024;
/** Long enough to take a picture of. */
const STEP_MS = 3000;
const README_SIZE = { width: 1200, height: 800 };

const { values } = parseArgs({
  options: {
    out: { type: "string", default: path.join(ROOT, "docs", "images") },
    theme: { type: "string", default: "light" },
    size: { type: "string", default: "1024x768" },
  },
});
const [width = 1024, height = 768] = values.size.split("x").map(Number);
const colorScheme = values.theme === "dark" ? "dark" : "light";

const work = mkdtempSync(path.join(tmpdir(), "screenshots-"));

const openOn = async (browser: Browser, name: string, machine: MachineInput): Promise<Wizard> => {
  const dataFolder = path.join(work, name);
  writeMachine(practiceMachineFile(dataFolder), machine);
  return Wizard.open(dataFolder, (folder) =>
    openInBrowser(browser, folder, { viewport: { width, height }, colorScheme, reducedMotion: "reduce" }),
  );
};

async function take({ page }: Wizard, name: string): Promise<void> {
  const file = path.join(values.out, `${name}.png`);
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: file, animations: "disabled", caret: "hide" });
  const bytes = statSync(file).size;
  process.stdout.write(`${path.relative(ROOT, file)} ${Math.round(bytes / 1024)} KB\n`);
  if (bytes > MAX_BYTES) throw new Error(`${file} is larger than ${MAX_BYTES} bytes`);
}

/** A first registration of a new server, from page to page. */
async function takeRegistration(wizard: Wizard): Promise<void> {
  const { start, proxy, agent, vaultCredentials, throttling, encryption, review } = wizard;
  await start.checked();
  await take(wizard, "start");
  await start.next();

  await proxy.shown();
  await proxy.test.click();
  await proxy.testAgain.waitFor();
  await proxy.heading.focus();
  await take(wizard, "proxy");
  await proxy.next();

  await agent.shown();
  await agent.fillInInstaller();
  await agent.heading.focus();
  await take(wizard, "agent");
  await agent.next();

  await vaultCredentials.shown();
  await vaultCredentials.fillInFile();
  await vaultCredentials.heading.focus();
  await take(wizard, "vault-credentials");
  await vaultCredentials.next();

  await throttling.shown();
  await throttling.limited.check();
  await throttling.workHourRate.fill("2048");
  await throttling.heading.focus();
  await take(wizard, "throttling");
  await throttling.next();

  await encryption.shown();
  await encryption.made();
  await take(wizard, "encryption");
  await encryption.keep();
  await encryption.next();

  await review.shown();
  await review.planned("Register this server", "will-do").waitFor();
  await take(wizard, "review");
}

async function takeRun(wizard: Wizard): Promise<void> {
  const { page, review, progress, outcome } = wizard;
  await review.commit("set-up");
  await progress.step("Register this server", "running").waitFor();
  await take(wizard, "progress");
  await page.setViewportSize(README_SIZE);
  await take(wizard, "wizard");
  await page.setViewportSize({ width, height });
  await outcome.succeeded("set-up");
  await take(wizard, "outcome");
}

/** The page that only DPM and MABS have. */
async function takeRecoveryFolder(wizard: Wizard): Promise<void> {
  const { start, proxy, vaultCredentials, throttling, recoveryFolder } = wizard;
  await start.choose("set-up");
  await proxy.next();
  await vaultCredentials.fillInFile();
  await vaultCredentials.next();
  await throttling.next();
  await recoveryFolder.shown();
  await recoveryFolder.fillInFolder();
  await recoveryFolder.heading.focus();
  await take(wizard, "recovery-folder");
}

assertBuilt();
mkdirSync(values.out, { recursive: true });
const browser = await chromium.launch(config.use?.launchOptions);
const wizards: Wizard[] = [];
try {
  const newServer = await openOn(browser, "new", { knobs: { slowMs: STEP_MS } });
  wizards.push(newServer);
  await takeRegistration(newServer);
  await takeRun(newServer);
  const backupServer = await openOn(browser, "mabs", machineWith("mabs"));
  wizards.push(backupServer);
  await takeRecoveryFolder(backupServer);
} finally {
  for (const wizard of wizards) await wizard.close();
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}
