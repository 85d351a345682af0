/** Access tokens, identity tokens and client assertions: all JSON Web Tokens, signed and checked with node:crypto. */
import {
  constants,
  createHash,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign,
  verify,
  X509Certificate,
} from "node:crypto";
import { z } from "zod";
import { PRACTICE } from "../practice-values.ts";
import type { EntraFault } from "./reply.ts";

const MAX_JWT_CHARACTERS = 32 * 1024;
/** How far a client's clock may be off. Entra allows five minutes. */
const CLOCK_TOLERANCE_S = 300;

const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const decode = (part: string): unknown => JSON.parse(Buffer.from(part, "base64url").toString("utf8"));

interface Jwt {
  readonly header: unknown;
  readonly payload: unknown;
  readonly signed: Buffer;
  readonly signature: Buffer;
}

function readJwt(text: string): Jwt | null {
  const [header, payload, signature, ...rest] = text.split(".");
  if (text.length > MAX_JWT_CHARACTERS || rest.length > 0) return null;
  if (header === undefined || payload === undefined || signature === undefined) return null;
  try {
    return {
      header: decode(header),
      payload: decode(payload),
      signed: Buffer.from(`${header}.${payload}`, "ascii"),
      signature: Buffer.from(signature, "base64url"),
    };
  } catch {
    return null;
  }
}

const AccessClaims = z.object({ aud: z.string(), exp: z.number(), nbf: z.number() });

export type AccessCheck = "valid" | "malformed" | "expired" | "other-audience";

export interface Tokens {
  /** A token for ARM. `subject` is the object id of the application or of the admin. */
  access(audience: string, clientId: string, subject: string): string;
  checkAccess(token: string, audience: string): AccessCheck;
  /** Who the admin is that signed in. `nonce`: of a sign-in in the browser. */
  identity(clientId: string, nonce?: string): string;
  /** The public keys, as `jwks_uri` gives them. */
  keys(): readonly object[];
}

export interface TokenMaking {
  readonly issuer: string;
  readonly now: () => Date;
  readonly lifetimeSeconds: () => number;
}

const ADMIN = {
  oid: "a7d2f0c4-18e6-4b39-9c5d-3f8e1a6b0d72",
  name: "Practice Admin",
  preferred_username: "admin@practice.test",
} as const;

export const ADMIN_OBJECT_ID = ADMIN.oid;

/** JSON Web Signature ES256 wants the two numbers side by side, not in DER. */
const es256 = (key: KeyObject) => ({ key, dsaEncoding: "ieee-p1363" }) as const;

/**
 * Signed with an elliptic key: Entra signs with RSA, but making such a key would take longer than all the rest of the
 * start, and clients are told not to look into access tokens.
 */
export function makeTokens({ issuer, now, lifetimeSeconds }: TokenMaking): Tokens {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const spki = publicKey.export({ type: "spki", format: "der" });
  const kid = createHash("sha256").update(spki).digest("base64url");
  const header = encode({ typ: "JWT", alg: "ES256", kid });

  const signed = (claims: object): string => {
    const iat = seconds(now());
    const times = { iat, nbf: iat, exp: iat + lifetimeSeconds() };
    const body = encode({ iss: issuer, tid: PRACTICE.tenantId, ver: "2.0", ...times, ...claims });
    const signature = sign("sha256", Buffer.from(`${header}.${body}`), es256(privateKey));
    return `${header}.${body}.${signature.toString("base64url")}`;
  };

  const checkAccess = (token: string, audience: string): AccessCheck => {
    const jwt = readJwt(token);
    const claims = AccessClaims.safeParse(jwt?.payload);
    if (!jwt || !claims.success) return "malformed";
    if (!verify("sha256", jwt.signed, es256(publicKey), jwt.signature)) return "malformed";
    if (claims.data.aud !== audience) return "other-audience";
    return claims.data.exp <= seconds(now()) ? "expired" : "valid";
  };

  return {
    access: (aud, azp, oid) => signed({ aud, azp, oid, sub: oid, jti: randomUUID() }),
    checkAccess,
    identity: (clientId, nonce) =>
      signed({ aud: clientId, sub: ADMIN.oid, ...ADMIN, ...(nonce !== undefined && { nonce }) }),
    keys: () => [{ ...publicKey.export({ format: "jwk" }), use: "sig", alg: "ES256", kid }],
  };
}

const AssertionHeader = z.object({
  alg: z.enum(["RS256", "PS256"]),
  x5t: z.string().optional(),
  "x5t#S256": z.string().optional(),
});
const AssertionClaims = z.object({
  aud: z.string(),
  iss: z.string(),
  sub: z.string(),
  nbf: z.number().optional(),
  exp: z.number(),
  jti: z.string(),
});
type AssertionHeader = z.infer<typeof AssertionHeader>;

const digest = (hash: "sha1" | "sha256", certificate: X509Certificate): string =>
  createHash(hash).update(certificate.raw).digest("base64url");

/** The registered certificate that the header names, by either kind of thumbprint. */
function namedCertificate(
  header: AssertionHeader,
  certificates: readonly string[],
): X509Certificate | undefined {
  return certificates
    .map((pem) => new X509Certificate(pem))
    .find((each) => header["x5t#S256"] === digest("sha256", each) || header.x5t === digest("sha1", each));
}

function signatureHolds(jwt: Jwt, algorithm: AssertionHeader["alg"], certificate: X509Certificate): boolean {
  const key = certificate.publicKey;
  if (algorithm === "RS256") return verify("sha256", jwt.signed, key, jwt.signature);
  const pss = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
  return verify("sha256", jwt.signed, pss, jwt.signature);
}

const fault = (code: number, description: string): EntraFault => ({
  status: 401,
  error: "invalid_client",
  code,
  description,
});

export interface AssertionCheck {
  readonly assertion: string;
  readonly clientId: string;
  readonly audience: string;
  /** PEM, public halves: the certificates registered for the application. */
  readonly certificates: readonly string[];
  readonly now: Date;
}

/** Checks a client assertion (RFC 7523) as Entra does. null: it holds. */
export function checkAssertion(check: AssertionCheck): EntraFault | null {
  const jwt = readJwt(check.assertion);
  const header = AssertionHeader.safeParse(jwt?.header);
  const claims = AssertionClaims.safeParse(jwt?.payload);
  if (!jwt || !header.success || !claims.success) {
    return fault(50027, "JWT token is invalid or malformed.");
  }
  const certificate = namedCertificate(header.data, check.certificates);
  if (!certificate) {
    return fault(700027, "Client assertion contains an invalid signature. [Reason - The key was not found.]");
  }
  if (!signatureHolds(jwt, header.data.alg, certificate)) {
    return fault(700027, "Client assertion contains an invalid signature.");
  }
  const { aud, iss, sub, exp, nbf = 0 } = claims.data;
  if (iss !== check.clientId || sub !== check.clientId) {
    return fault(700021, "Client assertion application identifier doesn't match 'client_id' parameter.");
  }
  if (aud !== check.audience) {
    return fault(700023, "Client assertion audience claim does not match Realm issuer.");
  }
  const now = seconds(check.now);
  if (exp + CLOCK_TOLERANCE_S < now || nbf - CLOCK_TOLERANCE_S > now) {
    return fault(700024, "Client assertion is not within its valid time range.");
  }
  return null;
}
