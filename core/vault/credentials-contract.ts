/**
 * What the members of a .VaultCredentials file are called, their one order, and what each may hold.
 * From `RSBackupVaultAADCreds.cs` of Azure PowerShell: .NET's reader skips members that come out of order.
 */
import type { Secret } from "../secret.ts";
import type { CredentialsKind } from "./credentials-report.ts";
import { isGuid, isHttpsUrl, isInt64Digits, isPlainText } from "./credentials-values.ts";

/** DPM's window looks for this namespace; Azure PowerShell patches its own to it. */
export const CREDENTIALS_NAMESPACE =
  "http://schemas.datacontract.org/2004/07/Microsoft.Azure.Portal.RecoveryServices.Models.Common";

export const KIND_OF_ROOT: ReadonlyMap<string, CredentialsKind> = new Map([
  ["RSBackupVaultAADCreds", "backup"],
  ["BackupVaultCreds", "backup-classic"],
  ["RSVaultAsrCreds", "site-recovery"],
  ["ASRVaultCreds", "site-recovery-classic"],
]);

export const CREDENTIALS_VERSION = "2.0";

/** A constant of the format, as Azure PowerShell writes it. */
export const AGENT_LINKS =
  "WABUpdateKBLink,http://go.microsoft.com/fwlink/p/?LinkId=229525;" +
  "StorageQuotaPurchaseLink,http://go.microsoft.com/fwlink/?LinkId=205490;" +
  "WebPortalLink,http://go.microsoft.com/fwlink/?LinkId=817353;" +
  "WABprivacyStatement,http://go.microsoft.com/fwlink/?LinkId=221308";

/** AadAudience and the last one are missing, or null, in files made before mid-2022. */
export const MEMBERS = [
  "Version",
  "SubscriptionId",
  "ResourceType",
  "ResourceName",
  "ManagementCert",
  "ResourceId",
  "ResourceGroup",
  "Location",
  "ProviderNamespace",
  "AadAuthority",
  "AadTenantId",
  "AadAudience",
  "ServicePrincipalClientId",
  "IdMgmtRestEndpoint",
  "AgentLinks",
  "PrivateEndpointStateForBackup",
] as const;
export type MemberName = (typeof MEMBERS)[number];

export const isMemberName = (name: string): name is MemberName => MEMBERS.some((member) => member === name);

export const MAY_BE_NULL: ReadonlySet<MemberName> = new Set([
  "AadAudience",
  "AgentLinks",
  "PrivateEndpointStateForBackup",
]);

export const MEMBER_RULES: Readonly<Record<MemberName, (text: string) => boolean>> = {
  Version: isPlainText,
  SubscriptionId: isGuid,
  ResourceType: isPlainText,
  ResourceName: isPlainText,
  // Whether it is base64 of a PFX is said later, in words of its own.
  ManagementCert: (text) => text.trim() !== "",
  ResourceId: isInt64Digits,
  ResourceGroup: isPlainText,
  Location: isPlainText,
  ProviderNamespace: isPlainText,
  AadAuthority: isHttpsUrl,
  AadTenantId: isGuid,
  AadAudience: isPlainText,
  ServicePrincipalClientId: isGuid,
  IdMgmtRestEndpoint: isHttpsUrl,
  AgentLinks: isPlainText,
  PrivateEndpointStateForBackup: isPlainText,
};

/** What a vault credentials file for backup says. Constants of the format are not repeated here. */
export interface VaultCredentials {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly vault: string;
  readonly region: string;
  /** int64 as decimal digits. */
  readonly resourceId: string;
  /** Base64 of the PFX: certificate and private key, empty password. */
  readonly managementCert: Secret;
  readonly aadAuthority: string;
  readonly aadTenantId: string;
  readonly aadAudience: string | null;
  readonly servicePrincipalClientId: string;
  /** `IdMgmtRestEndpoint`: the service the agent talks to when it registers. */
  readonly serviceEndpoint: string;
  readonly privateEndpointStateForBackup: string | null;
}
