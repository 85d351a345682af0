/** A vault, and what making one needs of Azure: regions, permission, name, and the making itself. A part of the port Azure. */
import type { Redundancy } from "./answer-choices.ts";

export interface VaultId {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly name: string;
}

/** A Recovery Services vault as ARM tells it. */
export interface Vault extends VaultId {
  readonly region: string;
  readonly privateEndpointStateForBackup: string | null;
  readonly publicNetworkAccess: string | null;
  /** `standardTierStorageRedundancy`, such as GeoRedundant. */
  readonly redundancy: string | null;
}

/** Who waits for a vault to be made; `progress` as for every action. */
export interface Awaiting {
  readonly signal: AbortSignal;
  readonly progress: (part: number, note?: { readonly kind: "text"; readonly text: string }) => void;
}

/** A region as ARM lists it for a subscription. */
export interface Region {
  /** `westeurope`. */
  readonly name: string;
  /** `West Europe`. */
  readonly title: string;
  /** The part of the world, as Azure groups them; null where it does not say. */
  readonly geography: string | null;
  /** Where geo-redundant copies go: the name of the paired region; null where Azure names none. */
  readonly pair: string | null;
  /** Whether Azure tells availability zones of it, which zone-redundant storage needs. */
  readonly zones: boolean;
}

export interface ResourceGroup {
  readonly name: string;
  readonly region: string;
}

/** A vault that is to be. */
export interface NewVault extends VaultId {
  readonly region: string;
  readonly redundancy: Redundancy;
  readonly publicAccess: boolean;
}

/** `provisioning`: a vault shows while Azure is still making it, and when making it has failed. */
export interface FoundVault extends Vault {
  readonly provisioning: "done" | "going-on" | "failed";
}

export interface NameCheck {
  readonly free: boolean;
  /** Azure's own sentence where it is not; empty when it says none. */
  readonly said: string;
}

/** All of these throw azure.*, network.*, proxy.*, `run.cancelled`. */
export interface NewVaultSession {
  /** The physical regions of a subscription, in ARM's order; a provider may offer fewer. */
  listRegions(subscriptionId: string, signal: AbortSignal): Promise<readonly Region[]>;
  listResourceGroups(subscriptionId: string, signal: AbortSignal): Promise<readonly ResourceGroup[]>;
  /** Whether this account's roles on the resource group let it make a vault there. */
  mayCreateVault(subscriptionId: string, resourceGroup: string, signal: AbortSignal): Promise<boolean>;
  /** Whether the name is free in the whole subscription: one that was deleted in the last 24 hours is not. */
  checkVaultName(vault: VaultId, region: string, signal: AbortSignal): Promise<NameCheck>;
  /** null: there is no vault of that name in the resource group. */
  findVault(vault: VaultId, signal: AbortSignal): Promise<FoundVault | null>;
  /** Makes it and waits until it is there; making it again does no harm. Throws `new-vault.*` too. */
  createVault(vault: NewVault, watch: Awaiting): Promise<Vault>;
  /** Waits for one whose making goes on already. Throws `new-vault.*` too. */
  awaitVault(vault: VaultId, watch: Awaiting): Promise<Vault>;
}
