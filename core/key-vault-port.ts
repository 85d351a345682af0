/** What the core needs from Azure Key Vault: a part of the port Azure, of one signed-in admin. */
import type { Secret } from "./secret.ts";

/** A secret of a Key Vault. */
export interface KeyVaultPlace {
  /** `https://<name>.vault.azure.net`, without a slash at the end. */
  readonly vault: string;
  readonly secret: string;
}

export interface KeyVaultSession {
  /** The newest version. Throws key-vault.*, azure.*, network.*, proxy.*. */
  readSecret(place: KeyVaultPlace, signal: AbortSignal): Promise<Secret>;
  /** A new version. Throws as above. */
  writeSecret(place: KeyVaultPlace, value: Secret, signal: AbortSignal): Promise<void>;
}
