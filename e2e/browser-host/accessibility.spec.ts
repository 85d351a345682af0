/** Every page is for everybody: axe in light, dark and forced colours, left to right and right to left; nothing clipped. */
import { clippedOn, fitsAnyWindow, isClean, isCleanInEveryLook } from "../axe.ts";
import { tours } from "../tours/index.ts";
import { expect, test } from "../wizard-fixtures.ts";

for (const { name, machine, azureKnobs = {}, walk } of tours) {
  test.describe(name, () => {
    test.use({ machine, azureKnobs, language: "ar-XB" });
    test("axe finds nothing on any page, in any theme and direction, and no text is clipped", async ({
      wizard,
    }) => {
      test.slow();
      await walk(wizard, {
        page: (what) => isCleanInEveryLook(wizard.page, what),
        state: (what) => isClean(wizard.page, what),
      });
    });
  });

  test.describe(`${name}, in small and large windows`, () => {
    test.use({ machine, azureKnobs });
    test("no text is clipped and nothing scrolls sideways", async ({ wizard }) => {
      const look = (what: string) => fitsAnyWindow(wizard.page, what);
      await walk(wizard, { page: look, state: look });
      expect(await clippedOn(wizard.page)).toEqual([]);
    });
  });
}
