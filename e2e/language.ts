/** The page in another language, while it shows what it shows. */
import { expect, type Page } from "@playwright/test";
import { directionOf, type Language } from "../core/text/language.ts";

/** By the page's own menu, which offers no pseudo-language. A window over the page covers it, so its event is told to it. */
export async function speakOnPage(page: Page, language: Language): Promise<void> {
  const menu = page.locator("select[data-language]");
  if ((await menu.inputValue()) === language) return;
  await menu.evaluate((element, value) => {
    if (!(element instanceof HTMLSelectElement)) return;
    if (![...element.options].some((option) => option.value === value)) element.add(new Option(value, value));
    element.value = value;
    element.dispatchEvent(new Event("change", { bubbles: true }));
  }, language);
  await expect(menu).toHaveValue(language);
  await expect(page.locator("html")).toHaveAttribute("dir", directionOf(language));
}
