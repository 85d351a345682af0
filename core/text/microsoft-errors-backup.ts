/** Causes of Microsoft's errors: warnings of backups that are worth knowing after set-up. The rows are in vault/microsoft-errors/backup. */
import { words } from "./catalogue.ts";

export const microsoftBackup = words("microsoftBackup", {
  corruptFile: "Windows found a file or folder corrupt.",
  fileNotFound: "Windows did not find a file or path: see whether the cache's disk is there.",
  accessDenied: "Windows denied access: often a virus scanner.",
  cloudFile: "The file is only in a cloud such as OneDrive, not on this server.",
  jobTwice: "The scheduled backup exists twice, and each stands in the other's way.",
  scheduleNotRun: "The scheduled backup does not start.",
  restartPending: "Windows waits for a restart.",
  inconsistentBackup: "A backup is not consistent.",
  diskFull: "A disk is full.",
});
