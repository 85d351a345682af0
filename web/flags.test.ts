import { afterEach, expect, test } from "vitest";
import { SetupError } from "../core/errors.ts";
import { explain } from "../core/text/errors.ts";
import { speak } from "../core/text/speak.ts";
import { readFlags } from "./flags.ts";

afterEach(() => speak("en"));

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

const told = (args: readonly string[]): string => {
  try {
    readFlags(args);
    return "";
  } catch (thrown) {
    return explain(SetupError.from(thrown).toData()).message;
  }
};

test.each([
  [["--token=hunter2"], "There is no option --token.", "Es gibt keine Option --token."],
  [["--data"], "The option --data needs a value.", "Die Option --data braucht einen Wert."],
  [["--port", "-1"], "The option --port needs a value.", "Die Option --port braucht einen Wert."],
  [["--help=x"], "The option --help takes no value.", "Die Option --help hat keinen Wert."],
  [["a", "b"], /there are 2\.$/, /angegeben sind 2\.$/],
  [["--port", "65536"], "--port takes a number from 0 to 65535.", "--port nimmt eine Zahl von 0 bis 65535."],
])("%j is told in the language that is spoken", async (args, english, german) => {
  expect(told(args)).toMatch(english);
  await speak("de");
  expect(told(args)).toMatch(german);
});
