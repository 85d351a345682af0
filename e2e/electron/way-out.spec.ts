/**
 * Electron's way out keeps to the contract that Node's keeps to, and goes every row of the proxy matrix: in Electron itself
 * with ELECTRON=real, else in its stand-in, whose network is Node's under Electron's API.
 */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base, type ElectronApplication, expect } from "@playwright/test";
import { build } from "esbuild";
import {
  DOES_NOT_SAY,
  goRow,
  ROWS,
  type Row,
  rowsOf,
  SERVICES,
  type Service,
} from "../../practice/proxy-matrix.ts";
import { hasRealProxy, REAL_PROXIES } from "../../practice/real-proxy.ts";
import { startScriptedAzure } from "../../practice/scripted-azure.ts";
import { WAY_OUT_CONTRACT } from "../../practice/way-out-contract.ts";
import type { Ask } from "../../practice/way-out-stage.ts";
import { launchElectron } from "../launch-electron.ts";
import type { WayOutMain } from "./way-out-app.ts";

const REQUIRE =
  'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';

/** One file, so that Electron needs no loader for TypeScript. */
async function bundle(folder: string): Promise<void> {
  await build({
    entryPoints: [path.join(import.meta.dirname, "way-out-app.ts")],
    outfile: path.join(folder, "main.js"),
    banner: { js: REQUIRE },
    bundle: true,
    conditions: ["import", "node", "default"],
    external: ["electron"],
    format: "esm",
    logLevel: "error",
    mainFields: ["module", "main"],
    platform: "node",
    target: "node24",
  });
  const description = { name: "way-out", version: "1.0.0", type: "module", main: "main.js" };
  writeFileSync(path.join(folder, "package.json"), JSON.stringify(description));
}

interface Worker {
  electron: ElectronApplication;
}
interface Each {
  turn: string;
  atEnd: (end: () => Promise<void>) => void;
  ask: Ask;
}

const test = base.extend<Each, Worker>({
  electron: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern.
    async ({}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), "way-out-"));
      await bundle(folder);
      const app = await launchElectron({
        appPath: folder,
        userData: path.join(folder, "user-data"),
        env: { TMPDIR: folder, STANDIN_SYSTEM_PROXY: "DIRECT" },
      });
      await use(app);
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern.
  turn: async ({}, use) => use(randomUUID()),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern.
  atEnd: async ({}, use) => {
    const ends: (() => Promise<void>)[] = [];
    await use((end) => void ends.push(end));
    for (const end of ends.reverse()) await end();
  },
  ask: async ({ electron, turn }, use) =>
    use((asked) =>
      electron.evaluate(
        (_electron, [id, question]) => (globalThis as unknown as WayOutMain).askWayOut(id, question),
        [turn, asked] as const,
      ),
    ),
});

test.describe("the contract", () => {
  for (const { name, run } of WAY_OUT_CONTRACT) {
    test(name, async ({ ask, atEnd }) => run(ask, atEnd));
  }
});

function goRows(rows: readonly Row[]): void {
  for (const service of SERVICES) {
    for (const row of rows) {
      test(`${service}: ${row.name}`, async ({ electron, turn, atEnd }) =>
        goRow(row, atEnd, (way, good) =>
          electron.evaluate(
            (_electron, [id, asked, by, cloud]) =>
              (globalThis as unknown as WayOutMain).askAzure(id, asked as Service, by, cloud),
            [turn, service as string, way, good] as const,
          ),
        ));
    }
  }
}

test.describe("the proxy matrix", () => goRows(ROWS));

for (const name of REAL_PROXIES) {
  test.describe(`through ${name} (skipped where it is not installed)`, () => {
    test.skip(!hasRealProxy(name));
    // tinyproxy answers a wrong password with 401, which Chromium does not hand on.
    const quiet = (row: Row) => row.name === "Basic, wrong password" && name === "tinyproxy";
    goRows(rowsOf(name).map((row) => (quiet(row) ? { ...row, fails: DOES_NOT_SAY } : row)));
  });
}

test.describe("the system's proxy", () => {
  test.skip(process.env.ELECTRON === "real", "its settings are the computer's own");

  test("is taken where no other is entered, told, and not given a password", async ({
    electron,
    ask,
    atEnd,
  }) => {
    const { startPracticeProxy } = await import("../../practice/proxy.ts");
    const proxy = await startPracticeProxy({ auth: { user: "u", password: "p" } });
    atEnd(() => proxy.close());
    const server = await startScriptedAzure(() => ({}));
    atEnd(() => server.close());
    const set = (answer: string) =>
      electron.evaluate((_electron, value) => {
        process.env.STANDIN_SYSTEM_PROXY = value;
      }, answer);
    await set(`PROXY 127.0.0.1:${proxy.port};DIRECT`);
    atEnd(() => set("DIRECT"));
    const none = { use: "none", host: "", port: 0, user: "u" } as const;
    const got = await ask({ url: server.url, caFile: server.caFile, proxy: none, password: "p" });
    expect(got).toMatchObject({
      code: "proxy.refused",
      about: { proxy: `127.0.0.1:${proxy.port}`, signedIn: "no" },
    });
    expect(proxy.requests).toMatchObject([{ target: `localhost:${server.port}`, user: null }]);
  });
});
