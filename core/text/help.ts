/**
 * Help for each page, inside the program: what the page is for, its fields, Microsoft's rules with the page they come
 * from, and what happens next. Of Microsoft only what its pages say.
 */
import { certificateHelp } from "./certificate-help.ts";
import {
  installationSettingsHelp,
  microsoftUpdateHelp,
  securitySettingsHelp,
  sqlSettingsHelp,
} from "./installation-help.ts";
import { start } from "./pages.ts";
import { review } from "./run-pages.ts";
import { text } from "./steps.ts";

export interface HelpField {
  /** As the page marks its field; help opened from that field begins there. */
  readonly field: string;
  readonly name: string;
  readonly says: string;
}

/** A rule of Microsoft's and the name of its page on learn.microsoft.com. */
export interface HelpRule {
  readonly rule: string;
  readonly source: string;
}

export interface PageHelp {
  readonly what: string;
  readonly fields: readonly HelpField[];
  readonly rules: readonly HelpRule[];
  readonly next: string;
}

export const helpWords = {
  title: (page: string): string => `Help: ${page}`,
  fields: "On this page",
  rules: "What Microsoft says",
  source: (page: string): string => `Microsoft Learn: ${page}`,
  next: "What happens next",
  keys: "Keys",
  keyList: [
    ["F1", "Help for the page and the field you are in"],
    ["Ctrl+L", "The log"],
    ["Alt+N", "Next"],
    ["Alt+B", "Back"],
    ["Esc", "Closes help or log. Nothing you have entered is lost."],
  ],
} as const;

const proxy = text.proxy.fields;
const agent = text.agent.fields;
const credentials = text["vault-credentials"].fields;
const throttling = text.throttling.fields;
const encryption = text.encryption.fields;

const FAQ = "backup-azure-file-folder-backup-faq";
const TROUBLESHOOT = "backup-azure-mars-troubleshoot";

