/** The one window, and what no page of ours, whatever became of it, may do. */
import {
  type App,
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  Menu,
  nativeTheme,
  type Session,
  type WebContents,
} from "electron";
import { preloadFile } from "../adapters/program-files.ts";
import { frame } from "../core/text/frame.ts";
import { mayOpenOutside } from "./addresses.ts";

/** The colour behind the pages of renderer/theme.ts, so that nothing flashes before they are drawn. */
const backgroundColor = (): string => (nativeTheme.shouldUseDarkColors ? "#12171f" : "#f5f7fa");

const options = (devTools: boolean): BrowserWindowConstructorOptions => ({
  title: frame.product,
  width: 960,
  height: 680,
  minWidth: 640,
  minHeight: 480,
  show: false,
  autoHideMenuBar: true,
  backgroundColor: backgroundColor(),
  webPreferences: {
    preload: preloadFile,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    devTools,
  },
});

/** The window, not shown yet: it shows itself once there is something to see. */
export const makeWindow = (isPackaged: boolean): BrowserWindow => {
  const window = new BrowserWindow(options(!isPackaged));
  window.once("ready-to-show", () => window.show());
  nativeTheme.on("updated", () => {
    if (!window.isDestroyed()) window.setBackgroundColor(backgroundColor());
  });
  return window;
};

/** Enlarging is how many people read. Ctrl and = is what they press for Ctrl and +. */
export const setMenu = (): void => {
  const enlarge = { role: "zoomIn", accelerator: "CommandOrControl+=", visible: false } as const;
  const submenu = [{ role: "zoomIn" }, enlarge, { role: "zoomOut" }, { role: "resetZoom" }] as const;
  Menu.setApplicationMenu(Menu.buildFromTemplate([{ role: "viewMenu", submenu: [...submenu] }]));
};

const confine = (contents: WebContents, openOutside: (address: string) => void): void => {
  const refuse = (event: { preventDefault(): void }) => event.preventDefault();
  contents.on("will-navigate", refuse);
  contents.on("will-redirect", refuse);
  contents.on("will-attach-webview", refuse);
  contents.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url)) openOutside(url);
    return { action: "deny" };
  });
};

/** From now on, no page goes anywhere else, opens a window, or embeds another page. */
export const confinePages = (app: Pick<App, "on">, openOutside: (address: string) => void): void => {
  app.on("web-contents-created", (_event, contents) => confine(contents, openOutside));
};

/** Putting text on the clipboard is how errors are passed on, and how a copied passphrase is taken off it again. */
const ALLOWED = "clipboard-sanitized-write";

/** No camera, no location, no notifications, no reading of the clipboard … */
export const denyPermissions = (
  session: Pick<Session, "setPermissionRequestHandler" | "setPermissionCheckHandler">,
): void => {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === ALLOWED));
  session.setPermissionCheckHandler((_contents, permission) => permission === ALLOWED);
};

/** A page that crashed is loaded again, three times at most. It asks for the events so far and is where it was. */
export const reviveCrashedPage = (window: BrowserWindow): void => {
  let left = 3;
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    left -= 1;
    if (reason !== "clean-exit" && left >= 0) window.reload();
  });
};
