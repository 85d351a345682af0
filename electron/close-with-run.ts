/** Closing the window: while a run is going on only after a question, and then no sooner than the run has stopped. */
import type { BrowserWindow, Dialog } from "electron";
import type { OpenedHost } from "../practice/open-host.ts";
import { askToStop } from "./dialogs.ts";
import type { ServedWindow } from "./ipc.ts";

/** A step that cannot be stopped is left to the journal: the run is resumed from there. */
const STOP_WITHIN_MS = 20_000;

const stopRun = async (served: ServedWindow, opening: Promise<OpenedHost>): Promise<void> => {
  const { host } = await opening;
  await host.cancel(undefined);
  await Promise.race([
    served.runsEnded(),
    new Promise<void>((resolve) => setTimeout(resolve, STOP_WITHIN_MS).unref()),
  ]);
};

/** Makes the window ask before it closes over a run that is going on. */
export const closeWithRun = (
  window: BrowserWindow,
  dialog: Pick<Dialog, "showMessageBox">,
  served: ServedWindow,
  opening: Promise<OpenedHost>,
): void => {
  let asking = false;
  const stopIfWanted = async (): Promise<void> => {
    if (!(await askToStop(dialog, window))) return;
    await stopRun(served, opening);
    window.destroy();
  };
  window.on("close", (event) => {
    if (!served.isRunning()) return;
    event.preventDefault();
    if (asking) return;
    asking = true;
    void stopIfWanted().finally(() => {
      asking = false;
    });
  });
};
