import type { Translation } from "../catalogue.ts";
import type * as english from "../export-script.ts";

export const exportWords: Translation<typeof english.exportWords> = {
  why: "Dasselbe noch einmal: zu einer anderen Zeit oder auf einem Server, auf dem dieses Programm nicht läuft. Geheimnisse sind nirgends dabei.",
  answers: {
    why: "Für diesen Assistenten und für die Befehlszeile, hier oder auf einem anderen Server.",
    leaves: "Nicht dabei: Passphrase, Kennwörter und PIN. Jeder Lauf bekommt sie neu.",
    copy: "Antworten kopieren",
  },
  script: {
    title: "PowerShell-Skript",
    why: "Führt diesen Plan allein mit Windows PowerShell aus, auch unter Windows Server 2012 R2. Es sieht vor jedem Schritt nach und kann wiederholt werden.",
    leaves: "Nicht dabei: Passphrase, Kennwörter und PIN. Es fragt danach, wenn es läuft.",
    byHand:
      "Nicht alles in diesem Plan kann ein einfaches Skript tun. Was Ihnen überlassen bleibt, steht an seinem Anfang.",
    notReady: "Das Skript entsteht aus dem Plan oben, sobald er da ist.",
    save: "Skript speichern…",
    copy: "Skript kopieren",
  },
  commandLine: {
    leaves: "Nicht dabei: Passphrase, Kennwörter und PIN. Sie liest sie von der Standardeingabe.",
    save: "Befehlszeile speichern…",
  },
  written: "Geschrieben: {file}",
  exists: "Die Datei {file} gibt es schon. Nennen Sie eine andere, oder löschen Sie diese zuerst.",
};
