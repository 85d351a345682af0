import { createHash, createPublicKey, verify, X509Certificate } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ProxyAnswer } from "../../core/answers.ts";
import { Secret } from "../../core/secret.ts";
import { makeApplicationCertificate } from "../../practice/azure/authority.ts";
import { deadPort } from "../../practice/loopback.ts";
import { startPracticeProxy } from "../../practice/proxy.ts";
import { startScriptedAzure } from "../../practice/scripted-azure.ts";
import {
  CLIENT,
  type EntraScript,
  entraError,
  type SignInChoice,
  scriptedEntra,
  signInRequest,
  TENANT,
  tokenReply,
} from "../../practice/scripted-entra.ts";
import { azureAdapter } from "./azure.ts";

const closers: (() => unknown)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of closers.splice(0).reverse()) await close();
});

const entra = async (script: EntraScript = {}) => {
  const server = await startScriptedAzure(scriptedEntra(script));
  closers.push(() => server.close());
  return server;
};

const azure = azureAdapter({ timing: { retryDelayMs: 1, slowDownMs: 1 } });

const signIn = (choice: SignInChoice, signal = new AbortController().signal) =>
  azure.signIn(signInRequest(choice), { signal, progress: () => undefined });

describe("a service principal", () => {
  it("signs in with its secret at once, and asks nobody but the authority", async () => {
    vi.stubEnv("AZURE_AUTHORITY_HOST", "https://elsewhere.invalid");
    vi.stubEnv("HTTPS_PROXY", `http://127.0.0.1:${await deadPort()}`);
    const forms: URLSearchParams[] = [];
    const { cloud, requests } = await entra({ token: (form) => (forms.push(form) ? tokenReply() : {}) });
    await signIn({ cloud });
    expect(requests.map(({ method, path }) => `${method} ${path.split("?")[0]}`)).toEqual([
      `GET /${TENANT}/v2.0/.well-known/openid-configuration`,
      `POST /${TENANT}/oauth2/v2.0/token`,
    ]);
    expect(Object.fromEntries(forms[0] ?? [])).toMatchObject({
      grant_type: "client_credentials",
      client_id: CLIENT,
      client_secret: "s3cret+&=%",
      scope: cloud.scope,
    });
  });

  it("signs in with its certificate: the assertion is signed by its key and names its certificate", async () => {
    const { certificatePem, keyPem } = await makeApplicationCertificate("app");
    let assertion = "";
    const { cloud, url } = await entra({
      token: (form) => {
        assertion = form.get("client_assertion") ?? "";
        return tokenReply();
      },
    });
    await signIn({ cloud, secrets: { clientCertificatePem: new Secret(certificatePem + keyPem) } });

    const [header = "", claims = "", signature = ""] = assertion.split(".");
    const decoded = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    const { raw } = new X509Certificate(certificatePem);
    expect(decoded(header)).toMatchObject({
      alg: "PS256",
      "x5t#S256": createHash("sha256").update(raw).digest("base64url"),
    });
    expect(decoded(claims)).toMatchObject({ iss: CLIENT, sub: CLIENT, aud: expect.stringContaining(url) });
    const key = { key: createPublicKey(certificatePem), padding: 6, saltLength: 32 };
    const isGenuine = verify(
      "sha256",
      Buffer.from(`${header}.${claims}`),
      key,
      Buffer.from(signature, "base64url"),
    );
    expect(isGenuine).toBe(true);
  });

  it.each([
    ["no-certificate", (_: string, key: string) => key],
    ["no-private-key", (certificate: string) => certificate],
    [
      "key-unreadable",
      (certificate: string) => `${certificate}-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----`,
    ],
    ["key-encrypted", (certificate: string) => `${certificate}-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA`],
  ])("is told before anything is sent when its certificate cannot do (%s)", async (reason, spoil) => {
    const { certificatePem, keyPem } = await makeApplicationCertificate("app");
    const { cloud, requests } = await entra();
    const secrets = { clientCertificatePem: new Secret(spoil(certificatePem, keyPem)) };
    await expect(signIn({ cloud, secrets })).rejects.toMatchObject({
      code: "azure.sign-in-certificate",
      about: { reason },
    });
    expect(requests).toEqual([]);
  });

  it("is told when the key belongs to another certificate", async () => {
    const [one, other] = await Promise.all([
      makeApplicationCertificate("a"),
      makeApplicationCertificate("b"),
    ]);
    const { cloud } = await entra();
    const secrets = { clientCertificatePem: new Secret(one.certificatePem + other.keyPem) };
    await expect(signIn({ cloud, secrets })).rejects.toMatchObject({
      about: { reason: "key-does-not-match" },
    });
  });

  it("is told what Entra said, with the ids that support asks for, and without the secret", async () => {
    const { cloud } = await entra({ token: () => entraError("invalid_client", 7_000_215, 401) });
    const refused = signIn({ cloud });
    await expect(refused).rejects.toMatchObject({
      code: "azure.sign-in-refused",
      about: {
        aadsts: 7_000_215,
        error: "invalid_client",
        said: "AADSTS7000215: Scripted.",
        status: 401,
        requestId: "trace-1",
        correlationId: "corr-1",
        client: CLIENT,
      },
    });
    await expect(refused).rejects.not.toMatchObject({ message: expect.stringContaining("s3cret") });
  });

  it("is told of a tenant that does not exist, though MSAL only says that endpoints were not resolved", async () => {
    const { cloud } = await entra({ discovery: entraError("invalid_tenant", 90_002) });
    await expect(signIn({ cloud })).rejects.toMatchObject({
      code: "azure.sign-in-refused",
      about: { aadsts: 90_002 },
    });
  });

  it("is told of a page that is not Entra's", async () => {
    const { cloud } = await entra({ discovery: { status: 403, body: "<html>Welcome, guest</html>" } });
    await expect(signIn({ cloud })).rejects.toMatchObject({ code: "azure.answer-not-understood" });
  });

  it.each([
    [429, "azure.too-many-requests"],
    [503, "azure.unavailable"],
  ])("tries again after %i, and says so when it stays", async (status, code) => {
    let failures = 2;
    const { cloud } = await entra({
      token: () => (failures-- > 0 ? { status, headers: { "Retry-After": "0" } } : tokenReply()),
    });
    await signIn({ cloud });
    failures = Number.POSITIVE_INFINITY;
    await expect(signIn({ cloud })).rejects.toMatchObject({ code, about: { service: "sign-in", status } });
  });

  it("does not wait an hour", async () => {
    const { cloud } = await entra({ token: () => ({ status: 429, headers: { "Retry-After": "3600" } }) });
    await expect(signIn({ cloud })).rejects.toMatchObject({
      code: "azure.too-many-requests",
      about: { retryAfterSeconds: 3600 },
    });
  });

  it("is told of the network's trouble unharmed", async () => {
    const { cloud, caFile } = await entra();
    const port = await deadPort();
    const dead = { ...cloud, authorityHost: `https://localhost:${port}` };
    await expect(signIn({ cloud: dead })).rejects.toMatchObject({
      code: "network.unreachable",
      about: { port },
    });
    const { caFile: _, ...untrusted } = { ...cloud, caFile };
    await expect(signIn({ cloud: untrusted })).rejects.toMatchObject({ code: "network.tls-not-trusted" });
  });

  it("tries again when a connection is cut, and says so when it stays", async () => {
    let cuts = 2;
    const { cloud } = await entra({ token: () => (cuts-- > 0 ? { cut: "before" } : tokenReply()) });
    await signIn({ cloud });
    cuts = Number.POSITIVE_INFINITY;
    await expect(signIn({ cloud })).rejects.toMatchObject({ code: "network.cut" });
  });

  it("is told the last that happened: a refusal after a cut is a refusal", async () => {
    let cuts = 1;
    const { cloud } = await entra({
      token: () => (cuts-- > 0 ? { cut: "before" } : entraError("invalid_client", 7_000_222, 401)),
    });
    await expect(signIn({ cloud })).rejects.toMatchObject({ about: { aadsts: 7_000_222 } });
  });

  it("can be stopped while Entra does not answer, and leaves no connection behind", async () => {
    const controller = new AbortController();
    const { cloud, connections } = await entra({
      token: () => {
        controller.abort();
        return new Promise(() => undefined);
      },
    });
    await expect(signIn({ cloud }, controller.signal)).rejects.toMatchObject({ code: "run.cancelled" });
    await vi.waitFor(async () => expect(await connections()).toBe(0));
  });

  it("says which secret it misses", async () => {
    const { cloud } = await entra();
    await expect(signIn({ cloud, secrets: {} })).rejects.toMatchObject({ code: "secrets.missing" });
  });

  it("signs in with AD FS, which knows no tenants", async () => {
    const { cloud, url, requests } = await entra();
    await signIn({ cloud: { ...cloud, authorityHost: `${url}/adfs/` } });
    expect(requests[0]?.path).toMatch(/^\/adfs\/\.well-known\/openid-configuration/);
  });
});

