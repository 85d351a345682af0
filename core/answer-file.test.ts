import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factsOf } from "../practice/test-facts.ts";
import { LEAVABLE } from "./answer-choices.ts";
import { answerFileSchema, parseAnswerFile } from "./answer-file.ts";
import { answerFileText } from "./answer-file-text.ts";
import { Answers } from "./answers.ts";
import { SetupError } from "./errors.ts";
import { withPresentSettings } from "./present-settings.ts";

const faultOf = (text: string, name: string): SetupError => {
  try {
    parseAnswerFile(text, name);
  } catch (thrown) {
    if (thrown instanceof SetupError) return thrown;
    throw thrown;
  }
  throw new Error("it was accepted");
};

describe("reading an answer file", () => {
  it("reads JSON and YAML to the same answers", () => {
    const json = '{"flow": "re-register", "proxy": {"use": "custom", "host": "proxy1", "port": 3128}}';
    const yaml = "flow: re-register\nproxy:\n  use: custom\n  host: proxy1\n  port: 3128\n";
    expect(parseAnswerFile(yaml, "a.yaml")).toEqual(parseAnswerFile(json, "a.json"));
  });

  it("leaves alone what the file does not name", () => {
    expect(parseAnswerFile("{}", "a.json").leave).toEqual([...LEAVABLE]);
    expect(parseAnswerFile('{"proxy": {"use": "none"}}', "a.json").leave).toEqual([
      "throttling",
      "recoveryFolder",
    ]);
  });

  it.each<[string, string, string, string, Record<string, unknown>]>([
    ["broken JSON", "a.json", '{"flow": ', "answers.not-json", {}],
    ["broken YAML", "a.yaml", "flow: [", "answers.not-yaml", {}],
    ["a tab in YAML", "a.yaml", "proxy:\n\tuse: none", "answers.not-yaml", { detail: "line 2, column 1" }],
    [
      "a key twice",
      "a.yaml",
      "flow: set-up\nflow: set-up",
      "answers.not-yaml",
      { detail: "line 2, column 1" },
    ],
    ["an unknown tag", "a.yaml", "flow: !!js/function 'x'", "answers.not-yaml", {}],
    [
      "an alias bomb",
      "a.yaml",
      `a: &a [x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [${"*b,".repeat(20)}*b]\nd: [${"*c,".repeat(20)}*c]`,
      "answers.not-yaml",
      {},
    ],
    ["an unknown key", "a.json", '{"flwo": "set-up"}', "answers.unknown-key", { key: "flwo" }],
    [
      "an unknown key below",
      "a.json",
      '{"proxy": {"adress": "x"}}',
      "answers.unknown-key",
      { key: "proxy.adress" },
    ],
    [
      "a wrong value",
      "a.json",
      '{"proxy": {"port": "8080"}}',
      "answers.wrong-value",
      { field: "proxy.port" },
    ],
    ["a YAML list", "a.yaml", "- flow", "answers.wrong-value", { field: "(the whole file)" }],
    ["a later version", "a.json", '{"version": 2}', "answers.newer-version", { version: 2, known: 1 }],
    [
      "a passphrase in clear",
      "a.json",
      '{"passphrase": "correct-horse-battery"}',
      "answers.secret-in-clear",
      { key: "passphrase" },
    ],
    [
      "a secret deeper down",
      "a.json",
      '{"secretFiles": {"clientSecret": "s3cr3t"}}',
      "answers.secret-in-clear",
      { key: "secretFiles.clientSecret" },
    ],
    [
      "a prototype",
      "a.json",
      '{"__proto__": {"flow": "set-up"}}',
      "answers.unknown-key",
      { key: "__proto__" },
    ],
  ])("refuses %s", (_name, file, text, code, about) => {
    const fault = faultOf(text, file);
    expect(fault.code).toBe(code);
    expect(fault.about).toMatchObject(about);
  });

  it("never repeats a secret that it refuses", () => {
    const fault = faultOf('{"passphrase": "correct-horse-battery"}', "a.json");
    expect(JSON.stringify(fault.toData())).not.toContain("correct-horse");
  });
});

describe("writing an answer file", () => {
  it("what is written reads back as the same answers", () => {
    const host = fc.stringMatching(/^[a-z0-9.-]{0,20}$/);
    const answers = fc.record({
      flow: fc.constantFrom("set-up" as const, "re-register" as const, "change-settings" as const),
      proxy: fc.record({
        use: fc.constantFrom("none" as const, "custom" as const),
        host,
        port: fc.integer({ min: 0, max: 65_535 }),
        user: fc.string({ maxLength: 20 }),
      }),
      recoveryFolder: fc.string({ maxLength: 50 }),
      throttling: fc.record({ limited: fc.boolean(), workHourKbps: fc.integer({ min: 0, max: 2_000_000 }) }),
    });
    fc.assert(
      fc.property(answers, (said) => {
        const whole = Answers.parse(said);
        expect(parseAnswerFile(answerFileText(whole), "a.json")).toEqual(whole);
      }),
    );
  });

  it("has a JSON Schema that names every key", () => {
    expect(Object.keys((answerFileSchema() as { properties: object }).properties)).toEqual(
      Object.keys(Answers.shape),
    );
  });
});

describe("what is left as it is", () => {
  const facts = factsOf({
    product: "dpm",
    proxy: { use: "custom", host: "proxy1", port: 3128, user: "contoso\\backup" },
    recoveryFolder: "D:\\R",
  });

  it("shows the values of the server", () => {
    const answers = withPresentSettings(parseAnswerFile("{}", "a.json"), facts);
    expect(answers.proxy).toEqual({ use: "custom", host: "proxy1", port: 3128, user: "contoso\\backup" });
    expect(answers.recoveryFolder).toBe("D:\\R");
  });

  it("what the file does name stands", () => {
    const answers = withPresentSettings(parseAnswerFile('{"proxy": {"use": "none"}}', "a.json"), facts);
    expect(answers.proxy.use).toBe("none");
  });
});