export const help = {
  start: {
    what: "Shows what this server is: its agent, the vault it is registered with, and whether anything stands in the way. Nothing is changed by looking.",
    fields: [
      {
        field: "flow",
        name: start.flowsHeading,
        says: "Choose what this run is for. What fits this server comes first, marked as suggested.",
      },
      {
        field: "checks",
        name: start.checks.heading,
        says: "Each says what was found and what is needed. Mend what is marked, then check that one again.",
      },
    ],
    rules: [
      {
        rule: "The agent must be at least version 2.0.9249.0 to read today's vault credentials files.",
        source: TROUBLESHOOT,
      },
      {
        rule: "A server that was built anew is registered again under the same name, with the same vault and the same passphrase. Then its older recovery points can be restored.",
        source: "backup-azure-manage-mars",
      },
    ],
    next: "Next leads through the pages that your choice needs. Nothing is changed before the last of them.",
  },
  proxy: {
    what: "The way to Azure. Everything after this page needs it, and the agent uses the same settings.",
    fields: [
      {
        field: "cloud",
        name: proxy.cloud,
        says: "The cloud that the vault is in. Its addresses follow from it.",
      },
      { field: "proxy.use", name: proxy.use, says: "Direct, or through a proxy of your own." },
      {
        field: "proxy.host",
        name: proxy.host,
        says: "Only the host name or address. Port and user name have fields of their own.",
      },
      { field: "proxy.port", name: proxy.port, says: "1 to 65,535." },
      {
        field: "proxy.user",
        name: proxy.user,
        says: "Only if the proxy asks for it. It takes user name and password both, or neither.",
      },
      {
        field: "proxyPassword",
        name: proxy.password,
        says: "Kept in memory for this run alone; the agent keeps its own copy. It is in no file and no log of this program.",
      },
    ],
    rules: [
      {
        rule: "Private endpoints do not cover signing in: its addresses must be reachable with them too.",
        source: "backup-network-connectivity",
      },
    ],
    next: "Test the connection. What does not answer is named, with what to do. The list for the firewall can be copied.",
  },
  agent: {
    what: "The Microsoft Azure Recovery Services (MARS) agent is not on this server. The run installs it first.",
    fields: [
      {
        field: "agent.installer",
        name: agent.installer,
        says: "MARSAgentInstaller.exe, from the Properties page of the vault in the Azure portal.",
      },
      {
        field: "agent.agentFolder",
        name: agent.agentFolder,
        says: "Empty: the agent's own folder under Program Files.",
      },
      {
        field: "agent.scratchFolder",
        name: agent.scratchFolder,
        says: "Where the agent keeps its cache. Empty: below its own folder.",
      },
    ],
    rules: [
      { rule: "The cache needs free space of 5 to 10 percent of the data that is backed up.", source: FAQ },
      {
        rule: "The cache folder cannot be on a network share or removable disk, nor encrypted, compressed, deduplicated, sparse or a reparse point.",
        source: FAQ,
      },
    ],
    next: "The installation is the first step of the run. If Windows must restart, the run goes on after it.",
  },
  "vault-credentials": {
    what: "A vault credentials file proves that this server may join the vault. It is used only while registering.",
    fields: [
      {
        field: "credentials.from",
        name: credentials.from,
        says: "Use a file that you have downloaded, or sign in to Azure and let this program make one.",
      },
      {
        field: "credentials.file",
        name: credentials.file,
        says: "From the vault in the Azure portal: Properties, Backup Credentials, Download. What is in it is shown here.",
      },
      {
        field: "credentials.signIn.tenantId",
        name: credentials.tenantId,
        says: "The directory to sign in to: its ID, or a domain that belongs to it.",
      },
      {
        field: "credentials.vault.name",
        name: credentials.vault,
        says: "The vault, with its subscription and resource group.",
      },
    ],
    rules: [
      { rule: "Only the newest downloaded file can be used.", source: TROUBLESHOOT },
      { rule: "At most 50 machines can be registered with one vault.", source: TROUBLESHOOT },
      { rule: "A file of the secondary region cannot register a server.", source: FAQ },
    ],
    next: "The file is checked at once. Registering with it is a step of the run.",
  },
  certificate: certificateHelp,
  "sql-settings": sqlSettingsHelp,
  "installation-settings": installationSettingsHelp,
  "security-settings": securitySettingsHelp,
  "microsoft-update": microsoftUpdateHelp,
  throttling: {
    what: "Keeps backups from using the whole line during work hours. Without a limit they take what there is.",
    fields: [
      {
        field: "throttling.workHourKbps",
        name: throttling.workHourKbps,
        says: "The limit during work hours. 1,024 Kbps are 1 Mbps.",
      },
      {
        field: "throttling.nonWorkHourKbps",
        name: throttling.nonWorkHourKbps,
        says: "The limit at all other times.",
      },
      {
        field: "throttling.workHours.from",
        name: throttling.workHours,
        says: "Beginning and end must differ.",
      },
      { field: "throttling.workDays", name: throttling.workDays, says: "At least one day." },
    ],
    rules: [
      {
        rule: "Bandwidth values begin at 512 Kbps and go up to 1,023 Mbps.",
        source: "backup-windows-with-mars-agent",
      },
    ],
    next: "The picture of the week shows what will apply and when.",
  },
  "recovery-folder": {
    what: "Data that is restored from Azure rests in this folder before it goes where it belongs.",
    fields: [
      {
        field: "recoveryFolder",
        name: text["recovery-folder"].fields.recoveryFolder,
        says: "A folder that exists, on an NTFS disk of this server: not a share, not the root of a drive.",
      },
    ],
    rules: [
      {
        rule: "It needs room for all items that are recovered at the same time: 10 machines of 100 GB need 1,000 GB.",
        source: "backup-azure-dpm-introduction",
      },
    ],
    next: "The run sets the folder. It is emptied by itself after a recovery.",
  },
  encryption: {
    what: "The passphrase encrypts this server's backups before they leave it. Microsoft never has it.",
    fields: [
      {
        field: "passphrase.from",
        name: encryption.from,
        says: "One that is made here is the safest. One of your own must have at least 16 characters.",
      },
      {
        field: "passphrase",
        name: encryption.passphrase,
        says: "Letters, digits and signs of the ASCII set. It is in no file, log or report of this program, but for the copy you ask for.",
      },
      {
        field: "passphrase.saveTo",
        name: encryption.saveTo,
        says: "A network folder or a removable disk. A copy on this server is lost together with it.",
      },
      {
        field: "securityPin",
        name: encryption.securityPin,
        says: "Asked for where the vault's security features want it. From the portal: vault, Properties, Security PIN, Generate.",
      },
      {
        field: "kept",
        name: "Where it is kept",
        says: "The passphrase must lie in places that survive this server.",
      },
    ],
    rules: [
      {
        rule: "Microsoft cannot retrieve a passphrase. If the server and the passphrase are lost, the backups cannot be restored.",
        source: FAQ,
      },
      { rule: "A passphrase can hold only characters of the ASCII set.", source: FAQ },
      {
        rule: "A server that was registered anew with another passphrase cannot restore its older backups.",
        source: FAQ,
      },
      { rule: "A security PIN is good for five minutes.", source: "backup-azure-security-feature" },
    ],
    next: "Review shows everything once more before anything is done.",
  },
  review: {
    what: "Every answer, and the steps as this server would carry them out now. Nothing has been changed yet.",
    fields: [
      {
        field: "answers",
        name: review.answers,
        says: "Change leads back to the page that asks it. What you entered elsewhere stays.",
      },
      {
        field: "plan",
        name: review.plan,
        says: "Will be done, already so, or known only when it is its turn. The same steps are carried out.",
      },
    ],
    rules: [],
    next: "The button at the end begins the run. A step that is done already is not done twice.",
  },
  progress: {
    what: "The run, step by step. It is written down before each step, so that it can go on after a failure or a restart.",
    fields: [],
    rules: [],
    next: "Stop after this step finishes the step that is running, then says what was done and what was not.",
  },
  outcome: {
    what: "How the run ended: what was done, what was not, and the state of this server as read from it now.",
    fields: [],
    rules: [],
    next: "After a failure, Try again goes on at the same step. The report holds what somebody who helps you needs.",
  },
} as const satisfies Record<string, PageHelp>;
