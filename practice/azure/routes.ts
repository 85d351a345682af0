/**
 * What the practice server answers: one line per operation, under the name it has in Azure's own OpenAPI files.
 * Paths are compared without regard to case, as ARM does.
 */

/** Newest first. Source of the list: the official 2024-04-01 files and the versions arm-recoveryservices 7.2.0 knows. */
const RECOVERY_SERVICES = [
  "2026-07-01",
  "2026-05-01",
  "2026-02-01",
  "2026-01-01",
  "2025-08-01",
  "2025-02-01",
  "2024-04-01",
] as const;
/** The official bms.json, and the default of arm-recoveryservicesbackup 12.0.0. */
const BACKUP = ["2024-04-01", "2023-06-01"] as const;
/** The official authorization-RoleDefinitionsCalls.json. */
const AUTHORIZATION = ["2022-04-01"] as const;
/** The official subscriptions.json and resources.json. */
const RESOURCES = ["2022-12-01"] as const;

const GROUPS = "/subscriptions/{subscriptionId}/resourceGroups";
const PROVIDER = "/providers/Microsoft.RecoveryServices/vaults";
const VAULTS = `${GROUPS}/{resourceGroupName}${PROVIDER}`;
const VAULT = `${VAULTS}/{vaultName}`;
const RIGHT = "Microsoft.RecoveryServices/vaults";

const entra = (method: string, path: string) => ({ service: "entra", method, path }) as const;

/** `action` is the right that a 403 names. */
const arm = (method: string, path: string, apiVersions: readonly string[], action: string) =>
  ({ service: "arm", method, path, apiVersions, action }) as const;

/** The data plane of Key Vault. Every vault has a host of its own; here it is the first part of the path. */
const keyVault = (method: string) =>
  ({ service: "key-vault", method, path: "/key-vaults/{keyVaultName}/secrets/{secretName}" }) as const;

export const ROUTES = {
  InstanceDiscovery: entra("GET", "/common/discovery/instance"),
  OpenIdConfiguration: entra("GET", "/{tenant}/v2.0/.well-known/openid-configuration"),
  Keys: entra("GET", "/{tenant}/discovery/v2.0/keys"),
  Authorize: entra("GET", "/{tenant}/oauth2/v2.0/authorize"),
  Token: entra("POST", "/{tenant}/oauth2/v2.0/token"),
  DeviceCode: entra("POST", "/{tenant}/oauth2/v2.0/devicecode"),
  DeviceLogin: entra("GET", "/devicelogin"),

  Subscriptions_List: arm("GET", "/subscriptions", RESOURCES, "Microsoft.Resources/subscriptions/read"),
  Subscriptions_Get: arm(
    "GET",
    "/subscriptions/{subscriptionId}",
    RESOURCES,
    "Microsoft.Resources/subscriptions/read",
  ),
  ResourceGroups_List: arm("GET", GROUPS, RESOURCES, "Microsoft.Resources/subscriptions/resourceGroups/read"),
  ResourceGroups_Get: arm(
    "GET",
    `${GROUPS}/{resourceGroupName}`,
    RESOURCES,
    "Microsoft.Resources/subscriptions/resourceGroups/read",
  ),

  Subscriptions_ListLocations: arm(
    "GET",
    "/subscriptions/{subscriptionId}/locations",
    RESOURCES,
    "Microsoft.Resources/subscriptions/locations/read",
  ),
  Permissions_ListForResourceGroup: arm(
    "GET",
    `${GROUPS}/{resourceGroupName}/providers/Microsoft.Authorization/permissions`,
    AUTHORIZATION,
    "Microsoft.Authorization/permissions/read",
  ),
  Permissions_ListForResource: arm(
    "GET",
    `${VAULT}/providers/Microsoft.Authorization/permissions`,
    AUTHORIZATION,
    "Microsoft.Authorization/permissions/read",
  ),
  RecoveryServices_CheckNameAvailability: arm(
    "POST",
    `${GROUPS}/{resourceGroupName}/providers/Microsoft.RecoveryServices/locations/{location}/checkNameAvailability`,
    RECOVERY_SERVICES,
    "Microsoft.RecoveryServices/locations/checkNameAvailability/action",
  ),

  Vaults_ListBySubscriptionId: arm(
    "GET",
    `/subscriptions/{subscriptionId}${PROVIDER}`,
    RECOVERY_SERVICES,
    `${RIGHT}/read`,
  ),
  Vaults_ListByResourceGroup: arm("GET", VAULTS, RECOVERY_SERVICES, `${RIGHT}/read`),
  Vaults_Get: arm("GET", VAULT, RECOVERY_SERVICES, `${RIGHT}/read`),
  Vaults_CreateOrUpdate: arm("PUT", VAULT, RECOVERY_SERVICES, `${RIGHT}/write`),
  GetOperationStatus: arm(
    "GET",
    `${VAULT}/operationStatus/{operationId}`,
    RECOVERY_SERVICES,
    `${RIGHT}/operationStatus/read`,
  ),
  VaultCertificates_Create: arm(
    "PUT",
    `${VAULT}/certificates/{certificateName}`,
    RECOVERY_SERVICES,
    `${RIGHT}/certificates/write`,
  ),
  RegisteredIdentities_Delete: arm(
    "DELETE",
    `${VAULT}/registeredIdentities/{identityName}`,
    RECOVERY_SERVICES,
    `${RIGHT}/registeredIdentities/delete`,
  ),
  Usages_ListByVaults: arm("GET", `${VAULT}/usages`, RECOVERY_SERVICES, `${RIGHT}/usages/read`),
  ReplicationUsages_List: arm(
    "GET",
    `${VAULT}/replicationUsages`,
    RECOVERY_SERVICES,
    `${RIGHT}/replicationUsages/read`,
  ),

  BackupEngines_List: arm("GET", `${VAULT}/backupEngines`, BACKUP, `${RIGHT}/backupEngines/read`),
  BackupEngines_Get: arm(
    "GET",
    `${VAULT}/backupEngines/{backupEngineName}`,
    BACKUP,
    `${RIGHT}/backupEngines/read`,
  ),
  BackupProtectionContainers_List: arm(
    "GET",
    `${VAULT}/backupProtectionContainers`,
    BACKUP,
    `${RIGHT}/backupProtectionContainers/read`,
  ),
  BackupUsageSummaries_List: arm(
    "GET",
    `${VAULT}/backupUsageSummaries`,
    BACKUP,
    `${RIGHT}/backupUsageSummaries/read`,
  ),

  KeyVault_GetSecret: keyVault("GET"),
  KeyVault_SetSecret: keyVault("PUT"),
} as const;

