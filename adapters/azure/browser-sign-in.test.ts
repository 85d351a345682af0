import http from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import type { SetupError } from "../../core/errors.ts";
import type { ProgressNote, SignInRequest } from "../../core/ports.ts";
import { explain } from "../../core/text/errors.ts";
import type { PracticeKnobsInput } from "../../practice/azure/knobs.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { pretendBrowser } from "../../practice/pretend-browser.ts";
import { testAzure, testRequest } from "../../practice/test-azure.ts";
import { azureAdapter } from "./azure.ts";
import type { OpenBrowser } from "./browser-sign-in.ts";

const never = new AbortController().signal;

const signInWith = (
  openBrowser: OpenBrowser,
  request: SignInRequest,
  { signal = never, limitMs = 60_000, notes = [] as ProgressNote[] } = {},
) =>
  azureAdapter({ openBrowser, timing: { retryDelayMs: 1, browserLimitMs: limitMs } }).signIn(request, {
    signal,
    progress: (_, note) => void (note && notes.push(note)),
  });

const signIn = async (knobs: PracticeKnobsInput = {}, limitMs?: number) => {
  const practice = await testAzure(onTestFinished, knobs);
  const request = testRequest(practice, "browser");
  const open = pretendBrowser(async () => practice);
  return { practice, session: signInWith(open, request, limitMs === undefined ? {} : { limitMs }) };
};

const errorOf = (asked: Promise<unknown>): Promise<SetupError> =>
  asked.then(
    () => Promise.reject(new Error("it went well")),
    (error: SetupError) => error,
  );

/** Sends a form to the page where the sign-in waits. */
const send = (address: string, body: string, headers: http.OutgoingHttpHeaders = {}, method = "POST") =>
  new Promise<number | undefined>((resolve, reject) => {
    const type = { "Content-Type": "application/x-www-form-urlencoded" };
    http
      .request(address, { method, headers: { ...type, ...headers }, agent: false }, (response) => {
        response.resume().once("end", () => resolve(response.statusCode));
      })
      .once("error", reject)
      .end(body);
  });

describe("in the browser", () => {
  it("signs in, tells who it is, and asks nobody again for other services and later", async () => {
    const { practice, session } = await signIn({ tokenLifetimeSeconds: 200 });
    const signedIn = await session;
    expect(signedIn.who).toBe("admin@practice.test");
    expect(await signedIn.listSubscriptions(never)).toHaveLength(2);
    const vault = { vault: `${practice.origin}/key-vaults/${PRACTICE.keyVault}`, secret: "nothing" };
    await signedIn.readSecret(vault, never).catch(() => undefined);
    const asked = practice.requests.filter(({ operation }) => operation === "Authorize");
    expect(asked).toHaveLength(1);
    // Tokens of 200 seconds are renewed for every question, by the refresh token.
    expect(practice.requests.filter(({ operation }) => operation === "Token").length).toBeGreaterThan(1);
  });

  it("asks Microsoft's page for a code with a proof of its own, and tells that the browser is open", async () => {
    const practice = await testAzure(onTestFinished);
    let address = new URL("https://nowhere.invalid");
    const notes: ProgressNote[] = [];
    const browser = pretendBrowser(async () => practice);
    const open: OpenBrowser = (to) => {
      address = new URL(to);
      return browser(to);
    };
    await signInWith(open, testRequest(practice, "browser"), { notes });
    const asked = Object.fromEntries(address.searchParams);
    expect(asked).toMatchObject({
      response_type: "code",
      response_mode: "form_post",
      code_challenge_method: "S256",
      client_id: PRACTICE.clientId,
    });
    expect(asked.redirect_uri).toMatch(/^http:\/\/localhost:\d+$/);
    expect(new Set([asked.state, asked.nonce, asked.code_challenge]).size).toBe(3);
    for (const each of [asked.state, asked.nonce]) expect(each).toMatch(/^[\w-]{43}$/);
    expect(notes).toMatchObject([{ kind: "text", text: expect.stringContaining("browser") }]);
  });

  it.each([
    ["decline", "azure.sign-in-declined", /declined/],
    ["admin-consent", "azure.sign-in-refused", /consent of an administrator.*AADSTS90094/],
    ["conditional-access", "azure.sign-in-refused", /Conditional Access policy blocks.*AADSTS53003/],
    ["not-assigned", "azure.sign-in-refused", /not assigned.*AADSTS50105/],
    ["other-nonce", "azure.answer-not-understood", /id_token\.nonce/],
  ] as const)("tells what the page says: %s", async (outcome, code, words) => {
    const error = await errorOf((await signIn({ signInPage: { outcome } })).session);
    expect(error.code).toBe(code);
    expect(explain(error).message).toMatch(words);
  });

  it("says so where there is no desktop, and offers the code", async () => {
    const error = await errorOf((await signIn({ signInPage: { desktop: false } })).session);
    expect(error.code).toBe("azure.browser-not-opened");
    expect(explain(error).remedy).toContain("code");
  });

  it("gives up on somebody who never comes back", async () => {
    const error = await errorOf((await signIn({ signInPage: { outcome: "never" } }, 50)).session);
    expect(error).toMatchObject({ code: "azure.browser-timed-out", about: { withinMinutes: 1 } });
  });

  it("listens on this machine alone, to its own state alone, and is gone when it is cancelled", async () => {
    const practice = await testAzure(onTestFinished);
    const stop = new AbortController();
    const opened = Promise.withResolvers<URL>();
    const open: OpenBrowser = async (to) => {
      opened.resolve(new URL(to));
      return true;
    };
    const asked = errorOf(signInWith(open, testRequest(practice, "browser"), { signal: stop.signal }));
    const query = (await opened.promise).searchParams;
    const port = new URL(query.get("redirect_uri") ?? "").port;
    const [here, state] = [`http://127.0.0.1:${port}/`, query.get("state") ?? ""];
    expect(await send(here, "code=stolen&state=guessed")).toBe(400);
    expect(await send(here, `code=a&state=${state}&state=${state}`)).toBe(400);
    expect(await send(here, `code=a&state=${state}`, { Host: `evil.test:${port}` })).toBe(421);
    expect(await send(here, `code=a&state=${state}`, { "Content-Type": "text/plain" })).toBe(415);
    expect(await send(`${here}?code=a&state=${state}`, "", {}, "GET")).toBe(404);
    expect(await send(here, "x".repeat(65 * 1024))).toBe(413);
    await expect(send(`http://127.0.0.2:${port}/`, "")).rejects.toThrow("ECONNREFUSED");
    stop.abort();
    expect((await asked).code).toBe("run.cancelled");
    await expect(send(here, `code=a&state=${state}`)).rejects.toThrow("ECONNREFUSED");
  });

  it("a code that another program has slipped in is worth nothing without the proof", async () => {
    const practice = await testAzure(onTestFinished);
    const open: OpenBrowser = async (to) => {
      const { searchParams } = new URL(to);
      const body = `code=not-ours&state=${searchParams.get("state")}`;
      void send(searchParams.get("redirect_uri") ?? "", body).catch(() => undefined);
      return true;
    };
    await expect(signInWith(open, testRequest(practice, "browser"))).rejects.toMatchObject({
      code: "azure.sign-in-refused",
      about: { error: "invalid_grant" },
    });
  });
});
