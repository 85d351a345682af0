/** Recovery Services vaults: list, read, create (official vaults.json). */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { PRACTICE } from "../practice-values.ts";
import { type ArmHandler, bodyOf, page, VAULT_TYPE, vaultIdOf, vaultPath } from "./arm.ts";
import { longOperation, lookAt, makingOf, stateOf } from "./new-vaults.ts";
import { newInt64 } from "./registry.ts";
import { json, param, refuse } from "./reply.ts";
import type { ArmOperation } from "./routes.ts";
import { changeState, findVault, sameName, type VaultRecord } from "./state.ts";

/** Azure's naming rule for a vault: 2 to 50 letters, digits and hyphens, a letter first. */
const VAULT_NAME = /^[a-z][a-z0-9-]{1,49}$/i;

const ENABLED_OR_NOT = z.enum(["Enabled", "Disabled"]);

/** Members that the service itself sets are taken and left aside, as ARM does. */
const VaultBody = z.object({
  location: z.string().min(1),
  tags: z.record(z.string(), z.string()).optional(),
  sku: z
    .object({ name: z.enum(["Standard", "RS0"]), tier: z.string().optional() })
    .default({ name: "RS0", tier: "Standard" }),
  identity: z
    .object({
      type: z.enum(["SystemAssigned", "None", "UserAssigned", "SystemAssigned, UserAssigned"]),
      userAssignedIdentities: z.record(z.string(), z.object({})).optional(),
    })
    .optional(),
  properties: z
    .object({
      publicNetworkAccess: ENABLED_OR_NOT.optional(),
      encryption: z.record(z.string(), z.unknown()).optional(),
      monitoringSettings: z.record(z.string(), z.unknown()).optional(),
      restoreSettings: z.record(z.string(), z.unknown()).optional(),
      securitySettings: z.record(z.string(), z.unknown()).optional(),
      redundancySettings: z
        .object({
          standardTierStorageRedundancy: z
            .enum(["Invalid", "LocallyRedundant", "GeoRedundant", "ZoneRedundant"])
            .optional(),
          crossRegionRestore: ENABLED_OR_NOT.optional(),
        })
        .optional(),
      resourceGuardOperationRequests: z.array(z.string()).optional(),
    })
    .default({}),
});
type VaultBody = z.infer<typeof VaultBody>;

/** "West Europe" and "westeurope" are the same place. */
const regionOf = (location: string): string => location.replaceAll(/\s/g, "").toLowerCase();

const describe = (vault: VaultRecord) => ({
  location: vault.region,
  name: vault.name,
  etag: `W/"datetime'${encodeURIComponent(vault.changedAt)}'"`,
  ...(vault.tags && { tags: vault.tags }),
  ...(vault.identity && { identity: vault.identity }),
  properties: {
    provisioningState: stateOf(vault),
    privateEndpointStateForBackup: "None",
    privateEndpointStateForSiteRecovery: "None",
    publicNetworkAccess: "Enabled",
    ...vault.properties,
  },
  id: vaultPath(vault),
  type: VAULT_TYPE,
  sku: vault.sku,
});

function identityOf({ identity }: VaultBody): VaultRecord["identity"] {
  if (!identity?.type.includes("SystemAssigned")) return identity;
  return { ...identity, principalId: randomUUID(), tenantId: PRACTICE.tenantId };
}

/** What a PUT sets, on a new vault and on an old one. */
function settings(body: VaultBody, changedAt: string) {
  const { resourceGuardOperationRequests: _, ...properties } = body.properties;
  const { tier = "Standard", name } = body.sku;
  const identity = identityOf(body);
  return {
    changedAt,
    sku: { name, tier },
    properties,
    ...(body.tags && { tags: body.tags }),
    ...(identity && { identity }),
  };
}

const createOrUpdate: ArmHandler = ({ site, incoming }) => {
  const id = vaultIdOf(incoming);
  if (!VAULT_NAME.test(id.name)) {
    refuse(400, "InvalidResourceName", `The resource name '${id.name}' is invalid.`);
  }
  const body = bodyOf(incoming, VaultBody);
  const region = regionOf(body.location);
  const set = settings(body, site.now().toISOString());
  return changeState(site.stateFile, (state) => {
    const old = findVault(state, id);
    if (!old) {
      const making = makingOf(site);
      const made = {
        ...id,
        region,
        resourceId: newInt64(),
        certificates: [],
        servers: [],
        ...set,
        ...(making && { making }),
      };
      state.vaults.push(made);
      return json(201, describe(made), longOperation(site, made));
    }
    if (old.region !== region) {
      refuse(
        409,
        "InvalidResourceLocation",
        `The resource '${old.name}' already exists in location '${old.region}' in resource group '${old.resourceGroup}'.`,
      );
    }
    if (old.making && stateOf(old) === "Failed") old.making = makingOf(site);
    return json(200, describe(Object.assign(old, set)), longOperation(site, old));
  });
};

export const vaultHandlers = {
  Vaults_ListBySubscriptionId: (call) => {
    const subscriptionId = param(call.incoming, "subscriptionId");
    const there = call.state.vaults.filter((vault) => sameName(vault.subscriptionId, subscriptionId));
    return page(call, there.map(describe));
  },

  Vaults_ListByResourceGroup: (call) => {
    const { subscriptionId, resourceGroup } = vaultIdOf(call.incoming);
    const there = call.state.vaults.filter(
      (vault) =>
        sameName(vault.subscriptionId, subscriptionId) && sameName(vault.resourceGroup, resourceGroup),
    );
    return page(call, there.map(describe));
  },

  Vaults_Get: async (call) => json(200, describe(await lookAt(call))),

  Vaults_CreateOrUpdate: createOrUpdate,
} satisfies Partial<Record<ArmOperation, ArmHandler>>;
