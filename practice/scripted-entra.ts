/** Entra's three addresses for `scripted-azure`: discovery, device code and token, each as a test wants it. */
import type { CustomCloud, ProxyAnswer, SignInAnswer } from "../core/answers.ts";
import type { SignInRequest } from "../core/ports.ts";
import { Secret, type Secrets } from "../core/secret.ts";
import type { Script, ScriptedReply, ScriptedRequest } from "./scripted-azure.ts";

export interface EntraScript {
  /** Answers a token request; its form is read already. */
  readonly token?: (form: URLSearchParams) => ScriptedReply | Promise<ScriptedReply>;
  readonly deviceCode?: ScriptedReply;
  readonly discovery?: ScriptedReply;
  /** All that is not sign-in. */
  readonly arm?: Script;
}

export const TOKEN = "scripted-access-token";

/** A token as Entra gives it to a service principal. */
export const tokenReply = (lifetimeSeconds = 3600): ScriptedReply => ({
  body: {
    token_type: "Bearer",
    expires_in: lifetimeSeconds,
    ext_expires_in: lifetimeSeconds,
    access_token: TOKEN,
  },
});

const base64Url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A token as Entra gives it to a person, with the ids that MSAL files it under. */
export const personTokenReply = (tenantId: string, lifetimeSeconds = 3600): ScriptedReply => {
  const claims = { oid: "person", tid: tenantId, sub: "person", preferred_username: "admin@contoso.example" };
  const body = {
    token_type: "Bearer",
    expires_in: lifetimeSeconds,
    ext_expires_in: lifetimeSeconds,
    access_token: TOKEN,
    refresh_token: "scripted-refresh-token",
    scope: "https://management.scripted.test/.default",
    id_token: `${base64Url({ alg: "none" })}.${base64Url(claims)}.`,
    client_info: base64Url({ uid: "person", utid: tenantId }),
  };
  return { body };
};

/** An error in Entra's form. */
export const entraError = (error: string, aadsts?: number, status = 400): ScriptedReply => ({
  status,
  body: {
    error,
    error_description: `${aadsts ? `AADSTS${aadsts}: ` : ""}Scripted. Trace ID: trace-1 Correlation ID: corr-1`,
    error_codes: aadsts ? [aadsts] : [],
    trace_id: "trace-1",
    correlation_id: "corr-1",
  },
});

export const deviceCodeReply = (expiresInSeconds = 900): ScriptedReply => ({
  body: {
    user_code: "ABCD-1234",
    device_code: "scripted-device-code",
    verification_uri: "https://microsoft.scripted.test/devicelogin",
    expires_in: expiresInSeconds,
    interval: 0,
    message: "Enter the code.",
  },
});

const discoveryReply = ({ headers, path }: ScriptedRequest): ScriptedReply => {
  const authority = `https://${headers.host}/${path.split("/")[1] ?? ""}`;
  const body = {
    issuer: `${authority}/v2.0`,
    authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
    token_endpoint: `${authority}/oauth2/v2.0/token`,
    device_authorization_endpoint: `${authority}/oauth2/v2.0/devicecode`,
    jwks_uri: `${authority}/discovery/v2.0/keys`,
  };
  return { body };
};

/** The whole server as one script. */
export const scriptedEntra =
  ({ token, deviceCode, discovery, arm }: EntraScript): Script =>
  (request) => {
    const [path = ""] = request.path.split("?");
    if (path.endsWith("/.well-known/openid-configuration")) return discovery ?? discoveryReply(request);
    if (path.endsWith("/devicecode")) return deviceCode ?? deviceCodeReply();
    if (path.endsWith("/token")) return token?.(new URLSearchParams(request.body)) ?? tokenReply();
    return (
      arm?.(request) ?? { status: 404, body: { error: { code: "ResourceNotFound", message: "Scripted." } } }
    );
  };

export const TENANT = "11111111-2222-4333-8444-555555555555";
export const CLIENT = "66666666-7777-4888-9999-000000000000";

export interface SignInChoice {
  readonly cloud: CustomCloud;
  readonly signIn?: Partial<SignInAnswer>;
  readonly secrets?: Secrets;
  readonly proxy?: ProxyAnswer;
}

/** A service principal with a secret, unless the test wants something else. */
export const signInRequest = ({ cloud, signIn = {}, secrets, proxy }: SignInChoice): SignInRequest => ({
  cloud,
  signIn: { method: "service-principal", tenantId: TENANT, clientId: CLIENT, ...signIn },
  proxy: proxy ?? { use: "none", host: "", port: 0, user: "" },
  secrets: secrets ?? { clientSecret: new Secret("s3cret+&=%") },
});
