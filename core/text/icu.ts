/**
 * Reads messages with plurals and choices, for the catalogues. Loaded for what it does: by every program with its language
 * (`speak.ts`), by the pages after the first one, which has no such message and is there sooner without.
 */
import { IntlMessageFormat } from "intl-messageformat";
import { formatWith } from "./catalogue.ts";
import { isPseudo, localeTag, speaking } from "./language.ts";
import { type Message, pseudoMessage } from "./pseudo.ts";

const compile = (message: string): IntlMessageFormat => {
  const format = new IntlMessageFormat(message, localeTag(), undefined, { ignoreTag: true });
  if (!isPseudo(speaking())) return format;
  return new IntlMessageFormat(pseudoMessage(format.getAst() as Message), localeTag());
};

formatWith((message) => {
  const compiled = compile(message);
  return (values) => String(compiled.format(values));
});
