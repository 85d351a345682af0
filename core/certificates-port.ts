/** The port of certificates: keys, requests and PFX files, made and looked at. */
import type { Secret } from "./secret.ts";

/** Which PKCS#12 encryption the importing server can read: Server 2016 and older only 3DES with SHA-1. */
export type PfxProfile = "3des-sha1" | "aes256-sha256";

export interface RegistrationCertificateRequest {
  readonly friendlyName: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly profile: PfxProfile;
}

export interface RegistrationCertificate {
  /** Public half, DER. */
  readonly certificate: Uint8Array;
  /** Base64 PFX with private key and empty password. */
  readonly pfx: Secret;
  /** SHA-1, upper-case hex. */
  readonly thumbprint: string;
}

export interface MadeRequest {
  /** PKCS #10, PEM. */
  readonly request: string;
  /** PKCS #8, PEM. */
  readonly key: Secret;
}

export interface CertificateToJoin {
  /** A PFX, or a certificate whose key is given beside it. */
  readonly bytes: Uint8Array;
  readonly password?: Secret | undefined;
  readonly key?: Secret | undefined;
  readonly friendlyName: string;
  readonly profile: PfxProfile;
}

/** What a certificate or PFX turned out to be. Which rules it breaks is said by vault/certificate-rules. */
export interface InspectedCertificate {
  readonly form: "pfx" | "certificate";
  /** 3 for X.509 v3. */
  readonly version: number;
  readonly subject: string;
  readonly issuer: string;
  readonly serialNumber: string;
  /** SHA-1, upper-case hex. */
  readonly thumbprint: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly keyAlgorithm: string;
  readonly keyBits: number | null;
  /** OIDs; empty when the extension is absent. */
  readonly extendedKeyUsage: readonly string[];
  /** What the key may do, by the names of RFC 5280 (`digitalSignature` …); null when the certificate does not say. */
  readonly keyUsage: readonly string[] | null;
  readonly friendlyName: string | null;
  readonly hasPrivateKey: boolean;
  /** null without a private key. */
  readonly keyMatches: boolean | null;
  /** Key provider named in the PFX (1.3.6.1.4.1.311.17.1); null when it names none. */
  readonly keyProvider: string | null;
  readonly pfxProfile: PfxProfile | "other" | null;
}

/** Keys, X.509 and PKCS#12. Runs beside the main thread; private keys do not leave it but inside a PFX. */
export interface Certificates {
  makeRegistrationCertificate(
    request: RegistrationCertificateRequest,
    signal?: AbortSignal,
  ): Promise<RegistrationCertificate>;
  /**
   * DER, PEM or PFX, at most 1 MiB; `key`: its private key, where that lies elsewhere (PKCS #8, PEM).
   * Throws `certificate.unreadable`, `certificate.wrong-password`.
   */
  inspect(
    bytes: Uint8Array,
    password?: Secret,
    signal?: AbortSignal,
    key?: Secret,
  ): Promise<InspectedCertificate>;
  /** An RSA key of 2,048 bits, and the request with which a CA makes a certificate for client authentication of it. */
  makeRequest(commonName: string, signal?: AbortSignal): Promise<MadeRequest>;
  /**
   * A certificate that was brought, with its key, as vault credentials hold one. Throws `certificate.unreadable`,
   * `.wrong-password`, `.no-private-key`, `.key-does-not-match`.
   */
  join(request: CertificateToJoin, signal?: AbortSignal): Promise<RegistrationCertificate>;
}

// ---- files, journal, clock, log, network ----------------------------------------------------------------------
