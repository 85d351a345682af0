/** Microsoft's sign-in page (authorization code with PKCE, RFC 7636): it asks nobody, and posts its answer as MSAL wants it. */
import { createHash, randomBytes } from "node:crypto";
import { checkPublicClient, checkScope, checkTenant, fail, required } from "./entra-requests.ts";
import type { PracticeKnobs } from "./knobs.ts";
import type { Incoming, Reply } from "./reply.ts";
import type { Site } from "./site.ts";

const MAX_CODES = 1000;
/** Loopback redirects may name any port (RFC 8252 §7.3); what else is registered is not known here. */
const REDIRECT = /^http:\/\/localhost:\d{1,5}\/?$/;

interface IssuedCode {
  readonly clientId: string;
  readonly scope: string;
  readonly nonce: string;
  readonly challenge: string;
  readonly redirectUri: string;
}

export interface SignInPage {
  readonly show: (incoming: Incoming) => Reply;
  /** What a code was given for; each once, for whoever knows the verifier. Throws Entra's faults. */
  redeem(form: URLSearchParams): Pick<IssuedCode, "clientId" | "scope" | "nonce">;
}

/** As Entra's page sends them back: without `error_codes`, the number in the text. */
const REFUSALS: Partial<Record<PracticeKnobs["signInPage"]["outcome"], readonly [string, string]>> = {
  decline: ["access_denied", "AADSTS65004: User declined to consent to access the app."],
  "admin-consent": ["access_denied", "AADSTS90094: The grant requires admin permission."],
  "conditional-access": [
    "access_denied",
    "AADSTS53003: Access has been blocked by Conditional Access policies.",
  ],
  "not-assigned": ["access_denied", "AADSTS50105: The signed in user is not assigned to a role."],
};

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

const html = (body: string): Reply => ({
  status: 200,
  contentType: "text/html; charset=utf-8",
  text: `<!doctype html>\n<title>Practice sign-in</title>\n${body}\n`,
});

/** A person presses the button; a stand-in for the browser posts the form by itself. */
const formTo = (action: string, fields: Readonly<Record<string, string>>): Reply =>
  html(
    [
      `<form method="post" action="${escaped(action)}">`,
      ...Object.entries(fields).map(
        ([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`,
      ),
      "<button>Continue as the practice admin</button></form>",
    ].join("\n"),
  );

const challengeOf = (verifier: string): string => createHash("sha256").update(verifier).digest("base64url");

function questionOf(incoming: Incoming): URLSearchParams {
  const query = new URLSearchParams([...incoming.query]);
  const fixed = { response_type: "code", response_mode: "form_post", code_challenge_method: "S256" };
  for (const [name, wanted] of Object.entries(fixed)) {
    if (query.get(name) !== wanted) fail("invalid_request", 900_144, `'${name}' must be '${wanted}'.`);
  }
  return query;
}

export function makeSignInPage(site: Site): SignInPage {
  const codes = new Map<string, IssuedCode>();

  const issue = (issued: IssuedCode): string => {
    const [oldest] = codes.keys();
    if (codes.size >= MAX_CODES && oldest !== undefined) codes.delete(oldest);
    const code = randomBytes(48).toString("base64url");
    codes.set(code, issued);
    return code;
  };

  return {
    show: (incoming) => {
      checkTenant(incoming, true);
      const query = questionOf(incoming);
      const clientId = required(query, "client_id");
      checkPublicClient(clientId);
      const [scope, state] = [required(query, "scope"), required(query, "state")];
      checkScope(site, scope);
      const redirectUri = required(query, "redirect_uri");
      if (!REDIRECT.test(redirectUri)) {
        fail("invalid_request", 50_011, "The redirect URI does not match the ones configured.");
      }
      const { outcome } = site.knobs.signInPage;
      if (outcome === "never") return html("<p>Nobody signs in on this page.</p>");
      const [error, error_description] = REFUSALS[outcome] ?? [];
      if (error && error_description) return formTo(redirectUri, { error, error_description, state });
      const nonce = outcome === "other-nonce" ? "another" : required(query, "nonce");
      const challenge = required(query, "code_challenge");
      return formTo(redirectUri, { code: issue({ clientId, scope, nonce, challenge, redirectUri }), state });
    },
    redeem(form) {
      const code = required(form, "code");
      const issued = codes.get(code);
      codes.delete(code);
      const known =
        issued?.clientId === required(form, "client_id") &&
        issued.redirectUri === required(form, "redirect_uri") &&
        issued.challenge === challengeOf(required(form, "code_verifier"));
      if (!known || !issued)
        return fail("invalid_grant", 70_000, "The provided grant is invalid or malformed.");
      return issued;
    },
  };
}
