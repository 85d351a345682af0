/** Every kind of secret, over the bridge and in every script: in no command line, environment, script, question, log or error. */
import { afterEach, describe, expect, it } from "vitest";
import { SetupError } from "../../core/errors.ts";
import { SECRET_NAMES, Secret, type SecretName } from "../../core/secret.ts";
import { type PowerShellText, readPowerShell } from "../../practice/powershell/test-parser.ts";
import { formsOf } from "../../practice/secret-forms.ts";
import { machineWith } from "../../practice/windows/machine.ts";
import type { Habit } from "../../practice/windows/pretend-habits.ts";
import { openPretend, type Pretend } from "../../practice/windows/test-pretend.ts";
import { openPowerShell } from "./bridge.ts";
import { SCRIPT_NAMES } from "./powershell.ts";
import { scriptText } from "./script-files.ts";

const canary = (name: SecretName): string => `canary-${name}-Grüße+/=&<>"'%-$(x)`;
const secrets = Object.fromEntries(SECRET_NAMES.map((name) => [name, new Secret(canary(name))]));

/** In any of six encodings, of any of the secrets. */
function expectNone(text: string): void {
  for (const name of SECRET_NAMES) for (const form of formsOf(canary(name))) expect(text).not.toContain(form);
}
const everythingOf = (thrown: unknown): string => {
  if (!(thrown instanceof Error)) return String(thrown);
  const about = thrown instanceof SetupError ? JSON.stringify(thrown.toData()) : "";
  return [thrown.message, thrown.stack, about, String(thrown.cause ?? "")].join("\n");
};

const open: Pretend[] = [];
const pretend = async (habit: Habit): Promise<Pretend> => {
  const made = await openPretend(machineWith("mars"), { habit });
  open.push(made);
  return made;
};
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});
const question = (timeoutMs = 20_000) => ({
  ...({ script: "agent-state", input: {}, secrets, timeoutMs } as const),
  signal: new AbortController().signal,
});

describe("over the bridge", () => {
  it("secrets are told by name alone; a few variables are all that a child knows of us", async () => {
    const { powershell, told } = await pretend("good");
    await powershell.ask(question());
    const everything = await told();
    for (const name of SECRET_NAMES) expect(everything).toContain(`"${name}"`);
    expectNone(everything);
    const { argv, environment } = JSON.parse(everything.split("\n")[0] ?? "") as {
      argv: string[];
      environment: Record<string, string>;
    };
    expectNone(argv.join("\n"));
    // What Node itself adds for its own children is not ours.
    const known =
      /^(?:SystemRoot|windir|SystemDrive|TEMP|TMP|TMPDIR|ProgramData|ProgramFiles|ComSpec|LANG|__CF_\w+)$/i;
    expect(Object.keys(environment).filter((name) => !known.test(name))).toEqual([]);
  });

  it.each(["torn", "dying", "flooding", "constrained", "32-bit", "hanging"] as const)(
    "a far side that is %s leaves none in the error",
    async (habit) => {
      const { powershell, told } = await pretend(habit);
      const thrown = await powershell
        .ask(question(habit === "hanging" ? 1500 : 20_000))
        .catch((error) => error);
      expect(thrown).toBeInstanceOf(SetupError);
      expectNone(everythingOf(thrown));
      expectNone(await told());
    },
  );

  it("nor does what a script throws, nor the log", async () => {
    const { file } = await pretend("good");
    const written: unknown[] = [];
    const log = { write: (...line: unknown[]) => written.push(line) };
    const program = new URL("../../practice/windows/pretend-powershell.ts", import.meta.url).pathname;
    const powershell = openPowerShell({
      program: process.execPath,
      firstArgs: [program, file, "good"],
      log: log as never,
    });
    const asked = { ...question(), script: "mars-setting", input: { set: "Encryption" } } as const;
    const thrown = await powershell.ask(asked).catch((error) => error);
    await powershell.close();
    expect(thrown).toBeInstanceOf(Error);
    expect(written.length).toBeGreaterThan(0);
    expectNone(everythingOf(thrown) + JSON.stringify(written));
  });
});

/** What prints, tells or keeps what it is handed. */
const TELLING =
  /^(?:Write-|Out-File|Send-|Save-|Set-Content|Add-Content|Set-Item|New-Item|Export-|Start-Process|Start-Transcript|ConvertTo-Json)/;

describe("in the scripts", () => {
  const texts = async () =>
    Promise.all(
      [...SCRIPT_NAMES, "bootstrap" as const, "library" as const].map(async (name) => ({
        name,
        text: await scriptText(name),
      })),
    );

  it("no command that tells or keeps anything is handed a secret, and none stands in a text", async () => {
    for (const { name, text } of await texts()) {
      const lines = text.split(/\r?\n/);
      const { commands }: PowerShellText = await readPowerShell(text);
      for (const { name: command, line } of commands.filter((each) => TELLING.test(each.name))) {
        const from = lines[line - 1]?.split(command).slice(1).join(command) ?? "";
        expect(from.split("}")[0], `${name}, line ${line}`).not.toMatch(/\$Secrets\b|Get-PlainText/);
      }
      // Neither in double quotes, nor joined to a text, nor thrown.
      expect(text, name).not.toMatch(/"[^"\n]*\$(?:\(?Secrets|secret|pin)\b[^"\n]*"/);
      expect(text, name).not.toMatch(/throw[^\n]*\$(?:Secrets|secret|pin)\b/);
      expect(text, name).not.toMatch(/Start-Transcript|\$env:\w+ =|SetEnvironmentVariable/);
    }
  });
});
