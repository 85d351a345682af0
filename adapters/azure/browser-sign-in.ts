/**
 * Signing in in the system's browser: authorization code with PKCE (RFC 7636, RFC 8252). MSAL's own way to do it leaves no
 * choice of how the browser is opened, checks no nonce and cannot be stopped (docs/decisions/0015), so the three requests are
 * made here, over the same transport. The refresh token stays in this closure.
 */
import { createHash, randomBytes } from "node:crypto";
import type { AccessToken } from "@azure/core-auth";
import {
  createHttpHeaders,
  createPipelineFromOptions,
  createPipelineRequest,
} from "@azure/core-rest-pipeline";
import { z } from "zod";
import { SetupError } from "../../core/errors.ts";
import { signInWords } from "../../core/text/sign-in.ts";
import { type CloudDefinition, signsInWithAdfs } from "../../core/vault/clouds.ts";
import { refusedOnPage, SIGN_IN } from "./entra-answers.ts";
import { RETRY, refuseLongWaits } from "./patience.ts";
import { openRedirectPage } from "./redirect-page.ts";
import { type Asking, nameIn, type TokenSource } from "./token-source.ts";

/** Opens an https address in the browser of whoever sits here. False where there is no desktop. */
export type OpenBrowser = (address: string) => Promise<boolean>;

/** Microsoft's developer application, as in @azure/identity where no client id is given. */
export const DEVELOPER_CLIENT_ID = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";

/** Long enough for a second proof on another device. Ours. */
const BROWSER_LIMIT_MS = 10 * 60_000;
/** A token is asked for anew when it has less than this left. */
const RENEW_BEFORE_MS = 5 * 60_000;

const Endpoints = z.object({ authorization_endpoint: z.string(), token_endpoint: z.string() });
const Tokens = z.object({
  access_token: z.string(),
  expires_in: z.coerce.number().min(0).max(31_536_000),
  refresh_token: z.string().optional(),
  id_token: z.string().optional(),
});
type Tokens = z.infer<typeof Tokens>;
const Claims = z.object({
  aud: z.string(),
  nonce: z.string().optional(),
  tid: z.string().optional(),
  preferred_username: z.unknown().optional(),
  upn: z.unknown().optional(),
});

type Ask = (url: string, signal: AbortSignal, form?: Readonly<Record<string, string>>) => Promise<unknown>;

/** Asks Entra. A refusal is noted by the witness below, and told in its words (`explainSignIn`). */
const entraOf = ({ httpClient, timing }: Asking): Ask => {
  const retryOptions = { ...RETRY, retryDelayInMs: timing.retryDelayMs };
  const pipeline = createPipelineFromOptions({ retryOptions, redirectOptions: { maxRetries: 0 } });
  pipeline.addPolicy(refuseLongWaits, { afterPhase: "Sign" });
  return async (url, abortSignal, form) => {
    const request = createPipelineRequest({
      url,
      abortSignal,
      method: form === undefined ? "GET" : "POST",
      headers: createHttpHeaders(
        form === undefined ? {} : { "Content-Type": "application/x-www-form-urlencoded" },
      ),
      ...(form !== undefined && { body: new URLSearchParams(form).toString() }),
    });
    const response = await pipeline.sendRequest(httpClient, request);
    if (response.status !== 200) throw new Error(`Entra answered ${response.status}`);
    // Its form is checked already (entra-forms.ts).
    return JSON.parse(response.bodyAsText ?? "");
  };
};

const discoveryAddress = (cloud: CloudDefinition, tenantId: string): string =>
  signsInWithAdfs(cloud)
    ? `${cloud.authorityHost}/.well-known/openid-configuration`
    : `${cloud.authorityHost}/${encodeURIComponent(tenantId || "organizations")}/v2.0/.well-known/openid-configuration`;

const random = (): string => randomBytes(32).toString("base64url");

/** `localhost` resolves to this machine alone; the code is worth nothing without the verifier. */
const pageAddress = (endpoint: string, query: Readonly<Record<string, string>>): string => {
  const url = new URL(endpoint);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
};

const claimsOf = (idToken: string | undefined): z.infer<typeof Claims> | null => {
  try {
    const [, payload = ""] = (idToken ?? "").split(".");
    return Claims.parse(JSON.parse(Buffer.from(payload, "base64url").toString("utf8")));
  } catch {
    return null;
  }
};

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isOther = (one: string | undefined, wanted: string): boolean =>
  one?.toLowerCase() !== wanted.toLowerCase();

/**
 * It came straight from Entra over TLS, so its signature says no more (OpenID Connect Core §3.1.3.7, 6); that it answers this
 * very question, for this application and tenant, is what is checked.
 */
