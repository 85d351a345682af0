/** Messages for what goes wrong on this server: its agent, its passphrase, and the run itself. */
import type { MessagesFor } from "./error-words.ts";

/** What the product itself said, marked as such. */
const SAYS = "{microsoftText, select, missing {} other { Microsoft's message: {microsoftText}}}";
const SAME_PASSPHRASE =
  "Enter the passphrase that this server used before. It is on the saved copy, not with Microsoft.";
const FRESH_PIN =
  "In the Azure portal open the vault, then Properties, Security PIN, Generate, and enter the new PIN within five minutes.";

export const machineErrors = {
  "machine.not-windows": {
    message:
      "This computer runs {system, select, missing {another system than Windows} other {{system}}}. The MARS agent, DPM and Azure Backup Server run on Windows Server only.",
    remedy: "Run this program on the backup server. To try it out here, use practice mode (--practice).",
  },
  "machine.not-administrator": {
    message: `This account is not an administrator of this server.${SAYS}`,
    remedy: "Start the program again with Run as administrator.",
  },
  "machine.check-failed": {
    message:
      "This server does not meet a requirement{check, select, missing {} other {: {check}}}.{found, select, missing {} other { Found: {found}}}",
    remedy:
      "{remedy, select, missing {Open the checks, do what the failed one says, and check again.} other {{remedy}}}",
  },
  "machine.command-too-long": {
    message:
      "Windows cannot open this program by itself at the next sign-in: it lies in a folder whose path is too long{command, select, missing {} other {: {command}}}.",
    remedy:
      "Open the program yourself after the restart: what was begun is found and goes on. Or move it to a folder with a shorter path.",
  },
  "machine.microsoft-update-refused": {
    message: `Windows did not take up Microsoft Update.${SAYS}`,
    remedy:
      "Switch on updates for other Microsoft products yourself, in the advanced options of Windows Update; a group policy may forbid it. Then go on with the run: what is so already is not done twice.",
  },
  "machine.powershell-restricted": {
    message:
      "Windows PowerShell may not run this program's scripts on this server: its language mode is {languageMode, select, missing {a restricted one} other {{languageMode}}}.",
    remedy:
      "Let whoever manages AppLocker or Windows Defender Application Control allow this program, or set the server up with the exported script if that one is allowed.",
  },
  "machine.powershell-not-answering": {
    message: "Windows PowerShell gives no answer{detail, select, missing {} other { ({detail})}}.",
    remedy: "Go on with the run: what is done stays done. If it happens again, restart the server first.",
  },
  "machine.disk-full": {
    message: `The disk is full.{file, select, missing {} other { Not written: {file}.}}${SAYS}`,
    remedy: "Free some space on that disk, then go on with the run: what is done stays done.",
  },
  "machine.name-already-registered": {
    message: `The vault already has a server named {computer, select, missing {like this one} other {{computer}}}.${SAYS}`,
    remedy:
      "If that is this server from before, an administrator of the vault must allow it to register again: in the portal under Backup Infrastructure, Protected Servers. Deleting it there deletes its backups. If it is another server, give this one another name.",
  },
} satisfies MessagesFor<"machine">;

export const agentErrors = {
  "agent.missing": {
    message:
      "There is no installer of the MARS agent at {file, select, missing {that place} other {{file}}}.",
    remedy:
      "Download MARSAgentInstaller.exe from the vault's Properties page in the Azure portal, and give its path.",
  },
  "agent.service-not-started": {
    message: `The agent's service (obengine) does not start.${SAYS}`,
    remedy:
      "Open the services of Windows, see that “Microsoft Azure Recovery Services Agent” is not disabled, and start it there. Then resume the run: what is done is not done again.",
  },
  "agent.service-not-stopped": {
    message: `The agent's service (obengine) was not restarted: it did not stop. It runs as before.${SAYS}`,
    remedy:
      "See whether a backup or a recovery runs, and wait for its end. Then resume the run: what is done is not done again.",
  },
  "agent.service-left-stopped": {
    message: `The agent's service (obengine) is stopped and does not start again. Until it runs nothing is backed up.${SAYS}`,
    remedy:
      "Open the services of Windows and start “Microsoft Azure Recovery Services Agent”. Then resume the run, which tries to start it first.",
  },
  "agent.not-installed": {
    message: "The MARS agent is not installed on this server.",
    remedy: "Choose the flow Set up, which installs it.",
  },
  "agent.install-failed": {
    message: `The MARS agent could not be installed.${SAYS}`,
    remedy: "Restart the server, download the newest MARSAgentInstaller.exe, and try again.",
  },
  "agent.cannot-reach-azure": {
    message: `The agent cannot reach Azure Backup. It connects as the account SYSTEM, which may have another way out than yours.${SAYS}`,
    remedy:
      "Check the proxy settings of the agent, and that the firewall lets this server reach the addresses on the page Network.",
  },
  "agent.not-on-dpm": {
    message: `The MARS agent of a DPM or Azure Backup Server cannot be set up by itself.${SAYS}`,
    remedy:
      "Let this program probe the server again: it then uses the commands of DPM. By hand, use the DPM or Azure Backup Server console.",
  },
  "agent.settings-refused": {
    message: `The agent did not take the settings.${SAYS}`,
    remedy: "Correct what it names, or try again if it names nothing. What was set before is unchanged.",
  },
  "agent.not-registered": {
    message: `This server is not registered with a vault, or its registration is no longer valid.${SAYS}`,
    remedy: "Register it again with new vault credentials, and use the same passphrase as before.",
  },
  "agent.clock-skew": {
    message: `This server's clock differs too much from Azure's, so the service does not trust it.${SAYS}`,
    remedy: "Correct date, time and time zone, switch on synchronisation with a time source, and try again.",
  },
  "agent.service-trouble": {
    message: `Azure Backup had trouble of its own. This often passes.${SAYS}`,
    remedy:
      "Wait a few minutes and go on with the run. If it comes back, install the newest agent, then ask Microsoft support.",
  },
  "agent.refused": {
    message: `The agent refused{microsoftId, select, missing {} other { (Microsoft's error {microsoftId})}}, for a reason that this program does not know.${SAYS}`,
    remedy:
      "Look up the number in Microsoft's error list, and into the agent's log CBEngineCurr.errlog in its folder Temp. After that the run can go on.",
  },
} satisfies MessagesFor<"agent">;

