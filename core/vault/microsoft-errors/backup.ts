/** What Microsoft's products report: warnings of backups that are worth knowing after set-up. What each means is said in text/microsoft-errors-backup. */
import { type Row, span } from "./row.ts";

export const backup = {
  corruptFile: { windows: [1392], fixes: ["chkdsk"], sources: ["marsTroubleshoot"] },
  fileNotFound: { windows: [2, 3], fixes: ["cachePath"], sources: ["marsTroubleshoot"] },
  accessDenied: { windows: [5], fixes: ["antivirus"], sources: ["marsTroubleshoot"] },
  cloudFile: { windows: [395], fixes: ["excludeCloudFiles"], sources: ["marsTroubleshoot"] },
  jobTwice: {
    phrases: ["job could not be started as another job was in progress"],
    fixes: ["noNewInstance"],
    sources: ["marsTroubleshoot"],
  },
  scheduleNotRun: {
    phrases: ["scheduled backup does not run"],
    fixes: ["checkTask", "checkPowerShell"],
    sources: ["marsTroubleshoot"],
  },
  restartPending: { ids: [100179, 100168, 100169], fixes: ["restartServer"], sources: ["errorCatalogue"] },
  inconsistentBackup: {
    ids: [34503, ...span(34516, 34519)],
    fixes: ["nextBackup"],
    sources: ["errorCatalogue"],
    retry: true,
  },
  diskFull: { windows: [39, 112], fixes: ["moreSpace"], sources: [] },
} as const satisfies Readonly<Record<string, Row>>;
