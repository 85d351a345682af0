/**
 * PKCS#12 with an empty password, encrypted as the official sample is: 3DES and SHA-1 (RFC 7292). Written apart from
 * the product's own on purpose: the product is tried against a file that it did not make, and the practice server, which
 * runs on the main thread of whoever practises, need not load and run a parser written in JavaScript.
 */
import { createCipheriv, createHash, createHmac, randomBytes } from "node:crypto";
import * as der from "./der.ts";

const ITERATIONS = 2000;
const SALT_BYTES = 8;
/** SHA-1 works on blocks of 64 bytes and gives 20. */
const BLOCK_BYTES = 64;
const HASH_BYTES = 20;
/** An empty password is its terminating zero alone (RFC 7292, appendix B.1). */
const EMPTY_PASSWORD = Buffer.of(0, 0);

const OID = {
  data: "1.2.840.113549.1.7.1",
  certificateBag: "1.2.840.113549.1.12.10.1.3",
  shroudedKeyBag: "1.2.840.113549.1.12.10.1.2",
  x509Certificate: "1.2.840.113549.1.9.22.1",
  friendlyName: "1.2.840.113549.1.9.20",
  localKeyId: "1.2.840.113549.1.9.21",
  keyProvider: "1.3.6.1.4.1.311.17.1",
  sha1With3Des: "1.2.840.113549.1.12.1.3",
  sha1: "1.3.14.3.2.26",
} as const;

const repeated = (bytes: Buffer): Buffer =>
  Buffer.alloc(BLOCK_BYTES * Math.ceil(bytes.length / BLOCK_BYTES), bytes);

/** block + addend + 1, as one number. */
function addBlock(block: Buffer, addend: Buffer): Buffer {
  const sum = Buffer.alloc(block.length);
  let carry = 1;
  for (let at = block.length - 1; at >= 0; at -= 1) {
    const total = (block[at] ?? 0) + (addend[at] ?? 0) + carry;
    sum[at] = total & 0xff;
    carry = total >> 8;
  }
  return sum;
}

/** The key derivation of RFC 7292, appendix B.2. `purpose`: 1 key, 2 initial vector, 3 integrity. */
function derive(purpose: 1 | 2 | 3, salt: Buffer, bytes: number): Buffer {
  const diversifier = Buffer.alloc(BLOCK_BYTES, purpose);
  let input = Buffer.concat([repeated(salt), repeated(EMPTY_PASSWORD)]);
  const derived: Buffer[] = [];
  for (let made = 0; made < bytes; made += HASH_BYTES) {
    let hash = createHash("sha1").update(diversifier).update(input).digest();
    for (let round = 1; round < ITERATIONS; round += 1) hash = createHash("sha1").update(hash).digest();
    derived.push(hash);
    const addend = Buffer.alloc(BLOCK_BYTES, hash);
    const blocks = Array.from({ length: input.length / BLOCK_BYTES }, (_, block) =>
      addBlock(input.subarray(block * BLOCK_BYTES, (block + 1) * BLOCK_BYTES), addend),
    );
    input = Buffer.concat(blocks);
  }
  return Buffer.concat(derived).subarray(0, bytes);
}

const integer = (value: number): Buffer => der.integer(Buffer.of(value >> 8, value & 0xff));

const contentInfo = (content: Buffer): Buffer =>
  der.sequence(der.oid(OID.data), der.explicit(0, der.octets(content)));

const attribute = (id: string, value: Buffer): Buffer => der.sequence(der.oid(id), der.set(value));

const bag = (id: string, value: Buffer, attributes: readonly Buffer[]): Buffer =>
  der.sequence(der.sequence(der.oid(id), der.explicit(0, value), der.set(...attributes)));

function shroud(pkcs8: Buffer): Buffer {
  const salt = randomBytes(SALT_BYTES);
  const cipher = createCipheriv("des-ede3-cbc", derive(1, salt, 24), derive(2, salt, 8));
  const encrypted = Buffer.concat([cipher.update(pkcs8), cipher.final()]);
  const parameters = der.sequence(der.octets(salt), integer(ITERATIONS));
  return der.sequence(der.sequence(der.oid(OID.sha1With3Des), parameters), der.octets(encrypted));
}

function integrityOf(authSafe: Buffer): Buffer {
  const salt = randomBytes(SALT_BYTES);
  const digest = createHmac("sha1", derive(3, salt, HASH_BYTES))
    .update(authSafe)
    .digest();
  const digestInfo = der.sequence(der.sequence(der.oid(OID.sha1), der.nothing()), der.octets(digest));
  return der.sequence(digestInfo, der.octets(salt), integer(ITERATIONS));
}

export interface PfxContent {
  /** DER. */
  readonly certificate: Buffer;
  /** PKCS#8, DER. */
  readonly privateKey: Buffer;
  readonly friendlyName: string;
  /** Windows puts the key there; the backup agents need a legacy one. */
  readonly keyProvider: string;
}

/** The PFX, DER. */
export function makePfx({ certificate, privateKey, friendlyName, keyProvider }: PfxContent): Buffer {
  const names = [
    attribute(OID.localKeyId, der.octets(createHash("sha1").update(certificate).digest())),
    attribute(OID.friendlyName, der.bmp(friendlyName)),
  ];
  const certificateValue = der.sequence(
    der.oid(OID.x509Certificate),
    der.explicit(0, der.octets(certificate)),
  );
  const provider = attribute(OID.keyProvider, der.bmp(keyProvider));
  const authSafe = der.sequence(
    contentInfo(bag(OID.certificateBag, certificateValue, names)),
    contentInfo(bag(OID.shroudedKeyBag, shroud(privateKey), [...names, provider])),
  );
  return der.sequence(integer(3), contentInfo(authSafe), integrityOf(authSafe));
}
