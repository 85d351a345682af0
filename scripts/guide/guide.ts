/** docs/guide.md: the template with the program's own words in it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import "../../core/text/icu.ts";
import { keyList } from "../../core/text/help.ts";
import { start } from "../../core/text/pages.ts";
import { tools } from "../../core/text/tools.ts";
import { pagesText, table } from "./pages.ts";

export const templateText = (): string => readFileSync(path.join(import.meta.dirname, "template.md"), "utf8");

const keys = (): string =>
  table(
    ["key", "does"],
    keyList().map(([key, does]) => [`**${key}**`, does]),
  );

/** What may stand between double braces in the template. */
const fillings: Readonly<Record<string, () => string>> = {
  "flow:set-up": () => start.flows["set-up"].title,
  "flow:re-register": () => start.flows["re-register"].title,
  "flow:change-settings": () => start.flows["change-settings"].title,
  "key:help": () => tools.helpKey,
  "key:log": () => tools.logKey,
  pages: pagesText,
  keys,
};

export const guideText = (): string =>
  templateText().replaceAll(/\{\{([\w:-]+)\}\}/g, (_mark, name: string) => {
    const filling = fillings[name];
    if (!filling) throw new Error(`The guide's template has {{${name}}}, which nothing fills.`);
    return filling();
  });
