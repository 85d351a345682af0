import type { Translation } from "../catalogue.ts";
import type * as english from "../microsoft-errors-connection.ts";

export const microsoftConnection: Translation<typeof english.microsoftConnection> = {
  cannotConnect:
    "Der Agent, der als SYSTEM läuft, erreicht Azure Backup nicht: kein Internet, ein Proxy oder eine Firewall.",
  proxySignIn: "Der Proxy verlangt Benutzername und Kennwort.",
  connectTimeout: "Der Weg zu Azure Backup ist langsam oder blockiert.",
  stateUnknown: "Der Agent hat während eines Vorgangs den Kontakt zum Dienst verloren.",
  noContact: "Eine Firewall, ein VPN oder ein Proxy hält den Agent von Azure Backup fern.",
  dpmNoContact: "DPM erreicht Azure Backup nicht.",
  longDisconnected: "Der Server hatte seit mehr als 15 Tagen keinen Kontakt zu Azure.",
  reminder: "Eine Erinnerung: Sicherungen brauchen ein aktives Abonnement und einen Weg zu Azure.",
  wrongServiceUrl:
    "Die Adresse des Dienstes passt nicht zu dieser Cloud, oder der Dienst ist nicht verfügbar.",
  serviceTimeout: "Der Dienst hat zu lange gebraucht.",
  cloudConnection: "Die Verbindung zum Dienst ist fehlgeschlagen.",
  proxyAddress: "Die Adresse des Proxys ist keine.",
  proxyPort: "Der Port des Proxys ist keiner.",
  proxyUserEmpty: "Der Benutzername für den Proxy fehlt.",
  proxyPasswordEmpty: "Das Kennwort für den Proxy fehlt.",
  proxyBothNeeded: "Der Proxy braucht Benutzername und Kennwort.",
  proxyUnreachable: "Name oder Port des Proxys ist falsch, oder der Proxy ist nicht verfügbar.",
  connectionReset: "Die Gegenseite hat die Verbindung abgebrochen: Dieser Server bietet TLS 1.2 nicht an.",
  clockSkew: "Die Uhr dieses Servers geht falsch.",
  tokenRefused:
    "Der Dienst hat das Anmeldetoken dieses Servers abgelehnt: eine falsche Uhr oder eine veraltete Identität.",
  signInService: "Der Anmeldedienst hinter Azure Backup ist fehlgeschlagen.",
  localKey: "Dieser Server konnte seinen Schlüssel und sein Zertifikat nicht erstellen.",
  identityUpgrade: "Die Identität des Servers konnte nicht auf den heutigen Anmeldedienst umgestellt werden.",
  maintenance: "Der Dienst wird gewartet.",
  heavyUse: "Der Dienst ist stark ausgelastet.",
  bandwidth: "Eine Grenze der Drosselung liegt außerhalb des Bereichs.",
  noWorkDay: "Für die Drosselung ist kein Arbeitstag gewählt.",
  sameHours: "Die Arbeitszeit beginnt und endet zur selben Zeit.",
  settingsNotSaved: "Der Agent konnte seine Einstellungen nicht speichern.",
  settingsNotRead: "Der Agent konnte seine Einstellungen nicht lesen.",
};
