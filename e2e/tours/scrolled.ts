/** A part of a long page, below the window's upper edge. */
import { expect, type Locator } from "@playwright/test";

/** CSS pixels above it: room for a field's label. */
const ABOVE = 56;

export async function scrolledTo(part: Locator): Promise<void> {
  await part.evaluate((element, above) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    scrollBy({ top: element.getBoundingClientRect().top - above, behavior: "instant" });
  }, ABOVE);
  await expect(part).toBeInViewport();
}
