import type { Translation } from "../catalogue.ts";
import type * as english from "../frame.ts";

export const frame: Translation<typeof english.frame> = {
  product: "Backup Server Setup",
  language: "Language / Sprache",
  steps: "Schritte",
  rail: {
    start: "Dieser Server",
    proxy: "Netzwerk und Proxy",
    agent: "Was installiert wird",
    "vault-credentials": "Anmeldeinformationen",
    certificate: "Zertifikat",
    "old-certificates": "Alte Zertifikate",
    "sql-settings": "SQL-Einstellungen",
    "installation-settings": "Installationseinstellungen",
    "security-settings": "Sicherheitseinstellungen",
    "microsoft-update": "Microsoft Update",
    throttling: "Drosselung",
    "recovery-folder": "Wiederherstellungsordner",
    encryption: "Verschlüsselung",
    review: "Überprüfen",
    progress: "Fortschritt",
    outcome: "Ergebnis",
    usage: "Nutzung",
    unregister: "Server entfernen",
  },
  stepOf: "Schritt {step} von {of}",
  stepInTitle: "Schritt {step} von {of}",
  next: "Weiter",
  back: "Zurück",
  keys: { next: "W", back: "Z" },
  version: "Version {version}",
  practice: {
    title: "Übungsmodus.",
    why: "Ein gespielter Server und ein gespieltes Azure: Nichts verlässt diesen Computer.",
  },
  opening: "Die Seite wird geöffnet…",
  broken: {
    title: "Diese Seite konnte nicht angezeigt werden.",
    why: "Laden Sie sie neu. Ihre Antworten bleiben erhalten, und ein Lauf geht ohne die Seite weiter.",
    reload: "Neu laden",
  },
  faults:
    "{count, plural, one {Eine Angabe auf dieser Seite braucht Ihre Aufmerksamkeit.} other {# Angaben auf dieser Seite brauchen Ihre Aufmerksamkeit.}}",
};

export const connection: Translation<typeof english.connection> = {
  connecting: { title: "Verbindung wird hergestellt…", why: "" },
  lost: {
    title: "Die Verbindung zum Einrichtungsprogramm ist abgebrochen.",
    why: "Sie wird von selbst wieder aufgebaut. Nichts geht verloren: Ein Lauf geht ohne diese Seite weiter, und Ihre Antworten bleiben erhalten.",
  },
  "no-key": {
    title: "Diese Seite braucht die Adresse, die das Einrichtungsprogramm ausgegeben hat.",
    why: "Öffnen Sie die ganze Adresse, mit allem, was hinter dem # steht. Sie gilt einmal; danach hat dieser Tab seinen eigenen Schlüssel.",
  },
  "not-welcome": {
    title: "Diese Adresse wurde schon benutzt oder ist zu alt.",
    why: "Starten Sie das Einrichtungsprogramm neu, und öffnen Sie die Adresse, die es ausgibt.",
  },
  "opened-elsewhere": {
    title: "Der Assistent ist in einem anderen Tab offen.",
    why: "Dort geht es weiter. Um stattdessen hier weiterzumachen, schließen Sie jenen Tab, und laden Sie diese Seite neu.",
  },
  reconnect: "Jetzt versuchen",
};

export const error: Translation<typeof english.error> = {
  copy: "Details kopieren",
  again: "Erneut versuchen",
  details: {
    title: "{product} {version}: {code}",
    remedy: "Was zu tun ist: {remedy}",
    code: "Code: {code}",
    step: "Schritt: {step}",
    time: "Zeit: {time}",
    about: "Betrifft: {about}",
    program:
      "Programm: {version}, {where, select, electron {im Fenster} other {im Browser}}{practice, select, yes {, Übungsmodus} other {}}",
    agent: "Agent: {version, select, missing {nicht feststellbar} other {{version}}}",
    system: "Betriebssystem: {name, select, missing {nicht feststellbar} other {{name}}}",
    log: "Das Ende des Protokolls",
    noLog: "Das Protokoll kann nicht gelesen werden oder ist leer.",
  },
};

export const secretNames: Translation<typeof english.secretNames> = {
  passphrase: { label: "Passphrase", missing: "Geben Sie die Passphrase ein, die zuvor benutzt wurde." },
  proxyPassword: { label: "Proxykennwort", missing: "Geben Sie das Kennwort des Proxybenutzers ein." },
  clientSecret: {
    label: "Geheimer Clientschlüssel",
    missing: "Geben Sie den geheimen Clientschlüssel der Anwendung ein.",
  },
  clientCertificatePem: {
    label: "Clientzertifikat (PEM)",
    missing: "Geben Sie Zertifikat und privaten Schlüssel als PEM ein.",
  },
  clientCertificatePassword: {
    label: "Kennwort des Clientzertifikats",
    missing: "Geben Sie das Kennwort der Zertifikatdatei ein, mit der angemeldet wird.",
  },
  pfxPassword: {
    label: "Kennwort der PFX-Datei",
    missing: "Geben Sie das Kennwort ein, das beim Exportieren der PFX-Datei festgelegt wurde.",
  },
  securityPin: { label: "Sicherheits-PIN", missing: "Geben Sie die PIN aus dem Azure-Portal ein." },
  sqlPassword: { label: "SQL Server-Kennwort", missing: "Geben Sie das Kennwort ein." },
  localAccountPassword: {
    label: "Kennwort der lokalen Konten",
    missing: "Geben Sie das Kennwort für die lokalen Konten ein.",
  },
  productKey: { label: "Product Key", missing: "Geben Sie den Product Key ein." },
};

export const parts: Translation<typeof english.parts> = {
  browse: "Durchsuchen…",
  chooseFile: "Datei auswählen…",
  drop: "Ziehen Sie die Datei hierher, oder",
  show: "Anzeigen: {what}",
  copy: "Kopieren",
  copied: "Kopiert",
  copyFailed: "Kopieren nicht möglich. Markieren Sie den Text, und drücken Sie Strg+C.",
  usePractice: "Einen Wert eintragen, der im Übungsmodus gilt",
  practiceValueFor: "Einen Wert eintragen, der im Übungsmodus gilt: {field}",
  optional: "optional",
  leave: "So lassen, wie es ist",
  another: "Neu festlegen",
  unknown: "Nicht feststellbar",
  pick: "Tippen, um die Liste einzugrenzen",
  noMatch: "Nichts in der Liste passt",
  moreMatches: "{count, number} weitere: tippen, um die Liste einzugrenzen",
};
