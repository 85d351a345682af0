/** Words of making a vault: the page's part, the plan's sentence, progress, and the regions. */
import type { Redundancy } from "../answer-choices.ts";
import { words } from "./catalogue.ts";

export const newVault = words("newVault", {
  action: "Create the vault {vault} in {region}",
  choice: "The vault",
  pick: "A vault that is there already",
  create: "A new vault",
  createWhy: "It is made when you confirm the review, not before.",
  resourceGroup: "Choose the resource group",
  resourceGroupHint: "The resource group must be there already.",
  noResourceGroups: "This account sees no resource group in this subscription. Type the name of one below.",
  name: "Name of the new vault",
  nameHint: "2 to 50 letters, digits and hyphens, with a letter first.",
  nameChecking: "Asking Azure whether the name is free…",
  nameFree: "Azure says that this name is free.",
  nameTaken: "Azure says that this name cannot be used.",
  nameTakenWhy:
    "Another vault of this subscription has it, or had it until less than 24 hours ago. Choose another name.",
  nameExists: "This resource group has a vault of this name already. It will be used as it is.",
  nameUnknown: "Could not tell whether the name is free. It is asked again before the vault is made.",
  allowed: "Your roles let you make a vault in this resource group.",
  notAllowed: "Your roles do not let you make a vault in this resource group.",
  notAllowedWhy:
    "Making one needs Microsoft.RecoveryServices/vaults/write. Ask an owner of the resource group for the role Backup Contributor.",
  allowedUnknown: "Could not tell whether your roles let you make a vault here.",
  signInFirst: "Sign in above to choose region and resource group from lists. They can also be typed.",
  region: "Choose the region",
  regionTyped: "Region",
  regionHint: "Azure's short name, such as westeurope.",
  regionsLoading: "Asking Azure for its regions…",
  groupsLoading: "Asking Azure for the resource groups…",
  regionWhy:
    "The backups lie in this region. It cannot be changed later. The nearest one has the shortest time.",
  pair: "Geo-redundant copies go to {pair}.",
  noZones: "Azure tells no availability zones of this region: it may refuse zone-redundant storage there.",
  noPair: "Azure names no second region for this one: it may refuse geo-redundant storage there.",
  nearest: "The nearest regions",
  measure: "Measure distances",
  measureAgain: "Measure again",
  stopMeasuring: "Stop measuring",
  measuring: "Measuring: {done, number} of {total, number} regions",
  measured:
    "{count, plural, =0 {No region could be measured} one {# region measured} other {# regions measured}}",
  measureWhy:
    "Opens a connection to an address in each region, a few at a time, and takes the time. Nothing is sent.",
  ms: "{ms, number} ms",
  couldNotTell: "could not tell",
  noAddress: "no address to measure",
  noAddresses: "The distance to each region cannot be measured",
  noAddressesWhy:
    "No address is known here that belongs to one region alone, so no time is shown. A cloud file can name one as regionEndpoint.",
  noAddressesShared:
    "Azure Resource Manager, which all regions share, answers in {ms, number} ms. That tells how good the line is, not how far a region is.",
  redundancy: "Redundancy",
  redundancies: {
    "locally-redundant": "Locally redundant",
    "zone-redundant": "Zone-redundant",
    "geo-redundant": "Geo-redundant",
  },
  redundancyWhy: {
    "locally-redundant": "Copies in one datacenter.",
    "zone-redundant": "Copies in several availability zones of the region.",
    "geo-redundant": "Copies in a second region too. Azure's own default.",
  },
  redundancyFinal: "Redundancy can be changed only until the first item is protected.",
  redundancySource: "Source: learn.microsoft.com/azure/backup/backup-azure-microsoft-azure-backup",
  access: "Public network access",
  accessOn: "On",
  accessOnWhy: "This server reaches the vault over the internet.",
  accessOff: "Off",
  accessOffTitle: "With public access off, this server cannot be registered without a private endpoint",
  accessOffWhy:
    "A new vault has no private endpoint yet. Make one for it before this server is registered, or leave public access on.",
  summaryNew: "{vault} (will be created)",
  progress: {
    signedIn: "Signed in to Azure",
    there: "The vault {vault} is there already",
    asked: "Asked Azure to create the vault {vault} in {region}",
    waits: "Azure is creating the vault ({status})",
    made: "The vault {vault} has been created",
  },
  servers: {
    full: "This vault holds {count, number} servers. More than 50 cannot be registered.",
    fullWhy: "Remove servers that are gone from the vault, or choose another vault.",
    clash: "A server named {name} is registered with this vault already.",
    clashWhy:
      "If it is this server, registered before, go on: it takes its place again. If it is another one, rename this server or choose another vault.",
    count: "Servers registered",
  },
});

export const redundancyName = (redundancy: Redundancy): string => newVault.redundancies[redundancy];
