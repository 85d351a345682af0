/** A text that the wizard saves: as a download of the browser, or where a dialog of the system says. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Locator } from "@playwright/test";
import type { Wizard } from "./wizard.ts";

/** Presses the button and gives the path of what was saved. In Electron nobody could choose: the test does. */
export async function savedBy(button: Locator, wizard: Wizard): Promise<string> {
  const { app, page } = wizard.opened;
  const folder = path.dirname(wizard.dataFolder);
  if (!app) {
    const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
    const file = path.join(folder, download.suggestedFilename());
    await download.saveAs(file);
    return file;
  }
  const chosen = path.join(folder, "chosen");
  await app.evaluate(({ dialog }, start) => {
    dialog.showSaveDialog = async (...asked: unknown[]) => {
      const { defaultPath } = asked.at(-1) as { defaultPath: string };
      return { canceled: false, filePath: `${start}-${defaultPath}` };
    };
  }, chosen);
  await button.click();
  const told = button.locator("..").getByText(`Saved as ${chosen}-`);
  const [, file] = /^Saved as (.*)$/.exec((await told.textContent()) ?? "") ?? [];
  return file ?? "";
}

export const textSavedBy = async (button: Locator, wizard: Wizard): Promise<string> =>
  readFileSync(await savedBy(button, wizard), "utf8");
