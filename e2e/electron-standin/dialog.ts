import type { Dialog } from "electron";
import { strict, unsupported } from "./unsupported.ts";

/** Nobody could click here; a test answers in its place, as it must with real Electron too. */
const unanswered = (name: string) => (): never =>
  unsupported(
    `dialog.${name} that no test has replaced (app.evaluate(({ dialog }) => { dialog.${name} = … }))`,
  );

/** Electron's `dialog`. */
export const dialog = strict("dialog", {
  showOpenDialog: unanswered("showOpenDialog"),
  showSaveDialog: unanswered("showSaveDialog"),
  showMessageBox: unanswered("showMessageBox"),
  showOpenDialogSync: unanswered("showOpenDialogSync"),
  showSaveDialogSync: unanswered("showSaveDialogSync"),
  showMessageBoxSync: unanswered("showMessageBoxSync"),
  showErrorBox: unanswered("showErrorBox"),
} satisfies Partial<Dialog>);
