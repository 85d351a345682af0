/** Help for the pages of an installation from media. Read when it is shown, in the language that is spoken then. */
import { words } from "./catalogue.ts";
import { installation } from "./installation.ts";
import type { HelpField, PageHelp } from "./page-help.ts";

export const installationHelp = words("installationHelp", {
  sql: {
    what: "DPM and Azure Backup Server keep their database in SQL Server, and make their reports with its Reporting Services.",
    instance: "The name of the instance alone, without the computer.",
    reporting:
      "From SQL Server 2017 on Reporting Services is a set-up of its own, and must be configured before this.",
    server:
      "DPM alone can use a SQL Server on another computer. Enter its short name: with the DNS name set-up cannot let accounts into the database.",
    user: "Only where your own account does not administer that SQL Server.",
    versions:
      "Azure Backup Server V4 takes SQL Server 2019 or 2022, Standard or Enterprise, 64-bit, on the same server, as a named instance.",
    collation: "The collation must be SQL_Latin1_General_CP1_CI_AS.",
    next: "The run hands this to set-up. What it refuses is told with what to do about it.",
  },
  settings: {
    what: "Where the files go, the room that is needed there, and the size of the cache.",
    folders:
      "DPM takes other folders than its own; Azure Backup Server's set-up takes none when it is not attended.",
    data: "The amount is used here alone, to work out the size of the cache. It is not kept.",
    disk: "A folder must be on a fixed NTFS disk of this server: not the root of a drive, not on a removable disk or a share.",
    cache: "The cache needs free space of 5 to 10 percent of the data that is backed up.",
    next: "Set-up refuses a drive that is too small.",
  },
  security: {
    what: "Set-up makes two restricted local accounts: one runs SQL Server, one the reports. Both get this password.",
    password: "It must meet the password policy of this server. It does not expire.",
    next: "Keep the password where you keep others. This program forgets it after the run.",
  },
  update: {
    what: "Whether Windows also gets updates for the product and its agent.",
    choice: "With Microsoft Update, this server is told of newer agents.",
    next: "Set-up's answer file has no place for this choice, so it is a step of the run.",
  },
});

const SQL_PAGE = "backup-azure-microsoft-azure-backup";
const help = installationHelp;

/** Each part is read anew, when it is asked for. */
const live = (read: () => PageHelp): PageHelp => ({
  get what() {
    return read().what;
  },
  get fields() {
    return read().fields;
  },
  get rules() {
    return read().rules;
  },
  get next() {
    return read().next;
  },
});

const field = (name: string, label: string, says: string): HelpField => ({ field: name, name: label, says });

export const sqlSettingsHelp = live(() => ({
  what: help.sql.what,
  fields: [
    field("installation.sql.instance", installation.fields.instance, help.sql.instance),
    field("installation.sql.reportingInstance", installation.fields.reportingInstance, help.sql.reporting),
    field("installation.sql.server", installation.fields.sqlServer, help.sql.server),
    field("installation.sql.user", installation.fields.sqlUser, help.sql.user),
  ],
  rules: [
    { rule: help.sql.versions, source: SQL_PAGE },
    { rule: help.sql.collation, source: "prepare-environment-for-dpm" },
  ],
  next: help.sql.next,
}));

export const installationSettingsHelp = live(() => ({
  what: help.settings.what,
  fields: [
    field("installation.programFiles", installation.fields.programFiles, help.settings.folders),
    field("data", installation.fields.data, help.settings.data),
  ],
  rules: [
    { rule: help.settings.disk, source: "install-dpm" },
    { rule: help.settings.cache, source: "backup-azure-file-folder-backup-faq" },
  ],
  next: help.settings.next,
}));

export const securitySettingsHelp = live(() => ({
  what: help.security.what,
  fields: [field("localAccountPassword", installation.fields.password, help.security.password)],
  rules: [],
  next: help.security.next,
}));

export const microsoftUpdateHelp = live(() => ({
  what: help.update.what,
  fields: [field("installation.microsoftUpdate", installation.update.legend, help.update.choice)],
  rules: [],
  next: help.update.next,
}));
