/** The language of the page, and of the words that its host makes. It can change at any time: nothing is loaded anew or lost. */
import {
  directionOf,
  isLanguage,
  LANGUAGE_IN_QUERY,
  type Language,
  languageFor,
  speaking,
} from "../core/text/language.ts";
import { speak } from "../core/text/speak.ts";
import type { Setup } from "./stores.ts";

/** The one in the address, else the first of the browser's that is there. */
export const wishedLanguage = (query: string, browsers: readonly string[]): Language => {
  const said = new URLSearchParams(query).get(LANGUAGE_IN_QUERY) ?? "";
  return isLanguage(said) ? said : languageFor(browsers);
};

/** For screen readers, hyphens and fonts; a pseudo-language is English that runs the other way. */
const markDocument = (): void => {
  const language = speaking();
  document.documentElement.lang = language === "de" ? "de" : "en";
  document.documentElement.dir = directionOf(language);
};

/** Before the first words are read. */
export async function speakFirst(): Promise<void> {
  await speak(wishedLanguage(location.search, navigator.languages));
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
