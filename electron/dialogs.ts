/** The dialogs of the system: choosing a path, and asking before a run is stopped. */
import type { BrowserWindow, Dialog, FileFilter, OpenDialogOptions } from "electron";
import type { FrontEnd } from "../core/make-host.ts";
import { dialogs as text } from "../core/text/hosts.ts";

type ChoosePath = NonNullable<FrontEnd["choosePath"]>;
type What = Parameters<ChoosePath>[0];

const anyFile: FileFilter = { name: text.anyFile, extensions: ["*"] };

/** A credentials file is not to stay behind in the system's list of recent files. */
const options: Readonly<Record<What, OpenDialogOptions>> = {
  "credentials-file": {
    properties: ["openFile", "dontAddToRecent"],
    filters: [{ name: text.credentialsFile, extensions: ["VaultCredentials"] }, anyFile],
  },
  installer: {
    properties: ["openFile", "dontAddToRecent"],
    filters: [{ name: text.installer, extensions: ["exe"] }, anyFile],
  },
  folder: { properties: ["openDirectory", "createDirectory", "dontAddToRecent"] },
};

/** Absolute path of what was chosen, or null when the dialog was closed without choosing. */
export const choosePathIn =
  (dialog: Pick<Dialog, "showOpenDialog">, window: BrowserWindow): ChoosePath =>
  async (what, title) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, { ...options[what], title });
    return canceled ? null : (filePaths[0] ?? null);
  };

/** Whether to stop a run that is going on. Escape, or closing the question, goes on. */
export const askToStop = async (
  dialog: Pick<Dialog, "showMessageBox">,
  window: BrowserWindow,
): Promise<boolean> => {
  const { message, detail, goOn, stop } = text.running;
  const { response } = await dialog.showMessageBox(window, {
    type: "warning",
    title: window.getTitle(),
    message,
    detail,
    buttons: [goOn, stop],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
};
