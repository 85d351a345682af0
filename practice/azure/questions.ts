/**
 * Every question that somebody who is signed in can ask, and the operations it takes: the one list of what we send to
 * Azure. The tests ask each of them and hold what goes out, and what comes back, against Azure's own files.
 */
import type { AzureSession, VaultId } from "../../core/ports.ts";
import { Secret } from "../../core/secret.ts";
import type { Operation } from "./routes.ts";

export interface Asked {
  readonly session: AzureSession;
  /** One that is there. */
  readonly vault: VaultId;
  /** One that is to be made. */
  readonly newVault: VaultId;
  /** DER, for client authentication. */
  readonly certificate: Uint8Array;
  /** Address of a Key Vault; its secret `practice` need not be there. */
  readonly keyVault: string;
}

export interface Question {
  readonly operations: readonly Operation[];
  readonly ask: (asked: Asked, signal: AbortSignal) => Promise<unknown>;
}

const SECRET = "practice-question";
const told = () => undefined;

/** By the name of the session's method. */
export const QUESTIONS: Readonly<Record<string, Question>> = {
  listSubscriptions: {
    operations: ["Subscriptions_List"],
    ask: ({ session }, signal) => session.listSubscriptions(signal),
  },
  listVaults: {
    operations: ["Vaults_ListBySubscriptionId"],
    ask: ({ session, vault }, signal) => session.listVaults(vault.subscriptionId, signal),
  },
  readVault: {
    operations: ["Vaults_Get"],
    ask: ({ session, vault }, signal) => session.readVault(vault, signal),
  },
  uploadCertificate: {
    operations: ["VaultCertificates_Create"],
    ask: ({ session, vault, certificate }, signal) =>
      session.uploadCertificate(vault, "CN=own key", certificate, signal),
  },
  requestCertificate: {
    operations: ["VaultCertificates_Create"],
    ask: ({ session, vault }, signal) => session.requestCertificate(vault, "CN=service key", signal),
  },
  listRegions: {
    operations: ["Subscriptions_ListLocations"],
    ask: ({ session, vault }, signal) => session.listRegions(vault.subscriptionId, signal),
  },
  listResourceGroups: {
    operations: ["ResourceGroups_List"],
    ask: ({ session, vault }, signal) => session.listResourceGroups(vault.subscriptionId, signal),
  },
  mayCreateVault: {
    operations: ["Permissions_ListForResourceGroup"],
    ask: ({ session, vault }, signal) =>
      session.mayCreateVault(vault.subscriptionId, vault.resourceGroup, signal),
  },
  vaultRights: {
    operations: ["Permissions_ListForResource"],
    ask: ({ session, vault }, signal) => session.vaultRights(vault, signal),
  },
  checkVaultName: {
    operations: ["RecoveryServices_CheckNameAvailability"],
    ask: ({ session, vault }, signal) => session.checkVaultName(vault, "westeurope", signal),
  },
  findVault: {
    operations: ["Vaults_Get"],
    ask: ({ session, vault }, signal) => session.findVault(vault, signal),
  },
  createVault: {
    operations: ["Vaults_CreateOrUpdate", "GetOperationStatus", "Vaults_Get"],
    ask: ({ session, newVault }, signal) =>
      session.createVault(
        { ...newVault, region: "westeurope", redundancy: "geo-redundant", publicAccess: true },
        { signal, progress: told },
      ),
  },
  awaitVault: {
    operations: ["Vaults_Get"],
    ask: ({ session, vault }, signal) => session.awaitVault(vault, { signal, progress: told }),
  },
  listServers: {
    operations: ["BackupEngines_List", "BackupProtectionContainers_List"],
    ask: ({ session, vault }, signal) => session.listServers(vault, signal),
  },
  removeServer: {
    operations: ["RegisteredIdentities_Delete"],
    ask: ({ session, vault }, signal) => session.removeServer(vault, "gone", signal),
  },
  usages: {
    operations: ["Usages_ListByVaults"],
    ask: ({ session, vault }, signal) => session.usages(vault, signal),
  },
  usageSummaries: {
    operations: ["BackupUsageSummaries_List"],
    ask: ({ session, vault }, signal) =>
      session.usageSummaries(vault, "BackupProtectedItemCountSummary", signal),
  },
  readSecret: {
    operations: ["KeyVault_GetSecret"],
    ask: ({ session, keyVault }, signal) => session.readSecret({ vault: keyVault, secret: SECRET }, signal),
  },
  writeSecret: {
    operations: ["KeyVault_GetSecret", "KeyVault_SetSecret"],
    ask: ({ session, keyVault }, signal) =>
      session.writeSecret({ vault: keyVault, secret: SECRET }, new Secret("practice"), signal),
  },
};

/** Every operation that we send once signed in, each once. */
export const SENT: readonly Operation[] = [
  ...new Set(Object.values(QUESTIONS).flatMap(({ operations }) => operations)),
];
