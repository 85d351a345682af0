/** Changes the language. Apart from `language.ts`: German knows the English words' types, and they the language. */
import "./icu.ts";
import { type Language, spokenFromNowOn } from "./language.ts";

/** The catalogue of a language is loaded when it is first spoken. */
export async function speak(language: Language): Promise<void> {
  const translated = language === "de" ? (await import("./german.ts")).german : new Map<string, string>();
  spokenFromNowOn(language, translated);
}
