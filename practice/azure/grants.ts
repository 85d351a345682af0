/** The grants of Entra's token endpoint: client credentials, device code, authorization code, refresh token. */
import { randomBytes } from "node:crypto";
import { PRACTICE } from "../practice-values.ts";
import { type DeviceCodes, makeDeviceCodes } from "./device-codes.ts";
import {
  checkApplication,
  checkPublicClient,
  checkScope,
  checkTenant,
  Fault,
  fail,
  formOf,
  required,
} from "./entra-requests.ts";
import { type Incoming, json, type Reply } from "./reply.ts";
import { makeSignInPage, type SignInPage } from "./sign-in-page.ts";
import { ARM_RESOURCE, keyVaultScope, type Site } from "./site.ts";
import { ADMIN_OBJECT_ID } from "./tokens.ts";

const APPLICATION_OBJECT_ID = "d90b4e17-52c8-4f6a-8b3e-1c7d5a2f9e60";
const MAX_SESSIONS = 1000;
const NO_STORE = { "cache-control": "no-store, no-cache", pragma: "no-cache" };

type Grant = (incoming: Incoming, form: URLSearchParams) => Promise<Reply> | Reply;

/** An admin's sign-in that a refresh token can prolong. */
interface Session {
  readonly clientId: string;
  readonly scope: string;
}

const bearer = (site: Site, clientId: string, subject: string, scope: string) => ({
  token_type: "Bearer",
  scope,
  expires_in: site.knobs.tokenLifetimeSeconds,
  ext_expires_in: site.knobs.tokenLifetimeSeconds,
  access_token: site.tokens.access(audienceOf(site, scope), clientId, subject),
});

const audienceOf = (site: Site, scope: string): string =>
  scope.split(" ").includes(keyVaultScope(site)) ? site.origin : ARM_RESOURCE;

const clientCredentials =
  (site: Site): Grant =>
  async (incoming, form) => {
    checkTenant(incoming, false);
    const clientId = await checkApplication(site, incoming, form);
    const scope = required(form, "scope");
    checkScope(site, scope);
    return json(200, bearer(site, clientId, APPLICATION_OBJECT_ID, scope), NO_STORE);
  };

/** The ways in which an admin, not an application, gets a token. */
function adminGrants(site: Site, deviceCodes: DeviceCodes, signInPage: SignInPage) {
  const sessions = new Map<string, Session>();

  const openSession = (session: Session, nonce?: string): Reply => {
    const [oldest] = sessions.keys();
    if (sessions.size >= MAX_SESSIONS && oldest !== undefined) sessions.delete(oldest);
    const token = randomBytes(48).toString("base64url");
    sessions.set(token, session);
    const clientInfo = JSON.stringify({ uid: ADMIN_OBJECT_ID, utid: PRACTICE.tenantId });
    const answer = {
      ...bearer(site, session.clientId, ADMIN_OBJECT_ID, session.scope),
      refresh_token: token,
      id_token: site.tokens.identity(session.clientId, nonce),
      client_info: Buffer.from(clientInfo).toString("base64url"),
    };
    return json(200, answer, NO_STORE);
  };

  const byDeviceCode: Grant = (incoming, form) => {
    checkTenant(incoming, true);
    const clientId = required(form, "client_id");
    const polled = deviceCodes.poll(required(form, "device_code"), clientId);
    if ("fault" in polled) throw new Fault(polled.fault);
    return openSession({ clientId, scope: polled.scope });
  };

  const byCode: Grant = (incoming, form) => {
    checkTenant(incoming, true);
    const { clientId, scope, nonce } = signInPage.redeem(form);
    return openSession({ clientId, scope }, nonce);
  };

  const byRefreshToken: Grant = (incoming, form) => {
    checkTenant(incoming, true);
    const presented = required(form, "refresh_token");
    const session = sessions.get(presented);
    if (session?.clientId !== required(form, "client_id")) {
      return fail("invalid_grant", 70000, "The provided grant is invalid or malformed.");
    }
    sessions.delete(presented);
    // A refresh token is good for every resource that the admin may use, not only for the one it came with.
    const scope = form.get("scope") ?? session.scope;
    checkScope(site, scope);
    return openSession({ ...session, scope });
  };

  return { byDeviceCode, byCode, byRefreshToken };
}

function issueDeviceCode(site: Site, deviceCodes: DeviceCodes, incoming: Incoming): Reply {
  checkTenant(incoming, true);
  const form = formOf(incoming);
  const clientId = required(form, "client_id");
  checkPublicClient(clientId);
  const scope = required(form, "scope");
  checkScope(site, scope);
  const { userCode, deviceCode, expiresInSeconds } = deviceCodes.issue(clientId, scope);
  const page = `${site.origin}/devicelogin`;
  const answer = {
    user_code: userCode,
    device_code: deviceCode,
    verification_uri: page,
    expires_in: expiresInSeconds,
    interval: site.knobs.deviceCode.intervalSeconds,
    message: `To sign in, use a web browser to open the page ${page} and enter the code ${userCode} to authenticate.`,
  };
  return json(200, answer, NO_STORE);
}

/** The endpoints that give something out. */
export function makeGrants(site: Site) {
  const deviceCodes = makeDeviceCodes(site.knobs, site.now);
  const signInPage = makeSignInPage(site);
  const { byDeviceCode, byCode, byRefreshToken } = adminGrants(site, deviceCodes, signInPage);
  const grants = new Map<string, Grant>([
    ["client_credentials", clientCredentials(site)],
    ["urn:ietf:params:oauth:grant-type:device_code", byDeviceCode],
    ["device_code", byDeviceCode], // what MSAL sends: the draft's name for it
    ["authorization_code", byCode],
    ["refresh_token", byRefreshToken],
  ]);
  return {
    token: (incoming: Incoming): Promise<Reply> | Reply => {
      const form = formOf(incoming);
      const type = required(form, "grant_type");
      const grant = grants.get(type);
      if (!grant) return fail("unsupported_grant_type", 70003, `The grant type '${type}' is not supported.`);
      return grant(incoming, form);
    },
    authorize: signInPage.show,
    deviceCode: (incoming: Incoming): Reply => issueDeviceCode(site, deviceCodes, incoming),
  };
}
