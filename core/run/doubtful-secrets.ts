/** After a failure: which of the secrets that were given may be the wrong ones, and so are asked for again. */
import type { ErrorCode, ErrorData } from "../errors.ts";
import type { SecretName } from "../secret.ts";

const doubts: Partial<Record<ErrorCode, readonly SecretName[]>> = {
  "passphrase.too-short": ["passphrase"],
  "passphrase.not-ascii": ["passphrase"],
  "passphrase.surrounding-blanks": ["passphrase"],
  "passphrase.incorrect": ["passphrase"],
  "passphrase.pin-needed": ["securityPin"],
  "passphrase.pin-wrong": ["securityPin"],
  "proxy.refused": ["proxyPassword"],
  "azure.sign-in-refused": ["clientSecret"],
  "azure.sign-in-certificate": ["clientCertificatePem", "clientCertificatePassword"],
  "azure.unauthorized": ["clientSecret"],
  "certificate.wrong-password": ["pfxPassword"],
  "backup-server.password-refused": ["localAccountPassword"],
  "backup-server.product-key-refused": ["productKey"],
  "backup-server.sql-refused": ["sqlPassword"],
};

/** Empty: what was given may be used again as it is. */
export const doubtfulSecrets = ({ code }: Pick<ErrorData, "code">): readonly SecretName[] =>
  doubts[code] ?? [];

/**
 * What a person is asked for before a run goes on.
 * @param needed what the rest of the run cannot do without
 * @param held what the page still has in its memory from the try before
 * @param error how that try ended; null when it did not fail
 */
export function secretsToAsk(
  needed: readonly SecretName[],
  held: readonly SecretName[],
  error: ErrorData | null,
): readonly SecretName[] {
  const doubtful = error ? doubtfulSecrets(error) : [];
  const missing = needed.filter((name) => !held.includes(name) || doubtful.includes(name));
  // A PIN is needed only where the vault asks for one: the failure is the first to say so.
  const more = doubtful.filter(
    (name) => !missing.includes(name) && (name === "securityPin" || held.includes(name)),
  );
  return [...missing, ...more];
}
