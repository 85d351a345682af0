/** The form of every error's words: the cause in plain words, and the one next thing to do. */
import type { ErrorCode } from "../errors.ts";

/** As ICU messages, in one language. What they may name besides what the error is about: `error-values.ts`. */
export interface ErrorMessages {
  readonly message: string;
  readonly remedy: string;
}

/** The messages of the codes that begin with one of these prefixes: a missing or surplus one does not compile. */
export type MessagesFor<Prefix extends string> = Readonly<
  Record<Extract<ErrorCode, `${Prefix}.${string}`>, ErrorMessages>
>;
