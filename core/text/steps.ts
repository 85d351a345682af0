/** The words of the pages that ask something. Keys are the steps' ids and their fields' names. */
import type { WorkDay } from "../answers.ts";

const dayNames: Record<WorkDay, string> = {
  monday: "Monday",
  tuesday: "Tuesday",
  wednesday: "Wednesday",
  thursday: "Thursday",
  friday: "Friday",
  saturday: "Saturday",
  sunday: "Sunday",
};

const folderProblems = {
  empty: "Enter a folder.",
  "not-absolute": "Enter the whole path, with its drive letter, such as D:\\Recovery.",
  network: "Choose a folder on a disk of this server. A network share cannot be used here.",
  root: "Choose a folder, not the root of a drive.",
  "too-long": "The path is longer than the 259 characters that Windows allows.",
  "bad-character": 'A folder name cannot contain < > : " | ? *.',
};

/** 1,024 Kbps and more read better in Mbps, the unit of Microsoft's own page. */
const rate = (kbps: number): string =>
  kbps >= 1024 && kbps % 1024 === 0
    ? `${(kbps / 1024).toLocaleString("en")} Mbps`
    : `${kbps.toLocaleString("en")} Kbps`;

export const text = {
  values: {
    yes: "Yes",
    no: "No",
    couldNotTell: "Could not tell",
    rate,
    dayNames,
    days: (days: readonly WorkDay[]): string => days.map((day) => dayNames[day]).join(", "),
  },
  proxy: {
    title: "Network and proxy",
    rail: "Network and proxy",
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
      custom: (host: string, port: number) => `Through the proxy ${host}, port ${port}`,
    },
    choices: {
      none: "Direct, or with the proxy settings of Windows",
      custom: "Through a proxy that I enter",
    },
    problems: {
      "proxy.host": {
        empty: "Enter the address of the proxy.",
        "not-an-address":
          "Enter only the host name or address of the proxy. Port and user name have fields of their own.",
      },
      "proxy.port": { "out-of-range": "Enter a port from 1 to 65,535." },
      proxyPassword: { missing: "Enter the password of this user. A proxy takes both or neither." },
    },
  },
  agent: {
    title: "Azure Backup agent",
    rail: "Agent",
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
    problems: {
      "agent.installer": {
        empty: "Enter where MARSAgentInstaller.exe is.",
        "not-absolute":
          "Enter the whole path, with its drive letter, such as C:\\Install\\MARSAgentInstaller.exe.",
        "not-an-installer": "The installer is a file that ends in .exe.",
      },
      "agent.agentFolder": folderProblems,
      "agent.scratchFolder": folderProblems,
    },
  },
  "vault-credentials": {
    title: "Vault credentials",
    rail: "Vault credentials",
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
      key: "Private key",
      deleteAfter: "Delete the file after registration",
      registerAnyway: "Register again even if the present registration is still good",
    },
    hints: {
      file: "From the vault in the Azure portal: Properties, Backup Credentials, Download. Only the newest download works.",
      clientId: "Leave empty to sign in with a device code as Microsoft's own developer application",
      deleteAfter: "Until it expires, the file could register other machines with your vault.",
    },
    choices: {
      file: "Use a vault credentials file that I have",
      "sign-in": "Sign in to Azure and make one",
    },
    methods: {
      "device-code": "With a code, in a browser on any computer",
      "service-principal": "As a service principal",
    },
    keys: {
      own: "Made on this server; only the public half is uploaded",
      service: "Made by Azure, as the portal does",
    },
    problems: {
      "credentials.file": {
        empty: "Choose the vault credentials file.",
        "wrong-extension": "The agent takes only a file whose name ends in .VaultCredentials.",
      },
      "credentials.signIn.tenantId": {
        "not-a-tenant": "Enter the tenant's ID, or a domain name that belongs to it.",
      },
      "credentials.signIn.clientId": {
        "not-a-guid": "Enter the application (client) ID: 32 digits in five groups.",
      },
      "credentials.vault.subscriptionId": {
        "not-a-guid": "Enter the subscription ID: 32 digits in five groups.",
      },
      "credentials.vault.resourceGroup": {
        "not-a-name": "Enter the name of the resource group that the vault is in.",
      },
      "credentials.vault.name": {
        "not-a-name": "Enter the vault's name: 2 to 50 letters, digits and hyphens, with a letter first.",
      },
      clientSecret: { missing: "Enter the client secret of the application." },
    },
  },
  throttling: {
    title: "Throttling",
    rail: "Throttling",
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
      hours: (from: string, to: string) => `${from} to ${to}`,
    },
    problems: {
      "throttling.workDays": { "none-chosen": "Choose at least one work day." },
      "throttling.workHours.from": { "not-a-time": "Enter a time such as 09:00." },
      "throttling.workHours.to": {
        "not-a-time": "Enter a time such as 17:00.",
        "same-as-start": "Work hours must end at another time than they start.",
      },
      "throttling.workHourKbps": {
        "too-low": "The lowest limit is 512 Kbps.",
        "too-high": "The highest limit is 1,023 Mbps.",
      },
      "throttling.nonWorkHourKbps": {
        "too-low": "The lowest limit is 512 Kbps.",
        "too-high": "The highest limit is 1,023 Mbps.",
      },
    },
  },
  "recovery-folder": {
    title: "Recovery folder",
    rail: "Recovery folder",
    why: "Data that is restored from Azure rests here first. It needs room for all items that are recovered at the same time.",
    fields: { recoveryFolder: "Recovery folder" },
    hints: { recoveryFolder: "A folder that exists, on an NTFS disk of this server" },
    problems: { recoveryFolder: folderProblems },
  },
  encryption: {
    title: "Encryption",
    rail: "Encryption",
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
    problems: {
      "passphrase.saveTo": {
        empty: "Enter a folder for the saved copy. A passphrase that is kept nowhere is lost.",
        "not-absolute": "Enter the whole path of the folder.",
      },
      "passphrase.from": {
        "must-be-the-same":
          "Enter the passphrase that this server had before. A new one would cut it off from its older backups.",
      },
      passphrase: {
        missing: "Enter a passphrase.",
        "passphrase.too-short": "The passphrase must have at least 16 characters.",
        "passphrase.not-ascii":
          "Use only letters, digits and signs of the ASCII set: no accents, no umlauts.",
        "passphrase.surrounding-blanks": "The passphrase must not begin or end with a blank.",
      },
      confirm: { differs: "The two passphrases are not the same." },
      kept: {
        "not-kept": "Show below that the passphrase is kept in two places.",
        "one-place": "Show one more place where the passphrase is kept.",
      },
    },
  },
} as const;
