import path from "node:path";
import { _electron, type ElectronApplication } from "@playwright/test";

const STANDIN = path.join(import.meta.dirname, "electron-standin", "electron");

/** ELECTRON=real runs the same specs on Electron itself, where its binary is. */
const isReal = process.env.ELECTRON === "real";

export interface ElectronStart {
  /** The folder of the app's package.json, or its main module. */
  appPath: string;
  /** An empty folder for Electron's user data; two starts with the same one are two starts of one app. */
  userData: string;
  /** What the app finds behind its own path in process.argv. */
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
}

/** Starts the app in Electron, or in the stand-in. Its dialogs must be replaced; what it opens outside is only noted. */
export async function launchElectron(start: ElectronStart): Promise<ElectronApplication> {
  const app = await _electron.launch({
    ...(!isReal && { executablePath: STANDIN }),
    args: [`--user-data-dir=${start.userData}`, start.appPath, ...(start.args ?? [])],
    env: { ...process.env, ...start.env } as Record<string, string>,
    colorScheme: null, // the app's nativeTheme decides
  });
  if (isReal) await noteInsteadOfOpening(app);
  return app;
}

/** What the app has asked the desktop to open (addresses, files), oldest first. */
export async function openedOutside(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(({ shell }) => (shell as unknown as { opened: string[] }).opened);
}

/** Makes Electron's `shell` behave as the stand-in's does. */
async function noteInsteadOfOpening(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(shell, {
      opened,
      openExternal: async (url: string) => void opened.push(new URL(url).href),
      openPath: async (file: string) => {
        opened.push(file);
        return "";
      },
      showItemInFolder: (file: string) => void opened.push(file),
    });
  });
}
