import { expect, test } from "vitest";
import { languageOf } from "./language.ts";

test.each<[string[], NodeJS.ProcessEnv, string]>([
  [["get", "--language", "de"], { LANG: "en_GB.UTF-8" }, "de"],
  [["--language=en", "get"], { LC_ALL: "de_DE.UTF-8" }, "en"],
  [["get"], { LC_ALL: "de_AT.UTF-8", LANG: "en_GB.UTF-8" }, "de"],
  [["get"], { LC_MESSAGES: "C", LANG: "de_DE.UTF-8" }, "en"],
  [["get"], { LC_ALL: "", LANG: "de_CH.UTF-8" }, "de"],
  [["get", "--language", "fr"], { LANG: "de_DE.UTF-8" }, "de"],
  [["get", "--language"], { LANG: "C" }, "en"],
])("%j with %j speaks %s", (args, environment, language) => {
  expect(languageOf(args, environment)).toBe(language);
});
