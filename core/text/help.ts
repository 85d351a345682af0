/**
 * Help for each page, inside the program: what the page is for, its fields, Microsoft's rules with the page they come
 * from, and what happens next. Of Microsoft only what its pages say.
 */
import { certificateHelp } from "./certificate-help.ts";
import { frame } from "./frame.ts";
import { helpWords, pageHelp } from "./help-text.ts";
import { installation } from "./installation.ts";
import {
  installationSettingsHelp,
  microsoftUpdateHelp,
  securitySettingsHelp,
  sqlSettingsHelp,
} from "./installation-help.ts";
import { newVault } from "./new-vault.ts";
import { oldCertificatesHelp } from "./old-certificates-help.ts";
import type { HelpField, HelpRule, PageHelp } from "./page-help.ts";
import { start } from "./pages.ts";
import { review } from "./run-pages.ts";
import { startPage } from "./start-page.ts";
import { text } from "./steps.ts";
import { tools } from "./tools.ts";
import { unregisterHelp } from "./unregister-help.ts";
import { usageHelp } from "./usage-help.ts";

/** The keys of the whole window, each with what it does. */
export const keyList = (): readonly (readonly [key: string, does: string])[] => {
  const { keyList: does } = helpWords;
  return [
    [tools.helpKey, does.help],
    [tools.logKey, does.log],
    ["F6", does.areas],
    [`Alt+${frame.keys.next}`, does.next],
    [`Alt+${frame.keys.back}`, does.back],
    ["Esc", does.escape],
  ];
};

/** Read when it is shown, in the language that is spoken then. */
const page = (
  words: Pick<PageHelp, "what" | "next">,
  fields: () => readonly HelpField[],
  rules: () => readonly HelpRule[],
): PageHelp => ({
  get what() {
    return words.what;
  },
  get fields() {
    return fields();
  },
  get rules() {
    return rules();
  },
  get next() {
    return words.next;
  },
});

const none = () => [];
const field = (name: string, label: string, says: string): HelpField => ({ field: name, name: label, says });

const proxy = text.proxy.fields;
const agent = text.agent.fields;
const credentials = text["vault-credentials"].fields;
const throttling = text.throttling.fields;
const encryption = text.encryption.fields;

const FAQ = "backup-azure-file-folder-backup-faq";
const TROUBLESHOOT = "backup-azure-mars-troubleshoot";

const says = pageHelp;

export const help = {
  start: page(
    says.start,
    () => [
      field("flow", start.flowsHeading, says.start.flow),
      field("answer-file", startPage.open.heading, startPage.open.why),
      field("checks", start.checks.heading, says.start.checks),
    ],
    () => [
      { rule: says.start.version, source: TROUBLESHOOT },
      { rule: says.start.anew, source: "backup-azure-manage-mars" },
    ],
  ),
  proxy: page(
    says.proxy,
    () => [
      field("cloud", proxy.cloud, says.proxy.cloud),
      field("proxy.use", proxy.use, says.proxy.use),
      field("proxy.host", proxy.host, says.proxy.host),
      field("proxy.port", proxy.port, says.proxy.port),
      field("proxy.user", proxy.user, says.proxy.user),
      field("proxyPassword", proxy.password, says.proxy.password),
    ],
    () => [{ rule: says.proxy.privateEndpoints, source: "backup-network-connectivity" }],
  ),
  agent: page(
    says.agent,
    () => [
      field("installation.media", installation.fields.media, says.agent.media),
      field("installation.download", installation.fields.download, says.agent.download),
      field("agent.installer", agent.installer, says.agent.installer),
      field("agent.agentFolder", agent.agentFolder, says.agent.agentFolder),
      field("agent.scratchFolder", agent.scratchFolder, says.agent.scratchFolder),
    ],
    () => [
      { rule: says.agent.space, source: FAQ },
      { rule: says.agent.place, source: FAQ },
    ],
  ),
  "vault-credentials": page(
    says.credentials,
    () => [
      field("credentials.from", credentials.from, says.credentials.from),
      field("credentials.file", credentials.file, says.credentials.file),
      field("credentials.signIn.tenantId", credentials.tenantId, says.credentials.tenant),
      field("credentials.vault.create", newVault.choice, says.credentials.create),
      field("credentials.vault.name", credentials.vault, says.credentials.vault),
      field("restartService", credentials.restartService, says.credentials.restart),
    ],
    () => [
      { rule: says.credentials.newest, source: TROUBLESHOOT },
      { rule: says.credentials.fifty, source: TROUBLESHOOT },
      { rule: says.credentials.secondary, source: FAQ },
    ],
  ),
  certificate: certificateHelp,
  "old-certificates": oldCertificatesHelp,
  "sql-settings": sqlSettingsHelp,
  "installation-settings": installationSettingsHelp,
  "security-settings": securitySettingsHelp,
  "microsoft-update": microsoftUpdateHelp,
  throttling: page(
    says.throttling,
    () => [
      field("throttling.workHourKbps", throttling.workHourKbps, says.throttling.workHour),
      field("throttling.nonWorkHourKbps", throttling.nonWorkHourKbps, says.throttling.nonWorkHour),
      field("throttling.workHours.from", throttling.workHours, says.throttling.workHours),
      field("throttling.workDays", throttling.workDays, says.throttling.workDays),
    ],
    () => [{ rule: says.throttling.limits, source: "backup-windows-with-mars-agent" }],
  ),
  "recovery-folder": page(
    says.recoveryFolder,
    () => [
      field("recoveryFolder", text["recovery-folder"].fields.recoveryFolder, says.recoveryFolder.folder),
    ],
    () => [{ rule: says.recoveryFolder.space, source: "backup-azure-dpm-introduction" }],
  ),
  encryption: page(
    says.encryption,
    () => [
      field("passphrase.from", encryption.from, says.encryption.from),
      field("passphrase", encryption.passphrase, says.encryption.passphrase),
      field("passphrase.saveTo", encryption.saveTo, says.encryption.saveTo),
      field("securityPin", encryption.securityPin, says.encryption.securityPin),
      field("kept", says.encryption.keptName, says.encryption.kept),
    ],
    () => [
      { rule: says.encryption.lost, source: FAQ },
      { rule: says.encryption.ascii, source: FAQ },
      { rule: says.encryption.another, source: FAQ },
      { rule: says.encryption.pin, source: "backup-azure-security-feature" },
    ],
  ),
  review: page(
    says.review,
    () => [
      field("answers", review.answers, says.review.answers),
      field("plan", review.plan, says.review.plan),
    ],
    none,
  ),
  progress: page(says.progress, none, none),
  outcome: page(says.outcome, none, none),
  usage: usageHelp,
  unregister: unregisterHelp,
} as const satisfies Readonly<Record<string, PageHelp>>;
