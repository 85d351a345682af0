import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

/**
 * npm test: a browser takes every spec but those marked @long, whose words and moments unit tests see too; Electron takes its
 * own and whole registrations. `npm run e2e` takes everything over both.
 */
const SHORT = process.env.E2E === "short";
const DEBIAN_CHROMIUM = "/usr/bin/chromium";

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  ...(SHORT && { grepInvert: /@long/ }),
  outputDir: "test-results",
  // The pictures that the guide shows are the ones that are compared.
  snapshotPathTemplate: "docs/images/{arg}{ext}",
  workers: 2,
  retries: 0,
  // Long enough for a machine that has much else to do; nothing here waits for a time to pass.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: "list",
  use: {
    screenshot: "only-on-failure",
    launchOptions: {
      args: [
        "--disable-gpu",
        "--font-render-hinting=none",
        "--disable-lcd-text",
        "--force-color-profile=srgb",
      ],
      // Debian's own where it is there; Chromium's sandbox refuses to run as root.
      ...(existsSync(DEBIAN_CHROMIUM) && { executablePath: DEBIAN_CHROMIUM }),
      chromiumSandbox: process.getuid?.() !== 0,
    },
  },
  // The specs in e2e/wizard run over both hosts: the wizard in Electron (or its stand-in) and in a browser.
  projects: [
    {
      name: "standin",
      testIgnore: "browser-host/**",
      ...(SHORT && {
        testMatch: [
          "electron/**/*.spec.ts",
          "electron-standin/**/*.spec.ts",
          "wizard/{first-registration,runs}.spec.ts",
        ],
      }),
    },
    {
      name: "browser-host",
      // What is resumed after a cut is seen through Electron, and through killed hosts of its own.
      testIgnore: ["electron/**", "electron-standin/**", ...(SHORT ? ["wizard/runs.spec.ts"] : [])],
    },
  ],
});
