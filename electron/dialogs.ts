/** The dialogs of the system: choosing a path, and asking before a run is stopped. */
import path from "node:path";
import type { BrowserWindow, Dialog, FileFilter, OpenDialogOptions } from "electron";
import type { FrontEnd } from "../core/make-host.ts";
import type { Files } from "../core/ports.ts";
import { certificate } from "../core/text/certificate.ts";
import { dialogs as text } from "../core/text/hosts.ts";
import { startPage } from "../core/text/start-page.ts";

type ChoosePath = NonNullable<FrontEnd["choosePath"]>;
type What = Parameters<ChoosePath>[0];

const anyFile = (): FileFilter => ({ name: text.anyFile, extensions: ["*"] });

/** A credentials file is not to stay behind in the system's list of recent files. */
const options = (): Readonly<Record<What, OpenDialogOptions>> => ({
  "credentials-file": {
    properties: ["openFile", "dontAddToRecent"],
    filters: [{ name: text.credentialsFile, extensions: ["VaultCredentials"] }, anyFile()],
  },
  "answer-file": {
    properties: ["openFile", "dontAddToRecent"],
    filters: [{ name: startPage.fileKind, extensions: ["json", "yaml", "yml"] }, anyFile()],
  },
  certificate: {
    properties: ["openFile", "dontAddToRecent"],
    filters: [{ name: certificate.title, extensions: ["pfx", "p12", "cer", "crt", "pem"] }, anyFile()],
  },
  installer: {
    properties: ["openFile", "dontAddToRecent"],
    filters: [{ name: text.installer, extensions: ["exe"] }, anyFile()],
  },
  folder: { properties: ["openDirectory", "createDirectory", "dontAddToRecent"] },
});

/** Absolute path of what was chosen, or null when the dialog was closed without choosing. */
export const choosePathIn =
  (dialog: Pick<Dialog, "showOpenDialog">, window: BrowserWindow): ChoosePath =>
  async (what, title) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, { ...options()[what], title });
    return canceled ? null : (filePaths[0] ?? null);
  };

/**
 * Saves a text or a zip where the person says, on this machine's own disks, in practice mode too. Null when the dialog was closed
 * without choosing. The system itself asks before it replaces a file.
 */
export const saveFileIn =
  (
    dialog: Pick<Dialog, "showSaveDialog">,
    window: BrowserWindow,
    files: Pick<Files, "writePrivate">,
  ): NonNullable<FrontEnd["saveFile"]> =>
  async ({ name, title, content }) => {
    const extension = path.extname(name).slice(1);
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title,
      defaultPath: name,
      filters: [{ name: extension.toUpperCase(), extensions: [extension] }, anyFile()],
      properties: ["dontAddToRecent", "showOverwriteConfirmation"],
    });
    if (canceled || !filePath) return null;
    await files.writePrivate(
      filePath,
      typeof content === "string" ? new TextEncoder().encode(content) : content,
    );
    return filePath;
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
