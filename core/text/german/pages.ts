import type { Translation } from "../catalogue.ts";
import type * as english from "../pages.ts";

export const start: Translation<typeof english.start> = {
  title: "Dieser Server",
  why: "Das wurde hier vorgefunden. Es wurde nichts geändert.",
  looking: "Dieser Server wird untersucht…",
  lookingWhy: "Agent, Registrierung und Einstellungen werden gelesen. Das dauert einige Sekunden.",
  products: {
    none: "Noch kein Sicherungsagent",
    mars: "Azure Backup-Agent (MARS)",
    dpm: "Data Protection Manager",
    mabs: "Azure Backup Server",
  },
  noProduct: "Es ließ sich nicht feststellen, was installiert ist",
  agent: "Agent {version}",
  vault: "Tresor",
  region: "Region",
  since: "Registriert seit",
  until: "Zertifikat gültig bis",
  states: { registered: "Registriert", encrypted: "Passphrase festgelegt", scheduled: "Geplante Sicherung" },
  flowsHeading: "Was möchten Sie tun?",
  flows: {
    "set-up": {
      title: "Diesen Server einrichten und registrieren",
      why: "Verbindet ihn zum ersten Mal mit einem Recovery Services-Tresor und legt die Verschlüsselungspassphrase fest.",
      deed: "Diesen Server registrieren",
    },
    "re-register": {
      title: "Erneut registrieren",
      why: "Derselbe Server noch einmal bei seinem Tresor: Die Registrierung ist abgelaufen oder verloren, oder der Server wurde neu aufgesetzt. Er verwendet die bisherige Passphrase.",
      deed: "Erneut registrieren",
    },
    "change-settings": {
      title: "Einstellungen ändern",
      why: "Proxy, Drosselung, Wiederherstellungsordner oder Passphrase. Die Registrierung bleibt unverändert.",
      deed: "Einstellungen ändern",
    },
  },
  fits: "Empfohlen",
  barred: { "not-registered": "Noch nicht möglich: Dieser Server ist nicht registriert." },
  unfinished: {
    title: "Ein Lauf wurde nicht beendet",
    why: "Er wurde am {when} gestartet. {total, plural, one {{done} von # Schritt ist erledigt und bleibt es} other {{done} von # Schritten sind erledigt und bleiben es}}; weiter geht es mit dem nächsten.",
    resume: "Lauf fortsetzen",
    resuming: "Wird gestartet…",
    secrets: "Geheimnisse werden nirgends aufbewahrt und deshalb noch einmal abgefragt.",
    orElse:
      "Oder wählen Sie unten aus, um neu zu beginnen. Was schon erledigt ist, wird erkannt und nicht wiederholt.",
  },
  checks: {
    heading: "Voraussetzungen",
    running: "Wird geprüft…",
    again: "Erneut prüfen",
    againOne: "Erneut prüfen: {what}",
    copy: "Liste kopieren",
    save: "Liste speichern…",
    fine: "{count, plural, one {# in Ordnung} other {# in Ordnung}}",
    attention: "{count, plural, one {# erfordert Aufmerksamkeit} other {# erfordern Aufmerksamkeit}}",
    showFine:
      "{count, plural, one {Erfüllte Voraussetzung anzeigen} other {# erfüllte Voraussetzungen anzeigen}}",
    hideFine: "Erfüllte Voraussetzungen ausblenden",
    states: {
      pass: "In Ordnung",
      warn: "Warnung",
      fail: "Muss behoben werden",
      "could-not-tell": "Nicht feststellbar",
    },
    found: "Gefunden",
    needed: "Erforderlich",
    remedy: "Was zu tun ist",
    source: "Quelle",
  },
};

export const proxyPage: Translation<typeof english.proxyPage> = {
  present: "Derzeit: {what}",
  passwordForTest:
    "Nur für den Test hier und für die Anmeldung bei Azure. Der Agent behält das Kennwort, das er hat.",
  test: "Verbindung testen",
  testAgain: "Erneut testen",
  testing: "Alle Adressen, die für Registrierung und Sicherung nötig sind, werden abgefragt…",
  heading: "Verbindung",
  notTested:
    "Fragt alle Adressen ab, die für Registrierung und Sicherung nötig sind, auf demselben Weg wie der Agent.",
  allReached:
    "{count, plural, one {Die Adresse hat geantwortet.} other {Alle # Adressen haben geantwortet.}}",
  someFailed:
    "{of, plural, one {Die Adresse hat nicht geantwortet.} other {{failed, number} von # Adressen haben nicht geantwortet.}}",
  purposes: {
    "sign-in": "Anmeldung",
    "azure-resource-manager": "Azure Resource Manager",
    "backup-service": "Sicherungsdienst",
    connectivity: "Verbindungsprüfung",
  },
  reached: "Antwort nach {ms, number} ms",
  issuer: "Zertifikat von {name}",
  skew: "Abweichung der Uhr dieses Servers: {length}",
};

export const credentialsPage: Translation<typeof english.credentialsPage> = {
  reading: "Datei wird gelesen…",
  usable: "Diese Datei kann zum Registrieren verwendet werden.",
  vault: "Tresor",
  resourceGroup: "Ressourcengruppe",
  region: "Region",
  subscription: "Abonnement",
  tenant: "Mandant",
  validTo: "Gültig bis",
  left: "noch {length}",
  over: "abgelaufen",
  newest:
    "Ob es sich um die zuletzt heruntergeladene Datei handelt, ist ihr nicht anzusehen. Falls es eine neuere gibt, verwenden Sie diese.",
  notUsable: "Diese Datei kann nicht zum Registrieren verwendet werden.",
  vaultHeading: "Der Tresor",
  deviceCode:
    "Der Code erscheint, sobald Sie unten auf „Anmelden“ klicken; andernfalls nach dem Klick auf „Registrieren“.",
};

export const throttlingPage: Translation<typeof english.throttlingPage> = {
  unit: "Einheit",
  kbps: "KBit/s",
  mbps: "MBit/s",
  picture: "Die Woche",
  pictureText: "{days}, {from} bis {to}: {work}. Zu allen anderen Zeiten: {other}.",
  during: "Arbeitszeit",
  outside: "Übrige Zeit",
};

export const encryptionPage: Translation<typeof english.encryptionPage> = {
  made: "Eine neue verwenden, die hier erstellt wird",
  madeWhy: "32 zufällige Zeichen, die nicht miteinander verwechselt werden können. Die sicherste Wahl.",
  own: "Eine eigene eingeben",
  ownWhy: "Für Server, die sich eine Passphrase teilen müssen oder einer Regel Ihres Unternehmens folgen.",
  anew: "Eine andere erstellen",
  count: "{length, plural, one {# Zeichen} other {# Zeichen}}",
  keepHeading: "Sicher aufbewahren",
  lost: "Ohne die Passphrase kann niemand aus diesen Sicherungen wiederherstellen: weder Sie noch Microsoft.",
  sameHeading: "Dieselbe Passphrase wie bisher",
};
