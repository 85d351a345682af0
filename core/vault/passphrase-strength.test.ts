import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makePassphrase } from "./passphrase.ts";
import { strengthOf } from "./passphrase-strength.ts";

describe("an own passphrase", () => {
  it.each([
    ["aaaaaaaaaaaaaaaaaaaaaaaa", "weak", ["repeated"]],
    ["abcabcabcabcabcabcabcabc", "weak", ["repeated"]],
    ["abcdefghijklmnopqrstuvwxyz", "weak", ["run"]],
    ["zyxwvutsrqponm9876543210", "weak", ["run"]],
    ["qwertyuiopasdfghjkl", "weak", ["keyboard-row"]],
    ["MyBackupPassword2026", "weak", ["common-word"]],
    ["Backup-0123456789-qwertz", "weak", ["common-word", "run", "keyboard-row"]],
    ["tram lemon glove", "fair", []],
    ["tram lemon glove kitchen otter", "strong", []],
  ])("%s is %s", (text, level, found) => {
    const strength = strengthOf(text);
    expect(strength.level).toBe(level);
    expect(strength.found).toEqual(found);
  });

  it("says nothing of a short one but that it is weak", () => {
    expect(strengthOf("")).toEqual({ level: "weak", counted: 0, found: [] });
  });

  it("counts each character at most once, and a guessable piece for at least one", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii", maxLength: 100 }), (text) => {
        const { counted } = strengthOf(text);
        expect(counted).toBeLessThanOrEqual(text.length);
        expect(counted > 0).toBe(text.length > 0);
      }),
    );
  });
});

it("one that is made here is strong", () => {
  for (let turn = 0; turn < 50; turn += 1) expect(strengthOf(makePassphrase()).level).toBe("strong");
});
