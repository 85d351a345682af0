/** ASN.1 in short words, over node-forge: what certificates and PFX files are written with and read through. */
import forge from "node-forge";

const { asn1 } = forge;
const { UNIVERSAL, CONTEXT_SPECIFIC } = asn1.Class;

export type Asn1 = forge.asn1.Asn1;

/** One character per byte, as node-forge holds bytes. */
type Bytes = string;

export const bytesFrom = (data: Uint8Array): Bytes => Buffer.from(data).toString("latin1");

const universal = (type: forge.asn1.Type, value: Bytes): Asn1 => asn1.create(UNIVERSAL, type, false, value);

export const sequence = (...parts: readonly Asn1[]): Asn1 =>
  asn1.create(UNIVERSAL, asn1.Type.SEQUENCE, true, [...parts]);

/** A SET OF, sorted as DER wants it. */
export const set = (...parts: readonly Asn1[]): Asn1 =>
  asn1.create(
    UNIVERSAL,
    asn1.Type.SET,
    true,
    [...parts].sort((a, b) => Buffer.compare(toDer(a), toDer(b))),
  );

export const oid = (dotted: string): Asn1 => universal(asn1.Type.OID, asn1.oidToDer(dotted).getBytes());
export const octets = (data: Uint8Array): Asn1 => universal(asn1.Type.OCTETSTRING, bytesFrom(data));
export const integer = (value: number): Asn1 =>
  universal(asn1.Type.INTEGER, asn1.integerToDer(value).getBytes());
/** A positive integer whose bytes are already as DER wants them: first bit clear, no leading zero. */
export const bigInteger = (data: Uint8Array): Asn1 => universal(asn1.Type.INTEGER, bytesFrom(data));
/** TRUE, as DER writes it. */
export const yes = (): Asn1 => universal(asn1.Type.BOOLEAN, "\xff");
export const nothing = (): Asn1 => universal(asn1.Type.NULL, "");
export const bits = (data: Uint8Array): Asn1 => universal(asn1.Type.BITSTRING, `\0${bytesFrom(data)}`);
export const printable = (text: string): Asn1 => universal(asn1.Type.PRINTABLESTRING, text);
export const bmp = (text: string): Asn1 => universal(asn1.Type.BMPSTRING, text);

/** UTCTime up to 2049, GeneralizedTime after (RFC 5280, 4.1.2.5). */
export const time = (date: Date): Asn1 =>
  date.getUTCFullYear() < 2050
    ? universal(asn1.Type.UTCTIME, asn1.dateToUtcTime(date))
    : universal(asn1.Type.GENERALIZEDTIME, asn1.dateToGeneralizedTime(date));

/** [n] around whole elements. */
export const explicit = (number: number, ...parts: readonly Asn1[]): Asn1 =>
  asn1.create(CONTEXT_SPECIFIC, number, true, [...parts]);

/** [n] in place of the tag of an octet string. */
export const implicitOctets = (number: number, data: Uint8Array): Asn1 =>
  asn1.create(CONTEXT_SPECIFIC, number, false, bytesFrom(data));

export const toDer = (node: Asn1): Buffer => Buffer.from(asn1.toDer(node).getBytes(), "latin1");

/** Throws for what is not ASN.1, or has something behind it. */
export const fromDer = (data: Uint8Array): Asn1 => asn1.fromDer(bytesFrom(data));

/** The elements of a constructed one. Throws for another. */
export function partsOf(node: Asn1 | undefined): readonly Asn1[] {
  if (node === undefined || typeof node.value === "string") throw new Error("ASN.1: elements expected");
  return node.value;
}

/** The bytes of a primitive element. Throws for another. */
export function contentsOf(node: Asn1 | undefined): Bytes {
  if (node === undefined || typeof node.value !== "string") throw new Error("ASN.1: a value expected");
  return node.value;
}

export const oidOf = (node: Asn1 | undefined): string => asn1.derToOid(contentsOf(node));

/** At most 32 bits. */
export const integerOf = (node: Asn1 | undefined): number => asn1.derToInteger(contentsOf(node));

/** An octet string, or one that BER cut into pieces. */
export function octetsOf(node: Asn1 | undefined): Buffer {
  if (node === undefined) throw new Error("ASN.1: an octet string expected");
  if (typeof node.value === "string") return Buffer.from(node.value, "latin1");
  return Buffer.concat(node.value.map((piece) => octetsOf(piece)));
}

export const isContext = (node: Asn1, number: number): boolean =>
  node.tagClass === CONTEXT_SPECIFIC && node.type === number;

export const isInteger = (node: Asn1 | undefined): boolean =>
  node?.tagClass === UNIVERSAL && node.type === asn1.Type.INTEGER;
