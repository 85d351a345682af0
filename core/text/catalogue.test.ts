import { readdirSync } from "node:fs";
import { IntlMessageFormat } from "intl-messageformat";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { argumentNames, englishMessages, phrases, words } from "./catalogue.ts";
import { germanMicrosoftErrors } from "./german/microsoft-errors.ts";
import { german as germanOfPages } from "./german.ts";
import { languageFor } from "./language.ts";
import { speak } from "./speak.ts";

const sample = words("test", {
  plain: "Vault",
  greeting: "Registered as {name}.",
  found: "{count, plural, one {# vault in {region}} other {# vaults in {region}}}",
  maybe: "It failed{detail, select, missing { here} other { ({detail})}}.",
  rate: "{kbps, number} Kbps",
});

const german = new Map([...germanOfPages, ...germanMicrosoftErrors]);

afterEach(() => speak("en"));

describe("English words", () => {
  test("without arguments read as a string, with arguments are a function of them", () => {
    expect(sample.plain).toBe("Vault");
    expect(sample.greeting({ name: "SRV1" })).toBe("Registered as SRV1.");
    expect(sample.found({ count: 1, region: "West Europe" })).toBe("1 vault in West Europe");
    expect(sample.found({ count: 1200, region: "West Europe" })).toBe("1,200 vaults in West Europe");
    expect(sample.rate({ kbps: 65535 })).toBe("65,535 Kbps");
  });
  test("an argument that nobody knows is said to be missing", () => {
    const say = phrases("test2", { failed: "It failed{detail, select, missing {} other { ({detail})}}." });
    expect(say("failed", {})).toBe("It failed.");
    expect(say("failed", { detail: "ECONNRESET" })).toBe("It failed (ECONNRESET).");
  });
  test("what a program found stands in the sentence as it is, with whatever signs it has", () => {
    expect(sample.greeting({ name: "{a} '' <b> #" })).toBe("Registered as {a} '' <b> #.");
  });
});

describe("pseudo-language", () => {
  test("accents letters, grows, and leaves arguments and plurals as they are", async () => {
    await speak("en-XA");
    expect(sample.plain).toMatch(/^Ṽáúļţ ·+$/);
    expect(sample.greeting({ name: "SRV1" })).toContain("SRV1");
    expect(sample.found({ count: 2, region: "West Europe" })).toMatch(/^2 ṽáúļţš íñ·* ?/);
  });
});

describe("the language", () => {
  test.each([
    [["de-AT", "en"], "de"],
    [["de_DE.UTF-8"], "de"],
    [["fr-FR", "de"], "de"],
    [["fr-FR"], "en"],
    [["C"], "en"],
    [["en-XA"], "en-XA"],
  ])("for %j is %s", (wished, language) => expect(languageFor(wished)).toBe(language));
});

describe("every catalogue", () => {
  beforeAll(async () => {
    const files = readdirSync(import.meta.dirname).filter((file) => /^[a-z-]+\.ts$/.test(file));
    for (const file of files) await import(`./${file}`);
  });
  const own = () => [...englishMessages()].filter(([path]) => !path.startsWith("test"));
  /** All names that a parsed message asks for, in its options too. */
  const asked = (message: string): readonly string[] => {
    const names = new Set<string>();
    JSON.stringify(
      new IntlMessageFormat(message, "en", undefined, { ignoreTag: true }).getAst(),
      (_key, value) => {
        if (value && typeof value === "object" && "type" in value && value.type !== 0 && value.type !== 7)
          names.add(String(value.value));
        return value;
      },
    );
    return [...names].sort();
  };

  test("is English that parses, with arguments that its type tells", () => {
    const wrong = own().filter(
      ([, message]) => asked(message).join() !== [...argumentNames(message)].sort().join(),
    );
    expect(wrong).toEqual([]);
  });
  test("has German for every message, with the same arguments", () => {
    const wrong = own().flatMap(([path, message]) => {
      const translated = german.get(path);
      if (translated === undefined) return [`${path}: no German`];
      return asked(translated).join() === asked(message).join() ? [] : [`${path}: other arguments`];
    });
    expect(wrong).toEqual([]);
  });
  test("has no German without English", () => {
    const known = new Set(englishMessages().keys());
    expect([...german.keys()].filter((path) => !known.has(path))).toEqual([]);
  });
});
