/** The words of one fault in the answers. Keys are the fields, and the groups of fields that can be wrong in the same ways. */
import { words } from "./catalogue.ts";
import { certificateProblem } from "./certificate.ts";
import { certificateStore } from "./certificate-store.ts";
import { installation } from "./installation.ts";
import { keyVault } from "./key-vault.ts";

export const problems = words("problems", {
  folder: {
    empty: "Enter a folder.",
    "not-absolute": "Enter the whole path, with its drive letter, such as D:\\Recovery.",
    network: "Choose a folder on a disk of this server. A network share cannot be used here.",
    root: "Choose a folder, not the root of a drive.",
    "too-long": "The path is longer than the 259 characters that Windows allows.",
    "bad-character": 'A folder name cannot contain < > : " | ? *.',
  },
  rate: {
    "too-low": "The lowest limit is 512 Kbps.",
    "too-high": "The highest limit is 1,023 Mbps.",
  },
  "proxy.host": {
    empty: "Enter the address of the proxy.",
    "not-an-address":
      "Enter only the host name or address of the proxy. Port and user name have fields of their own.",
  },
  "proxy.port": { "out-of-range": "Enter a port from 1 to 65,535." },
  proxyPassword: { missing: "Enter the password of this user. A proxy takes both or neither." },
  "agent.installer": {
    empty: "Enter where MARSAgentInstaller.exe is.",
    "not-absolute":
      "Enter the whole path, with its drive letter, such as C:\\Install\\MARSAgentInstaller.exe.",
    "not-an-installer": "The installer is a file that ends in .exe.",
  },
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
  "credentials.signIn.certificateFile": {
    empty: "Enter where the certificate is: a PEM file with its private key, or a PFX.",
  },
  "credentials.vault.subscriptionId": {
    "not-a-guid": "Enter the subscription ID: 32 digits in five groups.",
  },
  "credentials.vault.resourceGroup": {
    "not-a-name": "Enter the name of the resource group that the vault is in.",
  },
  "credentials.vault.create.region": {
    "not-a-region": "Choose a region, or enter its short name, such as westeurope.",
  },
  "credentials.vault.name": {
    "not-a-name": "Enter the vault's name: 2 to 50 letters, digits and hyphens, with a letter first.",
  },
  clientSecret: { missing: "Enter the client secret of the application." },
  "throttling.workDays": { "none-chosen": "Choose at least one work day." },
  "throttling.workHours.from": { "not-a-time": "Enter a time such as 09:00." },
  "throttling.workHours.to": {
    "not-a-time": "Enter a time such as 17:00.",
    "same-as-start": "Work hours must end at another time than they start.",
  },
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
    "passphrase.not-ascii": "Use only letters, digits and signs of the ASCII set: no accents, no umlauts.",
    "passphrase.surrounding-blanks": "The passphrase must not begin or end with a blank.",
  },
  confirm: { differs: "The two passphrases are not the same." },
  kept: {
    "not-kept": "Show below that the passphrase is kept in two places.",
    "one-place": "Show one more place where the passphrase is kept.",
  },
});

const GROUPS: Readonly<Record<string, keyof typeof problems>> = {
  "agent.agentFolder": "folder",
  "agent.scratchFolder": "folder",
  "installation.programFiles": "folder",
  "installation.databaseFiles": "folder",
  recoveryFolder: "folder",
  "throttling.workHourKbps": "rate",
  "throttling.nonWorkHourKbps": "rate",
};

const byField: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...problems,
  "passphrase.keyVault.uri": keyVault.problems,
  "passphrase.keyVault.secretName": keyVault.nameProblems,
};

const ofInstallation: Readonly<Record<string, Readonly<Record<string, string>>>> = installation.problems;

/** What to say at the field. A fault without words is a fault of ours and says its name. */
export const problemText = (fault: { readonly field: string; readonly problem: string }): string =>
  (fault.field.startsWith("removeCertificates.") ? certificateStore.problem : undefined) ??
  byField[GROUPS[fault.field] ?? fault.field]?.[fault.problem] ??
  certificateProblem(fault) ??
  ofInstallation[fault.field]?.[fault.problem] ??
  `${fault.field}: ${fault.problem}`;
