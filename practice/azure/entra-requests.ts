/** What every Entra request is checked for: tenant, form, client, scope. A fault is thrown and becomes an answer. */
import { PRACTICE } from "../practice-values.ts";
import { type EntraFault, type Incoming, param } from "./reply.ts";
import { ARM_RESOURCE, ARM_SCOPE, keyVaultScope, type Site } from "./site.ts";
import { readState, sameName } from "./state.ts";
import { checkAssertion } from "./tokens.ts";

/** Microsoft's developer application: what @azure/identity signs in as when it is given no client id. */
export const DEVELOPER_CLIENT_ID = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";
/** Tenant names that stand for "the admin's own". */
export const TENANT_ALIASES = ["organizations", "common"];
export const OPENID_SCOPES = ["openid", "profile", "offline_access", "email"];
const ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

export class Fault extends Error {
  readonly fault: EntraFault;

  constructor(fault: EntraFault) {
    super(fault.error);
    this.fault = fault;
  }
}

export function fail(error: string, code: number, description: string, status = 400): never {
  throw new Fault({ error, code, description, status });
}

export function formOf(incoming: Incoming): URLSearchParams {
  const type = incoming.header("content-type") ?? "";
  if (!type.toLowerCase().startsWith("application/x-www-form-urlencoded")) {
    fail("invalid_request", 900144, "The request body must be application/x-www-form-urlencoded.");
  }
  return new URLSearchParams(incoming.body.toString("utf8"));
}

export const required = (form: URLSearchParams, name: string): string =>
  form.get(name) ||
  fail("invalid_request", 900144, `The request body must contain the following parameter: '${name}'.`);

export function checkTenant(incoming: Incoming, aliasesToo: boolean): void {
  const tenant = param(incoming, "tenant").toLowerCase();
  if (tenant === PRACTICE.tenantId || (aliasesToo && TENANT_ALIASES.includes(tenant))) return;
  fail(
    "invalid_request",
    90002,
    `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID.`,
  );
}

/** The scope must be of ARM or of Key Vault. */
export function checkScope(site: Site, scope: string): void {
  const wanted = scope.split(" ").filter((each) => each !== "" && !OPENID_SCOPES.includes(each));
  if (wanted.length === 0) {
    fail("invalid_scope", 70011, "The provided request must include a 'scope' input parameter.");
  }
  const known = [ARM_SCOPE, `${ARM_RESOURCE}/user_impersonation`, keyVaultScope(site)];
  const foreign = wanted.find((each) => !known.includes(each));
  if (foreign === undefined) return;
  if (!foreign.includes("/")) {
    fail("invalid_scope", 70011, `The provided value for scope ${foreign} is not valid.`);
  }
  fail("invalid_resource", 500011, `The resource principal named ${foreign} was not found in the tenant.`);
}

const unknownClient = (clientId: string): never =>
  fail(
    "unauthorized_client",
    700016,
    `Application with identifier '${clientId}' was not found in the directory.`,
  );

/** Sign-in by device code needs no secret: the practice application, or Microsoft's developer application. */
export function checkPublicClient(clientId: string): void {
  if (!sameName(clientId, PRACTICE.clientId) && clientId !== DEVELOPER_CLIENT_ID) unknownClient(clientId);
}

async function checkClientAssertion(
  site: Site,
  incoming: Incoming,
  form: URLSearchParams,
  clientId: string,
): Promise<void> {
  if (form.get("client_assertion_type") !== ASSERTION_TYPE) {
    const missing =
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.";
    fail("invalid_client", 7000218, missing, 401);
  }
  const refused = checkAssertion({
    assertion: required(form, "client_assertion"),
    clientId,
    audience: `${site.origin}/${param(incoming, "tenant")}/oauth2/v2.0/token`,
    certificates: (await readState(site.stateFile)).applicationCertificates,
    now: site.now(),
  });
  if (refused) throw new Fault(refused);
}

/** The application proves itself by its secret or by its certificate. Returns its id. */
export async function checkApplication(
  site: Site,
  incoming: Incoming,
  form: URLSearchParams,
): Promise<string> {
  const clientId = required(form, "client_id");
  if (!sameName(clientId, PRACTICE.clientId)) unknownClient(clientId);
  const secret = form.get("client_secret");
  if (secret === null) await checkClientAssertion(site, incoming, form, clientId);
  else if (secret !== PRACTICE.clientSecret) {
    fail("invalid_client", 7000215, "Invalid client secret provided.", 401);
  }
  return clientId;
}
