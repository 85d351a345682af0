import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { nodeFiles } from "../../adapters/file-system.ts";
import type { Log } from "../ports.ts";
import { keepLanguage, keptLanguage } from "./kept-language.ts";

let folder: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "language-"));
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => path.join(folder, "language.json");
const log: Log = {
  write: (level, message) => void said.push(`${level}: ${message}`),
  hide: () => undefined,
  scrub: (text) => text,
  read: async () => "",
  readBefore: async () => "",
};

it("is the last one that was chosen", async () => {
  const files = nodeFiles(folder);
  expect(await keptLanguage(files)).toBeNull();
  await keepLanguage({ files, log }, "en");
  await keepLanguage({ files, log }, "de");
  expect(await keptLanguage(nodeFiles(folder))).toBe("de");
  expect(JSON.parse(readFileSync(file(), "utf8"))).toEqual({ language: "de" });
  expect(said).toEqual([]);
});

it.each([
  ["no JSON", "de"],
  ["no such language", '{"language":"fr"}'],
  ["something else besides", '{"language":"de","x":1}'],
  ["far too much", `{"language":"de"}${" ".repeat(2000)}`],
])("a file with %s counts as none", async (_what, text) => {
  writeFileSync(file(), text);
  expect(await keptLanguage(nodeFiles(folder))).toBeNull();
});

it("one that cannot be written is no failure, and the log says so", async () => {
  const files = { ...nodeFiles(folder), writePrivate: () => Promise.reject(new Error("full")) };
  await keepLanguage({ files, log }, "de");
  expect(said).toEqual(["warning: The chosen language could not be written"]);
});
