import { spawn } from "node:child_process";
import { once } from "node:events";
import { globSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { expect } from "@playwright/test";
import { launchElectron, openedOutside } from "../launch-electron.ts";
import { FIXTURE, type FixtureMain, seen, test } from "./fixture-test.ts";

const here = import.meta.dirname;
const isReal = process.env.ELECTRON === "real";

/** How many processes have that text among their arguments. */
function processesWith(text: string): number {
  const commandLines = globSync("/proc/[0-9]*/cmdline").map((file) => {
    try {
      return readFileSync(file, "utf8");
    } catch {
      return ""; // it ended meanwhile
    }
  });
  return commandLines.filter((commandLine) => commandLine.includes(text)).length;
}

test("dialogs are answered by the test, and what is opened outside is noted", async ({ app }) => {
  const chosen = await app.evaluate(async ({ dialog }) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ["chosen"] });
    return (await dialog.showOpenDialog({})).filePaths;
  });
  expect(chosen).toEqual(["chosen"]);
  await app.evaluate(({ shell }) => shell.openExternal("https://elsewhere.invalid/help"));
  expect(await openedOutside(app)).toEqual(["https://elsewhere.invalid/help"]);
});

test("menus are clicked by id, secrets encrypted, text copied", async ({ page, app }) => {
  await page.bringToFront();
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("about")?.click());
  expect(await seen(app)).toContainEqual(["about"]);
  const kept = await app.evaluate(async ({ safeStorage, clipboard }) => {
    const encrypted = await safeStorage.encryptStringAsync("a secret");
    await clipboard.writeText("copied");
    return {
      hidden: !encrypted.includes("secret"),
      decrypted: (await safeStorage.decryptStringAsync(encrypted)).result,
      copied: await clipboard.readText(),
    };
  });
  expect(kept).toEqual({ hidden: true, decrypted: "a secret", copied: "copied" });
});

test("a second start speaks to the first and ends", async ({ page, app, userData, profiles }) => {
  await expect(page.getByRole("heading")).toBeVisible();
  const second = launchElectron({
    appPath: FIXTURE,
    userData,
    args: ["second"],
    env: { TMPDIR: profiles },
  });
  await expect(second).rejects.toThrow("electron.launch");
  await expect.poll(() => seen(app)).toContainEqual(["second-instance", { start: "second" }]);
});

test("a window may refuse to close; the last one to close ends the app and its profile", async ({
  page,
  app,
  profiles,
}) => {
  await expect(page.getByRole("heading")).toBeVisible();
  const open = await app.evaluate(({ app, BrowserWindow }) => {
    (globalThis as unknown as FixtureMain).stayOpen = true;
    BrowserWindow.getAllWindows()[0]?.close();
    app.quit();
    return BrowserWindow.getAllWindows().length;
  });
  expect(open).toBe(1);
  expect(readdirSync(profiles).length).toBeGreaterThan(0);
  const exited = once(app.process(), "exit");
  await app.evaluate(({ BrowserWindow }) => {
    (globalThis as unknown as FixtureMain).stayOpen = false;
    setImmediate(() => BrowserWindow.getAllWindows()[0]?.close());
  });
  expect(await exited).toEqual([0, null]);
  expect(readdirSync(profiles).filter((name) => name.startsWith("electron-standin-"))).toEqual([]);
});

test.describe("the stand-in alone", () => {
  test.skip(isReal, "says what the stand-in refuses");

  test("refuses what it does not imitate", async ({ app }) => {
    const refusals = await app.evaluate(async ({ app, BrowserWindow, Tray, dialog, powerMonitor }) => {
      const attempts: (() => unknown)[] = [
        () => new BrowserWindow({ webPreferences: { sandbox: false } }),
        () => new BrowserWindow({ webPreferences: { partition: "other" } }),
        () => BrowserWindow.getAllWindows()[0]?.setKiosk(true),
        () => BrowserWindow.getAllWindows()[0]?.webContents.debugger,
        () => app.on("gpu-info-update", () => {}),
        () => new Tray("icon.png"),
        () => powerMonitor.getSystemIdleTime(),
        () => dialog.showMessageBox({ message: "?" }),
      ];
      const messages: string[] = [];
      for (const attempt of attempts) {
        try {
          await attempt();
          messages.push("done");
        } catch (error) {
          messages.push((error as Error).message);
        }
      }
      return messages;
    });
    expect(refusals.map((message) => message.replace("electron stand-in: ", ""))).toEqual([
      "webPreferences.sandbox = false is not supported",
      "webPreferences.partition = other is not supported",
      "BrowserWindow.setKiosk is not supported",
      "webContents.debugger is not supported",
      'the event "gpu-info-update" of app is not supported',
      "new Tray() is not supported",
      "powerMonitor.getSystemIdleTime is not supported",
      expect.stringContaining("dialog.showMessageBox that no test has replaced"),
    ]);
  });

  test("says so when the main module waits for ready at its top level", async ({ userData }) => {
    const child = spawn(path.join(here, "electron"), [
      `--user-data-dir=${userData}`,
      path.join(here, "fixture-never-ready"),
    ]);
    const [stderr, [exitCode]] = await Promise.all([text(child.stderr), once(child, "exit")]);
    expect(exitCode).toBe(13);
    expect(stderr).toContain("never became ready");
  });

  test("Chromium does not outlive a killed app", async ({ page, app, profiles }) => {
    await expect(page.getByRole("heading")).toBeVisible();
    expect(processesWith(profiles)).toBeGreaterThan(0);
    app.process().kill("SIGKILL");
    await expect.poll(() => processesWith(profiles)).toBe(0);
  });
});
