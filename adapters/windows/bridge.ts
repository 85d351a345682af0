/**
 * The bridge to Windows PowerShell: one warm child, one question after the other. A question that takes too long, or is
 * cancelled, ends the child, since nothing else ends what a cmdlet has begun; the next question starts a new one.
 */
import path from "node:path";
import { SetupError } from "../../core/errors.ts";
import type { PowerShell, Question, ScriptName } from "./powershell.ts";
import { scriptText } from "./script-files.ts";
import { type Session, type SessionOptions, startSession } from "./session.ts";

/** Windows PowerShell 5.1 comes with Windows. A 32-bit process sees the 64-bit one under another name. */
export const windowsPowerShell = (
  systemRoot = process.env.SystemRoot ?? "C:\\Windows",
  arch: NodeJS.Architecture = process.arch,
): string =>
  path.win32.join(
    systemRoot,
    arch === "ia32" ? "Sysnative" : "System32",
    "WindowsPowerShell\\v1.0\\powershell.exe",
  );

interface Warm {
  readonly session: Session;
  readonly sent: Set<string>;
}

/** Starts nothing yet: the first question does. */
export function openPowerShell(options: SessionOptions): PowerShell {
  let warm: Warm | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const startOrKeep = async (): Promise<Warm> => {
    if (warm && !warm.session.isOver()) return warm;
    warm = { session: startSession(await scriptText("bootstrap"), options), sent: new Set() };
    return warm;
  };
  const end = (): void => {
    warm?.session.end();
    warm = undefined;
  };
  const askInTurn = async (question: Question): Promise<unknown> => {
    if (question.signal.aborted) throw new SetupError("run.cancelled");
    const now = await startOrKeep();
    try {
      return await bounded(putTo(now, question, options.preamble), question, question.timeoutMs);
    } catch (thrown) {
      // What a script threw is an answer. Anything else leaves a far side behind that is still busy, or of no use.
      if (thrown instanceof SetupError && warm === now) end();
      throw thrown;
    }
  };
  return {
    ask(question) {
      const mine = turn.then(() => askInTurn(question));
      turn = mine.catch(() => {});
      // Who cancels while others are asked need not wait for the turn to hear of it.
      return bounded(mine, question);
    },
    async close() {
      end();
      await turn;
    },
  };
}

/** What every session is given first: the library, and each script when it is first wanted. */
async function putTo(
  { session, sent }: Warm,
  { script, input, secrets = {}, onProgress = () => {} }: Question,
  preamble = "",
): Promise<unknown> {
  await session.ready;
  if (!sent.has("library")) await teach(session, sent, "library", preamble);
  if (!sent.has(script)) await teach(session, sent, script);
  const names = Object.keys(secrets);
  return session.ask(
    { kind: "ask", name: script, input, secrets: names },
    Object.values(secrets),
    onProgress,
  );
}

async function teach(
  session: Session,
  sent: Set<string>,
  name: ScriptName | "library",
  preamble = "",
): Promise<void> {
  const text = preamble + (await scriptText(name));
  await session.ask(name === "library" ? { kind: name, text } : { kind: "script", name, text }, [], () => {});
  sent.add(name);
}

/** Does not wait longer than the question may take, nor longer than somebody wants to know. */
function bounded<T>(doing: Promise<T>, { signal, script }: Question, timeoutMs?: number): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const tooLate = () =>
    reject(new SetupError("machine.powershell-not-answering", { detail: `${script}: timed-out` }));
  const timer = timeoutMs === undefined ? undefined : setTimeout(tooLate, timeoutMs);
  const onAbort = () => reject(new SetupError("run.cancelled"));
  signal.addEventListener("abort", onAbort, { once: true });
  if (signal.aborted) onAbort();
  doing.then(resolve, reject);
  return promise.finally(() => {
    clearTimeout(timer);
    signal.removeEventListener("abort", onAbort);
  });
}
