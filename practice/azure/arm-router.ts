/** Azure Resource Manager's front door: bearer token, api-version, subscription, group; then the operation. */
import { PRACTICE } from "../practice-values.ts";
import type { ArmHandler } from "./arm.ts";
import { certificateHandlers } from "./certificates.ts";
import { withCrowd } from "./crowd.ts";
import { newVaultHandlers, roleRefuses } from "./new-vaults.ts";
import { regionHandlers } from "./regions.ts";
import { armError, type Incoming, param, Refusal, type Reply, refuse } from "./reply.ts";
import { type ArmOperation, ROUTES } from "./routes.ts";
import { ARM_RESOURCE, type Site } from "./site.ts";
import { type PracticeState, readState, sameName } from "./state.ts";
import { subscriptionHandlers } from "./subscriptions.ts";
import type { AccessCheck } from "./tokens.ts";
import { usageHandlers } from "./usages.ts";
import { vaultContentHandlers } from "./vault-contents.ts";
import { vaultHandlers } from "./vaults.ts";

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

function unauthorised(origin: string, code: string, message: string): never {
  const challenge = `Bearer authorization_uri="${origin}/${PRACTICE.tenantId}", error="invalid_token", error_description="${message}"`;
  throw new Refusal(armError(401, code, message, { "www-authenticate": challenge }));
}

const TOKEN_FAULTS: Readonly<
  Record<Exclude<AccessCheck, "valid">, readonly [code: string, message: string]>
> = {
  malformed: ["InvalidAuthenticationToken", "The access token is invalid."],
  expired: [
    "ExpiredAuthenticationToken",
    "The access token expiry UTC time is earlier than the current UTC time.",
  ],
  "other-audience": [
    "InvalidAuthenticationTokenAudience",
    "The access token has been obtained for the wrong audience or resource.",
  ],
};

function checkToken({ origin, tokens }: Site, incoming: Incoming): void {
  const token = /^Bearer +(\S+)$/i.exec(incoming.header("authorization") ?? "")?.[1];
  if (token === undefined) {
    unauthorised(
      origin,
      "AuthenticationFailed",
      "Authentication failed. The 'Authorization' header is missing or is not a Bearer token.",
    );
  }
  const check = tokens.checkAccess(token, ARM_RESOURCE);
  if (check !== "valid") unauthorised(origin, ...TOKEN_FAULTS[check]);
}

function checkApiVersion(operation: ArmOperation, incoming: Incoming): void {
  const supported: readonly string[] = ROUTES[operation].apiVersions;
  const asked = incoming.query.get("api-version");
  if (!asked) {
    refuse(
      400,
      "MissingApiVersionParameter",
      "The api-version query parameter (?api-version=) is required for all requests.",
    );
  } else if (!supported.includes(asked)) {
    refuse(
      400,
      "NoRegisteredProviderFound",
      `No registered resource provider found for API version '${asked}'. The supported api-versions are '${supported.join(", ")}'.`,
    );
  }
}

function checkPlace({ params }: Incoming, { subscriptions }: PracticeState): void {
  const { subscriptionId, resourceGroupName } = params;
  if (subscriptionId === undefined) return;
  if (!GUID.test(subscriptionId)) {
    refuse(
      400,
      "InvalidSubscriptionId",
      `The provided subscription identifier '${subscriptionId}' is malformed or invalid.`,
    );
  }
  const subscription = subscriptions.find((each) => sameName(each.subscriptionId, subscriptionId));
  if (!subscription) {
    refuse(404, "SubscriptionNotFound", `The subscription '${subscriptionId}' could not be found.`);
  }
  if (resourceGroupName === undefined) return;
  if (!subscription.resourceGroups.some((group) => sameName(group.name, resourceGroupName))) {
    refuse(404, "ResourceGroupNotFound", `Resource group '${resourceGroupName}' could not be found.`);
  }
}

/** What ARM says to a knob's status, where no other code is asked for. */
const USUAL_CODES: Readonly<Record<number, string>> = {
  401: "InvalidAuthenticationToken",
  403: "AuthorizationFailed",
  404: "ResourceNotFound",
  409: "Conflict",
  429: "TooManyRequests",
  500: "InternalServerError",
  503: "ServerBusy",
};

const messageOf = (status: number, operation: ArmOperation, incoming: Incoming): string => {
  if (status === 403) {
    return `The client '${PRACTICE.clientId}' does not have authorization to perform action '${ROUTES[operation].action}' over scope '${incoming.path}' or the scope is invalid. If access was recently granted, please refresh your credentials.`;
  }
  if (status === 404) return `The resource '${param(incoming, "vaultName")}' was not found.`;
  return status === 429
    ? "The request is being throttled. Please try again after some time."
    : `The practice server was told to answer ${status}.`;
};

/** The refusal that a knob asks for. */
export function armRefusal(
  site: Site,
  operation: ArmOperation,
  incoming: Incoming,
  status: number,
  code = USUAL_CODES[status] ?? `Practice${status}`,
): Reply {
  const challenge = `Bearer authorization_uri="${site.origin}/${PRACTICE.tenantId}", error="invalid_token"`;
  const headers = status === 401 ? { "www-authenticate": challenge } : {};
  return armError(status, code, messageOf(status, operation, incoming), headers);
}

const handlers: Readonly<Record<ArmOperation, ArmHandler>> = {
  ...subscriptionHandlers,
  ...vaultHandlers,
  ...certificateHandlers,
  ...vaultContentHandlers,
  ...usageHandlers,
  ...newVaultHandlers,
  ...regionHandlers,
};

/** Answers one ARM request, or throws its Refusal. */
export async function answerArm(site: Site, operation: ArmOperation, incoming: Incoming): Promise<Reply> {
  checkToken(site, incoming);
  checkApiVersion(operation, incoming);
  if (roleRefuses(site, operation)) return armRefusal(site, operation, incoming, 403);
  const state = withCrowd(await readState(site.stateFile), site.knobs.crowd);
  checkPlace(incoming, state);
  return handlers[operation]({ site, incoming, state });
}
