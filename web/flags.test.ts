import { expect, test } from "vitest";
import { readFlags } from "./flags.ts";

test("nothing said is the real machine, any port, and a browser opened", () => {
  expect(readFlags([])).toEqual({ practice: false, port: 0, open: true, help: false });
});

test("everything said", () => {
  expect(readFlags(["--practice", "--data", "d", "--port=8787", "--no-open", "--help"])).toEqual({
    practice: true,
    data: "d",
    port: 8787,
    open: false,
    help: true,
  });
});

test.each([
  [["--port", "65536"]],
  [["--port", "-1"]],
  [["--port", "80x"]],
  [["--port", ""]],
  [["--port", "1e3"]],
  [["--port"]],
  [["--data"]],
  [["--token", "x"]],
  [["something"]],
])("%j is wrong use", (args) => {
  expect(() => readFlags(args)).toThrow(expect.objectContaining({ code: "command.wrong-use" }));
});

test("a language is one that is there", () => {
  expect(readFlags(["--language", "de"])).toMatchObject({ language: "de" });
  expect(() => readFlags(["--language", "fr"])).toThrow(
    expect.objectContaining({ code: "command.wrong-use" }),
  );
});
