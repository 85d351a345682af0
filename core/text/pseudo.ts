/**
 * The pseudo-language: each letter gets an accent and each text grows by 40 %, as German does to English. It is made from
 * the parsed message, so arguments and plurals stay what they are. What reads without accents on a page is in no catalogue.
 */
import type { IntlMessageFormat } from "intl-messageformat";

export type Message = ReturnType<IntlMessageFormat["getAst"]>;

const ACCENTED: Readonly<Record<string, string>> = {
  a: "á",
  b: "ƀ",
  c: "ç",
  d: "ð",
  e: "é",
  f: "ƒ",
  g: "ĝ",
  h: "ĥ",
  i: "í",
  j: "ĵ",
  k: "ķ",
  l: "ļ",
  m: "ɱ",
  n: "ñ",
  o: "ó",
  p: "þ",
  q: "ǫ",
  r: "ŕ",
  s: "š",
  t: "ţ",
  u: "ú",
  v: "ṽ",
  w: "ŵ",
  x: "ẋ",
  y: "ý",
  z: "ž",
  A: "Á",
  B: "Ɓ",
  C: "Ç",
  D: "Ð",
  E: "É",
  F: "Ƒ",
  G: "Ĝ",
  H: "Ĥ",
  I: "Í",
  J: "Ĵ",
  K: "Ķ",
  L: "Ļ",
  M: "Ṁ",
  N: "Ñ",
  O: "Ó",
  P: "Þ",
  Q: "Ǫ",
  R: "Ŕ",
  S: "Š",
  T: "Ţ",
  U: "Û",
  V: "Ṽ",
  W: "Ŵ",
  X: "Ẋ",
  Y: "Ý",
  Z: "Ž",
};

/** "Vault" → "Ṽáúļţ ·": dots fill up to the length that a translation may have. */
export function pseudo(text: string): string {
  if (!/[A-Za-z]/.test(text)) return text;
  const accented = text.replace(/[A-Za-z]/g, (letter) => ACCENTED[letter] ?? letter);
  const filling = "·".repeat(Math.ceil(text.trim().length * 0.4));
  return accented.replace(/(\s*)$/, ` ${filling}$1`);
}

const LITERAL = 0;

export const pseudoMessage = (message: Message): Message =>
  message.map((element) => {
    if (element.type === LITERAL) return { ...element, value: pseudo(element.value) };
    if (!("options" in element)) return element;
    const options = Object.entries(element.options).map(([rule, option]) => [
      rule,
      { ...option, value: pseudoMessage(option.value) },
    ]);
    return { ...element, options: Object.fromEntries(options) };
  }) as Message;
