/** Playwright's `test` with the wizard open: in Electron or in a browser, as the project says. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, test as base, expect } from "@playwright/test";
import "../core/text/icu.ts";
import type { Language } from "../core/text/language.ts";
import type { PracticeKnobsInput } from "../practice/azure/knobs.ts";
import type { MachineInput } from "../practice/windows/machine.ts";
import { assertBuilt } from "./built.ts";
import { furnish } from "./data-folder.ts";
import { openInBrowser } from "./open-in-browser.ts";
import { openInElectron } from "./open-in-electron.ts";
import type { Open } from "./opened.ts";
import { Wizard } from "./wizard.ts";

interface Options {
  /** The pretend server that the wizard finds; without anything said, one with nothing installed. */
  machine: MachineInput;
  /** What the pretend Azure does wrong. */
  azureKnobs: PracticeKnobsInput;
  /** In the page's address; the page's own menu can always go back to it. */
  language: Language;
}

interface Fixtures extends Options {
  open: Open;
  wizard: Wizard;
}

interface WorkerFixtures {
  built: undefined;
  profiles: string;
  /** Started when it is first wanted: the specs in Electron need none. */
  browserOnDemand: () => Promise<Browser>;
}

export { expect };

export const test = base.extend<Fixtures, WorkerFixtures>({
  machine: [{}, { option: true }],
  azureKnobs: [{}, { option: true }],
  language: ["en", { option: true }],

  built: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern.
    async ({}, use) => {
      assertBuilt();
      await use(undefined);
    },
    { scope: "worker", auto: true },
  ],

  profiles: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern.
    async ({}, use) => {
      // Not beside the data: Chromium puts a socket into its profile, whose path must not exceed 107 bytes.
      const folder = mkdtempSync(path.join(tmpdir(), "wizard-"));
      await use(folder);
      // Here rather than after each test: a Chromium whose app was killed still writes while it ends.
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
    { scope: "worker" },
  ],

  browserOnDemand: [
    async ({ playwright, launchOptions }, use) => {
      let browser: Promise<Browser> | undefined;
      await use(() => {
        browser ??= playwright.chromium.launch(launchOptions);
        return browser;
      });
      await (await browser)?.close();
    },
    { scope: "worker" },
  ],

  open: async ({ browserOnDemand, profiles }, use, info) => {
    await use(
      info.project.name === "standin"
        ? (dataFolder) => openInElectron(dataFolder, profiles)
        : async (dataFolder) => openInBrowser(await browserOnDemand(), dataFolder),
    );
  },

  wizard: async ({ machine, azureKnobs, language, open }, use, info) => {
    const dataFolder = info.outputPath("data");
    furnish(dataFolder, machine, azureKnobs);
    const wizard = await Wizard.open(dataFolder, open, language);
    await use(wizard);
    if (info.status !== info.expectedStatus) {
      await info.attach("host", { body: wizard.opened.said(), contentType: "text/plain" });
    }
    await wizard.close();
    expect(wizard.faults(), "errors in the page's console").toEqual([]);
  },
});
