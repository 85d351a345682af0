/**
 * What README and guide show is what the wizard looks like. The pictures were taken by `npm run screenshots`; dates, times and a
 * passphrase differ each time, so a small part of a picture may.
 */
import { ALBUM_SIZE, album } from "../tours/album.ts";
import { expect, test } from "../wizard-fixtures.ts";

/** About one button of the page. */
const MAX_DIFFERENT = 0.004;

for (const { name, machine, azureKnobs = {}, walk } of album) {
  test.describe(name, () => {
    test.use({ machine, azureKnobs });
    test("looks as in the guide", async ({ wizard }) => {
      await wizard.page.setViewportSize(ALBUM_SIZE);
      await wizard.page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await walk(wizard, {
        page: async (picture) => {
          const { page } = wizard;
          await page.evaluate(() => document.fonts.ready);
          await page.mouse.move(0, 0);
          await expect.soft(page).toHaveScreenshot(`${picture}.png`, { maxDiffPixelRatio: MAX_DIFFERENT });
        },
        state: async () => undefined,
      });
    });
  });
}
