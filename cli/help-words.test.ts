/** `--help` and wrong use in both languages. Names of commands and options, JSON keys and exit codes are the same in each. */
import type { Command } from "commander";
import { afterEach, describe, expect, it, vi } from "vitest";
import { englishMessages } from "../core/text/catalogue.ts";
import type { Language } from "../core/text/language.ts";
import { speak } from "../core/text/speak.ts";
import { buildProgram } from "./flags.ts";
import { main } from "./main.ts";

afterEach(async () => {
  vi.restoreAllMocks();
  await speak("en");
});

const withAllBelow = (command: Command): readonly Command[] => [
  command,
  ...command.commands.flatMap(withAllBelow),
];
const programIn = async (language: Language): Promise<readonly Command[]> => {
  await speak(language);
  return withAllBelow(buildProgram(() => undefined));
};

/** What a command line says, run in this process. */
async function run(...args: readonly string[]) {
  const said = { out: "", err: "" };
  const take = (to: "out" | "err") => (text: unknown) => {
    said[to] += String(text);
    return true;
  };
  vi.spyOn(process.stdout, "write").mockImplementation(take("out"));
  vi.spyOn(process.stderr, "write").mockImplementation(take("err"));
  const exitCode = await main(args);
  vi.restoreAllMocks();
  return { exitCode, ...said };
}

/** Wrapped lines made one again. */
const flat = (text: string): string => text.replaceAll(/\s+/g, " ");

/** `--subscription ID` stands in the examples, in any language. */
const SAME = new Set(["subscription ID"]);
const ENGLISH = [...englishMessages()].filter(
  ([path, text]) =>
    /^(commandHelp|optionHelp|helpFrame)\//.test(path) && !SAME.has(text) && /\s|:$/.test(text),
);

describe("help", () => {
  it("has words for every command, option and argument, in each language its own", async () => {
    const english = await programIn("en");
    const german = await programIn("de");
    const wordless = [...english, ...german].flatMap((command) =>
      [command, ...command.options, ...command.registeredArguments]
        .filter(
          (part) => (typeof part.description === "string" ? part.description : command.description()) === "",
        )
        .map((part) => `${command.name()} ${"flags" in part ? part.flags : part.name()}`),
    );
    expect(wordless).toEqual([]);
    expect(english.length).toBeGreaterThan(20);
    expect(german.map((command) => command.name())).toEqual(english.map((command) => command.name()));
    for (const [at, command] of german.entries()) {
      expect(command.description()).not.toBe(english[at]?.description());
      expect(command.options.map(({ flags }) => flags)).toEqual(
        english[at]?.options.map(({ flags }) => flags),
      );
    }
  });

  it("in German has no English left, at any command", async () => {
    const commands = await programIn("de");
    expect(ENGLISH.length).toBeGreaterThan(60);
    for (const command of commands) {
      let shown = "";
      command.configureOutput({
        writeOut: (text) => {
          shown += text;
        },
      });
      command.outputHelp();
      const left = ENGLISH.filter(([, text]) => flat(shown).includes(flat(text)));
      expect(left).toEqual([]);
      expect(shown).not.toMatch(
        /\[options\]|\[command\]|<(?:file|folder|price|where)>|choices:|default:|display help/,
      );
      expect(shown).toContain("Aufruf: backup-setup");
    }
  });

  it("in English reads as it is declared, with choices and defaults that tell something", async () => {
    const { out, exitCode } = await run("credentials", "make", "--help", "--language", "en");
    expect(exitCode).toBe(0);
    expect(out).toContain("Usage: backup-setup credentials make [options]");
    expect(flat(out)).toContain(
      `--key <where> whose private key: made here, by the service, a PFX's, a request's (choices: "own", "service", "pfx", "ad-cs", default: "own")`,
    );
    const request = await run("certificate", "request", "--help", "--language", "en");
    expect(request.out).not.toContain('default: ""');
    expect(flat(request.out)).toContain('(default: ".")');
  });

  it("is in the language that is asked for, also before the command and with =", async () => {
    expect((await run("--language=de", "get", "--help")).out).toContain("Optionen:");
    expect((await run("help", "get", "--language", "de")).out).toContain("Optionen:");
    expect((await run("--help", "--language", "de")).out).toMatch(/Exitcodes:.*Geheimnisse sind nie/s);
  });
});

describe("wrong use", () => {
  it.each([
    [
      "an unknown option",
      ["get", "--jsn"],
      /^There is no option --jsn\. Did you mean --json\?$/,
      /^Es gibt keine Option --jsn\. Meinten Sie --json\?$/,
    ],
    [
      "an unknown option with a value",
      ["get", "--passphrase=hunter2"],
      /^There is no option --passphrase\.$/,
      /^Es gibt keine Option --passphrase\.$/,
    ],
    [
      "an unknown command",
      ["sett"],
      /^There is no command sett\. Did you mean set\?$/,
      /^Es gibt keinen Befehl sett\. Meinten Sie set\?$/,
    ],
    ["no command of a group", ["vaults"], /^A command is missing\.$/, /^Es fehlt ein Befehl\.$/],
    [
      "a missing argument",
      ["explain"],
      /^The argument <code-or-file> is missing\.$/,
      /^Es fehlt das Argument <Code-oder-Datei>\.$/,
    ],
    [
      "a missing option",
      ["set"],
      /^The option --answers <file> is missing\.$/,
      /^Es fehlt die Option --answers <Datei>\.$/,
    ],
    [
      "an option without its value",
      ["get", "--data"],
      /^The option --data <folder> needs a value\.$/,
      /^Die Option --data <Ordner> braucht einen Wert\.$/,
    ],
    [
      "a value that is none",
      ["export", "a.json", "--as", "it's"],
      /^The option --as <form> takes one of powershell, answers, command-line, not "it's"\.$/,
      /^Die Option --as <Form> nimmt einen der Werte powershell, answers, command-line, nicht „it's“\.$/,
    ],
    [
      "too many arguments",
      ["schema", "hunter2", "b"],
      /^Too many arguments: none is taken, and there are 2\.$/,
      /^Zu viele Argumente: Keines wird angenommen, angegeben sind 2\.$/,
    ],
    [
      "no such language",
      ["get", "--language", "fr"],
      /^--language takes en or de, not "fr"\.$/,
      /^--language nimmt en oder de, nicht „fr“\.$/,
    ],
  ])(
    "%s is told in the language that is spoken, with the same keys and exit code",
    async (_what, args, english, german) => {
      const answers = [];
      for (const [language, words] of [
        ["en", english],
        ["de", german],
      ] as const) {
        vi.stubEnv("LC_ALL", `${language}_XX.UTF-8`);
        const { out, err, exitCode } = await run("--json", ...args);
        vi.unstubAllEnvs();
        const { error } = JSON.parse(out);
        expect(error.message).toMatch(words);
        expect(out + err).not.toContain("hunter2");
        answers.push({ exitCode, code: error.code, keys: Object.keys(error) });
      }
      expect(answers[0]).toEqual({
        exitCode: 20,
        code: "command.wrong-use",
        keys: ["code", "message", "remedy", "about"],
      });
      expect(answers[1]).toEqual(answers[0]);
    },
  );

  it("is told in words in the help's language where no JSON is wanted", async () => {
    const { out, err, exitCode } = await run("vaults", "list", "--practice", "--language", "de");
    expect(exitCode).toBe(20);
    expect(out).toBe("");
    expect(err).toContain("--tenant fehlt");
  });
});
