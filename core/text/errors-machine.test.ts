import { describe, expect, it } from "vitest";
import type { About } from "../errors.ts";
import type { ErrorWords } from "./error-words.ts";
import * as groups from "./errors-machine.ts";

const all = Object.values(groups).flatMap((group) => Object.entries<ErrorWords>(group));

/** Everything that any of these errors is about, made up. */
const everything: About = {
  file: "D:\\a file",
  folder: "D:\\Recovery",
  reason: "EACCES",
  name: "passphrase",
  runId: "2026-11-21T22-58-01-123Z-ab12",
  line: 3,
  pid: 4711,
  since: "2026-11-21T22:58:01.123Z",
  microsoftId: 4711,
  microsoftText: "It failed. (ID: 4711)",
  computer: "BACKUP01",
  maxBytes: 10,
  port: 8080,
};

describe.each(all)("the words of %s", (_, words) => {
  it.each([
    ["nothing", {}],
    ["everything", everything],
  ])("are whole sentences when the error says %s about itself", (_said, about: About) => {
    for (const text of [words.message(about), words.remedy(about)]) {
      expect(text).toMatch(/^[A-Z].*[.)]$/);
      expect(text).not.toMatch(/undefined|null| {2}| \.|\(\)/);
    }
  });
});

it("shows what Microsoft said, where it said something", () => {
  const { message } = groups.agentErrors["agent.refused"];
  expect(message(everything)).toContain("Microsoft's error 4711");
  expect(message(everything)).toContain("It failed. (ID: 4711)");
});

it("asks for the passphrase of the other servers only where the vault wants that one", () => {
  const { remedy } = groups.passphraseErrors["passphrase.incorrect"];
  expect(remedy({ microsoftId: 34515 })).not.toBe(remedy({ microsoftId: 34507 }));
});
