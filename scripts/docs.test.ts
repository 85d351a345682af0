import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { buildProgram } from "../cli/flags.ts";

const ROOT = path.join(import.meta.dirname, "..");

const pages = [
  "README.md",
  ...["docs", "docs/decisions", "examples"].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder))
      .filter((file) => file.endsWith(".md"))
      .map((file) => `${folder}/${file}`),
  ),
];

/** Where a page points inside the repository: links and pictures, and paths in code spelling. */
function places(page: string): readonly string[] {
  const text = readFileSync(path.join(ROOT, page), "utf8");
  const links = [...text.matchAll(/(?:\]\(|src(?:set)?=")([^)"#\s]+)[^)"]*[)"]/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => path.join(path.dirname(page), target));
  const spelled = [
    ...text.matchAll(
      /`((?:core|adapters|practice|renderer|electron|web|cli|e2e|scripts|docs|examples|assets)\/[\w./-]+\.\w+)`/g,
    ),
  ].map(([, target = ""]) => target);
  return [...links, ...spelled];
}

describe("docs", () => {
  test.each(pages)("%s points to what is there", (page) => {
    expect(places(page).filter((place) => !existsSync(path.join(ROOT, place)))).toEqual([]);
  });

  test("README names every command of the command line, and no other", () => {
    const there = buildProgram(() => undefined).commands.map((command) => command.name());
    const table = /\| command .*\n\n/s.exec(readFileSync(path.join(ROOT, "README.md"), "utf8"))?.[0] ?? "";
    const named = [...table.matchAll(/(?:^\| | · )`([a-z]+)/gm)].map(([, name = ""]) => name);
    expect([...new Set(named)].sort()).toEqual([...there].sort());
  });
});
