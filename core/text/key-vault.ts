/** The words of the place "Azure Key Vault" for the passphrase. */
import { words } from "./catalogue.ts";

export const keyVault = words("keyVault", {
  title: "In Azure Key Vault",
  why: "Saving writes the secret at once, and nothing else: this server is changed only after the review. What Key Vault holds is compared here and never shown.",
  signIn: "The Key Vault is asked in your name. Sign in to Azure first.",
  uri: "Address of the Key Vault",
  uriHint: "From its Overview in the portal (Vault URI), such as https://contoso-kv.vault.azure.net/",
  secretName: "Name of the secret",
  secretNameHint:
    "The agent itself names it AzBackup, the server and the vault. Key Vault takes no dots in a name; how the agent writes those of a full server name is not documented, so compare if an agent has stored one before.",
  usual: "Use {name}",
  save: "Save it there now",
  saving: "Saving and reading back…",
  check: "It is there already: compare",
  checking: "Comparing…",
  differs: "The secret of that name has another value than this passphrase.",
  done: "It is in the Key Vault {place}.",
  action: "Store the passphrase as the secret {secret} in {host}",
  problems: {
    empty: "Enter the address of the Key Vault.",
    "not-https": "Enter the whole address, with https:// at the beginning.",
    "not-a-key-vault":
      "Enter the address of a Key Vault, such as https://contoso-kv.vault.azure.net/, and nothing behind it.",
    "other-cloud": "This Key Vault is in another cloud than the one chosen on the page Network and proxy.",
  },
  nameProblems: {
    empty: "Enter a name for the secret.",
    "bad-character": "Use only letters A to Z, digits and hyphens.",
    "too-long": "A secret's name has at most 127 characters.",
  },
});
