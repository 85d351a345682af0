import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { catalogue } from "../core/errors.ts";
import { STEP_IDS } from "../core/steps/order.ts";
import { englishMessages } from "../core/text/catalogue.ts";
import { help } from "../core/text/help.ts";
import "../core/text/closing.ts";
import { errorsText } from "./guide/errors.ts";
import { guideText, templateText } from "./guide/guide.ts";
import { guidePages, picturesOf } from "./guide/pages.ts";

const DOCS = path.join(import.meta.dirname, "..", "docs");
const doc = (name: string): string => readFileSync(path.join(DOCS, name), "utf8");

describe("docs/guide.md", () => {
  test("says what the program says now: npm run guide", () => {
    expect(doc("guide.md")).toBe(guideText());
  });

  test("has a section for every page of the wizard", () => {
    const pages = ["start", ...STEP_IDS, "review", "progress", "outcome"];
    expect(guidePages).toEqual(expect.arrayContaining(pages));
    expect([...guidePages].sort()).toEqual(Object.keys(help).sort());
    const headings = guideText().match(/^### .+$/gm) ?? [];
    expect(new Set(headings).size).toBe(guidePages.length);
  });

  test.each(guidePages)("%s has a picture of its own, and each picture is there", (page) => {
    const pictures = picturesOf(page).map(({ name }) => `images/${name}.png`);
    expect(pictures[0]).toBe(`images/${page}.png`);
    for (const picture of pictures) {
      expect(guideText()).toContain(`](${picture})`);
      expect(existsSync(path.join(DOCS, picture)), picture).toBe(true);
    }
  });

  test("shows every picture that is kept, but for the README's own", () => {
    const kept = readdirSync(path.join(DOCS, "images")).filter((name) => !name.startsWith("wizard"));
    expect(kept.filter((name) => !guideText().includes(`](images/${name})`))).toEqual([]);
  });

  test("calls buttons and choices as the program does", () => {
    const said = new Set(englishMessages().values());
    const named = [...templateText().matchAll(/_([A-Z][^_{}]+)_/g)].map(([, words = ""]) => words);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((words) => !said.has(words))).toEqual([]);
  });

  test("its links within the page lead to its headings", () => {
    const anchors = new Set(
      (guideText().match(/^#+ .+$/gm) ?? []).map((heading) =>
        heading
          .replace(/^#+ /, "")
          .toLowerCase()
          .replaceAll(/[^\w\s-]/g, "")
          .replaceAll(" ", "-"),
      ),
    );
    const wanted = [...guideText().matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = ""]) => anchor);
    expect(wanted.filter((anchor) => !anchors.has(anchor))).toEqual([]);
  });
});

describe("docs/errors.md", () => {
  test("says what the program says now: npm run guide", () => {
    expect(doc("errors.md")).toBe(errorsText());
  });

  test("has one row for every code", () => {
    const rows = errorsText().match(/^\| `[\w.-]+` \|/gm) ?? [];
    expect(rows).toEqual(expect.arrayContaining(Object.keys(catalogue).map((code) => `| \`${code}\` |`)));
    expect(rows).toHaveLength(Object.keys(catalogue).length);
  });
});
