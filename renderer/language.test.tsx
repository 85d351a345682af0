import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { frame } from "../core/text/frame.ts";
import { speak } from "../core/text/speak.ts";
import { completeAnswers, wizardHost } from "../practice/test-wizard-host.ts";
import { App } from "./app.tsx";
import { wishedLanguage } from "./language.ts";
import { openOn } from "./test-open.ts";

beforeEach(() => {
  vi.stubGlobal("matchMedia", () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});
afterEach(async () => {
  history.replaceState(null, "", "/");
  await speak("en");
});

it.each([
  ["?lang=de", ["en-US"], "de"],
  ["?lang=fr", ["de-AT", "en"], "de"],
  ["", ["fr-FR", "de-DE"], "de"],
  ["", ["fr-FR"], "en"],
  ["?lang=ar-XB", ["de"], "ar-XB"],
])("the address %j goes before the browser's %j: %s", (query, browsers, language) => {
  expect(wishedLanguage(query, browsers)).toBe(language);
});

async function show() {
  const asked: string[] = [];
  const { host } = wizardHost({
    calls: {
      chooseLanguage: async ({ language, remember }) =>
        void asked.push(`${language}${remember ? ", remembered" : ""}`),
      runChecks: async () => {
        asked.push("checks");
        return [];
      },
    },
  });
  const setup = await openOn(host);
  setup.wizard.getState().answer(completeAnswers());
  setup.wizard.getState().goTo("proxy");
  setup.typed.getState().type({ proxyPassword: "correct horse" });
  render(<App setup={setup} />);
  const menu = await screen.findByRole<HTMLSelectElement>("combobox", { name: "Language / Sprache" });
  // The page takes the focus once it is there.
  await screen.findByRole("button", { name: "Next" });
  asked.length = 0;
  return { ...setup, menu, asked };
}

it("another language is spoken at once: nothing typed is lost, the focus stays, and the host has been told first", async () => {
  const { menu, asked, wizard, typed } = await show();
  const answers = wizard.getState().answers;
  await userEvent.selectOptions(menu, "Deutsch");
  await screen.findByRole("button", { name: "Weiter" });
  expect(screen.queryByRole("button", { name: "Next" })).toBeNull();
  expect(document.activeElement).toBe(menu);
  expect(asked).toEqual(["de, remembered", "checks"]);
  expect(wizard.getState()).toMatchObject({ page: "proxy", answers });
  expect(typed.getState().proxyPassword).toBe("correct horse");
  expect(document.documentElement.lang).toBe("de");
  expect(document.title).toContain("Schritt 2 von");
  expect(location.search).toBe("?lang=de");
  await userEvent.selectOptions(menu, "English");
  expect(await screen.findByRole("button", { name: "Next" })).toBeTruthy();
});

it("is switched too when the host cannot be reached", async () => {
  const { host } = wizardHost({ calls: { chooseLanguage: () => Promise.reject(new Error("gone")) } });
  const setup = await openOn(host);
  render(<App setup={setup} />);
  await userEvent.selectOptions(await screen.findByRole("combobox", { name: frame.language }), "Deutsch");
  expect(await screen.findByRole("button", { name: "Weiter" })).toBeTruthy();
});
