import type { Translation } from "../catalogue.ts";
import type * as english from "../microsoft-errors-registration.ts";

export const microsoftRegistration: Translation<typeof english.microsoftRegistration> = {
  credentialsInvalid:
    "Die Tresoranmeldeinformationen wurden nicht angenommen: abgelaufen, beschädigt, von anderer Art, durch einen neueren Download ersetzt oder durch einen alten Agent, eine falsche Uhr, einen Proxy, einen Virenscanner oder eine Gruppenrichtlinie vom Tresor ferngehalten.",
  credentialsExpired:
    "Die Tresoranmeldeinformationen sind älter als ihre Lebensdauer von 48 Stunden oder 10 Tagen oder wurden aus einem Zertifikat ohne privaten Schlüssel erzeugt.",
  credentialsNoAccess:
    "Der Agent läuft als SYSTEM, und SYSTEM kann die Tresoranmeldeinformationen an ihrem Ort nicht lesen.",
  credentialsUnreadable: "Der Inhalt der Tresoranmeldeinformationen wurde verändert oder ist nicht lesbar.",
  credentialsLocked: "Ein anderes Programm, oft ein Virenscanner, hat die Datei geöffnet.",
  noResources: "Dem Server fehlten in diesem Augenblick Ressourcen.",
  cannotAuthenticateNow: "Der Dienst konnte die Anmeldung in diesem Augenblick nicht prüfen.",
  nameTaken: "Der Tresor enthält noch einen Server dieses Namens.",
  commonPassphrase:
    "Alle Server dieses Tresors teilen sich eine Passphrase, und es wurde eine andere angegeben.",
  passphraseNotSet:
    "Die Passphrase für die Verschlüsselung wurde auf diesem Server nie festgelegt oder ist verloren gegangen.",
  passphraseBroken:
    "Die gespeicherte Passphrase ist nicht nutzbar: Der Datenträger des Caches ist voll, der Cache wurde falsch verschoben, OnlineBackup.KEK fehlt oder die beiden Werte ScratchLocation sind verschieden.",
  passphraseWrong: "Das ist nicht die Passphrase, die bisher verwendet wurde.",
  notRegistered: "Dieser Server ist bei keinem Tresor registriert.",
  statusUnverified: "Der Agent konnte den Dienst nicht fragen, ob dieser Server registriert ist.",
  certificateMissing: "Das Zertifikat, das der Server bei der Registrierung erhielt, ist nicht mehr da.",
  identityExpired: "Die Registrierung des Servers beim Tresor ist abgelaufen.",
  identityRefused: "Der Dienst akzeptiert die Registrierung dieses Servers nicht mehr.",
  registrationBusy: "Eine Registrierung oder deren Aufhebung läuft noch.",
  vaultCertificateMissing: "Das Zertifikat der früheren Art der Registrierung ist nicht auf diesem Server.",
  vaultCertificateExpired: "Das Zertifikat, mit dem dieser Server registriert ist, ist abgelaufen.",
  otherVault:
    "Die Tresoranmeldeinformationen gehören zu einem anderen Tresor als dem, bei dem dieser Server registriert ist.",
  wrongVaultType: "Der Tresor ist von anderer Art, etwa ein „Sicherungstresor“.",
  seedingSettings:
    "Eine Einstellung für das Einsenden der ersten Sicherung auf Datenträgern ist falsch: der Name des Importauftrags oder die Veröffentlichungseinstellungsdatei.",
  notOnDpm:
    "Fenster und Cmdlets des Agents allein funktionieren auf einem DPM- oder Azure Backup Server nicht.",
  restoreFileExpired:
    "Die Tresoranmeldeinformationen sind abgelaufen, während die Sicherung eines anderen Servers wiederhergestellt wurde.",
  detailsMissing: "Der Dienst des Agents ist mitten in der Registrierung abgebrochen.",
  encryptionKeyFailed:
    "Der Server ist bereits bei einem anderen Tresor registriert, oder die Passphrase wurde beim Einrichten beschädigt.",
  activationCache:
    "Die Registrierung endete mit einem E/A-Fehler: Der Datenträger des Caches ist voll, der Cache wurde verschoben oder OnlineBackup.KEK fehlt.",
  policyExists:
    "Der Server wurde erneut registriert, während seine frühere Sicherungsrichtlinie noch bestand.",
  downloadRefused:
    "Das Portal hat die Tresoranmeldeinformationen nicht herausgegeben: Browsercache, Firewall, Abonnement, die Grenze von 50 Servern oder eine fehlende Rolle.",
};
