/** The form of every error's words: the cause in plain words, and the one next thing to do. */
import type { About, ErrorCode } from "../errors.ts";

export interface ErrorWords {
  readonly message: (about: About) => string;
  readonly remedy: (about: About) => string;
}

/** The words of the codes that begin with one of these prefixes: a missing or surplus one does not compile. */
export type WordsFor<Prefix extends string> = Readonly<
  Record<Extract<ErrorCode, `${Prefix}.${string}`>, ErrorWords>
>;

/** The same as ICU messages, in one language. What they may name besides what the error is about: `error-values.ts`. */
export interface ErrorMessages {
  readonly message: string;
  readonly remedy: string;
}

/** The messages of the codes that begin with one of these prefixes: a missing or surplus one does not compile. */
export type MessagesFor<Prefix extends string> = Readonly<
  Record<Extract<ErrorCode, `${Prefix}.${string}`>, ErrorMessages>
>;

/** Those whose words are put together by functions of their own, in any language. */
export type SaidByFunctions = Extract<
  ErrorCode,
  `new-vault.${string}` | `key-vault.${string}` | `backup-server.${string}`
>;

/** `about[key]` in a sentence; `otherwise` where nobody knows. */
export const value = (about: About, key: string, otherwise: string): string => {
  const found = about[key];
  return found === undefined || found === "" ? otherwise : String(found);
};
