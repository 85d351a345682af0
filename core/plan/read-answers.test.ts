import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeFiles } from "../../adapters/file-system.ts";
import { answersInText, readAnswerFile } from "./read-answers.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "answers-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const written = (name: string, content: string | Uint8Array): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};

describe("an answer file on disk", () => {
  it("is read, and its relative paths count from its own folder", async () => {
    const file = written("server.yaml", "credentials:\n  file: keep/vault1.VaultCredentials\n");
    const { name, answers } = await readAnswerFile(nodeFiles(folder), file);
    expect(name).toBe("server.yaml");
    expect(answers.credentials.file).toBe(path.join(folder, "keep", "vault1.VaultCredentials"));
  });
  it.each([
    ["that is missing", "answers.unreadable", null],
    ["that is no text", "answers.not-yaml", new Uint8Array([0xff, 0xfe, 0x00])],
    ["with a zero byte", "answers.not-yaml", "flow: set-up\0"],
    ["that is too large", "answers.too-large", " ".repeat(256 * 1024 + 1)],
  ])("%s is refused with %s", async (what, code, content) => {
    const file =
      content === null
        ? path.join(folder, "none.json")
        : written(`${what.replaceAll(" ", "-")}.yaml`, content);
    await expect(readAnswerFile(nodeFiles(folder), file)).rejects.toMatchObject({ code });
  });
});

describe("an answer file that was dropped", () => {
  it("is read as its name says, with the mark of its encoding or without", () => {
    expect(answersInText("C:\\Users\\x\\server.json", '\uFEFF{"flow":"re-register"}')).toMatchObject({
      name: "server.json",
      answers: { flow: "re-register" },
    });
  });
  it("tells the place of its fault", () => {
    const text = '{\n  "throttling": {\n    "workHourKbps": "fast"\n  }\n}';
    expect(() => answersInText("server.json", text)).toThrow(
      expect.objectContaining({
        code: "answers.wrong-value",
        about: expect.objectContaining({ field: "throttling.workHourKbps", line: 3 }),
      }),
    );
    expect(() => answersInText("server.yaml", "flow: set-up\nproxi:\n  use: none\n")).toThrow(
      expect.objectContaining({
        code: "answers.unknown-key",
        about: expect.objectContaining({ key: "proxi", line: 2 }),
      }),
    );
  });
  it("that is a picture is no answer file", () => {
    expect(() => answersInText("icon.png", "\u0089PNG\uFFFD\0")).toThrow(
      expect.objectContaining({ code: "answers.not-yaml" }),
    );
  });
});
