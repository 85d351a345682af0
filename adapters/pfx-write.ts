/**
 * Writes a PFX (PKCS #12, RFC 7292) in one of two profiles. node-forge's own writer leaves the certificate in clear
 * and always signs with SHA-1, and cannot name the key provider; so the parts are put together here.
 */
import { createHash, randomBytes } from "node:crypto";
import forge from "node-forge";
import type { PfxProfile } from "../core/ports.ts";
import {
  type Asn1,
  bmp,
  bytesFrom,
  explicit,
  fromDer,
  implicitOctets,
  integer,
  nothing,
  octets,
  octetsOf,
  oid,
  partsOf,
  sequence,
  set,
  toDer,
} from "./asn1.ts";
import * as names from "./pfx-names.ts";

/** As Windows and the official sample do. With the empty password of vault credentials more would protect nothing. */
const ITERATIONS = 2000;

export interface PfxContents {
  /** DER. */
  readonly certificate: Uint8Array;
  /** PKCS #8, DER. */
  readonly privateKey: Uint8Array;
  readonly friendlyName: string;
  /** Where Windows shall put the key; null names none. */
  readonly keyProvider: string | null;
  readonly password: string;
  readonly profile: PfxProfile;
}

const PROFILES = {
  "3des-sha1": { encryption: { algorithm: "3des", saltSize: 20 }, digest: names.SHA1 },
  "aes256-sha256": {
    encryption: { algorithm: "aes256", prfAlgorithm: "sha256", saltSize: 16 },
    digest: names.SHA256,
  },
} as const;

const attribute = (name: string, value: Asn1): Asn1 => sequence(oid(name), set(value));

const bag = (kind: string, value: Asn1, ...attributes: readonly Asn1[]): Asn1 =>
  sequence(oid(kind), explicit(0, value), set(...attributes));

/** EncryptedPrivateKeyInfo has the shape of any encrypted DER: an algorithm, then the octets. */
function encrypt(node: Asn1, { password, profile }: PfxContents): Asn1 {
  // The newer encryption takes the password's bytes (UTF-8, as OpenSSL), the older its characters.
  const given = profile === "3des-sha1" ? password : forge.util.encodeUtf8(password);
  const { encryption } = PROFILES[profile];
  return forge.pki.encryptPrivateKeyInfo(node, given, { ...encryption, count: ITERATIONS });
}

const dataContent = (node: Asn1): Asn1 => sequence(oid(names.DATA), explicit(0, octets(toDer(node))));

function encryptedContent(node: Asn1, contents: PfxContents): Asn1 {
  const [algorithm, encrypted] = partsOf(encrypt(node, contents));
  if (algorithm === undefined) throw new Error("node-forge encrypted without an algorithm");
  const content = sequence(oid(names.DATA), algorithm, implicitOctets(0, octetsOf(encrypted)));
  return sequence(oid(names.ENCRYPTED_DATA), explicit(0, sequence(integer(0), content)));
}

function bagsOf(contents: PfxContents): { readonly certificate: Asn1; readonly key: Asn1 } {
  const { certificate, privateKey, friendlyName, keyProvider } = contents;
  const name = attribute(names.FRIENDLY_NAME, bmp(friendlyName));
  const id = attribute(names.LOCAL_KEY_ID, octets(createHash("sha1").update(certificate).digest()));
  const provider = keyProvider === null ? [] : [attribute(names.KEY_PROVIDER_NAME, bmp(keyProvider))];
  const holder = sequence(oid(names.X509_CERTIFICATE), explicit(0, octets(certificate)));
  return {
    certificate: bag(names.CERTIFICATE_BAG, holder, id, name),
    key: bag(names.SHROUDED_KEY_BAG, encrypt(fromDer(privateKey), contents), id, name, ...provider),
  };
}

/** The keyed digest over everything, with a key of the password (RFC 7292, appendix B). */
function mac(safe: Uint8Array, { password, profile }: PfxContents): Asn1 {
  const { digest } = PROFILES[profile];
  const salt = randomBytes(20);
  const hash = profile === "3des-sha1" ? forge.md.sha1.create() : forge.md.sha256.create();
  const buffer = forge.util.createBuffer(bytesFrom(salt));
  const key = forge.pkcs12.generateKey(password, buffer, 3, ITERATIONS, hash.digestLength, hash);
  const hmac = forge.hmac.create();
  hmac.start(hash, key);
  hmac.update(bytesFrom(safe));
  const code = Buffer.from(hmac.digest().getBytes(), "latin1");
  return sequence(
    sequence(sequence(oid(digest), nothing()), octets(code)),
    octets(salt),
    integer(ITERATIONS),
  );
}

/** The PFX as DER: certificate and key each encrypted, the whole with a MAC. */
export function writePfx(contents: PfxContents): Buffer {
  const bags = bagsOf(contents);
  const safe = toDer(
    sequence(encryptedContent(sequence(bags.certificate), contents), dataContent(sequence(bags.key))),
  );
  return toDer(
    sequence(integer(3), sequence(oid(names.DATA), explicit(0, octets(safe))), mac(safe, contents)),
  );
}
