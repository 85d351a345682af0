// What the main process gets for `import … from "electron"` and require("electron").
import { strict, unsupported } from "./unsupported.ts";

// biome-ignore lint/performance/noBarrelFile: the app knows this as one module.
export { app } from "./app.ts";
export { BrowserWindow } from "./browser-window.ts";
export { clipboard } from "./clipboard.ts";
export { dialog } from "./dialog.ts";
export { ipcMain } from "./ipc-main.ts";
export { Menu, MenuItem } from "./menu.ts";
export { nativeTheme } from "./native-theme.ts";
export { net } from "./net.ts";
export { protocol } from "./protocol.ts";
export { safeStorage } from "./safe-storage.ts";
export { screen } from "./screen.ts";
export { session } from "./session.ts";
export { shell } from "./shell.ts";
export { webContents } from "./web-contents.ts";

/** Can be imported, and refuses all else. */
function lacking(name: string): object {
  return strict(
    name,
    class {
      constructor() {
        unsupported(`new ${name}()`);
      }
    },
  );
}

export const autoUpdater = lacking("autoUpdater");
export const BaseWindow = lacking("BaseWindow");
export const BrowserView = lacking("BrowserView");
export const contentTracing = lacking("contentTracing");
export const crashReporter = lacking("crashReporter");
export const desktopCapturer = lacking("desktopCapturer");
export const globalShortcut = lacking("globalShortcut");
export const inAppPurchase = lacking("inAppPurchase");
export const MessageChannelMain = lacking("MessageChannelMain");
export const nativeImage = lacking("nativeImage");
export const netLog = lacking("netLog");
export const Notification = lacking("Notification");
export const powerMonitor = lacking("powerMonitor");
export const powerSaveBlocker = lacking("powerSaveBlocker");
export const systemPreferences = lacking("systemPreferences");
export const Tray = lacking("Tray");
export const utilityProcess = lacking("utilityProcess");
export const View = lacking("View");
export const WebContentsView = lacking("WebContentsView");
export const webFrameMain = lacking("webFrameMain");
