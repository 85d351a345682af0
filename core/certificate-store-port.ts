/** The machine's certificates (`LocalMachine\My`): a part of the port BackupServer. */

import type { Secret } from "./secret.ts";
import type { Watch } from "./watch-port.ts";

/** The key of a certificate in the store, as it is read back. */
export interface StoredCertificate {
  /** SHA-1, upper-case hex. */
  readonly thumbprint: string;
  readonly hasPrivateKey: boolean;
  /** Name of the legacy provider (CSP) that holds the key; null where a newer one does, or none. */
  readonly provider: string | null;
}

export interface CertificateToRemove {
  readonly thumbprint: string;
  /** As typed by whoever wants it gone. */
  readonly subject: string;
}

export interface CertificateStoreServer {
  /** Those of the named ones that are there. Throws `certificate-store.refused`. */
  storedCertificates(
    thumbprints: readonly string[],
    signal: AbortSignal,
  ): Promise<readonly StoredCertificate[]>;
  /**
   * Puts it there with its key, which cannot be exported again, and reads it back. `pfx`: base64, no password, the provider
   * named in it. Throws `certificate-store.refused`, `certificate.not-legacy-csp` (then it is taken out again).
   */
  importCertificate(pfx: Secret, thumbprint: string, watch: Watch): Promise<void>;
  /**
   * Takes old ones out for good, with their keys. One that is gone already is fine. Throws `certificate-store.not-old` for one
   * that is in use or not old, or of another name; then none is removed. Throws `certificate-store.refused`.
   */
  removeCertificates(certificates: readonly CertificateToRemove[], watch: Watch): Promise<void>;
}
