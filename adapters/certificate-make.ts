/** Makes a key and a self-signed certificate: node:crypto makes the key and signs, the rest is written here. */
import { generateKeyPair, randomBytes, sign } from "node:crypto";
import { promisify } from "node:util";
import {
  type Asn1,
  bigInteger,
  bits,
  explicit,
  fromDer,
  integer,
  nothing,
  octets,
  oid,
  printable,
  sequence,
  set,
  time,
  toDer,
} from "./asn1.ts";

const COMMON_NAME = "2.5.4.3";
const SHA256_WITH_RSA = "1.2.840.113549.1.1.11";
const EXTENDED_KEY_USAGE = "2.5.29.37";
const SERIAL_BYTES = 16;

export interface CertificateToMake {
  readonly commonName: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly rsaBits: number;
  /** OIDs; empty leaves the extension out. */
  readonly extendedKeyUsage: readonly string[];
}

export interface MadeCertificate {
  /** DER. */
  readonly certificate: Buffer;
  /** PKCS #8, DER. */
  readonly privateKey: Buffer;
}

const newKeyPair = promisify(generateKeyPair);

/** Positive and of full length: the first byte is neither zero nor has its first bit set. */
function newSerialNumber(): Buffer {
  const serial = randomBytes(SERIAL_BYTES);
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  return serial;
}

const nameOf = (commonName: string): Asn1 => sequence(set(sequence(oid(COMMON_NAME), printable(commonName))));

function extensionsOf(extendedKeyUsage: readonly string[]): readonly Asn1[] {
  if (extendedKeyUsage.length === 0) return [];
  const usage = octets(toDer(sequence(...extendedKeyUsage.map((usage) => oid(usage)))));
  return [explicit(3, sequence(sequence(oid(EXTENDED_KEY_USAGE), usage)))];
}

/** X.509 v3, self-signed with SHA-256, with the extended key usage as its only extension. */
export async function makeCertificate(request: CertificateToMake): Promise<MadeCertificate> {
  const { publicKey, privateKey } = await newKeyPair("rsa", { modulusLength: request.rsaBits });
  const algorithm = sequence(oid(SHA256_WITH_RSA), nothing());
  const name = nameOf(request.commonName);
  const signed = sequence(
    explicit(0, integer(2)),
    bigInteger(newSerialNumber()),
    algorithm,
    name,
    sequence(time(request.notBefore), time(request.notAfter)),
    name,
    fromDer(publicKey.export({ type: "spki", format: "der" })),
    ...extensionsOf(request.extendedKeyUsage),
  );
  const signature = sign("sha256", toDer(signed), privateKey);
  return {
    certificate: toDer(sequence(signed, algorithm, bits(signature))),
    privateKey: privateKey.export({ type: "pkcs8", format: "der" }),
  };
}
