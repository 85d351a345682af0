/** The wizard without a mouse. */
import type { Locator, Page } from "@playwright/test";

/** More controls than any page has: beyond it, the focus will never get there. */
const MAX_PRESSES = 60;

const hasFocus = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === document.activeElement);

export const keyboardOf = (page: Page) => {
  const to = async (control: Locator): Promise<void> => {
    for (let presses = 0; presses < MAX_PRESSES; presses += 1) {
      if (await hasFocus(control)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab never reaches ${control}`);
  };
  return {
    to,
    press: async (control: Locator, key = "Enter"): Promise<void> => {
      await to(control);
      await page.keyboard.press(key);
    },
    type: async (control: Locator, text: string): Promise<void> => {
      await to(control);
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type(text);
    },
  };
};
