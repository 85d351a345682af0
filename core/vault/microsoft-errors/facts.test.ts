/**
 * The catalogue against the table of facts that it was written from, where that lies beside this repository: each code and each
 * phrase of each row is found. `documented.json`, which the other tests go by, has them all.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, test } from "vitest";
import { z } from "zod";
import { windowsErrorIn } from "./catalogue.ts";
import { errorsIn, errorsOfCode } from "./match.ts";

const facts = path.resolve(import.meta.dirname, "../../../../shared/facts/errors.md");
const documented = z
  .array(z.object({ part: z.number(), ids: z.array(z.number()), phrases: z.array(z.string()) }))
  .parse(JSON.parse(readFileSync(`${import.meta.dirname}/documented.json`, "utf8")));

interface Row {
  readonly part: number;
  readonly text: string;
  readonly numbers: readonly number[];
  readonly phrases: readonly string[];
}

/** `130004–130012` is all of them; `0x29834` is a code as well. */
function numbersIn(text: string): number[] {
  const plain = text.replaceAll(/[<≥]\s*[\d.]+|\d+\.\d[\d.]*/g, " ");
  const found: number[] = [];
  for (const [, from = "", to] of plain.matchAll(
    /(?<![\w.#])(0x[0-9a-f]{4,8}|\d{3,6})(?:–(\d{3,6}))?(?![\w.])/gi,
  )) {
    const first = Number(from);
    for (let number = first; number <= Number(to ?? first); number += 1) found.push(number);
  }
  return found;
}

/** Rows of tables, and the paragraphs that are lists. Part 0 says how to use the table, part 11 what to do without it. */
function rowsOf(text: string): Row[] {
  const parts = text.split(/^## (?=\d+\. )/m).slice(1);
  return parts.flatMap((part) => {
    const number = Number.parseInt(part, 10);
    if (number === 0 || number === 11) return [];
    return part
      .split("\n")
      .slice(1)
      .flatMap((line) => (line.startsWith("|") ? tableRow(number, line) : listOf(number, line)));
  });
}

function tableRow(part: number, line: string): Row[] {
  const [, code = "", match = ""] = line.split("|").map((cell) => cell.trim());
  if (code === "" || /^(?:Code|-+)/.test(code)) return [];
  // `words` + `0x…` are one message.
  const phrases = [...match.replaceAll("` + `", " ").matchAll(/`([^`]+)`/g)].map(
    ([, phrase]) => phrase ?? "",
  );
  return [{ part, text: line, numbers: numbersIn(code), phrases: part === 9 ? [] : phrases }];
}

/** `280005 bandwidth outside 512 Kbps–1023 Mbps · 280006 …`: the number that begins each. */
const listOf = (part: number, line: string): Row[] =>
  line.split(" · ").flatMap((text) => {
    const [, codes = ""] = /^((?:0x)?[\d–/x a-f]+?)(?= [^\d–/]|$)/i.exec(text.trim()) ?? [];
    const numbers = numbersIn(codes.replaceAll("/", " "));
    return numbers.length === 0 ? [] : [{ part, text, numbers, phrases: [] }];
  });

const written = existsSync(facts) ? readFileSync(facts, "utf8") : null;
if (written === null) test("the table of facts does not lie beside this repository", ({ skip }) => skip());

describe.skipIf(written === null)("each row of the facts", () => {
  const rows = rowsOf(written ?? "");

  it("is read: some two hundred of them, in ten parts", () => {
    expect(rows.length).toBeGreaterThan(180);
    expect(new Set(rows.map(({ part }) => part)).size).toBe(10);
  });

  it("has each of its codes explained", () => {
    const missing = rows.flatMap(({ numbers, text }) =>
      numbers
        .filter((number) => errorsOfCode(String(number)).found.length === 0)
        .map((number) => `${number}: ${text.slice(0, 100)}`),
    );
    expect(missing).toEqual([]);
  });

  it("is found by its words, and then is the error that its codes lead to", () => {
    const wrong = rows.flatMap(({ numbers, phrases, text }) =>
      phrases
        .filter((phrase) => !/^see /.test(phrase))
        .flatMap((phrase) => {
          const message = `Details: ${phrase.replace("(the) ", "").replaceAll("…", "7 of «X»")} now.`;
          const { found } = errorsIn(message);
          const right =
            numbers.length === 0 ||
            found.some(({ error }) => numbers.some((each) => error.ids?.includes(each)));
          return found.length > 0 && (right || /0x/.test(text))
            ? []
            : [`${phrase} → ${found[0]?.error.name ?? "nothing"}`];
        }),
    );
    expect(wrong).toEqual([]);
  });

  it("stands in the list that the other tests go by", () => {
    const listed = new Set(documented.flatMap(({ ids }) => ids));
    const phrases = new Set(documented.flatMap((row) => row.phrases));
    const missing = rows.flatMap(({ numbers, phrases: texts }) => [
      ...numbers.filter((number) => !listed.has(number) && windowsErrorIn(number) === null),
      ...texts.filter((phrase) => !phrases.has(phrase) && !phrase.includes(" 0x")),
    ]);
    expect(missing).toEqual([]);
  });
});