export const passphraseErrors = {
  "passphrase.too-short": {
    message: `The passphrase has fewer than 16 characters.${SAYS}`,
    remedy: "Use at least 16 characters, or let the program make one.",
  },
  "passphrase.not-ascii": {
    message: "The passphrase has characters that the agent does not take.",
    remedy: "Use letters without accents, digits, blanks and the signs of a US keyboard.",
  },
  "passphrase.surrounding-blanks": {
    message: "The passphrase begins or ends with a blank. Such blanks get lost when it is written down.",
    remedy: "Remove the blanks at both ends.",
  },
  "passphrase.file-differs": {
    message:
      "The file {file, select, missing {for the passphrase} other {{file}}} already holds another passphrase.",
    remedy:
      "Keep that file: it may be the only copy of a passphrase in use. Choose another folder for the new one.",
  },
  "passphrase.not-elsewhere": {
    message:
      "{file, select, missing {That place} other {{file}}} is lost together with this server: it is on its system drive, or a share of its own.",
    remedy: "Choose a network folder of another computer, or another disk such as a removable one.",
  },
  "passphrase.not-set": {
    message: `This server is registered, but its passphrase is not set, so it cannot back up yet.${SAYS}`,
    remedy:
      "Go on with the run and enter the passphrase. If that fails, check that the disk of the scratch folder has 5 to 10 percent of the backup data free, then register again with the same passphrase.",
  },
  "passphrase.incorrect": {
    message: `{microsoftId, select, 34515 {This vault wants the passphrase that its other servers use.} other {This is not the passphrase that this server used before.}}${SAYS}`,
    remedy: `{microsoftId, select, 34515 {Enter the passphrase of the vault's other servers.} other {${SAME_PASSPHRASE}}}`,
  },
  "passphrase.pin-needed": {
    message: `The vault wants a security PIN before the passphrase is changed.${SAYS}`,
    remedy: FRESH_PIN,
  },
  "passphrase.pin-wrong": {
    message: `The security PIN is wrong, or older than five minutes.${SAYS}`,
    remedy: FRESH_PIN,
  },
} satisfies MessagesFor<"passphrase">;

export const recoveryFolderErrors = {
  "recovery-folder.not-usable": {
    message: `The recovery folder {folder, select, missing {that was given} other {{folder}}} cannot be used.${SAYS}`,
    remedy:
      "Give the full path of a folder on a local NTFS disk of this server. Where SYSTEM is kept out of it, let SYSTEM read and change what is in it.",
  },
} satisfies MessagesFor<"recovery-folder">;

export const runErrors = {
  "run.nothing-to-resume": {
    message: "There is no unfinished run on this server.",
    remedy: "Start a new one. It changes nothing that is already as it should be.",
  },
  "run.busy": {
    message:
      "Another run is going on on this server{pid, select, missing {} other { (process {pid})}}{since, select, missing {} other { since {since}}}.",
    remedy: "Wait until it has ended. If there is none, restart the server: that frees it.",
  },
  "run.journal-damaged": {
    message:
      "The journal of the run{runId, select, missing {} other { {runId}}} is damaged{line, select, missing {} other { at line {line}}}, so that run cannot go on.",
    remedy: "Start a new run. It looks at the server first and does only what is still missing.",
  },
  "run.journal-newer": {
    message:
      "The run{runId, select, missing {} other { {runId}}} was begun by a newer version of this program.",
    remedy: "Finish it with that version, or start a new run with this one.",
  },
  "run.cancelled": {
    message: "The run was cancelled.",
    remedy: "Go on with it when you are ready: what is done stays done, and is not done twice.",
  },
} satisfies MessagesFor<"run">;

export const hostErrors = {
  "host.refused-call": {
    message:
      "The page asked something that this program does not answer ({call, select, missing {a call without a name} other {{call}}}).",
    remedy:
      "Reload the page. If it comes back, page and program are of different versions: start the program again.",
  },
  "host.port-in-use": {
    message:
      "Another program listens on port {port, select, missing {that was asked for} other {{port}}} already.",
    remedy: "Choose another port with --port, or leave it out: then one that is free is taken.",
  },
  "host.connection-lost": {
    message: "The page has lost its connection to the program.",
    remedy: "Check that the program still runs, and reload the page. A run goes on without the page.",
  },
} satisfies MessagesFor<"host">;
