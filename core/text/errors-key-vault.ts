/** Words for what goes wrong with Azure Key Vault. */
import type { About } from "../errors.ts";
import { words } from "./catalogue.ts";
import { value, type WordsFor } from "./error-words.ts";

export const keyVaultFaults = words("keyVaultFaults", {
  someVault: "the Key Vault",
  someSecret: "that name",
  address: {
    message: "{address} is not the address of a Key Vault with a secret's name.",
    remedy:
      "It looks like https://contoso-kv.vault.azure.net/; the secret's name has letters, digits and hyphens only.",
  },
  noVault: {
    message: "No Key Vault answers at {host}.",
    remedy:
      "Compare the name with the portal. A Key Vault that was deleted answers again once it is recovered; one behind a private endpoint needs this server's DNS to know it.",
  },
  noSecret: {
    message: "{host} has no secret named {secret}.",
    remedy: "Compare the name with the portal, or save the passphrase there now.",
  },
  forbidden: {
    message: "{host} does not let this account read or write the secret {secret}.",
    remedy:
      "Ask whoever keeps the Key Vault for Get and Set on secrets (role Key Vault Secrets Officer), and to let this server through its firewall.",
  },
  softDeleted: {
    message: "A secret named {secret} was deleted in {host}, and its name is kept until it is purged.",
    remedy: "Recover it in the portal, or enter another name.",
  },
  otherValue: {
    message: "The secret {secret} in {host} has another value. It was left as it is.",
    remedy: "Enter another name: it may be the passphrase of other backups.",
  },
  otherTenant: {
    message: "{host} does not take this sign-in: it belongs to the tenant {tenant}.",
    remedy: "Sign in to that tenant, or take a Key Vault of the tenant you are signed in to.",
  },
  notTrusted: {
    message: "{host} asks for a sign-in to {resource}. A Key Vault does not do that, so it got none.",
    remedy: "Check the address. If it is right, tell whoever keeps the network.",
  },
});

const faults = keyVaultFaults;
const placeOf = (about: About) => ({
  host: value(about, "host", faults.someVault),
  secret: value(about, "secret", faults.someSecret),
});

export const keyVaultErrors: WordsFor<"key-vault"> = {
  "key-vault.wrong-address": {
    message: (about) => faults.address.message({ address: value(about, "address", "?") }),
    remedy: () => faults.address.remedy,
  },
  "key-vault.no-vault": {
    message: (about) => faults.noVault.message(placeOf(about)),
    remedy: () => faults.noVault.remedy,
  },
  "key-vault.no-secret": {
    message: (about) => faults.noSecret.message(placeOf(about)),
    remedy: () => faults.noSecret.remedy,
  },
  "key-vault.forbidden": {
    message: (about) => faults.forbidden.message(placeOf(about)),
    remedy: () => faults.forbidden.remedy,
  },
  "key-vault.soft-deleted": {
    message: (about) => faults.softDeleted.message(placeOf(about)),
    remedy: () => faults.softDeleted.remedy,
  },
  "key-vault.other-value": {
    message: (about) => faults.otherValue.message(placeOf(about)),
    remedy: () => faults.otherValue.remedy,
  },
  "key-vault.other-tenant": {
    message: (about) =>
      faults.otherTenant.message({ ...placeOf(about), tenant: value(about, "tenant", "?") }),
    remedy: () => faults.otherTenant.remedy,
  },
  "key-vault.not-trusted": {
    message: (about) =>
      faults.notTrusted.message({ ...placeOf(about), resource: value(about, "resource", "?") }),
    remedy: () => faults.notTrusted.remedy,
  },
};
