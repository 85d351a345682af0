import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { MICROSOFT_IDS, MICROSOFT_PHRASES } from "../agent-errors.ts";
import { RESTART_IDS, SETUP_IDS } from "../setup-errors.ts";
import { errorsOfNumber, knownErrors, windowsErrorIn } from "./catalogue.ts";
import { errorsIn, errorsOfAbout, errorsOfCode, type Told } from "./match.ts";

/** What Microsoft's pages document, row by row: ids, and fragments of the messages. */
const documented = z
  .array(z.object({ part: z.number(), ids: z.array(z.number()), phrases: z.array(z.string()) }))
  .parse(JSON.parse(readFileSync(`${import.meta.dirname}/documented.json`, "utf8")));
const numbers = [...new Set(documented.flatMap(({ ids }) => ids))];
const phrases = documented.flatMap(({ ids, phrases: texts }) => texts.map((phrase) => ({ phrase, ids })));

/** A message that holds the fragment: its gaps filled, words in brackets left out. */
const messageWith = (phrase: string): string =>
  `Details: the ${phrase.replace("(the) ", "").replaceAll("…", "7 of «X»")} now.`;
const hex = (number: number): string => `0x${number.toString(16).toUpperCase()}`;
const names = ({ found }: Told): readonly string[] => found.map(({ error }) => error.name);

/** The error that a number must lead to, by the numbers that its row has. */
function expectNumber({ found, unknown }: Told, number: number): void {
  expect(unknown).toEqual([]);
  const windows = windowsErrorIn(number);
  const [first] = found;
  expect(windows === null ? first?.error.ids : first?.error.windows).toContain(windows ?? number);
}

describe("every documented id", () => {
  it("is there, a few hundred of them", () => expect(numbers.length).toBeGreaterThan(350));
  it.each(numbers)("%i is found as it is typed, in either base", (number) => {
    expectNumber(errorsOfCode(String(number)), number);
    expectNumber(errorsOfCode(` ${hex(number)} `), number);
    expectNumber(errorsOfCode(hex(number).toLowerCase()), number);
    expectNumber(errorsOfCode(`[${hex(number)}]`), number);
  });
  it.each(numbers.filter((number) => windowsErrorIn(number) === null))(
    "%i is found in a message",
    (number) => {
      expectNumber(errorsIn(`It did not work. (ID: ${number})`), number);
      expectNumber(errorsIn(`*** Error : it failed\tID: ${number}. Details: none`), number);
      expectNumber(errorsIn(`failed {"microsoftId":${number}}`), number);
      expectNumber(errorsIn(`failed {\\"microsoftId\\":${number}}`), number);
    },
  );
  it.each(numbers.filter((number) => number >= 33_000))("%i is found in hex in a line of a log", (number) => {
    expectNumber(errorsIn(`WARNING\tFailed: Hr: = [${hex(number)}] at x`), number);
    expectNumber(errorsIn(`hr=${hex(number).toLowerCase()}`), number);
  });
});

describe("every documented phrase", () => {
  it.each(phrases)("$phrase: the error with $ids", ({ phrase, ids }) => {
    for (const text of [messageWith(phrase), messageWith(phrase).toUpperCase().replaceAll(" ", "\r\n ")]) {
      const [first] = errorsIn(text).found;
      if (ids.length > 0) expect(ids.some((id) => first?.error.ids?.includes(id))).toBe(true);
      else expect(first).toBeDefined();
    }
  });
  it("does not stand in a text that holds half of it", () => {
    expect(errorsIn("invalid vault credentials were not provided").found).toEqual([]);
    expect(errorsIn(`file required ${"x".repeat(200)} used by another process`).found).toEqual([]);
    expect(errorsIn("used by another process file required").found).toEqual([]);
  });
});

