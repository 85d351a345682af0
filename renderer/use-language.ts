/** For what shows words: it is drawn anew when the language changes. */
import { useSyncExternalStore } from "react";
import { type Language, onLanguage, speaking } from "../core/text/language.ts";

export const useLanguage = (): Language => useSyncExternalStore(onLanguage, speaking);
