/** The adapter against the practice Azure, which answers as Microsoft's own files say. */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import type { ProgressNote, SignInRequest } from "../../core/ports.ts";
import { Secret } from "../../core/secret.ts";
import { makeApplicationCertificate } from "../../practice/azure/authority.ts";
import type { PracticeKnobsInput } from "../../practice/azure/knobs.ts";
import { startPracticeAzure } from "../../practice/azure/server.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { startPracticeProxy } from "../../practice/proxy.ts";
import { azureAdapter } from "./azure.ts";

const VAULT = {
  subscriptionId: PRACTICE.subscriptionId,
  resourceGroup: PRACTICE.resourceGroup,
  name: PRACTICE.vault,
};
const signal = new AbortController().signal;
/** Several servers and RSA keys in one test, on a machine that may be busy. */
const SLOW_MS = 60_000;

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const practiceAzure = async (knobs: PracticeKnobsInput = {}) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "azure-"));
  closers.push(() => rm(folder, { recursive: true, force: true }));
  const [stateFile, caFile] = [path.join(folder, "state.json"), path.join(folder, "ca.pem")];
  const practice = await startPracticeAzure({ stateFile, caFile, knobs });
  closers.push(() => practice.close());
  return practice;
};

type Practice = Awaited<ReturnType<typeof practiceAzure>>;

const requestFor = ({ cloud }: Practice, change: Partial<SignInRequest> = {}): SignInRequest => ({
  cloud,
  signIn: { method: "service-principal", tenantId: PRACTICE.tenantId, clientId: PRACTICE.clientId },
  proxy: { use: "none", host: "", port: 0, user: "" },
  secrets: { clientSecret: new Secret(PRACTICE.clientSecret) },
  ...change,
});

const azure = azureAdapter({ timing: { retryDelayMs: 1, slowDownMs: 1 } });
const shown: ProgressNote[] = [];
const signIn = (request: SignInRequest) =>
  azure.signIn(request, { signal, progress: (_, note) => void (note && shown.push(note)) });

/** Any certificate will do: the vault reads its dates and its thumbprint. */
const someCertificate = async (): Promise<Uint8Array> => {
  const { certificatePem } = await makeApplicationCertificate("server");
  return Buffer.from(certificatePem.replaceAll(/-----[^-]+-----|\s/g, ""), "base64");
};

describe("against the practice Azure", () => {
  it.each(["secret", "certificate", "device code"])(
    "a vault gets its credentials (%s)",
    async (how) => {
      const practice = await practiceAzure({
        deviceCode: { pendingPolls: 1, slowDownPolls: 1, intervalSeconds: 0 },
      });
      const byHow = {
        secret: {},
        certificate: { secrets: { clientCertificatePem: await practice.makeClientCertificate() } },
        "device code": {
          secrets: {},
          signIn: { method: "device-code", tenantId: PRACTICE.tenantId, clientId: PRACTICE.clientId },
        },
      } as const;
      const session = await signIn(requestFor(practice, byHow[how as keyof typeof byHow]));

      expect(await session.readVault(VAULT, signal)).toMatchObject({ ...VAULT, region: PRACTICE.region });
      const uploaded = await session.uploadCertificate(VAULT, "own", await someCertificate(), signal);
      expect(uploaded.resourceId).toBe(PRACTICE.vaultResourceId);
      const made = await session.requestCertificate(VAULT, "service", signal);
      expect(made.identity.resourceId).toBe(PRACTICE.vaultResourceId);
      expect(made.identity.thumbprint).not.toBe(uploaded.thumbprint);
      expect(Buffer.from(made.pfx.reveal(), "base64")[0]).toBe(0x30);
    },
    SLOW_MS,
  );

  it.each([
    ["entra", 401, "azure.sign-in-refused"],
    ["entra", 429, "azure.too-many-requests"],
    ["entra", 500, "azure.unavailable"],
    ["arm", 401, "azure.unauthorized"],
    ["arm", 403, "azure.forbidden"],
    ["arm", 404, "azure.not-found"],
    ["arm", 409, "azure.conflict"],
    ["arm", 429, "azure.too-many-requests"],
    ["arm", 503, "azure.unavailable"],
  ] as const)("%s's %i is %s", async (operation, status, code) => {
    const practice = await practiceAzure({ troubles: [{ operation, status, retryAfterSeconds: 0 }] });
    const all = signIn(requestFor(practice)).then((session) => session.readVault(VAULT, signal));
    await expect(all).rejects.toMatchObject({ code, about: { status } });
  });

  it.each(["half", "garbage", "html", "empty", "wrong-types"] as const)(
    "understands nothing in a spoilt answer (%s)",
    async (body) => {
      const operations = ["OpenIdConfiguration", "Token", "Vaults_Get", "VaultCertificates_Create"] as const;
      for (const operation of operations) {
        const practice = await practiceAzure({ troubles: [{ operation, body }] });
        const all = signIn(requestFor(practice)).then(async (session) => {
          await session.readVault(VAULT, signal);
          await session.requestCertificate(VAULT, "x", signal);
        });
        await expect(all).rejects.toMatchObject({ code: "azure.answer-not-understood" });
      }
    },
    SLOW_MS,
  );

  it("goes through the proxy, for Entra and for ARM", async () => {
    const auth = { user: "CONTOSO\\svc", password: "p:%@" };
    const [practice, proxy] = [await practiceAzure(), await startPracticeProxy({ auth })];
    closers.push(() => proxy.close());
    const secrets = {
      clientSecret: new Secret(PRACTICE.clientSecret),
      proxyPassword: new Secret(auth.password),
    };
    const way = { use: "custom", host: "127.0.0.1", port: proxy.port, user: auth.user } as const;
    const session = await signIn(requestFor(practice, { proxy: way, secrets }));
    await session.readVault(VAULT, signal);
    expect(proxy.requests.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(practice.requests).toHaveLength(3);
  });
});

describe("loading", () => {
  it(
    "reads nothing of the SDKs before somebody signs in: every command pays for what is loaded at its start",
    async () => {
      const modules = ["./azure.ts", "../network.ts"].map((name) => new URL(name, import.meta.url).href);
      const script = `
      const { registerHooks } = await import("node:module");
      const seen = [];
      registerHooks({ load(url, context, next) { seen.push(url); return next(url, context); } });
      for (const url of ${JSON.stringify(modules)}) await import(url);
      console.log(JSON.stringify(seen.filter((url) => url.includes("/node_modules/@azure/"))));
      console.log(seen.length > 5);
    `;
      const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script]);
      expect(stdout.trim().split("\n")).toEqual(["[]", "true"]);
    },
    SLOW_MS,
  );
});
