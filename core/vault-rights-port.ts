/** What the core needs from Azure's roles: a part of the port Azure, of one signed-in admin. */
import type { VaultId } from "./new-vault-port.ts";

/** What the roles of the account allow on one vault. */
export interface VaultRights {
  /** Upload a certificate, and so register a server: Backup Operator has it. */
  readonly register: boolean;
  /** Remove a server's registration: Backup Contributor has it, Backup Operator does not. */
  readonly remove: boolean;
}

export interface VaultRightsSession {
  /** Throws azure.*, network.*, proxy.*, `run.cancelled`. */
  vaultRights(vault: VaultId, signal: AbortSignal): Promise<VaultRights>;
}
