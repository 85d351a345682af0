/** Words for what goes wrong on this server: its files, its agent, its passphrase, and the run itself. */
import type { About } from "../errors.ts";
import { type ErrorWords, say, type WordsFor } from "./error-words.ts";

/** What the error says about `key`, or the words for when it says nothing. */
const value = (about: About, key: string, otherwise: string): string => {
  const found = about[key];
  return found === undefined || found === "" ? otherwise : String(found);
};

/** A sentence that is there only when the error says something about `key`. */
const ifKnown = (about: About, key: string, sentence: (found: string) => string): string => {
  const found = value(about, key, "");
  return found === "" ? "" : ` ${sentence(found)}`;
};

const named = (about: About, key = "file"): string => ifKnown(about, key, (name) => name);

const microsoftSays = (about: About): string =>
  ifKnown(about, "microsoftText", (text) => `Microsoft's message: ${text}`);

/** Words that end with what the product itself said. */
const sayWithMicrosoft = (message: string, remedy: string): ErrorWords => ({
  message: (about) => message + microsoftSays(about),
  remedy: () => remedy,
});

const SAME_PASSPHRASE =
  "Enter the passphrase that this server used before. It is on the saved copy, not with Microsoft.";
const FRESH_PIN =
  "In the Azure portal open the vault, then Properties, Security PIN, Generate, and enter the new PIN within five minutes.";

export const machineErrors: WordsFor<"machine"> = {
  "machine.not-windows": {
    message: ({ system }) =>
      `This computer runs ${system ?? "another system than Windows"}. The MARS agent, DPM and Azure Backup Server run on Windows Server only.`,
    remedy: () =>
      "Run this program on the backup server. To try it out here, use practice mode (--practice).",
  },
  "machine.not-driven-yet": say(
    "This version reads and makes vault credentials files on Windows. It does not install or register the agent there yet.",
    "Make the credentials file here, and register with it in the console of the agent, DPM or Azure Backup Server. To try the whole run, use practice mode (--practice).",
  ),
  "machine.not-administrator": sayWithMicrosoft(
    "This account is not an administrator of this server.",
    "Start the program again with Run as administrator.",
  ),
  "machine.check-failed": {
    message: ({ check, found }) =>
      `This server does not meet a requirement${check ? `: ${check}` : ""}.${found ? ` Found: ${found}` : ""}`,
    remedy: (about) =>
      value(about, "remedy", "Open the checks, do what the failed one says, and check again."),
  },
  "machine.disk-full": {
    message: (about) =>
      `The disk is full.${ifKnown(about, "file", (file) => `Not written: ${file}.`)}${microsoftSays(about)}`,
    remedy: () => "Free some space on that disk, then go on with the run: what is done stays done.",
  },
  "machine.name-already-registered": {
    message: (about) =>
      `The vault already has a server named ${value(about, "computer", "like this one")}.${microsoftSays(about)}`,
    remedy: () =>
      "If that is this server from before, an administrator of the vault must allow it to register again: in the portal under Backup Infrastructure, Protected Servers. Deleting it there deletes its backups. If it is another server, give this one another name.",
  },
};

