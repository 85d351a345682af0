/** What the core needs from Azure Backup: a part of the port Azure, of one signed-in admin. */
import type { VaultId } from "./new-vault-port.ts";

/** Which of the vault's lists a server stands in, and as what; `engine`: a backup engine that says no kind known here. */
export const SERVER_KINDS = ["mars", "dpm", "mabs", "engine"] as const;
export type ServerKind = (typeof SERVER_KINDS)[number];

/** A server as a vault lists it. */
export interface VaultServer {
  /** As Azure shows it: the friendly name, else the resource's. */
  readonly name: string;
  /** The resource's own name, by which its registration is removed. */
  readonly identity: string;
  readonly kind: ServerKind;
  /** As Azure says it, such as Registered; null where it does not. */
  readonly status: string | null;
  readonly agentVersion: string | null;
  /** Backup items, as decimal digits (int64); null where Azure does not say. */
  readonly items: string | null;
}

/** All of these throw azure.*, network.*, proxy.*, `run.cancelled`. */
export interface VaultServersSession {
  /** The servers that a vault holds: those with the MARS agent, DPM and MABS servers; at most 10,000 of each. */
  listServers(vault: VaultId, signal: AbortSignal): Promise<readonly VaultServer[]>;
  /**
   * Removes a server's registration (RegisteredIdentities_Delete). `absent`: Azure knows no such server. `taken`: Azure has
   * taken the request; whether the server is gone is told by the list alone. Throws `unregister.*` where it refuses.
   */
  removeServer(vault: VaultId, identity: string, signal: AbortSignal): Promise<"taken" | "absent">;
}
