/** The object identifiers of PKCS #12 (RFC 7292) and of the encryption it uses. */

export const DATA = "1.2.840.113549.1.7.1";
export const ENCRYPTED_DATA = "1.2.840.113549.1.7.6";

export const KEY_BAG = "1.2.840.113549.1.12.10.1.1";
export const SHROUDED_KEY_BAG = "1.2.840.113549.1.12.10.1.2";
export const CERTIFICATE_BAG = "1.2.840.113549.1.12.10.1.3";
export const X509_CERTIFICATE = "1.2.840.113549.1.9.22.1";

export const FRIENDLY_NAME = "1.2.840.113549.1.9.20";
export const LOCAL_KEY_ID = "1.2.840.113549.1.9.21";
/** Microsoft's: the cryptographic service provider that Windows puts the key into on import. */
export const KEY_PROVIDER_NAME = "1.3.6.1.4.1.311.17.1";

const PBE_SHA1_3DES = "1.2.840.113549.1.12.1.3";
const PBE_SHA1_RC2_40 = "1.2.840.113549.1.12.1.6";
/** What Server 2016 and older can read: key derivation and cipher in one, over SHA-1. */
export const OLDER_ENCRYPTIONS: ReadonlySet<string> = new Set([PBE_SHA1_3DES, PBE_SHA1_RC2_40]);

export const PBES2 = "1.2.840.113549.1.5.13";
export const PBKDF2 = "1.2.840.113549.1.5.12";
export const HMAC_SHA1 = "1.2.840.113549.2.7";
export const HMAC_SHA256 = "1.2.840.113549.2.9";
/** Digests of PBKDF2, by node:crypto's names. */
export const PBKDF2_DIGESTS: ReadonlyMap<string, string> = new Map([
  [HMAC_SHA1, "sha1"],
  [HMAC_SHA256, "sha256"],
  ["1.2.840.113549.2.10", "sha384"],
  ["1.2.840.113549.2.11", "sha512"],
]);
export const AES256_CBC = "2.16.840.1.101.3.4.1.42";
/** Ciphers of PBES2, by node:crypto's names. */
export const PBES2_CIPHERS: ReadonlyMap<string, { readonly name: string; readonly keyBytes: number }> =
  new Map([
    ["2.16.840.1.101.3.4.1.2", { name: "aes-128-cbc", keyBytes: 16 }],
    ["2.16.840.1.101.3.4.1.22", { name: "aes-192-cbc", keyBytes: 24 }],
    [AES256_CBC, { name: "aes-256-cbc", keyBytes: 32 }],
    ["1.2.840.113549.3.7", { name: "des-ede3-cbc", keyBytes: 24 }],
  ]);

/** Digests of the MAC over the whole file. */
export const SHA1 = "1.3.14.3.2.26";
export const SHA256 = "2.16.840.1.101.3.4.2.1";
export const SHA384 = "2.16.840.1.101.3.4.2.2";
export const SHA512 = "2.16.840.1.101.3.4.2.3";
