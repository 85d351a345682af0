import type { Shell } from "electron";
import { strict } from "./unsupported.ts";

const opened: string[] = [];

/** Electron's `shell`. It opens nothing; `opened` keeps what it was asked to open, for openedOutside() of launch-electron.ts. */
export const shell = strict("shell", {
  opened,
  async openExternal(url) {
    opened.push(new URL(url).href);
  },
  async openPath(file) {
    opened.push(file);
    return "";
  },
  showItemInFolder(file) {
    opened.push(file);
  },
  beep() {},
} satisfies Pick<Shell, "openExternal" | "openPath" | "showItemInFolder" | "beep"> & { opened: string[] });
