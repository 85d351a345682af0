/**
 * The vault's side of a registration, for the pretend backup server: which vault knows a certificate, and which
 * servers a vault holds. It works on the state file, so it needs no running server.
 */
import { randomBytes } from "node:crypto";
import { SetupError } from "../../core/errors.ts";
import type { VaultId } from "../../core/ports.ts";
import { changeState, findVault, readState, type ServerRecord, sameName, type VaultRecord } from "./state.ts";

export interface KnownCertificate {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly vault: string;
  readonly region: string;
  /** ISO 8601, UTC. */
  readonly validFrom: string;
  readonly validTo: string;
  /** False: a later certificate of the same vault has taken its place, and it registers nothing any more. */
  readonly newest: boolean;
}

export interface RegisteredServer {
  readonly name: string;
  readonly kind: ServerRecord["kind"];
  readonly agentVersion: string;
}

/** A positive odd int64 above 2^62: no JavaScript number holds it exactly. */
export function newInt64(): string {
  const value = randomBytes(8).readBigUInt64BE() >> 2n;
  return String(value | (1n << 62n) | 1n);
}

/** Which vault a certificate belongs to. `thumbprint`: SHA-1 hex in any case, blanks and colons ignored. */
export async function lookUpCertificate(
  stateFile: string,
  thumbprint: string,
): Promise<KnownCertificate | null> {
  const wanted = thumbprint.replaceAll(/[\s:]/g, "").toUpperCase();
  for (const vault of (await readState(stateFile)).vaults) {
    const found = vault.certificates.find((each) => each.thumbprint === wanted);
    if (!found) continue;
    const { subscriptionId, resourceGroup, region } = vault;
    const { validFrom, validTo } = found;
    const newest = found === vault.certificates.at(-1);
    return { subscriptionId, resourceGroup, vault: vault.name, region, validFrom, validTo, newest };
  }
  return null;
}

const withVault = (stateFile: string, id: VaultId, change: (vault: VaultRecord) => void): Promise<void> =>
  changeState(stateFile, (state) => {
    const vault = findVault(state, id);
    if (!vault) throw new SetupError("azure.not-found", { vault: id.name, resourceGroup: id.resourceGroup });
    change(vault);
  });

const others = (vault: VaultRecord, name: string): ServerRecord[] =>
  vault.servers.filter((server) => !sameName(server.name, name));

/** The server now shows among the vault's `backupEngines` (dpm, mabs) or `backupProtectionContainers` (mars). */
export const recordServer = (stateFile: string, id: VaultId, server: RegisteredServer): Promise<void> =>
  withVault(stateFile, id, (vault) => {
    const before = vault.servers.find((each) => sameName(each.name, server.name));
    const { name, kind, agentVersion } = server;
    const containerId = before?.containerId ?? newInt64();
    vault.servers = [
      ...others(vault, name),
      { name, kind, agentVersion, registeredAt: new Date().toISOString(), containerId },
    ];
  });

/** Gone already is fine. Throws `azure.not-found` when there is no such vault. */
export const forgetServer = (stateFile: string, id: VaultId, name: string): Promise<void> =>
  withVault(stateFile, id, (vault) => {
    vault.servers = others(vault, name);
  });
