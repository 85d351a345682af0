/** The words of the pages that ask something. Keys are the steps' ids and their fields' names. */
import type { WorkDay } from "../answer-choices.ts";
import { words } from "./catalogue.ts";

export const text = words("steps", {
  values: {
    yes: "Yes",
    no: "No",
    couldNotTell: "Could not tell",
    kbps: "{count, number} Kbps",
    mbps: "{count, number} Mbps",
    dayNames: {
      monday: "Monday",
      tuesday: "Tuesday",
      wednesday: "Wednesday",
      thursday: "Thursday",
      friday: "Friday",
      saturday: "Saturday",
      sunday: "Sunday",
    },
    shortDayNames: {
      monday: "Mon",
      tuesday: "Tue",
      wednesday: "Wed",
      thursday: "Thu",
      friday: "Fri",
      saturday: "Sat",
      sunday: "Sun",
    },
  },
  proxy: {
    title: "Network and proxy",
    why: "Everything after this page needs the way to Azure, so it comes first. The agent uses the same settings.",
    fields: {
      cloud: "Cloud",
      use: "Connection to Azure",
      host: "Proxy address",
      port: "Port",
      user: "User name",
      password: "Password",
    },
    hints: {
      host: "A host name or address, such as proxy.contoso.com",
      user: "Only if the proxy asks for it. A domain account is written domain\\user.",
    },
    clouds: {
      public: "Azure (public)",
      "us-government": "Azure Government (US)",
      china: "Azure China",
    },
    values: {
      none: "Direct, or as Windows is set up",
      custom: "Through the proxy {host}, port {port}",
    },
    choices: {
      none: "Direct, or with the proxy settings of Windows",
      custom: "Through a proxy that I enter",
    },
  },
  agent: {
    title: "Azure Backup agent",
    why: "The Microsoft Azure Recovery Services (MARS) agent is not installed on this server. It is installed first.",
    fields: {
      installer: "Installer",
      agentFolder: "Installation folder",
      scratchFolder: "Cache location",
      microsoftUpdate: "Get updates of the agent through Microsoft Update",
    },
    hints: {
      installer: "MARSAgentInstaller.exe, downloaded from the vault's Properties page",
      agentFolder: "Leave empty for the agent's own folder under Program Files",
      scratchFolder:
        "Leave empty for the agent's own folder. It needs 5 to 10 percent of the data that goes to Azure.",
    },
    values: { default: "The agent's own default" },
  },
  "vault-credentials": {
    title: "Vault credentials",
    why: "A vault credentials file proves that this server may join the vault. It is used only while registering.",
    fields: {
      from: "Vault credentials",
      file: "Vault credentials file",
      method: "Sign in",
      tenantId: "Tenant (directory) ID or domain",
      clientId: "Application (client) ID",
      clientSecret: "Client secret",
      subscriptionId: "Subscription ID",
      resourceGroup: "Resource group",
      vault: "Recovery Services vault",
      deleteAfter: "Delete the file after registration",
      registerAnyway: "Register again even if the present registration is still good",
      restartService: "Restart the agent's service (obengine) before registering",
    },
    hints: {
      restartService:
        "May help where Azure Backup refused the server's sign-in, or after TLS settings were changed. A backup that runs then may fail.",
      file: "From the vault in the Azure portal: Properties, Backup Credentials, Download. Only the newest download works.",
      clientId: "Leave empty to sign in as Microsoft's own developer application",
      deleteAfter: "Until it expires, the file could register other machines with your vault.",
    },
    choices: {
      file: "Use a vault credentials file that I have",
      "sign-in": "Sign in to Azure and make one",
    },
    methods: {
      "device-code": "With a code, in a browser on any computer",
      browser: "In the browser of this computer",
      "azure-cli": "With the Azure CLI, where it is signed in on this computer",
      "service-principal": "As a service principal",
    },
  },
  throttling: {
    title: "Throttling",
    why: "Keeps backups from using the whole line during work hours. Off is right for most servers.",
    fields: {
      limited: "Limit the bandwidth that backups use",
      workHourKbps: "During work hours",
      nonWorkHourKbps: "Outside work hours",
      workHours: "Work hours",
      from: "From",
      to: "To",
      workDays: "Work days",
    },
    hints: { rate: "From 512 Kbps to 1,023 Mbps" },
    values: {
      none: "No limit",
      hours: "{from} to {to}",
    },
  },
  "recovery-folder": {
    title: "Recovery folder",
    why: "Data that is restored from Azure rests here first. It needs room for all items that are recovered at the same time.",
    fields: { recoveryFolder: "Recovery folder" },
    hints: { recoveryFolder: "On an NTFS disk of this server. It is made if it is not there yet." },
  },
  encryption: {
    title: "Encryption",
    why: "The passphrase encrypts this server's backups. Microsoft never has it: without it, nobody can restore them.",
    fields: {
      from: "Passphrase",
      passphrase: "Passphrase",
      confirm: "Confirm passphrase",
      saveTo: "Folder for a saved copy",
      change: "Change the passphrase",
      securityPin: "Security PIN",
    },
    hints: {
      passphrase: "At least 16 characters: letters, digits and signs of the ASCII set",
      saveTo:
        "A network folder of another computer or a removable disk. The system drive of this server does not count.",
      securityPin: "Portal: vault, Properties, Security PIN, Generate. It is good for five minutes.",
      sameAsBefore:
        "Enter the same passphrase as before. With another one, older backups of this server cannot be restored.",
    },
    sources: { given: "Entered by you", generated: "Made by this program" },
    values: { unchanged: "Stays as it is", notSaved: "This run saves no copy" },
  },
});

/** 1,024 Kbps and more read better in Mbps, the unit of Microsoft's own page. */
export const rateText = (kbps: number): string =>
  kbps >= 1024 && kbps % 1024 === 0
    ? text.values.mbps({ count: kbps / 1024 })
    : text.values.kbps({ count: kbps });

export const daysText = (days: readonly WorkDay[]): string =>
  days.map((day) => text.values.dayNames[day]).join(", ");