describe("a text that says several things", () => {
  it("is taken by its id, then by hex, then by words", () => {
    expect(names(errorsIn("Invalid vault credentials provided. [0x186D2] (ID: 34514)"))).toEqual([
      "credentialsExpired",
      "cannotConnect",
      "credentialsInvalid",
    ]);
  });
  it("has what says little last", () => {
    expect(names(errorsIn("The operation failed: internal service error [0x1FC07]. (ID: 100066)"))).toEqual([
      "activationCache",
      "internalHex",
      "operationFailed",
    ]);
    expect(names(errorsIn("internal service error [0x7DC] (ID: 100066)"))[0]).toBe("authorizationFailed");
  });
  it("names an id that nobody knows, and goes by the words then", () => {
    const told = errorsIn("The security PIN is not set. (ID: 99999)");
    expect(told.unknown).toEqual([99_999]);
    expect(names(told)).toEqual(["pinMissing"]);
  });
});

describe("a number that is no error", () => {
  it.each([
    "process ID: 812",
    "Session ID 34513",
    "TaskID: 34513",
    "identity: 34513",
    "ID: 34513000",
    "flags 0x322, mask 0x1FBE",
    "at 0x0000000086D100000",
    "[0x00000000]",
    "34513 files",
  ])("%s", (text) => expect(errorsIn(text)).toEqual({ found: [], unknown: [] }));
});

describe("a code as it is typed", () => {
  it.each([
    ["1FC07", "activationCache"],
    ["-2147024891", "accessDenied"],
    ["2147942405", "accessDenied"],
    ["0x80070005", "accessDenied"],
    ["0x80072746", "connectionReset"],
    ["10054", "connectionReset"],
    ["1392", "corruptFile"],
    ["ID: 34513", "credentialsInvalid"],
    ["(ID: 34513)", "credentialsInvalid"],
    ["407", "proxySignIn"],
    ["SalLowDiskSpace", "cacheFull"],
    ["CryptographicException: Invalid provider type specified.", "cngProvider"],
  ])("%s is %s", (typed, name) => expect(names(errorsOfCode(typed))[0]).toBe(name));
  it.each([
    ["99999", 99_999],
    ["0xDEADBEEF", 0xdeadbeef],
    ["0x8007FFFF", 0x8007ffff],
    ["0", 0],
  ])("%s is not known, and said so", (typed, number) =>
    expect(errorsOfCode(typed)).toEqual({ found: [], unknown: [number] }),
  );
  it.each(["", "   ", "hello", "0x", "deadbeef!", "9".repeat(40), "\0\uFFFF", "🙂"])(
    "%j is nothing",
    (typed) => expect(errorsOfCode(typed)).toEqual({ found: [], unknown: [] }),
  );
});

describe("the catalogue", () => {
  it("knows each refusal that the program tells apart by its id", () => {
    const told = [MICROSOFT_IDS, SETUP_IDS]
      .flatMap((table) => Object.values(table).flat())
      .concat(RESTART_IDS);
    expect(told.filter((id) => errorsOfNumber(id).length === 0)).toEqual([]);
  });
  it("knows each refusal that the program tells apart by its words", () => {
    const unknown = MICROSOFT_PHRASES.map(([phrase]) => phrase).filter(
      (phrase) =>
        !knownErrors.some((row) => row.phrases?.some((one) => one.includes(phrase) || phrase.includes(one))),
    );
    expect(unknown).toEqual([]);
  });
  it("says of each error what to do, and has each id at most twice", () => {
    for (const { name, fixes, ids = [] } of knownErrors) {
      expect(fixes.length, name).toBeGreaterThan(0);
      for (const id of ids) expect(errorsOfNumber(id).length, `${name} ${id}`).toBeLessThanOrEqual(2);
    }
  });
  it("has phrases in lower case, of one blank each", () => {
    for (const phrase of knownErrors.flatMap((row) => row.phrases ?? []))
      expect(phrase).toBe(phrase.toLowerCase().replaceAll(/\s+/g, " ").trim());
  });
});

describe("an error of our own that a product of Microsoft's has caused", () => {
  it("is known by what it is about", () => {
    expect(names(errorsOfAbout({ microsoftId: 34513, microsoftText: "x" }))).toEqual(["credentialsInvalid"]);
    expect(names(errorsOfAbout({ windowsError: 112 }))).toEqual(["diskFull"]);
    expect(names(errorsOfAbout({ microsoftText: "Security PIN required" }))).toEqual(["pinParameter"]);
    expect(errorsOfAbout({ host: "x" })).toEqual({ found: [], unknown: [] });
  });
});