function checkedClaims(
  tokens: Tokens,
  { nonce, clientId, tenantId }: { nonce: string; clientId: string; tenantId: string },
): z.infer<typeof Claims> {
  const wrong = (field: string) =>
    new SetupError("azure.answer-not-understood", { ...SIGN_IN, field: `id_token.${field}` });
  const claims = claimsOf(tokens.id_token);
  if (claims === null) throw wrong("claims");
  if (claims.nonce !== nonce) throw wrong("nonce");
  if (isOther(claims.aud, clientId)) throw wrong("aud");
  if (GUID.test(tenantId) && isOther(claims.tid, tenantId)) throw wrong("tid");
  return claims;
}

/** Whichever comes first: the answer, a cancel, or the end of our patience. */
async function waitFor<T>(answer: Promise<T>, signal: AbortSignal, limitMs: number): Promise<T> {
  const late = AbortSignal.timeout(limitMs);
  const over = AbortSignal.any([signal, late]);
  return await new Promise<T>((resolve, reject) => {
    const stop = () =>
      reject(
        signal.aborted
          ? new SetupError("run.cancelled")
          : new SetupError("azure.browser-timed-out", { withinMinutes: Math.ceil(limitMs / 60_000) }),
      );
    if (over.aborted) stop();
    over.addEventListener("abort", stop, { once: true });
    answer.then(resolve, reject).finally(() => over.removeEventListener("abort", stop));
  });
}

interface Code {
  readonly code: string;
  readonly redirectUri: string;
  readonly verifier: string;
  readonly nonce: string;
}

/** Opens the page and waits for its code. Throws azure.browser-*, azure.sign-in-*, `run.cancelled`. */
async function askOnPage(
  asking: Asking & { readonly open: OpenBrowser },
  endpoint: string,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Code> {
  const limitMs = asking.timing.browserLimitMs ?? BROWSER_LIMIT_MS;
  const [state, nonce, verifier] = [random(), random(), random()];
  const challenge = createHash("sha256").update(verifier).digest("base64url");
  const page = await openRedirectPage(state);
  try {
    const address = pageAddress(endpoint, {
      ...query,
      response_type: "code",
      response_mode: "form_post",
      redirect_uri: page.address,
      state,
      nonce,
      code_challenge: challenge,
      code_challenge_method: "S256",
      prompt: "select_account",
    });
    if (!(await asking.open(address))) throw new SetupError("azure.browser-not-opened");
    const minutes = Math.ceil(limitMs / 60_000);
    asking.watch.progress(0, { kind: "text", text: signInWords.browserOpened({ minutes }) });
    const form = await waitFor(page.answer, signal, limitMs);
    const code = form.get("code");
    if (code) return { code, redirectUri: page.address, verifier, nonce };
    const said = { error: form.get("error") ?? "", description: form.get("error_description") ?? "" };
    throw refusedOnPage(said, query.client_id ?? "");
  } finally {
    page.close();
  }
}

export const byBrowser = (asking: Asking & { readonly open: OpenBrowser }): TokenSource => {
  const { request, cloud } = asking;
  const { tenantId, clientId: given } = request.signIn;
  const clientId = given || DEVELOPER_CLIENT_ID;
  const ask = entraOf(asking);
  const held = new Map<string, AccessToken>();
  let tokenEndpoint = "";
  let refreshToken: string | undefined;

  const asked = (scope: string) => `${scope} openid profile offline_access`;
  const keep = (scope: string, tokens: Tokens): AccessToken => {
    refreshToken = tokens.refresh_token ?? refreshToken;
    const expiresOnTimestamp = Date.now() + tokens.expires_in * 1000;
    const token = { token: tokens.access_token, expiresOnTimestamp };
    held.set(scope, token);
    return token;
  };

  const first = async (signal: AbortSignal) => {
    const discovered = Endpoints.parse(await ask(discoveryAddress(cloud, tenantId), signal));
    tokenEndpoint = discovered.token_endpoint;
    const query = { client_id: clientId, scope: asked(cloud.scope) };
    const page = await askOnPage(asking, discovered.authorization_endpoint, query, signal);
    const { code, redirectUri, verifier, nonce } = page;
    const form = { ...query, grant_type: "authorization_code", code, redirect_uri: redirectUri };
    const tokens = Tokens.parse(await ask(tokenEndpoint, signal, { ...form, code_verifier: verifier }));
    const claims = checkedClaims(tokens, {
      nonce,
      clientId,
      tenantId: signsInWithAdfs(cloud) ? "" : tenantId,
    });
    keep(cloud.scope, tokens);
    return nameIn(claims.preferred_username) ?? nameIn(claims.upn);
  };

  const again = async (signal: AbortSignal, scope: string) => {
    const token = held.get(scope);
    if (token && token.expiresOnTimestamp - Date.now() > RENEW_BEFORE_MS) return token;
    // Without one (AD FS may give none) what is there serves until its end.
    if (refreshToken === undefined) {
      if (token && token.expiresOnTimestamp > Date.now()) return token;
      throw new SetupError("azure.signed-out");
    }
    const form = { client_id: clientId, grant_type: "refresh_token", refresh_token: refreshToken };
    return keep(scope, Tokens.parse(await ask(tokenEndpoint, signal, { ...form, scope: asked(scope) })));
  };

  return { first, again };
};
