/** Which language the command line speaks: as it is told, else as the environment or the system says. */
import { wishedLanguages } from "../adapters/system-languages.ts";
import { type Language, languageFor } from "../core/text/language.ts";

export const languageOf = (args: readonly string[], environment: NodeJS.ProcessEnv): Language =>
  languageFor(wishedLanguages(args, environment));
