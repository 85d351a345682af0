/**
 * Words as ICU messages. `words` takes the English ones and gives an object of the same shape: a message without arguments
 * reads as a string, one with arguments is a function of them, and what the arguments are is told by the message's type.
 * The language is the one spoken when a word is read, so words are read where they are shown, not kept in constants.
 */
import { isPseudo, onLanguage, speaking, translation } from "./language.ts";

export interface Messages {
  readonly [key: string]: string | Messages;
}

/**
 * The text behind `{` up to the first `,` or `}`. It names an argument unless it is the body of a plural or select option:
 * such a body holds a blank, a `#`, a brace, or nothing (`catalogue.test.ts` holds us to that).
 */
type Head<S extends string> = S extends `${infer Before}}${string}` ? Before : S;
type IsOptionBody<S extends string> = S extends "" | `${string}${" " | "#" | "{"}${string}` ? true : false;
type NameIn<H extends string> = H extends `${infer Name},${string}`
  ? IsOptionBody<Name> extends true
    ? never
    : Name
  : IsOptionBody<H> extends true
    ? never
    : H;
type KindIn<H extends string> = H extends `${string}, ${"plural" | "selectordinal" | "number"}${string}`
  ? number
  : string | number;
type Argument<H extends string> = [NameIn<H>] extends [never]
  ? unknown
  : { readonly [N in NameIn<H>]: KindIn<H> };
type Arguments<S extends string> = S extends `${string}{${infer Rest}`
  ? Argument<Head<Rest>> & Arguments<Rest>
  : unknown;

/** What an English message reads as. */
export type Phrase<S extends string> =
  unknown extends Arguments<S> ? string : (values: Arguments<S>) => string;
export type Words<T extends Messages> = {
  readonly [K in keyof T]: T[K] extends string ? Phrase<T[K]> : T[K] extends Messages ? Words<T[K]> : never;
};

/** A translation of these words: every key, each as a message. */
export type Translation<W> = {
  readonly [K in keyof W]: W[K] extends string | ((values: never) => string) ? string : Translation<W[K]>;
};

/** Values for a message whose arguments the compiler does not know. */
export type Values = Readonly<Record<string, string | number | boolean | null | undefined>>;

const english = new Map<string, Messages>();

/** Values to text. */
type Formatter = (values: Record<string, string | number>) => string;
let formatterOf: ((message: string) => Formatter) | null = null;
const formatters = new Map<string, Formatter>();
onLanguage(() => formatters.clear());

/** For `icu.ts` alone. */
export const formatWith = (make: (message: string) => Formatter): void => {
  formatterOf = make;
};

/** Flattens messages: each by its path. */
function flattened(messages: Messages): Map<string, string> {
  const flat = new Map<string, string>();
  const walk = (path: string, inner: Messages): void => {
    for (const [key, message] of Object.entries(inner)) {
      const here = path === "" ? key : `${path}/${key}`;
      if (typeof message === "string") flat.set(here, message);
      else walk(here, message);
    }
  };
  walk("", messages);
  return flat;
}

/** Every English message that has been loaded, by its path: what a translation must cover. */
export const englishMessages = (): ReadonlyMap<string, string> => flattened(Object.fromEntries(english));

/** The English message at `catalogue/key/…`. */
function englishAt(path: string): string | undefined {
  const [id = "", ...keys] = path.split("/");
  let found: string | Messages | undefined = english.get(id);
  for (const key of keys) {
    if (typeof found !== "object" || !Object.hasOwn(found, key)) return undefined;
    found = found[key];
  }
  return typeof found === "string" ? found : undefined;
}

/** The names of a message's arguments, by the same rule as the types above. */
export const argumentNames = (message: string): readonly string[] => [
  ...new Set([...message.matchAll(/\{([^\s#{},]+)(?=[,}])/g)].map(([, name = ""]) => name)),
];

/** An argument that nobody knows is `missing`: messages for which that can happen select on it. */
const completed = (message: string, values: Values): Record<string, string | number> =>
  Object.fromEntries(
    argumentNames(message).map((name) => {
      const value = values[name] ?? "";
      return [name, value === "" ? "missing" : typeof value === "number" ? value : String(value)];
    }),
  );

const ARGUMENT = /\{([^\s#{},]+)\}/g;

/**
 * Nothing but text and whole arguments: such a message is filled in here. The first page has no others, and comes without what
 * reads them.
 */
const isTemplate = (message: string): boolean =>
  !/'[{}']/.test(message) && !/[{}]/.test(message.replace(ARGUMENT, ""));

function format(path: string, values: Values): string {
  const text = translation(path) ?? englishAt(path) ?? path;
  const arguments_ = completed(text, values);
  if (isTemplate(text) && !isPseudo(speaking())) {
    return text.replace(ARGUMENT, (_, name: string) => String(arguments_[name]));
  }
  const formatter = formatters.get(path) ?? formatterOf?.(text);
  if (!formatter) throw new TypeError(`core/text/icu.ts is not loaded, and ${path} needs it`);
  formatters.set(path, formatter);
  return formatter(arguments_);
}

/** Most words are plain, and need no parser. */
const isPlain = (message: string): boolean => !/[{}]|''/.test(message);

const read = (path: string, english: string): string => {
  const message = translation(path) ?? english;
  return isPlain(message) && !isPseudo(speaking()) ? message : format(path, {});
};

/** What stands at a path: words, a function of its arguments, or more of both. */
function wordsAt(path: string, message: string | Messages): unknown {
  if (typeof message !== "string") return wordsOf(path, message);
  if (argumentNames(message).length === 0) return read(path, message);
  return (values: Values) => format(path, values);
}

/** Hundreds of catalogues' words are loaded before the first page is there: each is made when it is read. */
const wordsOf = <T extends Messages>(path: string, messages: T): Words<T> =>
  new Proxy(messages, {
    get: (_, key) =>
      typeof key === "string" && Object.hasOwn(messages, key)
        ? wordsAt(`${path}/${key}`, messages[key] ?? "")
        : undefined,
  }) as unknown as Words<T>;

/**
 * @param id Names the catalogue; a translation stands under the same name in `core/text/german.ts`.
 * @param messages English ICU messages, nested as the reader likes.
 */
export function words<const T extends Messages>(id: string, messages: T): Words<T> {
  english.set(id, messages);
  return wordsOf(id, messages);
}

/** For words that are looked up by what a program found, such as an error's code: `say("azure.signed-out/message", about)`. */
export function phrases(id: string, messages: Messages): (key: string, values: Values) => string {
  words(id, messages);
  return (key, values) => (englishAt(`${id}/${key}`) !== undefined ? format(`${id}/${key}`, values) : key);
}

/** Flattens a translation for `german.ts`. */
export const translatedMessages = (catalogues: Messages): Map<string, string> => flattened(catalogues);
