/** What only the wizard in Electron can show: a confined page, its dialogs, and a window that is closed over a run. */
import { once } from "node:events";
import { expect } from "@playwright/test";
import { dialogs } from "../../core/text/hosts.ts";
import type { PreloadHost } from "../../core/wire.ts";
import { practiceHints } from "../../practice/practice-hints.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { machineWith } from "../../practice/windows/machine.ts";
import { begin } from "../begin.ts";
import { openedOutside } from "../launch-electron.ts";
import { test } from "../wizard-fixtures.ts";

const inElectron = (app: Electron | undefined): Electron => {
  if (!app) throw new Error("this spec is for Electron");
  return app;
};
type Electron = NonNullable<Parameters<typeof openedOutside>[0]>;

test("the page has two functions of the host's, and no way out", async ({ wizard }) => {
  const { page } = wizard;
  const app = inElectron(wizard.opened.app);
  const reached = await page.evaluate(async () => {
    const own = window as unknown as Record<string, unknown> & { host: PreloadHost };
    const ask = (name: string) => own.host.call(name, undefined);
    return {
      host: Object.keys(own.host).sort(),
      leaked: ["require", "process", "module", "Buffer", "ipcRenderer", "electron"].filter(
        (name) => name in own,
      ),
      frozen: Object.isFrozen(own.host),
      unknownCall: await ask("__proto__"),
      permission: await Notification.requestPermission(),
      place: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve("told"),
          () => resolve("denied"),
        ),
      ),
    };
  });
  expect(reached).toMatchObject({
    host: ["call", "onRunEvent"],
    leaked: [],
    frozen: true,
    unknownCall: { ok: false, error: { code: "host.refused-call" } },
    permission: "denied",
    place: "denied",
  });
  await page.evaluate(() => {
    location.href = "https://elsewhere.invalid/";
    window.open("https://learn.microsoft.com/azure/backup/");
    window.open("https://elsewhere.invalid/popup");
  });
  await expect.poll(() => openedOutside(app)).toEqual(["https://learn.microsoft.com/azure/backup/"]);
  await wizard.start.next();
  await wizard.proxy.shown();
  const addresses = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
  );
  expect(addresses).toEqual([expect.stringMatching(/^app:\/\/wizard\//)]);
});

test.describe("with an agent", () => {
  test.use({ machine: machineWith("mars", { knobs: { hangAt: ["register"] } }) });

  test("a file is browsed for; closing the window over a run asks first, and the run can be resumed", async ({
    wizard,
  }) => {
    const app = inElectron(wizard.opened.app);
    await app.evaluate(({ dialog }, file) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
    }, practiceHints.credentialsFile ?? "");
    await begin(wizard, async ({ browse, usable }) => {
      await browse.click();
      await expect(usable).toBeVisible();
    });
    await wizard.progress.shown();

    const closeAndAnswer = (button: number) =>
      app.evaluate(
        async ({ dialog, BrowserWindow }, response) =>
          new Promise<unknown>((resolve) => {
            dialog.showMessageBox = async (...asked: unknown[]) => {
              resolve(asked.at(-1));
              return { response, checkboxChecked: false };
            };
            BrowserWindow.getAllWindows()[0]?.close();
          }),
        button,
      );
    expect(await closeAndAnswer(0)).toMatchObject({
      message: dialogs.running.message,
      buttons: [dialogs.running.goOn, dialogs.running.stop],
    });
    await expect(wizard.progress.stop).toBeEnabled();
    const exited = once(app.process(), "exit");
    await closeAndAnswer(1);
    expect(await exited).toEqual([0, null]);

    wizard.changeMachine(({ knobs }) => ({ knobs: { ...knobs, hangAt: [] } }));
    await wizard.restart();
    await wizard.start.resume({ passphrase: PRACTICE.passphrase });
    await wizard.outcome.succeeded("set-up");
  });
});
