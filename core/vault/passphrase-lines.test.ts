import fc from "fast-check";
import { expect, it } from "vitest";
import { makePassphrase } from "./passphrase.ts";
import { checkNumber, passphraseLines } from "./passphrase-lines.ts";

const printable = fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 80 });
const line = fc.string({ unit: "grapheme-ascii", minLength: 2, maxLength: 10 });

it("a check number can be worked out by hand", () => {
  expect(checkNumber("AB")).toBe("04"); // 33 * 1 + 34 * 2 = 101 = 97 + 4
  expect(checkNumber(" ")).toBe("00");
});

it("one that was made here has four lines of two groups, hyphens and all", () => {
  const passphrase = makePassphrase();
  const lines = passphraseLines(passphrase);
  expect(lines.map(({ groups }) => groups.length)).toEqual([2, 2, 2, 2]);
  expect(lines[0]?.groups[0]).toBe(passphrase.slice(0, 5));
});

it("the lines together are the passphrase, and each has two digits", () => {
  fc.assert(
    fc.property(printable, (passphrase) => {
      const lines = passphraseLines(passphrase);
      expect(lines.flatMap(({ groups }) => groups).join("")).toBe(passphrase);
      for (const { check } of lines) expect(check).toMatch(/^\d\d$/);
    }),
  );
});

it("one wrong character changes the number of its line", () => {
  fc.assert(
    fc.property(line, fc.nat(), fc.integer({ min: 32, max: 126 }), (text, where, code) => {
      const at = where % text.length;
      const wrong = text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
      expect(checkNumber(wrong) === checkNumber(text)).toBe(wrong === text);
    }),
  );
});

it("two swapped characters change it too", () => {
  fc.assert(
    fc.property(line, fc.nat(), fc.nat(), (text, one, other) => {
      const characters = [...text];
      const [from, to] = [one % text.length, other % text.length];
      [characters[from], characters[to]] = [characters[to] ?? "", characters[from] ?? ""];
      const swapped = characters.join("");
      expect(checkNumber(swapped) === checkNumber(text)).toBe(swapped === text);
    }),
  );
});
