/** Messages for what goes wrong with Azure Key Vault. */
import type { MessagesFor } from "./error-words.ts";

const HOST = "{host, select, missing {the Key Vault} other {{host}}}";
const HOST_FIRST = "{host, select, missing {The Key Vault} other {{host}}}";

export const keyVaultErrors = {
  "key-vault.wrong-address": {
    message:
      "{address, select, missing {What was entered} other {{address}}} is not the address of a Key Vault with a secret's name.",
    remedy:
      "It looks like https://contoso-kv.vault.azure.net/; the secret's name has letters, digits and hyphens only.",
  },
  "key-vault.no-vault": {
    message: "No Key Vault answers{host, select, missing {} other { at {host}}}.",
    remedy:
      "Compare the name with the portal. A Key Vault that was deleted answers again once it is recovered; one behind a private endpoint needs this server's DNS to know it.",
  },
  "key-vault.no-secret": {
    message: `${HOST_FIRST} has no secret {secret, select, missing {of that name} other {named {secret}}}.`,
    remedy: "Compare the name with the portal, or save the passphrase there now.",
  },
  "key-vault.forbidden": {
    message: `${HOST_FIRST} does not let this account read or write the secret{secret, select, missing {} other { {secret}}}.`,
    remedy:
      "Ask whoever keeps the Key Vault for Get and Set on secrets (role Key Vault Secrets Officer), and to let this server through its firewall.",
  },
  "key-vault.soft-deleted": {
    message: `A secret {secret, select, missing {of that name} other {named {secret}}} was deleted in ${HOST}, and its name is kept until it is purged.`,
    remedy: "Recover it in the portal, or enter another name.",
  },
  "key-vault.other-value": {
    message: `The secret {secret, select, missing {} other {{secret} }}in ${HOST} has another value. It was left as it is.`,
    remedy: "Enter another name: it may be the passphrase of other backups.",
  },
  "key-vault.other-tenant": {
    message: `${HOST_FIRST} does not take this sign-in: it belongs to {tenant, select, missing {another tenant} other {the tenant {tenant}}}.`,
    remedy: "Sign in to that tenant, or take a Key Vault of the tenant you are signed in to.",
  },
  "key-vault.not-trusted": {
    message: `${HOST_FIRST} asks for a sign-in to {resource, select, missing {something else} other {{resource}}}. A Key Vault does not do that, so it got none.`,
    remedy: "Check the address. If it is right, tell whoever keeps the network.",
  },
} satisfies MessagesFor<"key-vault">;
