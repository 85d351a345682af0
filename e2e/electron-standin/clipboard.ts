import type { Clipboard } from "electron";
import { strict } from "./unsupported.ts";

let copied = "";

/** Electron's `clipboard`, for text. The page's navigator.clipboard is Chromium's own and sees nothing of it. */
export const clipboard = strict("clipboard", {
  async writeText(text) {
    copied = text;
  },
  readText: async () => copied,
  clear() {
    copied = "";
  },
} satisfies Pick<Clipboard, "writeText" | "readText" | "clear">);
