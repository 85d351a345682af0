/** What the signed-in account may do on a vault, from `Microsoft.Authorization/permissions` (Permissions_ListForResource). */

import { allows, REGISTER_SERVER, REMOVE_SERVER } from "../../core/vault/permissions.ts";
import type { VaultRightsSession } from "../../core/vault-rights-port.ts";
import type { Connection } from "./arm-client.ts";
import { readList } from "./lists.ts";
import { ListedPermission } from "./new-vault-answers.ts";

/** authorization-RoleDefinitionsCalls.json */
const AUTHORIZATION_API_VERSION = "2022-04-01";

export const rightsOf = (connection: Connection): VaultRightsSession => ({
  async vaultRights({ subscriptionId, resourceGroup, name }, signal) {
    const [subscription, group, vault] = [subscriptionId, resourceGroup, name].map(encodeURIComponent);
    const scope = `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.RecoveryServices/vaults/${vault}`;
    const path = `${scope}/providers/Microsoft.Authorization/permissions?api-version=${AUTHORIZATION_API_VERSION}`;
    const asked = { vault: name, list: "permissions" };
    const permissions = await readList(connection, { path, entry: ListedPermission, asked }, signal);
    return { register: allows(permissions, REGISTER_SERVER), remove: allows(permissions, REMOVE_SERVER) };
  },
});
