/** The wizard in Electron. Only wiring: the window first, the machine once it stands. */
import path from "node:path";
import { parseArgs } from "node:util";
// biome-ignore lint/style/noRestrictedImports: ipcMain is handed to ipc.ts, which alone speaks it.
import { app, type BrowserWindow, dialog, ipcMain, net, protocol, session, shell } from "electron";
import { dataFolder } from "../adapters/data-folder.ts";
import { openOnDesktop } from "../adapters/desktop.ts";
import { nodeFiles } from "../adapters/file-system.ts";
import { openPageFiles } from "../adapters/page-files.ts";
import { pagesFolder } from "../adapters/program-files.ts";
import { keptLanguage } from "../core/run/kept-language.ts";
import { languageFor, speaking } from "../core/text/language.ts";
import { speak } from "../core/text/speak.ts";
import { type OpenedHost, openHost } from "../practice/open-host.ts";
import { pageUrl } from "./addresses.ts";
import { appScheme, serveAppScheme } from "./app-scheme.ts";
import { closeWithRun } from "./close-with-run.ts";
import { choosePathIn, saveFileIn } from "./dialogs.ts";
import { serveHost } from "./ipc.ts";
import { electronWayOut } from "./way-out.ts";
import { confinePages, denyPermissions, makeWindow, reviveCrashedPage, setMenu } from "./window.ts";

/** Chromium's own switches stand among the arguments too, so what is not ours is passed over. */
const { values } = parseArgs({
  args: process.argv.slice(1),
  options: { practice: { type: "boolean" }, data: { type: "string" }, language: { type: "string" } },
  strict: false,
});
const folder = dataFolder(
  process.env,
  process.platform,
  typeof values.data === "string" ? values.data : undefined,
);
/** Only Windows has what there is to set up. */
const practice = values.practice === true || process.platform !== "win32";

const openOutside = (address: string): void => {
  void (process.platform === "win32" ? openOnDesktop(address) : shell.openExternal(address));
};

const openMachine = (window: BrowserWindow): Promise<OpenedHost> =>
  openHost({
    practice,
    dataFolder: folder,
    kind: "electron",
    openWayOut: electronWayOut({ net, session }),
    choosePath: choosePathIn(dialog, window),
    saveFile: saveFileIn(dialog, window, nodeFiles(folder)),
    onClose: () => window.close(),
  });

/** The one that is asked for, else the one chosen last time, else as the person has ordered them in the system's settings. */
const wishedLanguages = async (): Promise<readonly string[]> => {
  if (typeof values.language === "string") return [values.language];
  const kept = await keptLanguage(nodeFiles(folder));
  return [...(kept ? [kept] : []), ...app.getPreferredSystemLanguages()];
};

const start = async (): Promise<void> => {
  await speak(languageFor(await wishedLanguages()));
  setMenu();
  denyPermissions(session.defaultSession);
  // Names are asked where Windows asks: a vault's private endpoint is known to the company's own DNS alone.
  app.configureHostResolver({ secureDnsMode: "off" });
  serveAppScheme(protocol, () => openPageFiles(pagesFolder));
  const window = makeWindow(app.isPackaged);
  const opening = Promise.withResolvers<OpenedHost>();
  const served = serveHost(opening.promise, window, ipcMain);
  window.once("show", () => opening.resolve(openMachine(window)));
  reviveCrashedPage(window);
  closeWithRun(window, dialog, served, opening.promise);
  window.once("closed", () => {
    opening.reject(new Error("closed before it was shown"));
    const close = opening.promise.then((machine) => machine.close());
    void close.catch(() => {}).then(() => app.quit());
  });
  app.on("second-instance", () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  void window.loadURL(pageUrl(speaking()));
};

app.enableSandbox();
// These windows are seen over remote desktops, where the graphics card only draws trouble (electron#29487).
app.disableHardwareAcceleration();
// What HTTP/2 breaks off, Chromium may send again by itself; each certificate asked for makes the one before worthless.
app.commandLine.appendSwitch("disable-http2");
// The profile of a program that runs as administrator does not lie where every program of the account may write.
if (!app.commandLine.hasSwitch("user-data-dir")) app.setPath("userData", path.join(folder, "electron"));
protocol.registerSchemesAsPrivileged([appScheme]);
confinePages(app, openOutside);
// Else Electron would quit at once; start() does, once what practice mode has started is closed.
app.on("window-all-closed", () => {});
// Not awaited at the top of the file: Electron is not ready before this file has been run to its end.
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();
