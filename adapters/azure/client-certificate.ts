/** The certificate a service principal signs in with: PEM with certificate and private key, in memory only. */
import { createPrivateKey, X509Certificate } from "node:crypto";
import { SetupError } from "../../core/errors.ts";
import type { Secret } from "../../core/secret.ts";

const unusable = (reason: string, cause?: unknown): SetupError =>
  new SetupError("azure.sign-in-certificate", { reason }, { cause });

const certificateIn = (pem: string): X509Certificate => {
  try {
    return new X509Certificate(pem);
  } catch (cause) {
    throw unusable("no-certificate", cause);
  }
};

const keyIn = (pem: string) => {
  if (!/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/.test(pem)) throw unusable("no-private-key");
  if (/-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type:.*ENCRYPTED/m.test(pem))
    throw unusable("key-encrypted");
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw unusable("key-unreadable", cause);
  }
};

/** Says what is wrong with it before Entra would, in words that help. Throws `azure.sign-in-certificate`. */
export const checkClientCertificate = (secret: Secret): void => {
  const pem = secret.reveal();
  const certificate = certificateIn(pem);
  const key = keyIn(pem);
  if (key.asymmetricKeyType !== "rsa") throw unusable("key-not-rsa");
  if (!certificate.checkPrivateKey(key)) throw unusable("key-does-not-match");
};
