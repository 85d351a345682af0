/**
 * A piece of a log as text, whatever wrote it: UTF-16 in either order, with or without a byte order mark, UTF-8, or the code
 * page of Western Windows. A piece may begin or end in the middle of a character, and hold stretches of zeros (space that
 * was kept for what a power cut never let be written). Never fails.
 */
const UTF8_MARK = [0xef, 0xbb, 0xbf];
/** Shorter ones are a character of UTF-16 beside another. */
const MIN_ZEROS = 4;
/** Latin text in UTF-16 has a zero in every second place. */
const LEAST_SHARE_OF_ZEROS = 0.2;

export function decodePiece(bytes: Uint8Array): string {
  return stretches(bytes).map(decodeStretch).join("\n");
}

/** What lies between long runs of zeros. */
function stretches(bytes: Uint8Array): Uint8Array[] {
  const found: Uint8Array[] = [];
  let from = 0;
  let zeros = 0;
  for (let at = 0; at <= bytes.length; at += 1) {
    if (bytes[at] === 0) {
      zeros += 1;
      continue;
    }
    if (zeros >= MIN_ZEROS) {
      found.push(bytes.subarray(from, at - zeros));
      from = at;
    }
    zeros = 0;
  }
  found.push(bytes.subarray(from));
  return found.filter(({ length }) => length > 0);
}

function decodeStretch(bytes: Uint8Array): string {
  const order = utf16Order(bytes);
  if (order !== null) return withoutMarks(new TextDecoder(order).decode(bytes));
  return withoutMarks(isUtf8(bytes) ? utf8(bytes) : new TextDecoder("windows-1252").decode(bytes));
}

/** Marks can stand in the middle too, where two logs were put together. */
const withoutMarks = (text: string): string => text.replaceAll(/[\uFEFF\uFFFE]/g, "").replaceAll("\0", "");

/** Which half of each character is zero tells the order; a mark does where there are none. */
function utf16Order(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const even = zerosFrom(bytes, 0);
  const odd = zerosFrom(bytes, 1);
  if (even + odd >= bytes.length * LEAST_SHARE_OF_ZEROS) return even > odd ? "utf-16be" : "utf-16le";
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (mark === 0xfffe) return "utf-16le";
  return mark === 0xfeff ? "utf-16be" : null;
}

/** Zeros in every second place. */
function zerosFrom(bytes: Uint8Array, first: 0 | 1): number {
  let zeros = 0;
  for (let at = first; at < bytes.length; at += 2) if (bytes[at] === 0) zeros += 1;
  return zeros;
}

/** A character of UTF-8 has at most four bytes: so many may be cut at either end. */
const MAX_CUT = 3;

function isUtf8(bytes: Uint8Array): boolean {
  if (UTF8_MARK.every((byte, at) => bytes[at] === byte)) return true;
  const from = bytes.subarray(0, MAX_CUT).findIndex((byte) => byte >>> 6 !== 0b10);
  if (from < 0) return false;
  const whole = bytes.subarray(from);
  return [0, 1, 2, MAX_CUT].some((cut) => decodes(whole.subarray(0, whole.length - cut)));
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const utf8 = (bytes: Uint8Array): string => new TextDecoder("utf-8").decode(bytes);