describe("through a proxy", () => {
  const auth = { user: "CONTOSO\\svc%41@x", password: "a:b@%c/ü" };

  it("every question of the sign-in goes through it", async () => {
    const { cloud, requests } = await entra();
    const proxy = await startPracticeProxy({ auth });
    closers.push(() => proxy.close());
    const way: ProxyAnswer = { use: "custom", host: "127.0.0.1", port: proxy.port, user: auth.user };
    const secrets = { clientSecret: new Secret("x"), proxyPassword: new Secret(auth.password) };
    await signIn({ cloud, proxy: way, secrets });
    expect(requests).toHaveLength(2);
    expect(proxy.requests).toMatchObject([{ status: 200 }, { status: 200 }]);
  });

  it("a proxy that refuses is not mistaken for Entra", async () => {
    const { cloud, requests } = await entra();
    const proxy = await startPracticeProxy({ auth, schemes: ["NTLM"] });
    closers.push(() => proxy.close());
    const way: ProxyAnswer = { use: "custom", host: "127.0.0.1", port: proxy.port, user: auth.user };
    const secrets = { clientSecret: new Secret("x"), proxyPassword: new Secret("wrong") };
    for (const method of ["service-principal", "device-code"] as const) {
      await expect(signIn({ cloud, proxy: way, secrets, signIn: { method } })).rejects.toMatchObject({
        code: "proxy.refused",
        about: { schemes: "NTLM", signedIn: "yes" },
      });
    }
    expect(requests).toEqual([]);
    expect(proxy.requests).toHaveLength(2);
  });
});
