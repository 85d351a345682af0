import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SetupIniEntry, setupIniProblem, setupIniText, setupIniValues } from "./setup-ini.ts";

const ALPHABET = [
  ..."abcXYZ019 \\/:#[]%&$!?*+-_.,<>|^~`@(){}äß€漢",
  '"',
  "'",
  "=",
  ";",
  "\n",
  "\r",
  "\t",
  "\u2028",
];

const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom(...ALPHABET), fc.string({ minLength: 1, maxLength: 1 })),
  maxLength: 12,
});

describe("set-up's answer file", () => {
  it("gives back every value that it takes, and takes none that could be read as something else", () => {
    let [taken, refused] = [0, 0];
    fc.assert(
      fc.property(anyText, (value) => {
        const entries: SetupIniEntry[] = [
          ["UserName", "before"],
          ["SqlAccountPassword", value],
          ["CompanyName", "after"],
        ];
        if (setupIniProblem(value) !== null) {
          refused += 1;
          expect(() => setupIniText(entries)).toThrow("backup-server.answer-not-writable");
          return;
        }
        taken += 1;
        const text = setupIniText(entries);
        expect(text.split(/\r\n|[\n\r\u2028\u2029\u0085\v\f]/)).toHaveLength(5);
        expect(Object.fromEntries(setupIniValues(text) ?? [])).toEqual({
          username: "before",
          sqlaccountpassword: value,
          companyname: "after",
        });
      }),
      { numRuns: 1000 },
    );
    expect(taken).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(100);
  });

  it.each([
    ['a"b', "quote"],
    ["a'b", "quote"],
    ["a=b", "equals"],
    ["a;b", "semicolon"],
    ["a\nInjected=1", "line-break"],
    ["a\r", "line-break"],
    ["a\u0000b", "line-break"],
    [" a", "surrounding-blank"],
    ["a ", "surrounding-blank"],
    ["P4ss word#[1]", null],
    ["Pässword-1", "not-ascii"],
    ["a\u00a0b", "not-ascii"],
    ["a".repeat(1025), "too-long"],
    ["", null],
  ])("%j: %s", (value, problem) => {
    expect(setupIniProblem(value)).toBe(problem);
  });

  it("lets names be written as they are: set-up only shows them", () => {
    expect(setupIniText([["CompanyName", "Müller & Söhne"]])).toContain("CompanyName=Müller & Söhne");
    expect(() => setupIniText([["CompanyName", "Müller;"]])).toThrow("backup-server.answer-not-writable");
    expect(() => setupIniText([["SQLMachinePassword", "Müller"]])).toThrow(
      "backup-server.answer-not-writable",
    );
  });

  it("names the key that cannot be written, and never its value", () => {
    try {
      setupIniText([["SecurityPassphrase", "canary;4711"]]);
      expect.unreachable();
    } catch (thrown) {
      expect(thrown).toMatchObject({ about: { key: "SecurityPassphrase", problem: "semicolon" } });
      expect(JSON.stringify(thrown)).not.toContain("canary");
    }
  });

  it("leaves out what has no value, and begins with its section", () => {
    expect(
      setupIniText([
        ["A", undefined],
        ["B", "2"],
      ]),
    ).toBe("[OPTIONS]\r\nB=2\r\n");
    expect(setupIniValues("A=1")).toBeNull();
    expect(setupIniValues("# note\r\n[OPTIONS]\r\n#x\r\nA=1")?.get("a")).toBe("1");
  });
});
