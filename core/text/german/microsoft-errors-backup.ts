import type { Translation } from "../catalogue.ts";
import type * as english from "../microsoft-errors-backup.ts";

export const microsoftBackup: Translation<typeof english.microsoftBackup> = {
  corruptFile: "Windows hat eine Datei oder einen Ordner als beschädigt erkannt.",
  fileNotFound:
    "Windows hat eine Datei oder einen Pfad nicht gefunden: Prüfen Sie, ob der Datenträger des Caches da ist.",
  accessDenied: "Windows hat den Zugriff verweigert: oft ein Virenscanner.",
  cloudFile: "Die Datei liegt nur in einer Cloud wie OneDrive, nicht auf diesem Server.",
  jobTwice: "Die geplante Sicherung ist doppelt vorhanden, und eine behindert die andere.",
  scheduleNotRun: "Die geplante Sicherung startet nicht.",
  restartPending: "Windows wartet auf einen Neustart.",
  inconsistentBackup: "Eine Sicherung ist nicht konsistent.",
  diskFull: "Ein Datenträger ist voll.",
};
