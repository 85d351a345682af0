import type { Translation } from "../catalogue.ts";
import type * as english from "../run-pages.ts";

export const review: Translation<typeof english.review> = {
  title: "Überprüfen",
  why: "Es wurde noch nichts geändert. Hier sehen Sie alles, was getan wird.",
  answers: "Ihre Angaben",
  change: "Ändern",
  changeOf: "Ändern: {page}",
  stays: "Bleibt unverändert",
  plan: "Was getan wird",
  planning: "Auf dem Server wird abgefragt, was schon erledigt ist…",
  states: {
    "will-do": "Wird ausgeführt",
    "already-so": "Bereits erledigt",
    "cannot-know": "Zeigt sich erst, wenn es so weit ist",
  },
  nothing:
    "Es ist bereits alles so, wie Sie es möchten. Sie können trotzdem starten: Es wird nichts doppelt ausgeführt.",
  starting: "Wird gestartet…",
  notReady: "Bevor gestartet werden kann",
  goThere: "Zu „{page}“ wechseln",
  checksFail: "Diese Voraussetzungen sind nicht erfüllt. Der Lauf wird daran anhalten.",
};

export const progress: Translation<typeof english.progress> = {
  title: {
    "set-up": "Dieser Server wird registriert",
    "re-register": "Dieser Server wird erneut registriert",
    "change-settings": "Einstellungen werden geändert",
  },
  titleStopped: "Wird angehalten",
  why: {
    browser:
      "Sie können diese Seite schließen: Der Lauf geht weiter. Wenn Sie die Seite neu laden, ist er wieder zu sehen.",
    electron:
      "Wenn Sie dieses Fenster schließen, werden Sie zuerst gefragt: Der Lauf würde vor dem nächsten Schritt enden.",
  },
  stepOf: "{done} von {of} erledigt",
  percent: "{part, number, percent}",
  elapsed: "Vergangen",
  states: {
    waiting: "Wartet",
    running: "Läuft",
    done: "Erledigt",
    "already-so": "War bereits erledigt",
    failed: "Fehlgeschlagen",
  },
  stop: "Nach diesem Schritt anhalten",
  stopping: "Hält nach diesem Schritt an",
  stopWhy: "Der laufende Schritt wird noch beendet. Danach sehen Sie, was ausgeführt wurde und was nicht.",
  log: "Protokoll",
  logEmpty: "Noch keine Einträge.",
  starting: "Wird gestartet…",
  code: {
    title: "Bei Azure anmelden",
    why: "Öffnen Sie diese Adresse auf einem beliebigen Computer oder Telefon, und geben Sie den Code ein.",
    open: "Anmeldeseite öffnen",
    until: "Der Code gilt bis zum {when}.",
    copyCode: "Code kopieren",
    copyAddress: "Adresse kopieren",
  },
  say: "{text}. {done} von {of} erledigt.",
};

export const outcome: Translation<typeof english.outcome> = {
  title: {
    succeeded: {
      "set-up": "Dieser Server ist registriert",
      "re-register": "Dieser Server ist wieder registriert",
      "change-settings": "Die Einstellungen sind geändert",
    },
    failed: "Der Lauf hat bei einem Fehler angehalten",
    cancelled: "Der Lauf wurde angehalten",
    "restart-needed": "Dieser Server muss neu gestartet werden",
  },
  why: {
    succeeded: "Alles wurde ausgeführt und zur Kontrolle von diesem Server zurückgelesen.",
    unchanged: "Es war bereits alles so, wie Sie es möchten. Es wurde nichts geändert.",
    failed:
      "Was vor dem Fehler erledigt wurde, bleibt erledigt. Sobald er behoben ist, geht der Lauf beim selben Schritt weiter.",
    cancelled: "Was vorher erledigt wurde, bleibt erledigt. Sie können jederzeit weitermachen.",
    "restart-needed":
      "Starten Sie ihn neu, öffnen Sie dieses Programm wieder, und wählen Sie „Lauf fortsetzen“. Was erledigt ist, bleibt erledigt.",
  },
  done: "Erledigt",
  notDone: "Nicht erledigt",
  ended: { waiting: "Nicht begonnen", running: "Nicht beendet" },
  states: "Dieser Server jetzt",
  resume: {
    failed: "Erneut versuchen",
    cancelled: "Fortsetzen",
    "restart-needed": "Nach dem Neustart fortsetzen",
  },
  changeAnswers: "Meine Angaben ändern",
  restart: "Zurück zu diesem Server",
  next: "Nächste Schritte",
  nextSteps: {
    schedule:
      "Planen Sie eine Sicherung: Öffnen Sie auf diesem Server die Azure Backup-Konsole, und wählen Sie „Sicherung planen“.",
    scheduleDpm:
      "Schalten Sie in der Konsole dieses Sicherungsservers den Onlineschutz für eine Schutzgruppe ein.",
    first:
      "Beobachten Sie die erste Sicherung: Der Tresor im Azure-Portal zeigt sie unter „Sicherungsaufträge“.",
    passphrase:
      "Vergewissern Sie sich, dass Sie die aufbewahrte Passphrase lesen können. Sie wird an dem Tag gebraucht, an dem es diesen Server nicht mehr gibt.",
    credentials: "Die Datei mit Tresoranmeldeinformationen wird nicht mehr benötigt.",
  },
  where: "Das vollständige Protokoll: {file}",
};
