/**
 * Every page is for everybody: axe in light, dark and forced colours, left to right and right to left; nothing clipped, in small
 * and large windows too. One walk for all of it: getting to a page takes longer than looking at it.
 */
import { fitsAnyWindow, isClean, isCleanInEveryLook } from "../axe.ts";
import { tours } from "../tours/index.ts";
import { test } from "../wizard-fixtures.ts";

for (const { name, machine, azureKnobs = {}, walk } of tours) {
  test.describe(name, () => {
    test.use({ machine, azureKnobs });
    test("axe finds nothing on any page, in any theme and direction; no text is clipped in any window", async ({
      wizard,
    }) => {
      test.slow();
      const { page } = wizard;
      await walk(wizard, {
        page: async (what) => {
          await isCleanInEveryLook(page, what);
          await fitsAnyWindow(page, what);
        },
        state: async (what) => {
          await isClean(page, what);
          await fitsAnyWindow(page, what);
        },
      });
    });
  });
}
