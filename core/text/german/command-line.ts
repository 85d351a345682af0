import type { Translation } from "../catalogue.ts";
import type * as english from "../command-line.ts";

export const cli: Translation<typeof english.cliWords> = {
  error: "Fehler: {message}",
  problem: "Problem: {message}",
  remedy: "Was zu tun ist: {remedy}",
  written: "Geschrieben: {file}",
  notCreated: "Nichts wurde erstellt. Fügen Sie --yes hinzu, um ihn zu erstellen.",
  stopping: "Vor der nächsten Aktion wird angehalten…",
  signIn:
    "Öffnen Sie zum Anmelden {address} auf einem beliebigen Computer, und geben Sie den Code {code} ein",
  waiting: "Geheimnisse werden auf der Standardeingabe erwartet: {names}",
  alreadySo: "{action} (war bereits so)",
  notDone: "Nicht erledigt: {actions}",
  facts: {
    server: "Server",
    operatingSystem: "Betriebssystem",
    product: "Produkt",
    agentVersion: "Agent-Version",
    vault: "Tresor",
    region: "Region",
    since: "Registriert seit",
    until: "Zertifikat bis",
    registered: "Registriert",
    encrypted: "Verschlüsselt",
    scheduled: "Geplant",
  },
  marks: { pass: "ok", warn: "Warnung", fail: "FEHLER", "could-not-tell": "nicht feststellbar" },
  needed: "erforderlich: {needed}. {remedy}",
  checked:
    "{failed, plural, =0 {Nichts steht im Weg} one {# Punkt steht im Weg} other {# Punkte stehen im Weg}}; {warned, plural, =0 {keine Warnungen} one {# Warnung} other {# Warnungen}}; {untold, plural, =0 {alles ließ sich feststellen} one {# Punkt ließ sich nicht feststellen: Sehen Sie selbst nach} other {# Punkte ließen sich nicht feststellen: Sehen Sie selbst nach}}.",
  plan: {
    states: { "will-do": "wird getan", "already-so": "schon so", "cannot-know": "noch offen" },
    caution: "! {caution}",
    secrets: "benötigte Geheimnisse: {names}",
    changes: "Der Server würde geändert.",
    same: "Es würde nichts geändert.",
  },
  vaults: {
    noSubscriptions: "Dieses Konto sieht in diesem Mandanten kein Abonnement.",
    none: "kein Recovery Services-Tresor",
  },
  passphrase: {
    taken: "Der Agent nimmt diese Passphrase an.",
    notTaken: "Der Agent nimmt diese Passphrase nicht an.",
  },
  certificate: {
    subject: "Antragsteller",
    issuer: "Aussteller",
    thumbprint: "Fingerabdruck",
    valid: "Gültig",
    validFromTo: "{from} bis {to}",
    key: "Schlüssel",
    verdict:
      "{broken, plural, =0 {Es hält alle Regeln ein.} one {Es verletzt # Regel.} other {Es verletzt # Regeln.}}",
  },
  request: {
    made: "Anforderung für {name}, erstellt {when}: {file}",
    submit:
      "Der private Schlüssel bleibt auf diesem Server. Reichen Sie die Anforderung bei der Zertifizierungsstelle ein:",
    next: "Danach: {command}",
    discarded: "Die Anforderung und ihr Schlüssel sind gelöscht.",
  },
  credentials: {
    vault: "Tresor",
    region: "Region",
    resourceGroup: "Ressourcengruppe",
    subscription: "Abonnement",
    tenant: "Mandant",
    validFrom: "Gültig ab",
    validTo: "Gültig bis",
    thumbprint: "Fingerabdruck",
    usable: "Damit kann jetzt ein Server registriert werden.",
    notUsable: "Damit kann kein Server registriert werden.",
  },
  seenAs: "außerhalb von Windows {code}",
};
