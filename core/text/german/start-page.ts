import type { Translation } from "../catalogue.ts";
import type * as english from "../start-page.ts";

export const startPage: Translation<typeof english.startPage> = {
  ends: {
    soon: "Die Registrierung dieses Servers endet in {left}.",
    over: "Die Registrierung dieses Servers ist abgelaufen.",
    soonWhy:
      "Bis {when} funktioniert alles wie bisher. Registrieren Sie den Server vorher erneut: Die Sicherungen laufen dann ohne Lücke weiter.",
    overWhy:
      "Sie galt bis {when}. Registrieren Sie den Server mit derselben Passphrase erneut: Was gesichert wurde, bleibt, wie es ist.",
  },
  resourceGroup: "Ressourcengruppe",
  fileKind: "Antwortdatei",
  open: {
    heading: "Antwortdatei öffnen",
    why: "Füllt die Seiten aus einer Datei aus, die auf der Prüfseite gespeichert wurde, hier oder auf einem anderen Server. Vor Ihrer Bestätigung wird nichts ausgeführt.",
    show: "Seiten aus einer Antwortdatei ausfüllen",
    hide: "Ausblenden: Antwortdatei",
    drop: "Legen Sie eine Antwortdatei hier ab, oder",
    choose: "Antwortdatei wählen…",
    path: "Pfad der Antwortdatei",
    pathHint: "JSON oder YAML. Relative Pfade darin zählen ab ihrem eigenen Ordner.",
    empty: "Geben Sie den Pfad einer Antwortdatei ein, oder wählen Sie eine.",
    button: "Antwortdatei öffnen",
    reading: "Antwortdatei wird gelesen…",
    line: "In Zeile {line} der Datei.",
    place: "Bei {field} in der Datei.",
    notChanged: "Es wurde nichts ausgefüllt. Ihre Antworten sind, wie sie waren.",
    notRegistered:
      "Die Datei ändert Einstellungen, aber dieser Server ist noch nicht registriert. Wählen Sie unten, was stattdessen geschehen soll.",
  },
  filled: {
    title: "Ausgefüllt aus {name}",
    fault: "Diese Seite braucht zuerst Ihre Aufmerksamkeit.",
    review: "Alle Seiten sind vollständig. Sehen Sie sich alles an, bevor Sie beginnen.",
    noSecrets: "Geheimnisse stehen nie in einer Antwortdatei: Sie werden hier abgefragt.",
    fromFile: "{secret}: wird beim Start des Laufs aus {file} gelesen.",
  },
};
