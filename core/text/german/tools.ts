import type { Translation } from "../catalogue.ts";
import type * as english from "../tools.ts";

export const tools: Translation<typeof english.tools> = {
  help: "Hilfe",
  helpKey: "F1",
  log: "Protokoll",
  logKey: "Strg+L",
  close: "Schließen",
};

export const logWords: Translation<typeof english.logWords> = {
  title: "Protokoll",
  why: "Was dieses Programm auf diesem Server getan und gefunden hat. Geheimnisse stehen nie darin.",
  show: "Anzeigen",
  levels: { info: "Alles", warning: "Warnungen und Fehler", error: "Fehler" },
  level: { info: "Info", warning: "Warnung", error: "Fehler" },
  lines: "Zeilen des Protokolls",
  reading: "Das Protokoll wird gelesen…",
  empty: "Noch wurde nichts geschrieben.",
  emptyHere: "Keine Zeile dieser Art.",
  newest: "Zur neuesten",
  copy: "Diese Zeilen kopieren",
  where: "Das ganze Protokoll: {file}",
};
