/** Which language the command line speaks: as it is told, else as the environment or the system says. */
import { systemLanguages } from "../adapters/system-languages.ts";
import { isLanguage, type Language, languageFor } from "../core/text/language.ts";

/** What stands behind `--language`, before the options are parsed: their own descriptions depend on it. */
function asked(args: readonly string[]): string {
  const at = args.findIndex((argument) => /^--language(=|$)/.test(argument));
  if (at === -1) return "";
  return args[at]?.split("=", 2)[1] ?? args[at + 1] ?? "";
}

/** A language that is not there counts as not said here: parsing the options refuses it, with words. */
export function languageOf(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const said = asked(args);
  return isLanguage(said) ? said : languageFor(systemLanguages(environment));
}
