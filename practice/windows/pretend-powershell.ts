/**
 * A process that speaks the bridge's own lines as `powershell.exe` with our bootstrap would, over the pretend server: for tests
 * of the bridge and of the adapters where there is no PowerShell. Started as
 * `node pretend-powershell.ts <machine file> <habit> <the switches of powershell.exe>`. It never runs our scripts: what they would do is
 * in pretend-scripts.ts; that they would is read with a grammar. What it was given it writes down beside the machine, secrets apart.
 */
import { appendFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { MARK, switchesFor } from "../../adapters/windows/protocol.ts";
import { QUESTIONS, type QuestionName } from "../../adapters/windows/questions.ts";
import { scriptText } from "../../adapters/windows/script-files.ts";
import { SetupError } from "../../core/errors.ts";
import { Secret } from "../../core/secret.ts";
import { practiceWindows } from "./practice-windows.ts";
import { HABITS, type Habit } from "./pretend-habits.ts";
import { PRETEND_SCRIPTS, type PretendServer, saidBy } from "./pretend-scripts.ts";
import { worldOf } from "./test-world.ts";

const Asked = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("library"), id: z.int(), text: z.string() }),
  z.strictObject({ kind: z.literal("script"), id: z.int(), name: z.string(), text: z.string() }),
  z.strictObject({
    kind: z.literal("ask"),
    id: z.int(),
    name: z.string(),
    input: z.unknown(),
    secrets: z.array(z.string()),
  }),
]);

const BAD_COMMAND_LINE = 64;

async function pretend(file: string, habit: Habit, switches: readonly string[]): Promise<void> {
  const note = (line: string) => appendFileSync(`${file}.told`, `${line}\n`);
  note(JSON.stringify({ argv: process.argv, environment: process.env }));
  if (!isDeepStrictEqual(switches, switchesFor(await scriptText("bootstrap")))) {
    process.exitCode = BAD_COMMAND_LINE;
    return;
  }
  if (habit === "silent") await new Promise(() => setInterval(() => {}, 60_000));
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const read = async (): Promise<string | null> => {
    const { value, done } = await lines.next();
    return done === true ? null : Buffer.from(value, "base64").toString("utf8");
  };
  const session = new Session({ file, server: practiceWindows({ file, ...worldOf(file) }) }, habit);
  session.hello();
  if (habit === "constrained") return;
  for (let text = await read(); text !== null; text = await read()) {
    note(text);
    const asked = Asked.parse(JSON.parse(text));
    const secrets: Record<string, Secret> = {};
    for (const name of asked.kind === "ask" ? asked.secrets : []) {
      secrets[name] = new Secret((await read()) ?? "");
    }
    await session.answer(asked, secrets);
  }
}

class Session {
  readonly #server: PretendServer;
  readonly #habit: Habit;
  readonly #known = new Map<string, string>();

  constructor(server: PretendServer, habit: Habit) {
    this.#server = server;
    this.#habit = habit;
  }

  hello(): void {
    const bits = this.#habit === "32-bit" ? 32 : 64;
    const whole = { kind: "hello", languageMode: "FullLanguage", version: "5.1.20348.2582", bits };
    const restricted = { kind: "hello", languageMode: "ConstrainedLanguage" };
    this.#say(this.#habit === "constrained" ? restricted : whole);
  }

  async answer(asked: z.infer<typeof Asked>, secrets: Record<string, Secret>): Promise<void> {
    if (asked.kind !== "ask") {
      this.#known.set(asked.kind === "library" ? "library" : asked.name, asked.text);
      this.#say({ kind: "answer", id: asked.id, result: null });
      return;
    }
    if (this.#habit !== "good") await this.#behave(asked.id);
    try {
      this.#say({
        kind: "answer",
        id: asked.id,
        result: await this.#run(asked.name as QuestionName, asked.input, secrets),
      });
    } catch (thrown) {
      this.#say({
        kind: "thrown",
        id: asked.id,
        message: saidBy(thrown),
        errorId: thrown instanceof SetupError ? "CBPGenericOperationFailure" : "RuntimeException",
        exceptionType: "System.Exception",
        place: "at <ScriptBlock>, <No file>: line 1",
      });
    }
  }

  /** A script runs only once it was sent, after the library. */
  #run(name: QuestionName, input: unknown, secrets: Record<string, Secret>): Promise<unknown> {
    if (!this.#known.has("library") || !this.#known.has(name)) throw new Error(`${name} was never sent`);
    const parsed: unknown = QUESTIONS[name].input.parse(input);
    const script = PRETEND_SCRIPTS[name] as (
      server: PretendServer,
      input: unknown,
      secrets: Record<string, Secret>,
    ) => Promise<unknown>;
    return script(this.#server, parsed, secrets);
  }

  async #behave(id: number): Promise<void> {
    const print = (text: string) => process.stdout.write(text);
    switch (this.#habit) {
      case "talkative":
        // What modules print, what is not JSON, what answers a question that nobody asked.
        print("WARNING: Existing policy found.\r\n{}\n#bss# {\n#bss# []\n");
        this.#say({ kind: "answer", id: id + 7, result: "another's" });
        this.#say({ kind: "progress", id, text: "Gr\u00fc\u00dfe \u{1f511}" });
        return;
      case "torn":
        print(`${MARK}{"kind":"answer","id":${id},"resu`);
        process.exit(0);
        return;
      case "flooding":
        for (let at = 0; at < 600; at++) print("x".repeat(16_384));
        return;
      case "dying":
        process.exit(3);
        return;
      default:
        await new Promise(() => setInterval(() => {}, 60_000));
    }
  }

  /** One line of ASCII, whatever is in it. */
  #say(message: unknown): void {
    const ascii = JSON.stringify(message).replaceAll(
      /[^ -~]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
    process.stdout.write(`${MARK}${ascii}\r\n`);
  }
}

const [, , file = "", habit = "good", ...switches] = process.argv;
await pretend(file, HABITS.find((each) => each === habit) ?? "good", switches);
