/** Where a secret must not be after a run: the page, what the page keeps, and every file of the program's data. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import type { Wizard } from "./wizard.ts";

/** A secret is a secret in other encodings too. */
const formsOf = (secret: string): readonly string[] => {
  const utf8 = Buffer.from(secret, "utf8");
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    utf8.toString("base64").replace(/=+$/, ""),
    utf8.toString("hex"),
    Buffer.from(secret, "utf16le").toString("latin1"),
  ];
};

/** All that the page shows, holds in its fields, and keeps. */
const textOfPage = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>("input, textarea, select")];
    return [
      document.documentElement.outerHTML,
      document.body.textContent,
      ...fields.map(({ value }) => value),
      JSON.stringify({ ...sessionStorage }),
      JSON.stringify({ ...localStorage }),
      location.href,
      document.title,
    ].join("\n");
  });

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

/** The places where any of the secrets is found, in any form: `page`, or a file. */
export async function placesOf(secrets: readonly string[], wizard: Wizard): Promise<readonly string[]> {
  const forms = secrets.flatMap(formsOf);
  const holds = (text: string) => forms.some((form) => text.includes(form));
  const files = filesOf(wizard.dataFolder).filter((file) => holds(readFileSync(file, "latin1")));
  return [...(holds(await textOfPage(wizard.page)) ? ["page"] : []), ...files];
}