export type Operation = keyof typeof ROUTES;
export type ArmOperation = {
  [O in Operation]: (typeof ROUTES)[O]["service"] extends "arm" ? O : never;
}[Operation];
export type KeyVaultOperation = {
  [O in Operation]: (typeof ROUTES)[O]["service"] extends "key-vault" ? O : never;
}[Operation];
export type EntraOperation = Exclude<Operation, ArmOperation | KeyVaultOperation>;

const isOperation = (name: string): name is Operation => Object.hasOwn(ROUTES, name);

export const OPERATIONS: readonly Operation[] = Object.keys(ROUTES).filter(isOperation);

export const isArm = (operation: Operation): operation is ArmOperation => ROUTES[operation].service === "arm";

export const isKeyVault = (operation: Operation): operation is KeyVaultOperation =>
  ROUTES[operation].service === "key-vault";

export type Params = Readonly<Record<string, string>>;

export type Match =
  | { readonly kind: "found"; readonly operation: Operation; readonly params: Params }
  | { readonly kind: "wrong-method"; readonly allowed: readonly string[] }
  | { readonly kind: "not-found" }
  | { readonly kind: "malformed" };

const segmentsOf = (path: string): readonly string[] => path.split("/").filter((segment) => segment !== "");

/** The names in a path, percent-decoded, or null when the path is another one. Throws URIError on a bad escape. */
function paramsOf(pattern: string, segments: readonly string[]): Params | null {
  const parts = segmentsOf(pattern);
  if (parts.length !== segments.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const segment = decodeURIComponent(segments[index] ?? "");
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name !== undefined) params[name] = segment;
    else if (part.toLowerCase() !== segment.toLowerCase()) return null;
  }
  return params;
}

/** Finds the operation of a request. `path` is the raw path, still percent-encoded: `%2F` belongs to a name. */
export function matchRoute(method: string, path: string): Match {
  const segments = segmentsOf(path);
  const allowed: string[] = [];
  try {
    for (const operation of OPERATIONS) {
      const params = paramsOf(ROUTES[operation].path, segments);
      if (params === null) continue;
      if (ROUTES[operation].method === method) return { kind: "found", operation, params };
      allowed.push(ROUTES[operation].method);
    }
  } catch {
    return { kind: "malformed" };
  }
  return allowed.length > 0 ? { kind: "wrong-method", allowed } : { kind: "not-found" };
}
