/**
 * PowerShell text that can only be put together from text of this program and from literals: a value that an admin typed
 * becomes a Fragment through one of the functions here, and `ps` takes nothing else, so none can get in unquoted.
 */

/** A piece of PowerShell. Made in this file alone: its class is not exported. */
class Source {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}
export type Fragment = Source;

/** PowerShell as it is written in this program, with literals in it. Backslashes stand for themselves. */
export function ps(strings: TemplateStringsArray, ...fragments: readonly Fragment[]): Fragment {
  const [first = "", ...rest] = strings.raw;
  return new Source(first + rest.map((text, index) => `${fragments[index]}${text}`).join(""));
}

/** Fragments under one another. */
export const lines = (fragments: readonly Fragment[]): Fragment => new Source(fragments.join("\n"));

/** What a list of literals, or of hashtable entries, is made of. */
export const separated = (fragments: readonly Fragment[], by: ", " | "; "): Fragment =>
  new Source(fragments.join(by));

const PRINTABLE = /^[ -~]+$/;

/**
 * Any text as a PowerShell expression that is that very text, in ASCII: Windows PowerShell 5.1 reads a file without byte order
 * mark in the code page of the server. Printable ASCII stands in single quotes, in which nothing but the quote itself has a
 * meaning; all else is named by number. That covers the other four characters which PowerShell takes for single quotes
 * (U+2018 to U+201B) and line ends: none of them is ever in the script.
 */
export function quote(value: string): Fragment {
  const parts = value.match(/[ -~]+|[^ -~]/g) ?? [];
  const written = parts.map((part) =>
    PRINTABLE.test(part) ? `'${part.replaceAll("'", "''")}'` : `[char]0x${hex(part)}`,
  );
  // The first operand must be a text: [char] + [char] would be a sum of numbers.
  if (!written[0]?.startsWith("'")) written.unshift("''");
  return new Source(written.length === 1 ? written.join("") : `(${written.join(" + ")})`);
}

const hex = (unit: string): string => unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");

/** A whole number, not below zero. */
export function number(value: number): Fragment {
  if (!Number.isSafeInteger(value) || value < 0) throw new TypeError("not a whole number");
  return new Source(String(value));
}

export const flag = (value: boolean): Fragment => new Source(value ? "$true" : "$false");

/** A line of comment. It cannot end before its line does: anything but printable ASCII becomes a question mark. */
export const comment = (text: string): Fragment =>
  new Source(`# ${text.replaceAll(/[^ -~]/gu, "?")}`.trimEnd());
