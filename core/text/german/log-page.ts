import type { Translation } from "../catalogue.ts";
import type * as english from "../log-page.ts";

export const logPage: Translation<typeof english.logPage> = {
  find: "Suchen",
  save: "Diese Zeilen speichern…",
  redacted:
    "In der gespeicherten Datei sind IDs und die Namen von Servern und Benutzern durch Nummern ersetzt.",
  noneFound: "Keine Zeile enthält „{text}“.",
};
