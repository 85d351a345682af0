import { expect } from "@playwright/test";
import { type FixtureWindow, seen, test } from "./fixture-test.ts";

declare const window: Window & FixtureWindow;

test("the page finds the preload's API before its own scripts run, and nothing else of it", async ({
  page,
}) => {
  expect(await page.evaluate(() => window.firstSight)).toEqual({
    bridge: "object",
    preloadsOwn: "undefined",
  });
  const added = await page.evaluate(() => {
    const frame = document.body.appendChild(document.createElement("iframe"));
    const blank = new Set(Object.getOwnPropertyNames(frame.contentWindow));
    return Object.getOwnPropertyNames(window).filter((name) => !blank.has(name));
  });
  expect(added.sort()).toEqual(
    expect.arrayContaining(["bridge", "firstSight", "ipc", "pagesOwn", "secondBridge"]),
  );
  expect(added.filter((name) => /^(send|receive)|electron|process|require/i.test(name))).toEqual([]);
  expect(await page.evaluate(() => window.secondBridge)).toBe(
    "Cannot bind an API on top of an existing property on the window object",
  );
});

test("values cross the context bridge as in Electron", async ({ page }) => {
  const got = await page.evaluate(async () => {
    const { bridge } = window;
    const original = { own: 1 };
    const messageOf = async (attempt: () => unknown) => {
      try {
        await attempt();
        return "";
      } catch (error) {
        return (error as Error).message;
      }
    };
    return {
      plain: [bridge.number, bridge.nested.list[1].deep, bridge.sandboxed],
      kinds: [bridge.date instanceof Date, bridge.bytes instanceof Uint8Array],
      frozen: [Object.isFrozen(bridge), Object.isFrozen(bridge.nested.list)],
      hasVersion: /^\d+\./.test(bridge.electronVersion),
      requireFs: bridge.requireFs,
      seesPage: bridge.seesPage(),
      called: [bridge.add(2, 3), bridge.callBack((given, double) => double(given.n) + 1)],
      promised: (await bridge.wrap(new Date(5))).value instanceof Date,
      failed: [await messageOf(bridge.fail), await messageOf(bridge.failLater)],
      copied: [bridge.mark(original), original],
      instance: bridge.makePoint(),
      symbolRefused: (await messageOf(() => bridge.add(Symbol("s"), 1))) !== "",
    };
  });
  expect(got).toEqual({
    plain: [5, "yes", true],
    kinds: [true, true],
    frozen: [true, true],
    hasVersion: true,
    requireFs: "module not found: node:fs",
    seesPage: "undefined",
    called: [5, 3],
    promised: true,
    failed: ["at once", "later"],
    copied: [{ own: 1, marked: true }, { own: 1 }],
    instance: { x: 1 },
    symbolRefused: true,
  });
});

test("IPC carries structured clones, and Electron's words for errors", async ({ page, app }) => {
  const kinds = await page.evaluate(() => window.ipc.roundTrip());
  expect(Object.entries(kinds).filter(([, survived]) => !survived)).toEqual([]);

  const messages = await page.evaluate(async () => {
    const messageOf = (promise: Promise<unknown>) => promise.then(String, (error: Error) => error.message);
    return [
      await messageOf(window.ipc.invoke("boom")),
      await messageOf(window.ipc.invoke("nobody")),
      await messageOf(window.ipc.invoke("not-cloneable")),
      await messageOf(window.ipc.invokeFunction()),
    ];
  });
  expect(messages).toEqual([
    "Error invoking remote method 'boom': TypeError: no way",
    "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
    "Error invoking remote method 'not-cloneable': Error: An object could not be cloned.",
    "An object could not be cloned.",
  ]);

  const size = 3_000_000;
  const echoed = await page.evaluate((n) => window.ipc.invoke("echo", "x".repeat(n)), size);
  expect(String(echoed)).toHaveLength(size);
  expect(await page.evaluate(() => window.ipc.note("hello"))).toBe("hello");
  expect(await seen(app)).toContainEqual(["note", "hello"]);
});

