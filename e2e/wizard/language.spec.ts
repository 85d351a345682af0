/** The language of the wizard: from the menu in the rail, for the page and for what its host says. */
import { expect } from "@playwright/test";
import { speakOnPage } from "../language.ts";
import { test } from "../wizard-fixtures.ts";

test("the menu changes the language at once: nothing typed is lost, the host follows, a reload stays in it", async ({
  wizard,
}) => {
  const { page, proxy, start } = wizard;
  const next = (name: string) => page.getByRole("main").getByRole("button", { name, exact: true });
  await start.choose("set-up");
  await proxy.shown();
  await proxy.custom.check();
  await proxy.host.fill("proxy.contoso.com");
  await proxy.user.fill("contoso\\backup");
  await proxy.password.fill("a password");

  const menu = page.getByRole("combobox", { name: "Language / Sprache" });
  await menu.focus();
  await menu.selectOption("Deutsch");
  await expect(next("Weiter")).toBeVisible();
  await expect(menu).toBeFocused();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page).toHaveTitle(/ – Schritt 2 von \d+ – /);
  await expect(page.getByRole("textbox", { name: "Proxyadresse" })).toHaveValue("proxy.contoso.com");
  await expect(page.locator("input[type=password]")).toHaveValue("a password");

  // The checks are the host's words.
  await page.getByRole("button", { name: "Dieser Server" }).click();
  await page.getByRole("button", { name: /Voraussetzungen anzeigen$/ }).click();
  await expect(page.getByText(/^Betriebssystem/).first()).toBeVisible();
  await expect(page.getByText(/Operating system/)).toHaveCount(0);

  await page.reload();
  await expect(next("Weiter")).toBeVisible();
  await expect(menu).toHaveValue("de");
  await speakOnPage(page, "en");
  await expect(next("Next")).toBeVisible();
});
