import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { type Row, spreadOf } from "./measures.ts";
import { placeInto, tableOf } from "./table.ts";

const on = { date: "2026-11-21", cpus: 2, nodeVersion: "24.0.0", platform: "linux", loadBefore: 0.5 };

test("the ratio is that of the medians, and each side says how it spreads", () => {
  const row: Row = {
    what: "ours",
    unit: "ms",
    ours: spreadOf([300, 100, 200]),
    against: { name: "theirs", spread: spreadOf([40, 60, 50, 1000]) },
  };
  const table = tableOf({ rows: [row], notes: ["a note"] }, on);
  expect(table).toContain(
    "| ours | theirs | **3.64** | 200 ms (100–300) | 55.0 ms (40.0–1000) | 3 |\n\n- a note",
  );
});

test("only what stands between the markers of the document is replaced, as often as one likes", () => {
  const document = readFileSync(path.resolve(import.meta.dirname, "../../docs/performance.md"), "utf8");
  const once = placeInto(document, "| new |");
  expect(once).toContain("| new |");
  expect(placeInto(once, "| newer |")).toBe(once.replace("| new |", "| newer |"));
  const words = (text: string) =>
    text.replace(/(<!-- bench: written.*?-->)[\s\S]*(<!-- bench: end -->)/, "$1$2");
  expect(words(once)).toBe(words(document));
});

test("a document without the markers is left alone", () => {
  expect(() => placeInto("# Performance\n", "| new |")).toThrow("no place");
});
