/** Brings a vault about: looks whether it is there, asks for its name, has it made, and waits for one that is being made. */
import { type ErrorData, SetupError } from "../errors.ts";
import type { Awaiting, FoundVault, NewVault } from "../new-vault-port.ts";
import type { AzureSession, Vault } from "../ports.ts";
import { newVault as words } from "../text/new-vault.ts";

/** What is known of a vault that is to be made. null: could not tell. */
export interface NewVaultLook {
  readonly mayCreate: boolean | null;
  /** `exists`: the resource group has a vault of this name, which would be used. */
  readonly name: "free" | "taken" | "exists" | null;
  /** Azure's own sentence about the name; may be empty. */
  readonly said: string;
  /** Why something could not be told, where there is a reason to name. */
  readonly error: ErrorData | null;
}

export interface VaultServers {
  readonly count: number;
  /** The one that has this computer's name; null where there is none, or this computer's name is not known. */
  readonly clash: string | null;
}

/** "West Europe" and "westeurope" are the same place. */
export const isSameRegion = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (region: string): string => region.replaceAll(/\s/g, "").toLowerCase();

/** A region's short name: letters and digits, such as `westeurope`; Azure's title of it has blanks too. */
export const isRegionName = (text: string): boolean => /^[A-Za-z][A-Za-z0-9 ]{1,63}$/.test(text.trim());

/**
 * The vault, if it is there and made; undefined if something is left to do. Only looks. One that is there in another region
 * cannot be moved: throws `new-vault.other-region`.
 */
export async function vaultAsWanted(
  session: AzureSession,
  wanted: NewVault,
  signal: AbortSignal,
): Promise<Vault | undefined> {
  const found = await session.findVault(wanted, signal);
  if (found === null) return undefined;
  refuseOtherRegion(found, wanted);
  return found.provisioning === "done" ? found : undefined;
}

function refuseOtherRegion({ name: vault, region }: FoundVault, wanted: NewVault): void {
  if (isSameRegion(region, wanted.region)) return;
  throw new SetupError("new-vault.other-region", { vault, region, wanted: wanted.region });
}

/** Makes the vault, or waits for one that an earlier sitting has begun to make. Throws `new-vault.*`, azure.*, network.*, proxy.*. */
export async function makeVault(session: AzureSession, wanted: NewVault, watch: Awaiting): Promise<Vault> {
  const tell = (part: number, text: string) => watch.progress(part, { kind: "text", text });
  const found = await session.findVault(wanted, watch.signal);
  if (found) refuseOtherRegion(found, wanted);
  // Done meanwhile: between the look before and this one.
  if (found?.provisioning === "done") return found;
  const vault = await (found?.provisioning === "going-on"
    ? session.awaitVault(wanted, watch)
    : makeAnew(session, wanted, { found, watch, tell }));
  tell(1, words.progress.made({ vault: vault.name }));
  return vault;
}

interface Making {
  readonly found: FoundVault | null;
  readonly watch: Awaiting;
  readonly tell: (part: number, text: string) => void;
}

async function makeAnew(session: AzureSession, wanted: NewVault, { found, watch, tell }: Making) {
  // One whose making has failed holds its own name.
  if (found === null) {
    const { free, said } = await session.checkVaultName(wanted, wanted.region, watch.signal);
    if (!free) throw new SetupError("new-vault.name-taken", { vault: wanted.name, said });
  }
  tell(0.2, words.progress.asked({ vault: wanted.name, region: wanted.region }));
  return await session.createVault(wanted, watch);
}
