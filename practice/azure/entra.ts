/** Microsoft Entra, as far as @azure/identity asks it: discovery, tokens, device code. */
import { PRACTICE } from "../practice-values.ts";
import { checkTenant, Fault, OPENID_SCOPES, TENANT_ALIASES } from "./entra-requests.ts";
import { makeGrants } from "./grants.ts";
import type { Trouble } from "./knobs.ts";
import { entraError, type Incoming, json, param, Refusal, type Reply } from "./reply.ts";
import type { EntraOperation } from "./routes.ts";
import type { Site } from "./site.ts";

type Handler = (incoming: Incoming) => Promise<Reply> | Reply;
export type EntraHandlers = Readonly<Record<EntraOperation, (incoming: Incoming) => Promise<Reply>>>;

function openIdConfiguration({ origin }: Site, tenant: string) {
  const oauth = `${origin}/${tenant}/oauth2/v2.0`;
  const issuerTenant = TENANT_ALIASES.includes(tenant.toLowerCase()) ? "{tenantid}" : PRACTICE.tenantId;
  return {
    token_endpoint: `${oauth}/token`,
    token_endpoint_auth_methods_supported: ["client_secret_post", "private_key_jwt"],
    jwks_uri: `${origin}/${tenant}/discovery/v2.0/keys`,
    response_modes_supported: ["query", "fragment", "form_post"],
    subject_types_supported: ["pairwise"],
    id_token_signing_alg_values_supported: ["ES256"],
    response_types_supported: ["code"],
    scopes_supported: OPENID_SCOPES,
    issuer: `${origin}/${issuerTenant}/v2.0`,
    authorization_endpoint: `${oauth}/authorize`,
    device_authorization_endpoint: `${oauth}/devicecode`,
  };
}

function instanceDiscovery({ origin }: Site): Reply {
  const { host } = new URL(origin);
  return json(200, {
    tenant_discovery_endpoint: `${origin}/${PRACTICE.tenantId}/v2.0/.well-known/openid-configuration`,
    "api-version": "1.1",
    metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
  });
}

const deviceLoginPage: Reply = {
  status: 200,
  contentType: "text/plain; charset=utf-8",
  text: "Practice sign-in: there is nothing to do here. The code is approved by itself after a moment.\n",
};

/** A fault of the request becomes Entra's error answer. */
const answeringFaults =
  (site: Site) =>
  (handle: Handler) =>
  async (incoming: Incoming): Promise<Reply> => {
    try {
      return await handle(incoming);
    } catch (thrown) {
      if (!(thrown instanceof Fault)) throw thrown;
      throw new Refusal(entraError(thrown.fault, site.now(), incoming.header("client-request-id")));
    }
  };

/** OAuth's words for a knob's status, where no other is asked for. */
const USUAL_ERRORS: Readonly<Record<number, string>> = {
  400: "invalid_request",
  401: "invalid_client",
  403: "access_denied",
  429: "temporarily_unavailable",
  503: "temporarily_unavailable",
};

/** The refusal that a knob asks for. */
export const entraRefusal = (
  site: Site,
  incoming: Incoming,
  status: number,
  { code: error = USUAL_ERRORS[status] ?? "server_error", aadsts }: Pick<Trouble, "code" | "aadsts"> = {},
): Reply =>
  entraError(
    {
      status,
      error,
      description: `The practice server was told to answer ${status}.`,
      ...(aadsts !== undefined && { code: aadsts }),
    },
    site.now(),
    incoming.header("client-request-id"),
  );

export function makeEntra(site: Site): EntraHandlers {
  const grants = makeGrants(site);
  const answering = answeringFaults(site);
  return {
    InstanceDiscovery: answering(() => instanceDiscovery(site)),
    OpenIdConfiguration: answering((incoming) => {
      checkTenant(incoming, true);
      return json(200, openIdConfiguration(site, param(incoming, "tenant")));
    }),
    Keys: answering(() => json(200, { keys: site.tokens.keys() })),
    Authorize: answering(grants.authorize),
    Token: answering(grants.token),
    DeviceCode: answering(grants.deviceCode),
    DeviceLogin: answering(() => deviceLoginPage),
  };
}
