/** The sentences of help. Which field each belongs to, and Microsoft's page of each rule: `help.ts`. */
import { words } from "./catalogue.ts";

export const helpWords = words("help", {
  title: "Help: {page}",
  fields: "On this page",
  rules: "What Microsoft says",
  source: "Microsoft Learn: {page}",
  next: "What happens next",
  keys: "Keys",
  keyList: {
    help: "Help for the page and the field you are in",
    log: "The log",
    areas: "From the steps to the page, to its buttons, and round",
    next: "Next",
    back: "Back",
    escape: "Closes help or log. Nothing you have entered is lost.",
  },
});

export const pageHelp = words("pageHelp", {
  start: {
    what: "Shows what this server is: its agent, the vault it is registered with, and whether anything stands in the way. Nothing is changed by looking.",
    flow: "Choose what this run is for. What fits this server comes first, marked as suggested.",
    checks: "Each says what was found and what is needed. Mend what is marked, then check that one again.",
    version: "The agent must be at least version 2.0.9249.0 to read today's vault credentials files.",
    anew: "A server that was built anew is registered again under the same name, with the same vault and the same passphrase. Then its older recovery points can be restored.",
    next: "Next leads through the pages that your choice needs. Nothing is changed before the last of them.",
  },
  proxy: {
    what: "The way to Azure. Everything after this page needs it, and the agent uses the same settings.",
    cloud: "The cloud that the vault is in. Its addresses follow from it.",
    use: "Direct, or through a proxy of your own.",
    host: "Only the host name or address. Port and user name have fields of their own.",
    port: "1 to 65,535.",
    user: "Only if the proxy asks for it. It takes user name and password both, or neither.",
    password:
      "Kept in memory for this run alone; the agent keeps its own copy. It is in no file and no log of this program.",
    privateEndpoints:
      "Private endpoints do not cover signing in: its addresses must be reachable with them too.",
    next: "Test the connection. What does not answer is named, with what to do. The list for the firewall can be copied.",
  },
  agent: {
    what: "What the run installs first: the Microsoft Azure Recovery Services (MARS) agent alone, or Azure Backup Server or DPM with it, from their extracted media.",
    media:
      "For Azure Backup Server and DPM: the folder that their installer extracted, with setup.exe in it. What is found there is shown.",
    download:
      "For DPM: the file that the media was extracted from. Where it is given, the run compares its SHA-256 with those that Microsoft names, before set-up starts.",
    installer: "MARSAgentInstaller.exe, from the Properties page of the vault in the Azure portal.",
    agentFolder: "Empty: the agent's own folder under Program Files.",
    scratchFolder: "Where the agent keeps its cache. Empty: below its own folder.",
    space: "The cache needs free space of 5 to 10 percent of the data that is backed up.",
    place:
      "The cache folder cannot be on a network share or removable disk, nor encrypted, compressed, deduplicated, sparse or a reparse point.",
    next: "The installation is the first step of the run. If Windows must restart, the run goes on after it.",
  },
  credentials: {
    what: "A vault credentials file proves that this server may join the vault. It is used only while registering.",
    from: "Use a file that you have downloaded, or sign in to Azure and let this program make one.",
    file: "From the vault in the Azure portal: Properties, Backup Credentials, Download. What is in it is shown here.",
    tenant: "The directory to sign in to: its ID, or a domain that belongs to it.",
    create:
      "Pick a vault that is there, or name a new one. A new one is created by the run, after you have confirmed it.",
    vault: "The vault, with its subscription and resource group.",
    restart:
      "Asked when a server is registered again. It is a part of the fix where Azure Backup refused the server's sign-in token, and after TLS settings were changed. A backup that runs then may fail.",
    newest: "Only the newest downloaded file can be used.",
    fifty: "At most 50 machines can be registered with one vault.",
    secondary: "A file of the secondary region cannot register a server.",
    next: "The file is checked at once. Registering with it is a step of the run.",
  },
  throttling: {
    what: "Keeps backups from using the whole line during work hours. Without a limit they take what there is.",
    workHour: "The limit during work hours. 1,024 Kbps are 1 Mbps.",
    nonWorkHour: "The limit at all other times.",
    workHours: "Beginning and end must differ.",
    workDays: "At least one day.",
    limits: "Bandwidth values begin at 512 Kbps and go up to 1,023 Mbps.",
    next: "The picture of the week shows what will apply and when.",
  },
  recoveryFolder: {
    what: "Data that is restored from Azure rests in this folder before it goes where it belongs.",
    folder:
      "A folder on an NTFS disk of this server: not a share, not the root of a drive. The run makes it if it is not there yet, and lets SYSTEM change what is in it.",
    space:
      "It needs room for all items that are recovered at the same time: 10 machines of 100 GB need 1,000 GB.",
    next: "The run sets the folder. It is emptied by itself after a recovery.",
  },
  encryption: {
    what: "The passphrase encrypts this server's backups before they leave it. Microsoft never has it.",
    from: "One that is made here is the safest. One of your own must have at least 16 characters.",
    passphrase:
      "Letters, digits and signs of the ASCII set. It is in no file, log or report of this program, but for the copy you ask for.",
    saveTo: "A network folder or a removable disk. A copy on this server is lost together with it.",
    securityPin:
      "Asked for where the vault's security features want it. From the portal: vault, Properties, Security PIN, Generate.",
    keptName: "Where it is kept",
    kept: "The passphrase must lie in places that survive this server.",
    lost: "Microsoft cannot retrieve a passphrase. If the server and the passphrase are lost, the backups cannot be restored.",
    ascii: "A passphrase can hold only characters of the ASCII set.",
    another: "A server that was registered anew with another passphrase cannot restore its older backups.",
    pin: "A security PIN is good for five minutes.",
    next: "Review shows everything once more before anything is done.",
  },
  review: {
    what: "Every answer, and the steps as this server would carry them out now. Nothing has been changed yet.",
    answers: "Change leads back to the page that asks it. What you entered elsewhere stays.",
    plan: "Will be done, already so, or known only when it is its turn. The same steps are carried out.",
    next: "The button at the end begins the run. A step that is done already is not done twice.",
  },
  progress: {
    what: "The run, step by step. It is written down before each step, so that it can go on after a failure or a restart.",
    next: "Stop after this step finishes the step that is running, then says what was done and what was not.",
  },
  outcome: {
    what: "How the run ended: what was done, what was not, and the state of this server as read from it now.",
    next: "After a failure, Try again goes on at the same step. The report holds what somebody who helps you needs.",
  },
});
