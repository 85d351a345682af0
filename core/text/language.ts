/**
 * The language that this process speaks. One at a time: a host serves one person. Every front end says it once, at its
 * start (`speak`), before it reads any words; words read later are in the new language.
 */
import { SetupError } from "../errors.ts";

/** `en-XA` and `ar-XB` are pseudo-languages: English with accents and 40 % longer, to see what is clipped or not in a catalogue. */
export const LANGUAGES = ["en", "de", "en-XA", "ar-XB"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The ones that a person chooses from, each in its own words. */
export const LANGUAGE_NAMES = { en: "English", de: "Deutsch" } as const;

/** Name of the language in the page's address: `?lang=de`. Without it, the page takes the browser's languages. */
export const LANGUAGE_IN_QUERY = "lang";

/** Translated messages by their path, such as `start/title`. */
export type Translated = ReadonlyMap<string, string>;

interface Spoken {
  readonly language: Language;
  readonly translated: Translated;
}

let spoken: Spoken = { language: "en", translated: new Map() };
const forgetters = new Set<() => void>();

export const speaking = (): Language => spoken.language;
export const isPseudo = (language: Language): boolean => language === "en-XA" || language === "ar-XB";
export const directionOf = (language: Language): "ltr" | "rtl" => (language === "ar-XB" ? "rtl" : "ltr");

/** For `Intl`: British English for its 24 hours and its order of day and month. */
export const localeTag = (): string => (speaking() === "de" ? "de-DE" : "en-GB");

/** Catalogues that are loaded later than their language, by language. */
const later = new Map<Language, Map<string, string>>();

export const translation = (path: string): string | undefined =>
  spoken.translated.get(path) ?? later.get(spoken.language)?.get(path);

/** For catalogues that are loaded only when they are needed: their translation comes along, and stays when the language changes. */
export function alsoTranslated(language: Language, translated: Translated): void {
  later.set(language, new Map([...(later.get(language) ?? []), ...translated]));
}

/** Called when the language changes; for what keeps formatted, compiled or shown words. Returns the function that stops that. */
export const onLanguage = (forget: () => void): (() => void) => {
  forgetters.add(forget);
  return () => void forgetters.delete(forget);
};

/** For `speak.ts` alone. */
export function spokenFromNowOn(language: Language, translated: Translated): void {
  spoken = { language, translated };
  for (const forget of forgetters) forget();
}

export const isLanguage = (tag: string): tag is Language => LANGUAGES.some((language) => language === tag);

/** A language as somebody typed it. Throws `command.wrong-use` for one that is not there. */
export function languageNamed(tag: string): Language {
  if (isLanguage(tag)) return tag;
  throw new SetupError("command.wrong-use", { reason: "no-such-language", given: tag });
}

/** The first of the wished languages (BCP 47 tags, or `de_AT.UTF-8` as Unix writes them) that is there; English otherwise. */
export function languageFor(wished: readonly string[]): Language {
  for (const wish of wished) {
    const tag = wish.replace("_", "-").replace(/[.@].*$/, "");
    const found = isLanguage(tag)
      ? tag
      : LANGUAGES.find((language) => language === tag.split("-")[0]?.toLowerCase());
    if (found) return found;
  }
  return "en";
}
