import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ASKED_CHARACTERS,
  charactersAt,
  holdsPassphrase,
  isOnThisServer,
  isTypedBack,
  isTypedOut,
  lastCharacters,
  PLACES,
  placesMissing,
  randomPositions,
} from "./kept-places.ts";
import { makePassphrase } from "./passphrase.ts";

/** Every passphrase that the agent takes, and some that it does not. */
const passphrases = fc.string({ unit: "grapheme-ascii", minLength: 16, maxLength: 80 });

describe("two places", () => {
  it.each([
    [[], 2],
    [["sheet"], 1],
    [["sheet", "sheet"], 1],
    [["manager", "sheet"], 0],
    [PLACES, 0],
  ] as const)("with %j shown, %i more are asked for", (kept, missing) => {
    expect(placesMissing(kept)).toBe(missing);
  });
});

describe("what is typed back", () => {
  it.each([
    ["ABCD-EFGH-JKMN-PQRS", "MNPQRS"],
    ["correct horse battery st-aple", "-staple".slice(1)],
    ["----------------", "------"],
  ])("of %s the last characters are %s", (passphrase, last) => {
    expect(lastCharacters(passphrase)).toBe(last);
  });

  it.each([
    ["MNPQRS", true],
    ["MN-PQRS", true],
    [" MNPQ RS ", true],
    ["mnpqrs", false],
    ["MNPQR", false],
    ["MNPQRSS", false],
    ["", false],
  ])("%j for MNPQRS: %j", (typed, right) => {
    expect(isTypedBack(typed, "MNPQRS")).toBe(right);
  });

  it("an empty answer is never right, and a whole one is known", () => {
    expect(isTypedBack("", "")).toBe(false);
    expect(isTypedOut("MN-PQ", "MNPQRS")).toBe(false);
    expect(isTypedOut("MN-PQRX", "MNPQRS")).toBe(true);
  });

  it("is asked for at six different places, in rising order, and is right when read off there", () => {
    fc.assert(
      fc.property(passphrases, (passphrase) => {
        const positions = randomPositions(passphrase);
        expect(new Set(positions).size).toBe(ASKED_CHARACTERS);
        expect(positions).toEqual(positions.toSorted((one, other) => one - other));
        expect(positions.every((position) => position >= 1 && position <= passphrase.length)).toBe(true);
        const asked = charactersAt(passphrase, positions);
        expect(asked).toHaveLength(ASKED_CHARACTERS);
        expect(isTypedBack(asked, asked)).toBe(true);
        expect(isTypedBack(lastCharacters(passphrase), lastCharacters(passphrase))).toBe(true);
      }),
    );
  });

  it("never asks for a hyphen of a passphrase that was made here", () => {
    for (let turn = 0; turn < 50; turn += 1) {
      const passphrase = makePassphrase();
      expect(charactersAt(passphrase, randomPositions(passphrase))).not.toContain("-");
    }
  });

  it("asks for other places each time", () => {
    const passphrase = makePassphrase();
    const asked = new Set(Array.from({ length: 20 }, () => randomPositions(passphrase).join()));
    expect(asked.size).toBeGreaterThan(10);
  });
});

describe("a place that is lost with this server", () => {
  const facts = { systemDrive: "C:", computerName: "BACKUP01" };
  it.each([
    ["C:\\Keep\\p.txt", true],
    ["c:/keep", true],
    ["\\\\?\\C:\\Keep", true],
    ["\\\\.\\C:\\Keep", true],
    ["\\\\localhost\\c$\\Keep", true],
    ["\\\\127.0.0.1\\c$", true],
    ["\\\\backup01\\share", true],
    ["//BACKUP01.contoso.com/share", true],
    ["\\\\?\\UNC\\BACKUP01\\share", true],
    ["D:\\Keep", false],
    ["\\\\FILES01\\Passphrases", false],
    ["\\\\BACKUP011\\share", false],
    ["\\\\?\\UNC\\FILES01\\share", false],
  ])("%s: %j", (path, here) => {
    expect(isOnThisServer(path, facts)).toBe(here);
  });

  it("takes C: for the system drive where it could not be told, and believes a machine that has another", () => {
    expect(isOnThisServer("C:\\x", { systemDrive: null, computerName: null })).toBe(true);
    expect(isOnThisServer("C:\\x", { systemDrive: "E:", computerName: null })).toBe(false);
    expect(isOnThisServer("e:\\x", { systemDrive: "E:\\", computerName: null })).toBe(true);
  });
});

describe("a text that holds the passphrase", () => {
  const GOOD = "sixteen or more characters";
  it.each([
    [GOOD, true],
    [`${GOOD}\r\n`, true],
    [`BACKUP01\nPassphrase: ${GOOD} \nkeep it`, true],
    [`passphrase=${GOOD}`, true],
    [`  ${GOOD}`, true],
    [`not ${GOOD}`, false],
    [`${GOOD}!`, false],
    [GOOD.toUpperCase(), false],
    ["", false],
  ])("%j: %j", (text, holds) => {
    expect(holdsPassphrase(text, GOOD)).toBe(holds);
  });

  it("an empty passphrase is in no text", () => {
    expect(holdsPassphrase("\n\nPassphrase: \n", "")).toBe(false);
  });
});
