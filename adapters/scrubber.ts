/**
 * Takes secrets out of text by their value, in whatever common encoding they show up. By value, because a rule by
 * field name misses the secret that sits in a message, an error text or a command line.
 */
import type { Secret } from "../core/secret.ts";

const MASK = "•••";
/** A shorter secret is hidden only where it stands alone: its encodings, and it inside words, are everywhere by chance. */
const LEAST_CHARACTERS = 4;
/** What is left of an encoding after its ends are cut off must still be long enough to mean something. */
const LEAST_INNER_CHARACTERS = 6;
/** Lines of a key file are secrets of their own. */
const LEAST_LINE_CHARACTERS = 16;

export interface Scrubber {
  hide(secret: Secret): void;
  scrub(text: string): string;
}

export function makeScrubber(): Scrubber {
  const forms = new Set<string>();
  let longestFirst: string[] = [];
  const alone: RegExp[] = [];
  return {
    hide(secret) {
      const text = secret.reveal();
      if (text.length < LEAST_CHARACTERS) {
        if (text.trim() !== "") alone.push(standingAlone(text));
        return;
      }
      for (const form of formsOf(text)) forms.add(form);
      longestFirst = [...forms].sort((a, b) => b.length - a.length);
    },
    scrub(text) {
      const masked = longestFirst.reduce(
        (left, form) => (left.includes(form) ? left.replaceAll(form, MASK) : left),
        text,
      );
      return alone.reduce((left, pattern) => left.replace(pattern, MASK), masked);
    },
  };
}

const standingAlone = (text: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)}(?![\\p{L}\\p{N}])`,
    "gu",
  );

/** Every form under which the secret, each of its longer lines, and it without line breaks may show. */
function formsOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  const parts =
    lines.length === 1
      ? [text]
      : [text, lines.join(""), ...lines.map((line) => line.trim()).filter(isSecretLine), keyBody(lines)];
  const encoded = parts.filter((part) => part.length >= LEAST_CHARACTERS).flatMap(encodingsOf);
  // A text inside a JSON text inside a JSON text is escaped twice.
  return [...new Set(encoded.flatMap((form) => [form, jsonEscaped(form), jsonEscaped(jsonEscaped(form))]))];
}

const isSecretLine = (line: string): boolean =>
  line.length >= LEAST_LINE_CHARACTERS && !line.startsWith("-----");

/** What is between BEGIN and END of a PEM text, in one line. */
const keyBody = (lines: readonly string[]): string =>
  lines
    .filter((line) => !line.startsWith("-----"))
    .join("")
    .trim();

function encodingsOf(text: string): string[] {
  const utf8 = Buffer.from(text, "utf8");
  const utf16 = Buffer.from(text, "utf16le");
  const inBase64 = [utf8, utf16].flatMap(base64Forms);
  const inHex = [utf8, utf16].flatMap((bytes) => [
    bytes.toString("hex"),
    bytes.toString("hex").toUpperCase(),
  ]);
  const inUrl = [encodeURIComponent(text), strictUrl(text), formEncoded(text)];
  return [
    text,
    ...inBase64,
    ...inHex,
    ...inUrl.flatMap(bothCases),
    ...xmlEscaped(text),
    text.replaceAll("'", "''"),
  ];
}

/**
 * Base64 on its own, and inside something longer (such as `user:password` of a proxy sign-in): depending on what stands
 * before it, a text looks one of three ways, of which the characters that hold none of its neighbours' bits are fixed.
 */
function base64Forms(bytes: Buffer): string[] {
  const inner = [0, 1, 2].map((shift) => {
    const all = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString("base64")
      .replaceAll("=", "");
    const wholeCharacters = Math.floor(((shift + bytes.byteLength) * 8) / 6);
    return all.slice(Math.ceil((shift * 8) / 6), wholeCharacters);
  });
  const alone = bytes.toString("base64");
  const found = [
    alone,
    alone.replaceAll("=", ""),
    ...inner.filter((form) => form.length >= LEAST_INNER_CHARACTERS),
  ];
  return found.flatMap((form) => [form, form.replaceAll("+", "-").replaceAll("/", "_")]);
}

const jsonEscaped = (text: string): string => JSON.stringify(text).slice(1, -1);

/** Also the characters that encodeURIComponent leaves alone and other encoders do not. */
const strictUrl = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const formEncoded = (text: string): string => new URLSearchParams({ "": text }).toString().slice(1);

/** The digits of %2F may be small ones. */
const bothCases = (text: string): string[] => [
  text,
  text.replaceAll(/%[0-9A-F]{2}/g, (escaped) => escaped.toLowerCase()),
];

/** As content, as an attribute, and with the two ways to write an apostrophe. */
function xmlEscaped(text: string): string[] {
  const content = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const attribute = content.replaceAll('"', "&quot;");
  return [content, attribute, attribute.replaceAll("'", "&apos;"), attribute.replaceAll("'", "&#39;")];
}
