/** The languages that the account's environment or the system wishes, as `languageFor` takes them. */

/** In the order of POSIX: the first that is set decides. Windows sets none of them; there the system's own is told. */
const VARIABLES = ["LC_ALL", "LC_MESSAGES", "LANG"] as const;

export const systemLanguages = (environment: NodeJS.ProcessEnv): readonly string[] => {
  const set = VARIABLES.map((name) => environment[name]).find((value) => value);
  return [set ?? Intl.DateTimeFormat().resolvedOptions().locale];
};
