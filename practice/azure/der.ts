/** A writer of DER (ITU-T X.690), just large enough for the certificates the practice server makes for itself. */

const CONSTRUCTED = 0x20;
const CONTEXT = 0x80;

function lengthOf(size: number): Buffer {
  if (size < 0x80) return Buffer.of(size);
  const bytes: number[] = [];
  for (let rest = size; rest > 0; rest >>>= 8) bytes.unshift(rest & 0xff);
  return Buffer.of(0x80 | bytes.length, ...bytes);
}

const element = (tag: number, content: Buffer): Buffer =>
  Buffer.concat([Buffer.of(tag), lengthOf(content.length), content]);

export const sequence = (...parts: readonly Buffer[]): Buffer => element(0x30, Buffer.concat(parts));
/** A set's elements stand in the order of their bytes. */
export const set = (...parts: readonly Buffer[]): Buffer =>
  element(0x31, Buffer.concat([...parts].sort(Buffer.compare)));
export const octets = (content: Buffer): Buffer => element(0x04, content);
export const bits = (content: Buffer, unusedBits = 0): Buffer =>
  element(0x03, Buffer.concat([Buffer.of(unusedBits), content]));
export const utf8 = (text: string): Buffer => element(0x0c, Buffer.from(text, "utf8"));
/** BMPString: UTF-16, big-endian. */
export const bmp = (text: string): Buffer => element(0x1e, Buffer.from(text, "utf16le").swap16());
export const nothing = (): Buffer => element(0x05, Buffer.alloc(0));
export const yes = (): Buffer => element(0x01, Buffer.of(0xff));

/** A non-negative integer, given as its bytes. */
export function integer(bytes: Buffer): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first < 0 ? Buffer.of(0) : bytes.subarray(first);
  return element(0x02, (digits[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), digits]) : digits);
}

/** [n], around whole elements. */
export const explicit = (number: number, content: Buffer): Buffer =>
  element(CONTEXT | CONSTRUCTED | number, content);

/** [n] IMPLICIT, in place of a primitive element's own tag. */
export const implicit = (number: number, content: Buffer): Buffer => element(CONTEXT | number, content);

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const groups = [arc & 0x7f];
    for (let left = arc >>> 7; left > 0; left >>>= 7) groups.unshift((left & 0x7f) | 0x80);
    return groups;
  });
  return element(0x06, Buffer.from(bytes));
}

/** UTCTime up to 2049, GeneralizedTime after (RFC 5280 §4.1.2.5). */
export function time(date: Date): Buffer {
  const digits = date.toISOString().replaceAll(/[-:T]|\.\d+/g, "");
  return date.getUTCFullYear() < 2050
    ? element(0x17, Buffer.from(digits.slice(2), "ascii"))
    : element(0x18, Buffer.from(digits, "ascii"));
}
