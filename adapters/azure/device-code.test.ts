import { afterEach, describe, expect, it } from "vitest";
import type { CustomCloud } from "../../core/answers.ts";
import type { ProgressNote } from "../../core/ports.ts";
import { startScriptedAzure } from "../../practice/scripted-azure.ts";
import {
  deviceCodeReply,
  type EntraScript,
  entraError,
  personTokenReply,
  scriptedEntra,
  signInRequest,
  TENANT,
  TOKEN,
} from "../../practice/scripted-entra.ts";
import { azureAdapter } from "./azure.ts";
import { openTransport } from "./transport.ts";

const VAULT = { subscriptionId: TENANT, resourceGroup: "rg", name: "vault" };

const shown: ProgressNote[] = [];
const closers: (() => unknown)[] = [];
afterEach(async () => {
  shown.splice(0);
  for (const close of closers.splice(0).reverse()) await close();
});

const entra = async (script: EntraScript = {}) => {
  const server = await startScriptedAzure(scriptedEntra(script));
  closers.push(() => server.close());
  return server;
};

const azure = azureAdapter({ timing: { retryDelayMs: 1, slowDownMs: 1 } });

const signInByCode = (cloud: CustomCloud, signal = new AbortController().signal) =>
  azure.signIn(signInRequest({ cloud, signIn: { method: "device-code", clientId: "" }, secrets: {} }), {
    signal,
    progress(_, note) {
      if (note) shown.push(note);
    },
  });

describe("a device code", () => {
  const answers = (...replies: string[]) => {
    const left = [...replies];
    return (form: URLSearchParams) => {
      if (form.get("grant_type") === "refresh_token") return personTokenReply(TENANT);
      const next = left.shift();
      return next === undefined ? personTokenReply(TENANT) : entraError(next);
    };
  };

  it("is shown once, with its end, and waited for", async () => {
    const { cloud, requests } = await entra({
      token: answers("authorization_pending", "slow_down", "authorization_pending"),
    });
    const before = Date.now();
    await signInByCode(cloud);
    expect(shown).toMatchObject([
      {
        kind: "device-code",
        userCode: "ABCD-1234",
        verificationUri: "https://microsoft.scripted.test/devicelogin",
      },
    ]);
    const [note] = shown;
    const expiresAt = note?.kind === "device-code" ? Date.parse(note.expiresAt) : 0;
    expect(Math.abs(expiresAt - before - 900_000)).toBeLessThan(10_000);
    expect(requests.filter(({ path }) => path.includes("/token?"))).toHaveLength(4);
  });

  it("serves for later calls too, renewed without a second code", async () => {
    const { cloud, requests } = await entra({
      token: (form) => personTokenReply(TENANT, form.get("grant_type") === "refresh_token" ? 3600 : 60),
      arm: () => ({ body: { name: "vault", location: "westeurope" } }),
    });
    const session = await signInByCode(cloud);
    await session.readVault(VAULT, new AbortController().signal);
    expect(shown).toHaveLength(1);
    expect(requests.at(-1)?.headers.authorization).toBe(`Bearer ${TOKEN}`);
  });

  it("asks for a new sign-in, not for a second code, when renewing is refused", async () => {
    const { cloud } = await entra({
      token: (form) =>
        form.get("grant_type") === "refresh_token"
          ? entraError("invalid_grant", 70_008)
          : personTokenReply(TENANT, 60),
    });
    const session = await signInByCode(cloud);
    await expect(session.readVault(VAULT, new AbortController().signal)).rejects.toMatchObject({
      code: "azure.sign-in-refused",
      about: { aadsts: 70_008 },
    });
    expect(shown).toHaveLength(1);
  });

  it.each([
    ["authorization_declined", "azure.sign-in-declined"],
    ["access_denied", "azure.sign-in-declined"],
    ["expired_token", "azure.sign-in-expired"],
    ["bad_verification_code", "azure.sign-in-refused"],
  ])("ends with %s as %s", async (said, code) => {
    const { cloud } = await entra({ token: answers("authorization_pending", said) });
    await expect(signInByCode(cloud)).rejects.toMatchObject({ code });
  });

  it("runs out on our side too", async () => {
    const pending = Array.from({ length: 100_000 }, () => "authorization_pending");
    const { cloud } = await entra({ deviceCode: deviceCodeReply(0), token: answers(...pending) });
    await expect(signInByCode(cloud)).rejects.toMatchObject({ code: "azure.sign-in-expired" });
  });

  it("is not asked for ever where the answer has no end, or another page than an https one", async () => {
    const { body } = deviceCodeReply();
    for (const spoilt of [{ expires_in: undefined }, { verification_uri: "javascript:alert(1)" }]) {
      const { cloud } = await entra({ deviceCode: { body: { ...Object(body), ...spoilt } } });
      await expect(signInByCode(cloud)).rejects.toMatchObject({ code: "azure.answer-not-understood" });
    }
    expect(shown).toEqual([]);
  });

  it("is refused by Entra itself", async () => {
    const { cloud } = await entra({ deviceCode: entraError("unauthorized_client", 700_016) });
    await expect(signInByCode(cloud)).rejects.toMatchObject({
      code: "azure.sign-in-refused",
      about: { aadsts: 700_016 },
    });
    expect(shown).toEqual([]);
  });

  it("can be stopped at once between two questions, however long the pause", async () => {
    const controller = new AbortController();
    const { cloud } = await entra({
      deviceCode: { body: { ...Object(deviceCodeReply().body), interval: 60 } },
      token: answers("authorization_pending"),
    });
    const stopping = azureAdapter({
      openTransport: async (choice) => {
        const transport = await openTransport(choice);
        return {
          async sendRequest(request) {
            const answer = await transport.sendRequest(request);
            if (request.url.includes("/token?")) setImmediate(() => controller.abort());
            return answer;
          },
        };
      },
    });
    const request = signInRequest({ cloud, signIn: { method: "device-code" }, secrets: {} });
    const watch = { signal: controller.signal, progress: () => undefined };
    await expect(stopping.signIn(request, watch)).rejects.toMatchObject({ code: "run.cancelled" });
  });
});
