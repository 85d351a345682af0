/**
 * What keeps a PFX closed: its MAC and its encrypted parts, opened with a password. Costly steps are counted before
 * they are taken, because the file says how often a password is to be hashed.
 */
import { createDecipheriv, pbkdf2Sync, timingSafeEqual } from "node:crypto";
import forge from "node-forge";
import { SetupError } from "../core/errors.ts";
import {
  type Asn1,
  bytesFrom,
  fromDer,
  integerOf,
  octets,
  octetsOf,
  oidOf,
  partsOf,
  sequence,
} from "./asn1.ts";
import * as names from "./pfx-names.ts";

/** Far above what anyone writes (Windows 2,000, OpenSSL 2,048, the most careful tools 600,000). */
const MAX_ITERATIONS = 600_000;
/** Of all parts and all ways to write the password together: some seconds of work. */
const MAX_ALL_ITERATIONS = 2_400_000;

/** One way in which programs turn a password into bytes: as characters for the older functions, as bytes for PBES2. */
export interface PasswordForm {
  readonly characters: string | null;
  readonly bytes: string;
}

/** Empty passwords come as an empty text or as none; others as UTF-8 or as one byte per character. */
export function formsOf(password: string): readonly PasswordForm[] {
  if (password === "") {
    return [
      { characters: "", bytes: "" },
      { characters: null, bytes: "" },
    ];
  }
  const utf8 = forge.util.encodeUtf8(password);
  if (utf8 === password) return [{ characters: password, bytes: password }];
  return [
    { characters: password, bytes: utf8 },
    { characters: password, bytes: password },
    { characters: utf8, bytes: utf8 },
  ];
}

export const unreadable = (reason: string, cause?: unknown): SetupError =>
  new SetupError("certificate.unreadable", { reason }, { cause });

/** This form of the password does not open it: the next one may. */
export class DoesNotOpen extends Error {}

export type Spend = (iterations: number) => void;

/** Counts down over one file. Throws `certificate.unreadable` where a file asks for too much. */
export function iterationBudget(): Spend {
  let left = MAX_ALL_ITERATIONS;
  return (iterations) => {
    left -= iterations;
    if (iterations < 1 || iterations > MAX_ITERATIONS || left < 0) throw unreadable("too-many-iterations");
  };
}

/** What can be known of an encryption before any work is done. */
export interface Encryption {
  /** OID of the older all-in-one function, or of the cipher under PBES2. */
  readonly cipher: string;
  readonly digest: string;
  readonly iterations: number;
  /** Decrypts with one form of the password. Throws, or gives nonsense, when it is not the right one. */
  readonly open: (encrypted: Buffer, form: PasswordForm) => Asn1 | null;
}

/** The newer kind: PBES2 over PBKDF2, with a cipher and a digest of its own choice. */
function pbes2Of(parameters: Asn1 | undefined): Encryption {
  const [derivation, encryption] = partsOf(parameters);
  const [derivationName, values] = partsOf(derivation);
  const [salt, iterations, ...rest] = partsOf(values);
  const [cipherName, iv] = partsOf(encryption);
  const chosen = rest.find(({ value }) => typeof value !== "string");
  const found = {
    cipher: oidOf(cipherName),
    digest: chosen === undefined ? names.HMAC_SHA1 : oidOf(partsOf(chosen)[0]),
    iterations: integerOf(iterations),
  };
  const cipher = names.PBES2_CIPHERS.get(found.cipher);
  const digest = names.PBKDF2_DIGESTS.get(found.digest);
  if (oidOf(derivationName) !== names.PBKDF2 || !cipher || !digest) throw unreadable("unknown-encryption");
  return {
    ...found,
    // node:crypto, because node-forge derives the key in JavaScript: seconds for what takes a moment.
    open: (encrypted, { bytes }) => {
      const password = Buffer.from(bytes, "latin1");
      const key = pbkdf2Sync(password, octetsOf(salt), found.iterations, cipher.keyBytes, digest);
      const decipher = createDecipheriv(cipher.name, key, octetsOf(iv));
      return fromDer(Buffer.concat([decipher.update(encrypted), decipher.final()]));
    },
  };
}

/** The older kind: 3DES or RC2, which OpenSSL has put away and node-forge still knows. */
function olderOf(cipher: string, algorithm: Asn1): Encryption {
  return {
    cipher,
    digest: names.SHA1,
    iterations: integerOf(partsOf(partsOf(algorithm)[1])[1]),
    // node-forge takes "no password" as null, though its types know only texts.
    open: (encrypted, { characters }) =>
      forge.pki.decryptPrivateKeyInfo(sequence(algorithm, octets(encrypted)), characters as string),
  };
}

function encryptionOf(algorithm: Asn1): Encryption {
  const [name, parameters] = partsOf(algorithm);
  const oid = oidOf(name);
  if (oid === names.PBES2) return pbes2Of(parameters);
  if (!names.OLDER_ENCRYPTIONS.has(oid)) throw unreadable("unknown-encryption");
  return olderOf(oid, algorithm);
}

export interface Opened {
  readonly node: Asn1;
  readonly encryption: Encryption;
}

/** The ASN.1 inside. A wrong password shows as bad padding, or as nonsense. */
export function decrypt(
  algorithm: Asn1 | undefined,
  encrypted: Buffer,
  { form, spend }: { readonly form: PasswordForm; readonly spend: Spend },
): Opened {
  if (algorithm === undefined) throw unreadable("unknown-encryption");
  const encryption = encryptionOf(algorithm);
  spend(encryption.iterations);
  let node: Asn1 | null;
  try {
    node = encryption.open(encrypted, form);
  } catch (cause) {
    throw new DoesNotOpen("bad padding, or not ASN.1", { cause });
  }
  if (node === null) throw new DoesNotOpen("bad padding");
  return { node, encryption };
}

export interface Mac {
  readonly digest: string;
  readonly code: Buffer;
  readonly salt: Buffer;
  readonly iterations: number;
}

export function macOf(node: Asn1 | undefined): Mac | null {
  if (node === undefined) return null;
  const [info, salt, iterations] = partsOf(node);
  const [algorithm, code] = partsOf(info);
  return {
    digest: oidOf(partsOf(algorithm)[0]),
    code: octetsOf(code),
    salt: octetsOf(salt),
    iterations: iterations === undefined ? 1 : integerOf(iterations),
  };
}

const DIGESTS = new Map<string, () => forge.md.MessageDigest>([
  [names.SHA1, () => forge.md.sha1.create()],
  [names.SHA256, () => forge.md.sha256.create()],
  [names.SHA384, () => forge.md.sha512.create("SHA-384")],
  [names.SHA512, () => forge.md.sha512.create("SHA-512")],
]);

/** Throws `DoesNotOpen` when the MAC is not that of the password. */
export function checkMac(mac: Mac, safe: Buffer, form: PasswordForm, spend: Spend): void {
  const digest = DIGESTS.get(mac.digest)?.();
  // A MAC of a newer kind: then decrypting shows whether the password is right.
  if (digest === undefined) return;
  spend(mac.iterations);
  const salt = forge.util.createBuffer(bytesFrom(mac.salt));
  const key = forge.pkcs12.generateKey(form.characters, salt, 3, mac.iterations, digest.digestLength, digest);
  const hmac = forge.hmac.create();
  hmac.start(digest, key);
  hmac.update(bytesFrom(safe));
  const code = Buffer.from(hmac.digest().getBytes(), "latin1");
  if (code.length !== mac.code.length || !timingSafeEqual(code, mac.code)) throw new DoesNotOpen("MAC");
}