test("app:// pages come from the app's own handler, under its own policy", async ({ page, app }) => {
  const window1 = await app.browserWindow(page);
  expect(await window1.evaluate((window) => window.webContents.getURL())).toBe("app://fixture/index.html");
  expect(await page.evaluate(() => window.ipc.invoke("who"))).toEqual({
    isMainFrame: true,
    url: "app://fixture/index.html",
    origin: "app://fixture",
    windowId: 1,
  });
  expect(await page.evaluate(() => [isSecureContext, "inlineRan" in window])).toEqual([true, false]);
  const answers = await page.evaluate(async () => [
    await (await fetch("echo", { method: "POST", body: "sent" })).text(),
    (await fetch("missing")).status,
    await fetch("https://elsewhere.invalid/").catch(() => "refused"),
  ]);
  expect(answers).toEqual(["POST sent", 404, "refused"]);
});

test("only the page's own wish to navigate is asked about, and can be refused", async ({ page, app }) => {
  await page.reload();
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.loadURL("app://fixture/index.html?again"),
  );
  const asked = async () => (await seen(app)).filter(([what]) => String(what).startsWith("will-"));
  expect(await asked()).toEqual([]);

  await page.locator("#outside").click();
  await expect.poll(asked).toEqual([["will-navigate", "https://elsewhere.invalid/"]]);
  await page.locator("#inside").click();
  await page.waitForURL(/inside/);
  await page.locator("#redirected").click();
  await expect.poll(asked).toContainEqual(["will-redirect", "https://elsewhere.invalid/redirected"]);
  const url = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
  );
  expect(url).toBe("app://fixture/index.html?inside");
});

test("popups are denied, however they are asked for", async ({ page, app }) => {
  await page.evaluate(() => window.open("https://elsewhere.invalid/open"));
  await page.evaluate(() => window.open("https://elsewhere.invalid/alone", "_blank", "noopener"));
  await page.locator("#popup").click();
  const opened = async () =>
    (await seen(app)).filter(([what]) => what === "window.open").map(([, url]) => url);
  await expect
    .poll(opened)
    .toEqual(["open", "alone", "popup"].map((name) => `https://elsewhere.invalid/${name}`));
  await expect.poll(() => app.windows().length).toBe(1);
});

test("permissions are as the app's handler says", async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names = [
      "geolocation",
      "notifications",
      "camera",
      "microphone",
      "clipboard-read",
      "clipboard-write",
    ];
    const query = async (name: string) =>
      (await navigator.permissions.query({ name: name as PermissionName })).state;
    return Promise.all(names.map(query));
  });
  expect(states).toEqual(["granted", "denied", "denied", "denied", "denied", "denied"]);
});

test("the page follows nativeTheme, or what the test emulates", async ({ page, app }) => {
  const isDark = () => page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  const staysDark = async (expected: boolean) => {
    await expect.poll(isDark).toBe(expected);
    await page.reload();
    await expect.poll(isDark).toBe(expected);
  };
  await page.emulateMedia({ colorScheme: "dark" });
  await staysDark(true);
  await page.emulateMedia({ colorScheme: null });
  for (const source of ["light", "dark"] as const) {
    await app.evaluate(({ nativeTheme }, chosen) => {
      nativeTheme.themeSource = chosen;
    }, source);
    await staysDark(source === "dark");
  }
});

test("a page that crashed can be loaded again, preload and all", async ({ page, app }) => {
  await page.evaluate(() => window.ipc.note("before"));
  await app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.forcefullyCrashRenderer());
  await expect.poll(() => seen(app)).toContainEqual(["gone", "crashed"]);
  await expect
    .poll(() =>
      app.evaluate(({ webContents }) =>
        webContents.getAllWebContents()[0]?.executeJavaScript('window.ipc?.note("after")'),
      ),
    )
    .toBe("after");
});
