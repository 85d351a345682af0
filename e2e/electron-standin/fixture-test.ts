// What the specs of the stand-in share: the fixture app, started, and what it puts where.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base, type ElectronApplication, type Page } from "@playwright/test";
import { launchElectron } from "../launch-electron.ts";

/** What fixture/preload.cjs and fixture/page.js put on the page's window. */
export interface FixtureWindow {
  bridge: {
    number: number;
    nested: { list: [number, { deep: string }] };
    date: Date;
    bytes: Uint8Array;
    sandboxed: boolean;
    electronVersion: string;
    requireFs: string;
    seesPage(): string;
    add(left: unknown, right: unknown): unknown;
    fail(): never;
    failLater(): Promise<never>;
    wrap(value: unknown): Promise<{ value: unknown }>;
    callBack(callback: (seen: { n: number }, double: (x: number) => number) => number): number;
    makePoint(): object;
    mark(object: object): object;
  };
  ipc: {
    invoke(channel: string, value?: unknown): Promise<unknown>;
    invokeFunction(): Promise<unknown>;
    note(value: unknown): Promise<unknown>;
    roundTrip(): Promise<Record<string, boolean>>;
  };
  secondBridge: string;
  firstSight: object;
}

/** What fixture/main.js puts on its globalThis. */
export interface FixtureMain {
  seen: unknown[][];
  stayOpen: boolean;
}

/** The fixture app. */
export const FIXTURE = path.join(import.meta.dirname, "fixture");

interface Fixtures {
  userData: string;
  /** Where Chromium's profile is while the app runs. */
  profiles: string;
  app: ElectronApplication;
  page: Page;
}

/** Playwright's test, with the fixture app running. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern.
  userData: async ({}, use, info) => use(info.outputPath("user-data")),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern.
  profiles: async ({}, use) => {
    // Not under test-results: Chromium puts a socket into its profile, whose path must not exceed 107 bytes.
    const folder = mkdtempSync(path.join(tmpdir(), "standin-"));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  app: async ({ userData, profiles }, use) => {
    const app = await launchElectron({
      appPath: FIXTURE,
      userData,
      env: { TMPDIR: profiles },
    });
    await use(app);
    await app.close();
  },
  page: async ({ app }, use) => {
    const page = await app.firstWindow();
    await page.getByRole("heading", { name: "Fixture" }).waitFor();
    await use(page);
  },
});

/** What the app has seen happen, oldest first. */
export const seen = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as unknown as FixtureMain).seen);
