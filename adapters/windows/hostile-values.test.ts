/** What an admin types reaches the far side as that very text, whatever is in it, and answers come back as they were given. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOSTILE_PIECES } from "../../practice/powershell/test-hostile.ts";
import { machineWith } from "../../practice/windows/machine.ts";
import { openPretend, type Pretend } from "../../practice/windows/test-pretend.ts";
import type { JsonValue } from "./powershell.ts";
import { encoded, MARK, readLine } from "./protocol.ts";
import { QUESTIONS, type QuestionName } from "./questions.ts";

const hostile: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.array(fc.constantFrom(...HOSTILE_PIECES), { maxLength: 8 }).map((parts) => parts.join("")),
);

/** UTF-8 has no halves of characters; JSON on the way back has. */
const whole = hostile.map((text) => text.toWellFormed());
/** As the bootstrap writes a line, and the pretend PowerShell. */
const asciiLine = (message: unknown): string =>
  MARK +
  JSON.stringify(message).replaceAll(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

describe("the lines", () => {
  it("out: one line of base64, whatever is asked or secret", () => {
    fc.assert(
      fc.property(whole, (text) => {
        const line = encoded(JSON.stringify({ kind: "ask", input: { text } }));
        expect(line).toMatch(/^[A-Za-z0-9+/]+={0,2}$/);
        expect(JSON.parse(Buffer.from(line, "base64").toString("utf8"))).toEqual({
          kind: "ask",
          input: { text },
        });
        expect(Buffer.from(encoded(text), "base64").toString("utf8")).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it("in: one line of printable ASCII, whatever is answered, thrown or told", () => {
    fc.assert(
      fc.property(hostile, hostile, fc.jsonValue(), (text, key, value) => {
        const said = [
          { kind: "answer", id: 1, result: { [`k${key}`]: text, value } },
          { kind: "thrown", id: 2, message: text, errorId: key, exceptionType: null, place: text },
          { kind: "progress", id: 3, text },
        ];
        for (const message of said) {
          const line = asciiLine(message);
          expect(line).toMatch(/^[ -~]+$/);
          expect(readLine(line)).toEqual(JSON.parse(JSON.stringify(message)));
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Every question that takes text, with that text wherever it does. */
const inputsWith = (text: string): readonly (readonly [QuestionName, JsonValue])[] => [
  ["agent-install", { installer: text, agentFolder: text, scratchFolder: text, microsoftUpdate: false }],
  ["agent-notes", { notes: { Vault: text, ProxyUser: text } }],
  ["mars-register", { file: text }],
  ["mars-setting", { set: "Proxy", proxyServer: "http://p", proxyPort: 1, proxyUsername: text }],
  ["dpm-names", { file: text }],
  ["dpm-register", { file: text }],
  ["dpm-setting", { set: "StagingArea", stagingAreaPath: text }],
  ["dpm-setting", { set: "Proxy", proxyServer: "http://p", proxyPort: 1, proxyUsername: text }],
  ["file-hash", { file: text }],
  ["media-read", { folder: text }],
  ["resume-at-sign-in", { wish: "look", command: text }],
  ["setup-start", { media: text, answerFile: text, logFile: text }],
  ["setup-state", { media: text, answerFile: text }],
];

describe("every question, to a process that speaks as PowerShell would", () => {
  let pretend: Pretend;
  beforeAll(async () => {
    pretend = await openPretend(machineWith("mars"));
  });
  afterAll(() => pretend.close());

  it("arrives as it was asked, and the process lives on", async () => {
    const arrived = async () =>
      (await pretend.told())
        .split("\n")
        .filter((line) => line.startsWith('{"kind":"ask"'))
        .map((line) => JSON.parse(line) as { name: string; input: unknown });
    await fc.assert(
      fc.asyncProperty(whole, async (text) => {
        const inputs = inputsWith(text);
        for (const [script, input] of inputs) {
          expect(QUESTIONS[script].input.safeParse(input).success).toBe(true);
          // Whether it is refused is another matter.
          await pretend.powershell
            .ask({ script, input, timeoutMs: 20_000, signal: new AbortController().signal })
            .catch((thrown: Error) => expect(thrown.name).toBe("PowerShellError"));
        }
        const last = (await arrived()).slice(-inputs.length);
        expect(last.map(({ name, input }) => [name, input])).toEqual(inputs);
      }),
      { numRuns: 25 },
    );
    expect((await pretend.told()).match(/"argv"/g)).toHaveLength(1);
  }, 60_000);
});
