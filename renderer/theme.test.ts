import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { tokens } from "@fluentui/react-components";
import { expect, test } from "vitest";
import { themeCss, tokensModule } from "./theme.ts";

const css = themeCss();
const definedIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/(--[\w-]+):/g)].map(([, name = ""]) => name));

test("the theme defines every token of Fluent, light and dark", () => {
  const [light = "", dark = ""] = css.split("@media (prefers-color-scheme:dark)");
  const names = Object.keys(tokens).map((name) => `--${name}`);
  // Of the shades that no theme has, Fluent's own themes have none either.
  const missing = names.filter((name) => !definedIn(light).has(name));
  expect(names.filter((name) => !definedIn(dark).has(name))).toEqual(missing);
  expect(missing.filter((name) => !name.startsWith("--zIndex"))).toEqual([]);
});

test("the short list of tokens says the same as Fluent's", async () => {
  const short = await import(`data:text/javascript,${encodeURIComponent(tokensModule())}`);
  for (const [name, value] of Object.entries(tokens)) expect(short.tokens[name]).toBe(value);
});

test("every variable of our style sheets is defined by them or by the theme", () => {
  const sheets = globSync(path.join(import.meta.dirname, "css/*.css")).map((file) =>
    readFileSync(file, "utf8"),
  );
  const all = definedIn([css, ...sheets].join("\n"));
  const used = sheets.join("\n").matchAll(/var\((--[\w-]+)/g);
  expect([...used].map(([, name = ""]) => name).filter((name) => !all.has(name))).toEqual([]);
});
