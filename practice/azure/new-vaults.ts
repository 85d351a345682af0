/** The making of a vault: whether its name is free, whether the account may, and the long operation (official vaults.json). */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { allows } from "../../core/vault/permissions.ts";
import { type ArmCall, type ArmHandler, bodyOf, page, vaultOf, vaultPath } from "./arm.ts";
import { json, param, type Reply, refuse } from "./reply.ts";
import { type ArmOperation, ROUTES } from "./routes.ts";
import type { Site } from "./site.ts";
import { changeState, type Making, sameName, type VaultRecord } from "./state.ts";

const ROLES = {
  contributor: {
    actions: ["Microsoft.RecoveryServices/vaults/*", "Microsoft.Resources/subscriptions/resourceGroups/read"],
    notActions: [],
  },
  operator: {
    actions: [
      "Microsoft.RecoveryServices/Vaults/read",
      "Microsoft.RecoveryServices/Vaults/certificates/write",
    ],
    notActions: [],
  },
  reader: { actions: ["*/read"], notActions: [] },
} as const;

/** What a role is refused; the rest of what it lacks is told by the list of permissions alone. */
const REFUSED: readonly ArmOperation[] = ["VaultCertificates_Create", "RegisteredIdentities_Delete"];

/** Whether the knob's role keeps the account from it. */
export const roleRefuses = ({ knobs }: Site, operation: ArmOperation): boolean =>
  REFUSED.includes(operation) && !allows([ROLES[knobs.role]], ROUTES[operation].action);

const permissions: ArmHandler = (call) => page(call, [{ ...ROLES[call.site.knobs.role] }]);

const NameBody = z.object({ name: z.string(), type: z.string() });

/** What a vault that has just been asked for goes through, as the knobs say; nothing where it is there at once. */
export const makingOf = ({ knobs }: Site): Making | undefined => {
  const { looks, outcome } = knobs.vaultCreation;
  return looks === 0 && outcome === "succeeds"
    ? undefined
    : { operationId: randomUUID(), looksLeft: looks, outcome };
};

/** `provisioningState` as it is now. */
export const stateOf = ({ making }: VaultRecord): string => {
  if (!making) return "Succeeded";
  if (making.looksLeft > 0 || making.outcome === "never-ends") return "Provisioning";
  return making.outcome === "fails" ? "Failed" : "Succeeded";
};

/** Where to ask how far it is, and how long to wait before. */
export function longOperation({ origin, knobs }: Site, vault: VaultRecord): Reply["headers"] {
  if (!vault.making) return {};
  const address = `${origin}${vaultPath(vault)}/operationStatus/${vault.making.operationId}?api-version=2026-07-01`;
  return {
    "azure-asyncoperation": address,
    "retry-after": String(knobs.vaultCreation.retryAfterSeconds),
  };
}

/** One look at a vault in the making brings it one step nearer to its end. */
export async function lookAt({ site, incoming, state }: ArmCall): Promise<VaultRecord> {
  const known = vaultOf(state, incoming);
  if (!known.making) return known;
  return await changeState(site.stateFile, (now) => {
    const vault = vaultOf(now, incoming);
    if (vault.making) vault.making.looksLeft = Math.max(0, vault.making.looksLeft - 1);
    return vault;
  });
}

const noOperation = (): never =>
  refuse(404, "OperationNotFound", "There is no operation of that id for this vault.");

export const newVaultHandlers = {
  Permissions_ListForResourceGroup: permissions,
  Permissions_ListForResource: (call) => {
    vaultOf(call.state, call.incoming);
    return permissions(call);
  },

  RecoveryServices_CheckNameAvailability: ({ site, incoming, state }) => {
    const { name } = bodyOf(incoming, NameBody);
    const subscriptionId = param(incoming, "subscriptionId");
    const taken =
      site.knobs.namesTaken.some((each) => sameName(each, name)) ||
      state.vaults.some(
        (vault) => sameName(vault.subscriptionId, subscriptionId) && sameName(vault.name, name),
      );
    if (!taken) return json(200, { nameAvailable: true });
    const message = "Resource already exists with the same name.";
    return json(200, { nameAvailable: false, reason: "AlreadyExists", message });
  },

  GetOperationStatus: async (call) => {
    const operationId = param(call.incoming, "operationId");
    const vault = await lookAt(call);
    if (vault.making && vault.making.operationId !== operationId) noOperation();
    const state = stateOf(vault);
    return json(200, {
      id: `${vaultPath(vault)}/operationStatus/${operationId}`,
      name: operationId,
      status: state === "Provisioning" ? "InProgress" : state,
      startTime: vault.changedAt,
      ...(state === "Failed" && {
        error: { code: "VaultCreationFailed", message: "The practice server was told to fail here." },
      }),
    });
  },
} satisfies Partial<Record<ArmOperation, ArmHandler>>;
