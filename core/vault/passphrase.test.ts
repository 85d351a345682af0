import { describe, expect, it } from "vitest";
import { groupsOf, makePassphrase, passphraseProblems } from "./passphrase.ts";

describe("the rules of the passphrase", () => {
  it.each([
    ["sixteen characters", "abcdefgh-1234567", []],
    ["fifteen characters", "abcdefgh-123456", ["passphrase.too-short"]],
    ["an umlaut", "abcdefgh-1234567-ü", ["passphrase.not-ascii"]],
    ["a tab", "abcdefgh\t12345678", ["passphrase.not-ascii"]],
    ["a blank at the end", "abcdefgh-1234567 ", ["passphrase.surrounding-blanks"]],
    ["blanks inside", "four words that hold", []],
    ["nothing", "", ["passphrase.too-short"]],
    [
      "an emoji counts as one character",
      "abcdefgh-12345🔒",
      ["passphrase.too-short", "passphrase.not-ascii"],
    ],
  ])("%s", (_name, text, problems) => {
    expect(passphraseProblems(text)).toEqual(problems);
  });
});

describe("a made passphrase", () => {
  it("keeps every rule, never repeats and holds no letters that are mistaken for others", () => {
    const made = Array.from({ length: 200 }, makePassphrase);
    expect(new Set(made).size).toBe(made.length);
    for (const passphrase of made) {
      expect(passphraseProblems(passphrase)).toEqual([]);
      expect(passphrase).toMatch(/^([2-9A-HJKMNP-TV-Z]{4}-){7}[2-9A-HJKMNP-TV-Z]{4}$/);
    }
  });

  it("uses every letter about equally often", () => {
    const counts = new Map<string, number>();
    for (let i = 0; i < 2000; i++) {
      for (const letter of makePassphrase().replaceAll("-", ""))
        counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    const expected = (2000 * 32) / counts.size;
    expect(counts.size).toBe(30);
    // Six standard deviations of a fair generator: a biased one (modulo without rejection) misses this widely.
    for (const count of counts.values())
      expect(Math.abs(count - expected)).toBeLessThan(6 * Math.sqrt(expected));
  });

  it("reads in groups that join to the same text", () => {
    for (const text of [makePassphrase(), "abcdefghij", "a-b-c", ""])
      expect(groupsOf(text).join("")).toBe(text);
  });
});
