import type { Translation } from "../catalogue.ts";
import type * as english from "../save-as.ts";

export const saveWords: Translation<typeof english.saveWords> = {
  save: "Speichern…",
  savedAs: "Gespeichert als {file}",
  downloaded: "Gespeichert als {name}, wo dieser Browser seine Downloads ablegt",
};

export const saveAsWords: Translation<typeof english.saveAsWords> = {
  heading: "Speichern als",
  file: "Antwortdatei",
  save: "Antwortdatei speichern…",
  commandLine: "Befehlszeile",
  commandWhy:
    "Tut dasselbe mit der gespeicherten Datei. Geheimnisse liest sie von der Standardeingabe; backup-setup --help sagt, wie.",
  copyCommand: "Befehlszeile kopieren",
};
