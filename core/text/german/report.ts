import type { Translation } from "../catalogue.ts";
import type * as english from "../report.ts";

export const reportWords: Translation<typeof english.reportWords> = {
  title: "Backup Server Setup: Bericht",
  heading: "Bericht",
  why: "Ein Text für alle, die Ihnen helfen. Nichts wird irgendwohin gesendet: Sie kopieren oder speichern ihn.",
  make: "Bericht erstellen",
  making: "Wird zusammengestellt…",
  inIt: "Darin",
  noSecrets: "Nicht darin: Passphrase, Kennwörter, PINs, Schlüssel und Token.",
  names: "Die Namen dieses Servers, seines Tresors und seiner Ordner stehen darin.",
  keepIds: "Die IDs von Mandant, Abonnement und Anwendung behalten",
  look: "Bericht ansehen",
  hide: "Bericht ausblenden",
  text: "Text des Berichts",
  copy: "Bericht kopieren",
  save: "Bericht speichern…",
  idsKept: "Die IDs von Mandant, Abonnement und Anwendung stehen darin.",
  idsLeftOut: "IDs sind weggelassen; für jede steht eine Nummer, überall dieselbe.",
  id: "<ID {number}>",
  contents: {
    program: "Dieses Programm: Version, Übungsmodus, Zeit",
    facts: "Was auf diesem Server gefunden wurde",
    plan: "Der Plan des letzten Laufs",
    events: "Was darin geschah, Schritt für Schritt",
    outcome: "Wie er endete",
    log: "Die letzten 200 Zeilen des Protokolls",
  },
  program: {
    version: "Version: {version}",
    frontEnd: "Oberfläche: {name}",
    practice:
      "Übungsmodus: {practice, select, yes {an (nichts ist echt)} other {aus (dies ist der echte Server)}}",
    agent: "Agent: {version, select, missing {nicht feststellbar} other {{version}}}",
    system: "Betriebssystem: {name, select, missing {nicht feststellbar} other {{name}}}",
    madeAt: "Erstellt: {time}",
  },
  done: "Getan: {steps, select, missing {gar nichts} other {{steps}}}",
  notDone: "Nicht getan: {steps, select, missing {gar nichts} other {{steps}}}",
  noRun: "Kein Lauf, seit dieses Programm gestartet wurde.",
  noLog: "Das Protokoll kann nicht gelesen werden oder ist leer.",
};
