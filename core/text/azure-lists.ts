/** Words of signing in before the run, and of the lists that it opens. */
import { words } from "./catalogue.ts";

export const azureLists = words("azureLists", {
  signIn: "Sign in",
  signInAgain: "Sign in again",
  why: "Optional: signed in, you pick the vault from a list, and are not asked again during the run.",
  asking: "Signing in to Azure…",
  waitsForCode: "Waiting until the code has been entered…",
  cancel: "Cancel the sign-in",
  as: "Signed in as {who}.",
  asApplication: "Signed in as the application.",
  signOut: "Sign out",
  subscription: "Choose the subscription",
  vault: "Choose the vault",
  loading: "Asking Azure for the vaults of this subscription…",
  again: "Try again",
  noSubscriptions: "This account sees no subscription in this tenant.",
  noSubscriptionsWhy:
    "Check the tenant, or ask an owner of the vault for the role Backup Operator on it. A vault can also be typed in below.",
  noVaults: "This account sees no Recovery Services vault in this subscription.",
  noVaultsWhy:
    "Choose another subscription, or ask an owner of the vault for the role Backup Operator on it. Backup vaults are another kind and are not listed.",
  subscriptionState: "{state}: vaults of it may refuse",
  typed: "Picking fills in these fields. They can be typed too.",
  region: "Region",
  redundancy: "Redundancy",
  redundancies: {
    LocallyRedundant: "Locally redundant",
    GeoRedundant: "Geo-redundant",
    ZoneRedundant: "Zone-redundant",
  },
  access: "Network access",
  privateEndpoint: "Private endpoint",
  publicOff: "Public access is off",
  publicOffWhy:
    "This server must reach the vault through a private endpoint, or it cannot be registered. Signing in needs the public addresses all the same.",
  publicOn: "Public access is on",
  privateOn: "Used for backup",
  privateOnWhy:
    "Private endpoints do not cover signing in: this server needs the public sign-in addresses too. When they are removed later, the server must be registered again.",
  privateNone: "None",
  unknown: "Azure does not say",
});

export const vaultRights = words("vaultRights", {
  noRegister: "This account may not register servers in this vault",
  noRegisterWhy:
    "It lacks the right Microsoft.RecoveryServices/vaults/certificates/write. Ask an owner of the vault for the role Backup Operator on it, or choose another vault.",
  noRemove: "This account may not remove servers from this vault",
  noRemoveWhy:
    "It lacks the right Microsoft.RecoveryServices/vaults/registeredIdentities/delete. Ask an owner of the vault for the role Backup Contributor on it.",
  registerOnly:
    "This account may register servers here. To remove a server's registration later, it needs the role Backup Contributor.",
  both: "This account may register servers here, and remove their registrations.",
});

const redundancies: Readonly<Record<string, string>> = azureLists.redundancies;

/** Names are ARM's own; one that is not known here shows as it comes. */
export const redundancyText = (redundancy: string): string => redundancies[redundancy] ?? redundancy;
