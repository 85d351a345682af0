import { constants, createHash, createPrivateKey, sign, X509Certificate } from "node:crypto";
import { ClientCertificateCredential, ClientSecretCredential, DeviceCodeCredential } from "@azure/identity";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { PRACTICE } from "../practice-values.ts";
import { ARM_SCOPE } from "./site.ts";
import { API, TOKEN_PATH, type TryPractice, tryPractice, VAULT } from "./try-practice.ts";

const started: TryPractice[] = [];
const start = async (...given: Parameters<typeof tryPractice>): Promise<TryPractice> => {
  const azure = await tryPractice(...given);
  started.push(azure);
  return azure;
};
afterEach(async () => {
  for (const azure of started.splice(0)) await azure.end();
});

const { tenantId, clientId, clientSecret } = PRACTICE;
const optionsFor = ({ practice, ca }: TryPractice) => ({
  authorityHost: practice.cloud.authorityHost,
  disableInstanceDiscovery: true,
  tlsOptions: { ca },
  retryOptions: { maxRetries: 0 },
});

const secretForm = {
  grant_type: "client_credentials",
  client_id: clientId,
  client_secret: clientSecret,
  scope: ARM_SCOPE,
};
const DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code";

describe("with @azure/identity", () => {
  it("signs in an application by its secret, and the token opens ARM", async () => {
    const azure = await start();
    const credential = new ClientSecretCredential(tenantId, clientId, clientSecret, optionsFor(azure));
    const { token, expiresOnTimestamp } = await credential.getToken(ARM_SCOPE);
    expect(expiresOnTimestamp).toBeGreaterThan(Date.now() + 3_000_000);
    expect((await azure.ask(`${VAULT}?${API}`, { token })).status).toBe(200);
  });

  it("signs in an application by its certificate, after a restart too", async () => {
    const azure = await start();
    const certificate = (await azure.practice.makeClientCertificate()).reveal();
    const again = await azure.restart();
    started.splice(0, 1, again);
    const credential = new ClientCertificateCredential(
      tenantId,
      clientId,
      { certificate },
      optionsFor(again),
    );
    const { token } = await credential.getToken(ARM_SCOPE);
    expect((await again.ask(`${VAULT}?${API}`, { token })).status).toBe(200);
  });

  it.each([tenantId, "organizations"])("signs in an admin of %s by device code", async (tenant) => {
    const azure = await start({ knobs: { deviceCode: { pendingPolls: 1, intervalSeconds: 0 } } });
    const shown: string[] = [];
    const credential = new DeviceCodeCredential({
      ...optionsFor(azure),
      tenantId: tenant,
      userPromptCallback: ({ userCode, verificationUri }) => shown.push(userCode, verificationUri),
    });
    const { token } = await credential.getToken(ARM_SCOPE);
    expect(shown).toEqual([expect.stringMatching(/^[A-Z2-9]{9}$/), `${azure.practice.origin}/devicelogin`]);
    expect((await azure.ask(`${VAULT}?${API}`, { token })).status).toBe(200);
    const polls = azure.practice.requests.filter(({ operation }) => operation === "Token");
    expect(polls.map(({ status }) => status)).toEqual([400, 200]);
  });

  it("asks only what the server answers", async () => {
    const azure = await start();
    await new ClientSecretCredential(tenantId, clientId, clientSecret, optionsFor(azure)).getToken(ARM_SCOPE);
    expect(azure.practice.requests.map(({ operation }) => operation)).toEqual([
      "OpenIdConfiguration",
      "Token",
    ]);
  });
});

describe("discovery", () => {
  it("names its own endpoints, and instance discovery leads there", async () => {
    const azure = await start();
    const { origin } = azure.practice;
    const instance = await azure.ask(
      `/common/discovery/instance?api-version=1.1&authorization_endpoint=${origin}/common/oauth2/v2.0/authorize`,
      { token: null },
    );
    const configurationUrl = `${origin}/${tenantId}/v2.0/.well-known/openid-configuration`;
    expect(instance.json()).toMatchObject({
      tenant_discovery_endpoint: configurationUrl,
      metadata: [{ preferred_network: new URL(origin).host }],
    });
    const configuration = await azure.ask(configurationUrl.slice(origin.length), { token: null });
    expect(configuration.json()).toMatchObject({
      issuer: `${origin}/${tenantId}/v2.0`,
      token_endpoint: `${origin}${TOKEN_PATH}`,
      device_authorization_endpoint: `${origin}/${tenantId}/oauth2/v2.0/devicecode`,
      jwks_uri: `${origin}/${tenantId}/discovery/v2.0/keys`,
    });
    const keys = await azure.ask(`/${tenantId}/discovery/v2.0/keys`, { token: null });
    expect(keys.json()).toMatchObject({ keys: [{ kty: "EC", use: "sig", alg: "ES256" }] });
    expect(keys.text).not.toContain('"d":');
  });

  it("does not know other tenants", async () => {
    const azure = await start();
    const answer = await azure.ask(
      "/11111111-2222-4333-8444-555555555555/v2.0/.well-known/openid-configuration",
    );
    expect(answer.status).toBe(400);
    expect(answer.json()).toMatchObject({ error: "invalid_request", error_codes: [90002] });
  });
});

