import type { Translation } from "../catalogue.ts";
import type * as english from "../microsoft-errors-passphrase.ts";

export const microsoftPassphrase: Translation<typeof english.microsoftPassphrase> = {
  passphraseShort: "Die Passphrase ist zu kurz.",
  passphrasesDiffer: "Die beiden Passphrasen sind verschieden.",
  passphraseExpired: "Die Passphrase muss neu festgelegt werden.",
  keysLost: "Die Verschlüsselungsschlüssel auf diesem Server sind verloren.",
  tooManyKeys: "Die Passphrase wurde zu oft geändert.",
  passphraseNotValidated: "Eine frühere Passphrase ist schwach oder wurde nie geprüft.",
  passphraseToday: "Die Passphrase wurde heute zu oft geändert.",
  pinMissing: "Der Tresor verlangt seine Sicherheits-PIN.",
  pinWrong: "Die Sicherheits-PIN ist falsch oder älter als fünf Minuten.",
  pinParameter: "Der Befehl wurde ohne die Sicherheits-PIN des Tresors aufgerufen.",
  agentTooOld: "Der Agent ist dafür zu alt.",
  keyVaultAddress: "Die Adresse des Key Vaults ist keine.",
  vaultWithoutIdentity:
    "Der Recovery Services-Tresor hat keine eigene verwaltete Identität und kann deshalb nicht in den Key Vault schreiben.",
  identityLacksSet: "Die Identität des Tresors darf keine Geheimnisse in den Key Vault schreiben.",
  secretDeleted: "Im Key Vault wird noch ein gelöschtes Geheimnis dieses Namens aufbewahrt.",
  keyVaultDeleted: "Der Key Vault wurde gelöscht und lässt sich noch wiederherstellen.",
  virtualDisk: "Der Cacheordner ist komprimiert, verschlüsselt oder dedupliziert.",
  cacheDisk: "Der Datenträger des Caches ist fehlerhaft.",
  targetDisk: "Ein Virenscanner oder Speicherprogramm hält den Cache fest.",
  cacheLocked: "Der Cacheordner ist gesperrt oder nicht erreichbar.",
  cacheFull: "Der Datenträger des Cacheordners ist voll.",
  changesNotFound:
    "Der Agent konnte nicht feststellen, was sich in einer Datei geändert hat: ein Problem mit dem Cacheordner.",
  recoveryOnShare: "Der Wiederherstellungsordner liegt auf einer Freigabe.",
  recoveryMissing: "Der Wiederherstellungsordner ist nicht vorhanden.",
  recoveryInvalid: "Der Wiederherstellungsordner liegt nicht auf einem lokalen NTFS-Datenträger.",
  recoveryFull: "Für die Wiederherstellung ist zu wenig Platz.",
  recoveryRights: "SYSTEM darf nicht in den Wiederherstellungsordner schreiben.",
  stagingUnset: "Der Wiederherstellungsordner von DPM oder Azure Backup Server ist nicht festgelegt.",
  operationFailed:
    "Mehr sagt Microsofts Meldung nicht; gesehen wurde sie bei alten Agents und Tresoren mit eingeschalteten Sicherheitsfunktionen.",
  policyNotModified:
    "Die Aufbewahrung ist kürzer, als die Sicherheitsfunktionen des Tresors erlauben, oder der Agent ist älter als 2.0.9052.",
  retentionShort: "Die Aufbewahrung ist kürzer, als die Sicherheitsfunktionen des Tresors erlauben.",
};
