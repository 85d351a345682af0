/** What the core needs from Azure Backup: a part of the port Azure, of one signed-in admin. */

/** A server as a vault lists it. */
export interface VaultServer {
  readonly name: string;
  /** As Azure says it, such as Registered; null where it does not. */
  readonly status: string | null;
  readonly agentVersion: string | null;
}

interface InVault {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly name: string;
}

export interface VaultServersSession {
  /** Those of that name: servers with the MARS agent, DPM and MABS servers. Throws azure.*, network.*, proxy.*. */
  findServers(vault: InVault, serverName: string, signal: AbortSignal): Promise<readonly VaultServer[]>;
}
