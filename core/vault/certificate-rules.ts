/**
 * What a certificate must be to register a backup server: the rules of Azure Backup's certificate flow (X.509 v3,
 * RSA of at least 2,048 bits, client authentication, at most three years, with its private key), and the kind of key
 * provider that the agent's .NET code can use.
 */
import type { ErrorData } from "../errors.ts";
import type { InspectedCertificate } from "../ports.ts";

const MIN_RSA_BITS = 2048;
const MAX_YEARS = 3;
const CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";
const HOUR_MS = 3_600_000;

/**
 * Microsoft's cryptographic service providers that hold RSA keys (wincrypt.h). `X509Certificate2.PrivateKey` knows
 * only these; a key in a CNG key storage provider ends in "Invalid provider type specified".
 */
const LEGACY_CSPS: ReadonlySet<string> = new Set([
  "microsoft base cryptographic provider v1.0",
  "microsoft enhanced cryptographic provider v1.0",
  "microsoft strong cryptographic provider",
  "microsoft rsa signature cryptographic provider",
  "microsoft rsa schannel cryptographic provider",
  "microsoft enhanced rsa and aes cryptographic provider",
  "microsoft enhanced rsa and aes cryptographic provider (prototype)",
  "microsoft base smart card crypto provider",
]);

/** Whether a key that lies there can be used by the agent's .NET code. null: it lies in none of them. */
export const isLegacyCsp = (provider: string | null): boolean =>
  provider !== null && LEGACY_CSPS.has(provider.toLowerCase());

/** One rule: what is broken, or null. */
type Rule = (certificate: InspectedCertificate, now: Date) => ErrorData | null;

const broken = (code: ErrorData["code"], about: ErrorData["about"] = {}): ErrorData => ({ code, about });

const hasPrivateKey: Rule = ({ hasPrivateKey: has }) => (has ? null : broken("certificate.no-private-key"));

const keyMatches: Rule = ({ keyMatches: matches }) =>
  matches === false ? broken("certificate.key-does-not-match") : null;

const isVersion3: Rule = ({ version }) =>
  version === 3 ? null : broken("certificate.not-version-3", { version });

const hasRsaKey: Rule = ({ keyAlgorithm }) =>
  keyAlgorithm === "RSA" ? null : broken("certificate.key-not-rsa", { keyAlgorithm });

const isKeyLongEnough: Rule = ({ keyAlgorithm, keyBits }) =>
  keyAlgorithm === "RSA" && keyBits !== null && keyBits < MIN_RSA_BITS
    ? broken("certificate.key-too-short", { keyAlgorithm, keyBits })
    : null;

const allowsClientAuthentication: Rule = ({ extendedKeyUsage }) =>
  extendedKeyUsage.includes(CLIENT_AUTHENTICATION) ? null : broken("certificate.no-client-authentication");

const hasBegun: Rule = ({ validFrom }, now) => {
  const aheadMs = Date.parse(validFrom) - now.getTime();
  if (aheadMs <= 0) return null;
  const about = { validFrom, now: now.toISOString(), hoursAhead: Math.ceil(aheadMs / HOUR_MS) };
  return broken("certificate.not-yet-valid", about);
};

const hasNotEnded: Rule = ({ validTo }, now) =>
  now.getTime() < Date.parse(validTo)
    ? null
    : broken("certificate.expired", { validTo, now: now.toISOString() });

/** Longer ones were refused by the service, without a word why. Three years to the day are still good. */
const isShortLived: Rule = ({ validFrom, validTo }) => {
  const limit = new Date(validFrom);
  limit.setUTCFullYear(limit.getUTCFullYear() + MAX_YEARS);
  return Date.parse(validTo) > limit.getTime()
    ? broken("certificate.valid-too-long", { validFrom, validTo })
    : null;
};

const isKeyOfLegacyCsp: Rule = ({ form, hasPrivateKey: has, keyProvider }) => {
  if (form !== "pfx" || !has) return null;
  if (keyProvider === null) return broken("certificate.not-legacy-csp");
  return isLegacyCsp(keyProvider) ? null : broken("certificate.not-legacy-csp", { keyProvider });
};

const RULES: readonly Rule[] = [
  hasPrivateKey,
  keyMatches,
  isVersion3,
  hasRsaKey,
  isKeyLongEnough,
  allowsClientAuthentication,
  hasBegun,
  hasNotEnded,
  isShortLived,
  isKeyOfLegacyCsp,
];

/** Every rule that the certificate breaks, as `certificate.*`. Empty: it can be used now. */
export const certificateFindings = (certificate: InspectedCertificate, now: Date): readonly ErrorData[] =>
  RULES.map((rule) => rule(certificate, now)).filter((finding) => finding !== null);
