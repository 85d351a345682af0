import type { Translation } from "../catalogue.ts";
import type * as english from "../microsoft-errors-setup.ts";

export const microsoftSetup: Translation<typeof english.microsoftSetup> = {
  processor: "Der Prozessor ist zu schwach.",
  memory: "Der Server hat zu wenig Arbeitsspeicher; das Setup bricht hier ab.",
  memoryAdvice: "Der Server hat weniger als die empfohlenen 2 GB Arbeitsspeicher. Das ist nur eine Warnung.",
  diskSpace: "Auf dem Datenträger von Windows, des Programms oder der Datenbank ist zu wenig Platz.",
  activeDirectory: "Active Directory wurde nicht gefunden oder lässt sich nicht abfragen.",
  domainController: "Dieser Server ist ein Domänencontroller.",
  serviceAwaitsRestart: "Ein Dienst konnte nicht erstellt werden, weil Windows auf einen Neustart wartet.",
  otherSetup: "Ein anderes Setup läuft gerade.",
  productKey: "Der Product Key ist nicht gültig.",
  folderKind:
    "Das Setup nimmt diesen Ordner nicht: Er ist schreibgeschützt, versteckt, liegt in einem Bereitstellungspunkt, ist ein Stammverzeichnis oder ein Systemordner.",
  folderRemovable: "Der Ordner liegt auf einem Wechseldatenträger oder im Netzwerk.",
  folderAttributes: "Das Setup konnte die Attribute des Ordners nicht lesen.",
  folderNtfs: "Der Datenträger des Ordners ist nicht NTFS.",
  laterVersion: "Eine neuere Version ist installiert.",
  olderVersion: "Eine ältere Version ist installiert.",
  cannotUpgrade: "Die vorhandene Version lässt sich nicht aktualisieren.",
  updateFirst: "Die vorhandene Version braucht ein Update, bevor sie aktualisiert werden kann.",
  agentPresent: "Ein DPM-Schutz-Agent, seine Gruppe oder sein Dienst ist auf diesem Server.",
  oldDatabaseFiles: "In diesem Ordner liegen Datenbankdateien einer früheren Installation.",
  installFailed:
    "Installieren, Reparieren oder Konfigurieren ist fehlgeschlagen; die Ursache nennt das Protokoll.",
  serviceNotStarted: "Ein Dienst startet nicht: oft wegen seines Kontos oder Kennworts.",
  fileOperation:
    "Das Setup konnte eine Datei oder einen Ordner nicht erstellen, schreiben, lesen oder löschen.",
  systemConfiguration:
    "Das Setup konnte die Konfiguration nicht lesen: Die SQL Server-Dienste sind angehalten, oder ihr Konto ist falsch.",
  mediaDamaged: "Die Installationsmedien sind beschädigt.",
  rolledBack:
    "Ein Teil, den das Setup braucht, konnte nicht installiert werden, und alles wurde rückgängig gemacht.",
  agentRolledBack:
    "Der MARS-Agent auf den Medien konnte nicht installiert werden: Er ist zu alt, oder ein Agent hier ist anderswo registriert.",
  firewallExceptions: "Die Windows-Firewall lässt keine Ausnahmen zu.",
  hyperV: "Die Hyper-V-Rolle oder ihr PowerShell-Modul fehlt.",
  domainUnreachable: "Der Domänencontroller oder DNS ist nicht erreichbar.",
  groupsOrStores: "Lokale Gruppen oder Zertifikatspeicher konnten mangels Rechten nicht geändert werden.",
  restartNeeded: "Windows muss neu starten, bevor das Setup weiterlaufen kann.",
  disjointNamespace:
    "Der NetBIOS-Name der Domäne weicht von ihrem DNS-Namen ab, und das Setup hat sein eigenes Konto nicht gefunden.",
  alreadyInstalled: "Es ist bereits installiert.",
  consolePresent: "Die Verwaltungsshell oder Remoteverwaltung von DPM ist auf diesem Server.",
  conflictingProduct: "Ein MARS-Agent, DPM oder ein DPM-Agent ist bereits auf diesem Server.",
  checkSkipped: "Das Setup hat diese Prüfung ausgelassen.",
  needsDomainUser: "Sie sind mit einem lokalen Konto angemeldet.",
  passwordPolicy: "Das Kennwort erfüllt die Kennwortrichtlinie nicht.",
  passwordsDiffer: "Die beiden Kennwörter sind verschieden.",
  passwordBlank: "Das Kennwort ist leer.",
  removableStorage: "Der Wechselmediendienst eines alten Windows ist im Weg.",
};
