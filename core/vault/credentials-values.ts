/** What single values of a vault credentials file, and of the vault's answer it is made from, must look like. */

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const MAX_INT64 = 2n ** 63n - 1n;
/** Control characters, halves of surrogate pairs, and the two code points that XML forbids. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;
const MAX_TEXT = 2048;

export const isGuid = (text: string): boolean => GUID.test(text);

/** A non-negative int64 in decimal digits. It is never made a number: above 2^53 that would change it. */
export const isInt64Digits = (text: string): boolean => /^\d{1,19}$/.test(text) && BigInt(text) <= MAX_INT64;

/** Something to read: not empty, one line, nothing that XML cannot hold. */
export const isPlainText = (text: string): boolean =>
  text.trim() !== "" && text.length <= MAX_TEXT && !UNWRITABLE.test(text);

export function isHttpsUrl(text: string): boolean {
  if (!(isPlainText(text) && /^https:\/\/\S+$/i.test(text) && URL.canParse(text))) return false;
  const { username, password, host } = new URL(text);
  return host !== "" && username === "" && password === "";
}

/** The bytes of strict base64 (line breaks allowed, padding wanted, as .NET reads it); null when it is none. */
export function bytesOfBase64(text: string): Uint8Array | null {
  const packed = text.replaceAll(/\s/g, "");
  if (packed === "" || packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return null;
  return Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
}
