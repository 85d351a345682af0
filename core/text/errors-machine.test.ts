import { expect, it } from "vitest";
import type { About, ErrorCode } from "../errors.ts";
import { explain } from "./errors.ts";

const said = (code: ErrorCode, about: About = {}) => explain({ code, about });

it("shows what Microsoft said, where it said something", () => {
  const { message } = said("agent.refused", { microsoftId: 4711, microsoftText: "It failed. (ID: 4711)" });
  expect(message).toContain("Microsoft's error 4711");
  expect(message).toContain("It failed. (ID: 4711)");
  expect(said("agent.refused").message).not.toContain("Microsoft");
});

it("asks for the passphrase of the other servers only where the vault wants that one", () => {
  const remedy = (microsoftId: number) => said("passphrase.incorrect", { microsoftId }).remedy;
  expect(remedy(34515)).toContain("other servers");
  expect(remedy(34507)).toContain("before");
});

it("tells a missing folder, a missing file, and a folder where a file was wanted", () => {
  const message = (about: About) => said("file.not-found", about).message;
  expect(message({ file: "D:\\a" })).toBe("There is no file D:\\a.");
  expect(message({ file: "D:\\a", reason: "no-folder" })).toBe("There is no folder D:\\a.");
  expect(message({ file: "D:\\a", reason: "is-a-folder" })).toBe("D:\\a is a folder, not a file.");
});
