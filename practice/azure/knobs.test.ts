import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { PRACTICE } from "../practice-values.ts";
import { PracticeKnobs } from "./knobs.ts";
import { lookUpCertificate } from "./registry.ts";
import { makeServiceCertificate } from "./service-certificate.ts";
import { ARM_SCOPE } from "./site.ts";
import { readState } from "./state.ts";
import { API, TOKEN_PATH, type TryPractice, tryPractice, VAULT, VAULTS } from "./try-practice.ts";

let azure: TryPractice;
beforeAll(async () => {
  azure = await tryPractice();
});
afterAll(() => azure.end());
afterEach(() => {
  azure.practice.knobs.troubles = [];
  azure.practice.knobs.clockSkewMs = 0;
});

const get = () => azure.ask(`${VAULT}?${API}`);
const certificatesOf = async (): Promise<number> =>
  (await readState(azure.stateFile)).vaults.flatMap(({ certificates }) => certificates).length;
const signIn = (retryless = {}) =>
  azure.ask(TOKEN_PATH, {
    form: {
      grant_type: "client_credentials",
      client_id: PRACTICE.clientId,
      client_secret: PRACTICE.clientSecret,
      scope: ARM_SCOPE,
      ...retryless,
    },
  });

describe("status", () => {
  it.each([
    [401, "InvalidAuthenticationToken"],
    [403, "AuthorizationFailed"],
    [404, "ResourceNotFound"],
    [409, "Conflict"],
    [429, "TooManyRequests"],
    [500, "InternalServerError"],
    [502, "Practice502"],
    [503, "ServerBusy"],
  ])("%i comes in ARM's shape as %s", async (status, code) => {
    azure.practice.knobs.troubles = [{ operation: "Vaults_Get", status, retryAfterSeconds: 7 }];
    const answer = await get();
    expect(answer.status).toBe(status);
    expect(answer.json()).toMatchObject({ error: { code, message: expect.any(String) } });
    expect(answer.headers["retry-after"]).toBe("7");
    expect(answer.headers["x-ms-request-id"]).toBeDefined();
    expect(answer.headers["www-authenticate"] === undefined).toBe(status !== 401);
  });

  it("403 names the missing right, and another code can be asked for", async () => {
    azure.practice.knobs.troubles = [{ operation: "VaultCertificates_Create", status: 403 }];
    const put = () => azure.ask(`${VAULT}/certificates/a?${API}`, { json: {} });
    expect((await put()).text).toContain("'Microsoft.RecoveryServices/vaults/certificates/write'");
    azure.practice.knobs.troubles = [{ operation: "arm", status: 403, code: "SubscriptionDisabled" }];
    expect((await put()).json()).toMatchObject({ error: { code: "SubscriptionDisabled" } });
    expect(await certificatesOf()).toBe(0);
  });

  it.each([
    [401, "invalid_client"],
    [403, "access_denied"],
    [429, "temporarily_unavailable"],
    [500, "server_error"],
  ])("%i comes in Entra's shape as %s", async (status, error) => {
    azure.practice.knobs.troubles = [{ operation: "Token", status }];
    const answer = await signIn();
    expect(answer.status).toBe(status);
    expect(answer.json()).toMatchObject({
      error,
      error_description: expect.any(String),
      trace_id: expect.any(String),
    });
  });
});

describe("which requests are hit", () => {
  it("so many times, one trouble after the other, then all is well", async () => {
    azure.practice.knobs.troubles = [
      { operation: "Vaults_Get", times: 2, status: 429 },
      { operation: "arm", times: 1, status: 503 },
    ];
    const statuses = [];
    for (let asked = 0; asked < 4; asked += 1) statuses.push((await get()).status);
    expect(statuses).toEqual([429, 429, 503, 200]);
  });

  it.each([
    ["entra", 503, 200],
    ["arm", 200, 503],
    ["all", 503, 503],
    ["Usages_ListByVaults", 200, 200],
  ] as const)("%s", async (operation, entra, arm) => {
    await get(); // signs in while all is well
    azure.practice.knobs.troubles = [{ operation, status: 503 }];
    expect((await signIn()).status).toBe(entra);
    expect((await get()).status).toBe(arm);
  });
});

