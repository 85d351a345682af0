/** The languages that the account's environment or the system wishes, as `languageFor` takes them. */

/** In the order of POSIX: the first that is set decides. Windows sets none of them; there the system's own is told. */
const VARIABLES = ["LC_ALL", "LC_MESSAGES", "LANG"] as const;

export const systemLanguages = (environment: NodeJS.ProcessEnv): readonly string[] => {
  const set = VARIABLES.map((name) => environment[name]).find((value) => value);
  return [set ?? Intl.DateTimeFormat().resolvedOptions().locale];
};

/** What stands behind `--language`, before the options are parsed: their own words depend on it. */
function asked(args: readonly string[]): string {
  const at = args.findIndex((argument) => /^--language(=|$)/.test(argument));
  if (at === -1) return "";
  return args[at]?.split("=", 2)[1] ?? args[at + 1] ?? "";
}

/** The one that is asked for, then the system's. One that is not there is passed over: parsing the options refuses it, with words. */
export const wishedLanguages = (
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): readonly string[] => [asked(args), ...systemLanguages(environment)];