describe("client credentials are refused", () => {
  it.each([
    ["a wrong secret", { client_secret: "wrong" }, 401, "invalid_client", 7000215],
    ["no proof at all", { client_secret: undefined }, 401, "invalid_client", 7000218],
    [
      "another application",
      { client_id: "00000000-0000-4000-8000-000000000000" },
      400,
      "unauthorized_client",
      700016,
    ],
    ["no scope", { scope: undefined }, 400, "invalid_request", 900144],
    ["another resource", { scope: "https://graph.microsoft.com/.default" }, 400, "invalid_resource", 500011],
    ["a scope that is none", { scope: "everything" }, 400, "invalid_scope", 70011],
    ["another grant", { grant_type: "password" }, 400, "unsupported_grant_type", 70003],
  ])("%s", async (_, changed, status, error, code) => {
    const azure = await start();
    const entries = Object.entries({ ...secretForm, ...changed });
    const form = Object.fromEntries(
      entries.filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    const answer = await azure.ask(TOKEN_PATH, { form });
    expect(answer.status).toBe(status);
    expect(answer.json()).toMatchObject({
      error,
      error_codes: [code],
      error_description: expect.stringContaining(`AADSTS${code}: `),
      trace_id: expect.any(String),
      correlation_id: expect.any(String),
    });
    expect(answer.text).not.toContain(clientSecret);
  });

  it("JSON in place of a form", async () => {
    const azure = await start();
    const answer = await azure.ask(TOKEN_PATH, { method: "POST", json: secretForm, token: null });
    expect(answer.json()).toMatchObject({ error: "invalid_request" });
  });
});

describe("a client assertion", () => {
  let azure: TryPractice;
  let pem: string;
  beforeAll(async () => {
    azure = await tryPractice();
    pem = (await azure.practice.makeClientCertificate()).reveal();
    return () => azure.end();
  });

  interface Change {
    readonly alg?: string;
    readonly header?: object;
    readonly claims?: object;
    readonly spoil?: boolean;
  }

  const thumbprint = (hash: string): string =>
    createHash(hash).update(new X509Certificate(pem).raw).digest("base64url");

  const assertion = ({ alg = "RS256", header, claims, spoil = false }: Change): string => {
    const now = Math.floor(Date.now() / 1000);
    const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
    const head = encode({ alg, typ: "JWT", x5t: thumbprint("sha1"), ...header });
    const body = encode({
      aud: `${azure.practice.origin}${TOKEN_PATH}`,
      iss: clientId,
      sub: clientId,
      jti: "1",
      nbf: now,
      exp: now + 600,
      ...claims,
    });
    const key = createPrivateKey(pem);
    const pss = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
    const signature = sign("sha256", Buffer.from(`${head}.${body}`), alg === "PS256" ? pss : key);
    if (spoil) signature[20] = (signature[20] ?? 0) ^ 1;
    return `${head}.${body}.${signature.toString("base64url")}`;
  };

  const signIn = (client_assertion: string) =>
    azure.ask(TOKEN_PATH, {
      form: {
        grant_type: "client_credentials",
        client_id: clientId,
        client_assertion,
        client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        scope: ARM_SCOPE,
      },
    });

  it.each(["RS256", "PS256"])("signed with %s signs in", async (alg) => {
    expect((await signIn(assertion({ alg }))).status).toBe(200);
  });

  it("may name its certificate by SHA-256", async () => {
    const header = { x5t: undefined, "x5t#S256": thumbprint("sha256") };
    expect((await signIn(assertion({ header }))).status).toBe(200);
  });

  const past = Math.floor(Date.now() / 1000) - 7_200;
  it.each<[string, Change | string, number]>([
    ["with a broken signature", { spoil: true }, 700027],
    ["signed by one scheme and called another", { alg: "RS256", header: { alg: "PS256" } }, 700027],
    ["of an unknown certificate", { header: { x5t: "AAAA" } }, 700027],
    ["unsigned", { header: { alg: "none" } }, 50027],
    ["for another audience", { claims: { aud: "https://login.microsoftonline.com/x" } }, 700023],
    ["of another client", { claims: { iss: "someone" } }, 700021],
    ["that has expired", { claims: { nbf: past, exp: past + 600 } }, 700024],
    ["not valid yet", { claims: { nbf: past + 14_400, exp: past + 15_000 } }, 700024],
    ["that is no JWT", "a.b", 50027],
    ["that is no JSON", "a.b.c", 50027],
  ])("%s is refused", async (_, change, code) => {
    const answer = await signIn(typeof change === "string" ? change : assertion(change));
    expect(answer.status).toBe(401);
    expect(answer.json()).toMatchObject({ error: "invalid_client", error_codes: [code] });
  });

  it("is refused when the server's clock is an hour ahead", async () => {
    azure.practice.knobs.clockSkewMs = 3_600_000;
    const answer = await signIn(assertion({}));
    azure.practice.knobs.clockSkewMs = 0;
    expect(answer.json()).toMatchObject({ error_codes: [700024] });
  });
});

describe("device code", () => {
  const askCode = async (azure: TryPractice): Promise<string> => {
    const form = { client_id: clientId, scope: `${ARM_SCOPE} openid profile offline_access` };
    const answer = await azure.ask(`/${tenantId}/oauth2/v2.0/devicecode`, { form });
    expect(answer.json()).toMatchObject({ expires_in: 900, interval: 1, message: expect.any(String) });
    return /"device_code":"([^"]+)"/.exec(answer.text)?.[1] ?? "";
  };
  const poll = (azure: TryPractice, device_code: string) =>
    azure.ask(TOKEN_PATH, { form: { grant_type: DEVICE_GRANT, client_id: clientId, device_code } });
  const errorOf = (text: string) => /"error":"(\w+)"/.exec(text)?.[1];

  it.each([
    ["decline", "authorization_declined"],
    ["deny", "access_denied"],
    ["expire", "expired_token"],
  ] as const)("outcome %s is told as %s, after what was pending", async (outcome, error) => {
    const azure = await start({ knobs: { deviceCode: { outcome, pendingPolls: 1, slowDownPolls: 1 } } });
    const code = await askCode(azure);
    const told = [];
    for (let polls = 0; polls < 3; polls += 1) told.push(errorOf((await poll(azure, code)).text));
    expect(told).toEqual(["authorization_pending", "slow_down", error]);
  });

  it("never ends while nobody signs in, and ends when its time is over", async () => {
    let time = Date.now();
    const knobs = { deviceCode: { outcome: "never", pendingPolls: 0 } } as const;
    const azure = await start({ knobs, now: () => new Date(time) });
    const code = await askCode(azure);
    for (let polls = 0; polls < 5; polls += 1) {
      expect(errorOf((await poll(azure, code)).text)).toBe("authorization_pending");
    }
    time += 901_000;
    expect(errorOf((await poll(azure, code)).text)).toBe("expired_token");
  });

  it("signs in once, gives a refresh token, and that one works once", async () => {
    const azure = await start({ knobs: { deviceCode: { pendingPolls: 0 } } });
    const code = await askCode(azure);
    const signedIn = await poll(azure, code);
    expect(signedIn.json()).toMatchObject({
      token_type: "Bearer",
      id_token: expect.any(String),
      client_info: expect.any(String),
    });
    expect(errorOf((await poll(azure, code)).text)).toBe("bad_verification_code");
    const refresh_token = /"refresh_token":"([^"]+)"/.exec(signedIn.text)?.[1] ?? "";
    const form = { grant_type: "refresh_token", client_id: clientId, refresh_token };
    expect((await azure.ask(TOKEN_PATH, { form })).status).toBe(200);
    expect(errorOf((await azure.ask(TOKEN_PATH, { form })).text)).toBe("invalid_grant");
  });

  it("belongs to the client that asked for it", async () => {
    const azure = await start({ knobs: { deviceCode: { pendingPolls: 0 } } });
    const device_code = await askCode(azure);
    const form = { grant_type: DEVICE_GRANT, client_id: "another", device_code };
    expect(errorOf((await azure.ask(TOKEN_PATH, { form })).text)).toBe("bad_verification_code");
  });
});
