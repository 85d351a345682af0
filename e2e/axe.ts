/** axe on what a page shows now, light and dark. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** The theme has been drawn, and no colour is on its way to another one any more. */
const colorsSettled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });

/** What axe finds on this page in both themes: one line for each rule and element. */
async function violationsOf(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await colorsSettled(page);
    // Fluent's own marks of where Tab wraps around: they cannot be seen, and hand the focus on at once.
    const axe = new AxeBuilder({ page }).setLegacyMode(true).exclude("[data-tabster-dummy]");
    const { violations } = await axe.analyze();
    for (const { id, nodes } of violations) {
      for (const { html, failureSummary } of nodes)
        found.push(`${colorScheme} ${id}: ${html} ${failureSummary}`);
    }
  }
  return found;
}

/** Fails at the end of the test, so that one run tells of all pages. */
export const isClean = async (page: Page, what: string): Promise<void> =>
  expect.soft(await violationsOf(page), what).toEqual([]);