export const agentErrors: WordsFor<"agent"> = {
  "agent.missing": {
    message: (about) => `There is no installer of the MARS agent at ${value(about, "file", "that place")}.`,
    remedy: () =>
      "Download MARSAgentInstaller.exe from the vault's Properties page in the Azure portal, and give its path.",
  },
  "agent.not-installed": say(
    "The MARS agent is not installed on this server.",
    "Choose the flow Set up, which installs it.",
  ),
  "agent.install-failed": sayWithMicrosoft(
    "The MARS agent could not be installed.",
    "Restart the server, download the newest MARSAgentInstaller.exe, and try again.",
  ),
  "agent.cannot-reach-azure": sayWithMicrosoft(
    "The agent cannot reach Azure Backup. It connects as the account SYSTEM, which may have another way out than yours.",
    "Check the proxy settings of the agent, and that the firewall lets this server reach the addresses on the page Network.",
  ),
  "agent.not-on-dpm": sayWithMicrosoft(
    "The MARS agent of a DPM or Azure Backup Server cannot be set up by itself.",
    "Let this program probe the server again: it then uses the commands of DPM. By hand, use the DPM or Azure Backup Server console.",
  ),
  "agent.settings-refused": sayWithMicrosoft(
    "The agent did not take the settings.",
    "Correct what it names, or try again if it names nothing. What was set before is unchanged.",
  ),
  "agent.not-registered": sayWithMicrosoft(
    "This server is not registered with a vault, or its registration is no longer valid.",
    "Register it again with new vault credentials, and use the same passphrase as before.",
  ),
  "agent.clock-skew": sayWithMicrosoft(
    "This server's clock differs too much from Azure's, so the service does not trust it.",
    "Correct date, time and time zone, switch on synchronisation with a time source, and try again.",
  ),
  "agent.service-trouble": sayWithMicrosoft(
    "Azure Backup had trouble of its own. This often passes.",
    "Wait a few minutes and go on with the run. If it comes back, install the newest agent, then ask Microsoft support.",
  ),
  "agent.refused": {
    message: (about) =>
      `The agent refused${ifKnown(about, "microsoftId", (id) => `(Microsoft's error ${id})`)}, for a reason that this program does not know.${microsoftSays(about)}`,
    remedy: () =>
      "Look up the number in Microsoft's error list, and into the agent's log CBEngineCurr.errlog in its folder Temp. After that the run can go on.",
  },
};

export const passphraseErrors: WordsFor<"passphrase"> = {
  "passphrase.too-short": sayWithMicrosoft(
    "The passphrase has fewer than 16 characters.",
    "Use at least 16 characters, or let the program make one.",
  ),
  "passphrase.not-ascii": say(
    "The passphrase has characters that the agent does not take.",
    "Use letters without accents, digits, blanks and the signs of a US keyboard.",
  ),
  "passphrase.surrounding-blanks": say(
    "The passphrase begins or ends with a blank. Such blanks get lost when it is written down.",
    "Remove the blanks at both ends.",
  ),
  "passphrase.file-differs": {
    message: (about) =>
      `The file ${value(about, "file", "for the passphrase")} already holds another passphrase.`,
    remedy: () =>
      "Keep that file: it may be the only copy of a passphrase in use. Choose another folder for the new one.",
  },
  "passphrase.not-elsewhere": {
    message: (about) =>
      `${value(about, "file", "That place")} is lost together with this server: it is on its system drive, or a share of its own.`,
    remedy: () => "Choose a network folder of another computer, or another disk such as a removable one.",
  },
  "passphrase.not-set": sayWithMicrosoft(
    "This server is registered, but its passphrase is not set, so it cannot back up yet.",
    "Go on with the run and enter the passphrase. If that fails, check that the disk of the scratch folder has 5 to 10 percent of the backup data free, then register again with the same passphrase.",
  ),
  "passphrase.incorrect": {
    message: (about) =>
      `${about.microsoftId === 34515 ? "This vault wants the passphrase that its other servers use." : "This is not the passphrase that this server used before."}${microsoftSays(about)}`,
    remedy: (about) =>
      about.microsoftId === 34515 ? "Enter the passphrase of the vault's other servers." : SAME_PASSPHRASE,
  },
  "passphrase.pin-needed": sayWithMicrosoft(
    "The vault wants a security PIN before the passphrase is changed.",
    FRESH_PIN,
  ),
  "passphrase.pin-wrong": sayWithMicrosoft(
    "The security PIN is wrong, or older than five minutes.",
    FRESH_PIN,
  ),
};

export const recoveryFolderErrors: WordsFor<"recovery-folder"> = {
  "recovery-folder.not-usable": {
    message: (about) =>
      `The recovery folder ${value(about, "folder", "that was given")} cannot be used.${microsoftSays(about)}`,
    remedy: () =>
      "Make the folder on a local NTFS disk of this server, let SYSTEM read and change what is in it, and give its full path.",
  },
};

export const fileErrors: WordsFor<"file"> = {
  "file.not-found": {
    message: (about) =>
      about.reason === "is-a-folder"
        ? `${value(about, "file", "The path")} is a folder, not a file.`
        : `There is no ${about.reason === "no-folder" ? "folder" : "file"} ${value(about, "file", "at that path")}.`,
    remedy: () => "Check the path. A relative one counts from the folder it was written in.",
  },
  "file.no-access": {
    message: (about) =>
      `The file${named(about)} cannot be read${ifKnown(about, "reason", (reason) => `(${reason})`)}.`,
    remedy: () => "Let this account read it, or copy it to a local folder where it can be read.",
  },
  "file.too-large": {
    message: (about) =>
      `The file${named(about)} is too large${ifKnown(about, "maxBytes", (bytes) => `(at most ${bytes} bytes are read)`)}.`,
    remedy: () => "Check that it is the right file.",
  },
  "file.write-failed": {
    message: (about) =>
      `${value(about, "file", "The file")} cannot be written${ifKnown(about, "reason", (reason) => `(${reason})`)}.`,
    remedy: () =>
      "Check that its folder can be made or is there, that this account may write in it, and that nothing holds the file open.",
  },
};

export const secretsErrors: WordsFor<"secrets"> = {
  "secrets.missing": {
    message: (about) =>
      `A secret is needed and was not given${ifKnown(about, "name", (name) => `(${name})`)}. Nothing has been changed.`,
    remedy: (about) =>
      `Give ${value(about, "name", "it")} as JSON on standard input, or name a file that holds it under secretFiles in the answer file.`,
  },
  "secrets.not-json": {
    message: (about) =>
      `The secrets on standard input are not one JSON object of texts${ifKnown(about, "detail", (detail) => `(${detail})`)}.`,
    remedy: () =>
      'Send an object such as {"passphrase":"…","proxyPassword":"…"}, with no other names than those of --help.',
  },
  "secrets.unreadable": {
    message: (about) => `The file${named(about)} for the secret${named(about, "name")} cannot be read.`,
    remedy: () =>
      "Check the path under secretFiles, and that this account may read the file. It holds the secret and nothing else.",
  },
};

export const runErrors: WordsFor<"run"> = {
  "run.nothing-to-resume": say(
    "There is no unfinished run on this server.",
    "Start a new one. It changes nothing that is already as it should be.",
  ),
  "run.busy": {
    message: (about) =>
      `Another run is going on on this server${ifKnown(about, "pid", (pid) => `(process ${pid})`)}${ifKnown(about, "since", (since) => `since ${since}`)}.`,
    remedy: () => "Wait until it has ended. If there is none, restart the server: that frees it.",
  },
  "run.journal-damaged": {
    message: (about) =>
      `The journal of the run${named(about, "runId")} is damaged${ifKnown(about, "line", (line) => `at line ${line}`)}, so that run cannot go on.`,
    remedy: () => "Start a new run. It looks at the server first and does only what is still missing.",
  },
  "run.journal-newer": {
    message: (about) => `The run${named(about, "runId")} was begun by a newer version of this program.`,
    remedy: () => "Finish it with that version, or start a new run with this one.",
  },
  "run.cancelled": say(
    "The run was cancelled.",
    "Go on with it when you are ready: what is done stays done, and is not done twice.",
  ),
};

export const hostErrors: WordsFor<"host"> = {
  "host.refused-call": {
    message: (about) =>
      `The page asked something that this program does not answer (${value(about, "call", "unknown")}).`,
    remedy: () =>
      "Reload the page. If it comes back, page and program are of different versions: start the program again.",
  },
  "host.port-in-use": {
    message: (about) =>
      `Another program listens on port ${value(about, "port", "that was asked for")} already.`,
    remedy: () => "Choose another port with --port, or leave it out: then one that is free is taken.",
  },
  "host.connection-lost": say(
    "The page has lost its connection to the program.",
    "Check that the program still runs, and reload the page. A run goes on without the page.",
  ),
};