describe("slow", () => {
  it("waits before it answers", async () => {
    azure.practice.knobs.troubles = [{ operation: "Vaults_Get", slowMs: 60 }];
    const before = performance.now();
    expect((await get()).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThan(55);
  });

  it("does not hold up the end", async () => {
    const own = await tryPractice({ knobs: { troubles: [{ operation: "DeviceLogin", slowMs: 600_000 }] } });
    const waiting = own.ask("/devicelogin", { token: null });
    const lost = expect(waiting).rejects.toThrow();
    await own.token(); // by now the slow one has been heard too
    await own.end();
    await lost;
  });
});

describe("a cut connection", () => {
  const put = () => azure.ask(`${VAULT}/certificates/a?${API}`, { json: {} });

  it.each([
    ["before", 0],
    ["unanswered", 1],
    ["middle", 1],
  ] as const)("%s: the client gets no answer, the vault %i certificate", async (cut, made) => {
    const had = await certificatesOf();
    azure.practice.knobs.troubles = [{ operation: "VaultCertificates_Create", cut }];
    await expect(put()).rejects.toMatchObject({ code: "ECONNRESET" });
    expect(await certificatesOf()).toBe(had + made);
    expect(azure.practice.requests.at(-1)?.status).toBe(cut === "middle" ? 200 : 0);
  });
});

describe("a spoilt body", () => {
  const spoilt = async (body: "half" | "garbage" | "html" | "empty" | "wrong-types" | "huge") => {
    azure.practice.knobs.troubles = [{ operation: "Vaults_Get", body }];
    return get();
  };

  it("half, garbage and nothing are no JSON, in a whole HTTP answer", async () => {
    for (const body of ["half", "garbage", "empty"] as const) {
      const answer = await spoilt(body);
      expect(answer.status).toBe(200);
      expect(answer.headers["content-type"]).toContain("application/json");
      expect(() => answer.json()).toThrow();
    }
  });

  it("html is a guest network's page", async () => {
    const answer = await spoilt("html");
    expect(answer.headers["content-type"]).toContain("text/html");
    expect(answer.text).toContain("sign in");
  });

  it("wrong-types keeps the names and changes every type", async () => {
    const wrong = z.record(z.string(), z.unknown()).parse((await spoilt("wrong-types")).json());
    azure.practice.knobs.troubles = [];
    const right = z.record(z.string(), z.unknown()).parse((await get()).json());
    expect(Object.keys(wrong)).toEqual(Object.keys(right));
    expect(wrong).toMatchObject({ name: 7, location: 7, properties: { publicNetworkAccess: 7 } });
    azure.practice.knobs.troubles = [{ operation: "Vaults_ListByResourceGroup", body: "wrong-types" }];
    expect((await azure.ask(`${VAULTS}?${API}`)).json()).toMatchObject({ value: { practice: 1 } });
  });

  it("huge is 32 MiB of good JSON", async () => {
    const answer = await spoilt("huge");
    expect(answer.text.length).toBeGreaterThan(32 * 1024 * 1024);
    expect(answer.json()).toMatchObject({ name: PRACTICE.vault });
  });
});

describe("clock skew", () => {
  it("shows in the Date header, in the tokens, and in what the service makes", async () => {
    azure.practice.knobs.clockSkewMs = 7_200_000;
    const answer = await signIn();
    expect(Math.abs(Date.parse(answer.headers.date ?? "") - Date.now() - 7_200_000)).toBeLessThan(5_000);
    const { access_token } = z.object({ access_token: z.string() }).parse(answer.json());
    const claims: unknown = JSON.parse(Buffer.from(access_token.split(".")[1] ?? "", "base64url").toString());
    expect(z.object({ iat: z.number() }).parse(claims).iat).toBeGreaterThan(Date.now() / 1000 + 7_000);
    expect((await azure.ask(`${VAULT}?${API}`, { token: access_token })).status).toBe(200);
  });

  it("leaves what the client made as it is", async () => {
    azure.practice.knobs.clockSkewMs = -7_200_000;
    const notAfter = new Date("2026-12-01T00:00:00Z");
    const made = await makeServiceCertificate({ friendlyName: "a", notBefore: new Date(0), notAfter });
    const answer = await azure.ask(`${VAULT}/certificates/a?${API}`, {
      json: { properties: { certificate: made.certificate.toString("base64") } },
    });
    const { thumbprint } = z
      .object({ properties: z.object({ thumbprint: z.string() }) })
      .parse(answer.json()).properties;
    expect(await lookUpCertificate(azure.stateFile, thumbprint)).toMatchObject({
      validTo: notAfter.toISOString(),
    });
  });
});

describe("the knobs' schema", () => {
  it("takes a JSON file, and fills in what is left out", () => {
    const text =
      '{"troubles":[{"operation":"arm","times":1,"status":429,"retryAfterSeconds":2}],"pageSize":5}';
    expect(PracticeKnobs.parse(JSON.parse(text))).toMatchObject({
      troubles: [{ operation: "arm", times: 1, status: 429, retryAfterSeconds: 2 }],
      pageSize: 5,
      clockSkewMs: 0,
      tokenLifetimeSeconds: 3599,
      deviceCode: {
        outcome: "approve",
        pendingPolls: 2,
        slowDownPolls: 0,
        intervalSeconds: 1,
        expiresInSeconds: 900,
      },
    });
  });

  it.each([
    ["an unknown knob", { speed: 1 }],
    ["an unknown operation", { troubles: [{ operation: "Vaults_Paint", status: 500 }] }],
    ["a trouble that does nothing", { troubles: [{ operation: "all", times: 1 }] }],
    ["a status that is none", { troubles: [{ operation: "all", status: 200 }] }],
  ])("refuses %s", (_, knobs) => {
    expect(PracticeKnobs.safeParse(knobs).success).toBe(false);
  });
});
