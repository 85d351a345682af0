/** The language of the page, and of the words that its host makes. It can change at any time: nothing is loaded anew or lost. */
import {
  directionOf,
  isLanguage,
  LANGUAGE_IN_QUERY,
  type Language,
  languageFor,
  speaking,
} from "../core/text/language.ts";
import type { Setup } from "./stores.ts";

/** The one in the address, else the first of the browser's that is there. */
export const wishedLanguage = (query: string, browsers: readonly string[]): Language => {
  const said = new URLSearchParams(query).get(LANGUAGE_IN_QUERY) ?? "";
  return isLanguage(said) ? said : languageFor(browsers);
};

/** For screen readers, hyphens and fonts; a pseudo-language is English that runs the other way. */
const markDocument = (): void => {
  const language = speaking();
  const lang = language === "de" ? "de" : "en";
  const dir = directionOf(language);
  const html = document.documentElement;
  // What is so already is left: every change has the whole document looked over.
  if (html.lang !== lang) html.lang = lang;
  if (html.dir !== dir) html.dir = dir;
};

const speak = async (language: Language): Promise<void> => {
  const spoken = await import("../core/text/speak.ts");
  await spoken.speak(language);
};

/** Before the first words are read. What is spoken anyway needs nothing fetched. */
export async function speakFirst(): Promise<void> {
  const wished = wishedLanguage(location.search, navigator.languages);
  if (wished !== speaking()) await speak(wished);
  markDocument();
}

/** The host's words first: what is asked of it because of the change comes in the new language already. */
export async function switchLanguage({ link, wizard }: Setup, language: Language): Promise<void> {
  await link.host.chooseLanguage({ language, remember: true }).catch(() => undefined);
  await speak(language);
  markDocument();
  // In the address it outlives a reload. The pages' own keys are not in it.
  const address = new URL(location.href);
  address.searchParams.set(LANGUAGE_IN_QUERY, language);
  history.replaceState(history.state, "", address);
  const { facts, runChecks, readCredentials } = wizard.getState();
  if (facts === null) return;
  await Promise.all([runChecks(), readCredentials()]);
}
