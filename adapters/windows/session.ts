/** One Windows PowerShell that runs and waits to be asked: it lives until it is ended, ends by itself, or says what nobody understands. */
import { SetupError } from "../../core/errors.ts";
import type { Log } from "../../core/ports.ts";
import type { Secret } from "../../core/secret.ts";
import { startTalking, type TalkEnd } from "../command.ts";
import { PowerShellError } from "./powershell.ts";
import { type Asked, encoded, readLine, type Said, switchesFor } from "./protocol.ts";

/** An answer holds what one server has to say of itself: far below this. */
const MAX_LINE_BYTES = 4 * 1024 * 1024;

export interface SessionOptions {
  /** Absolute path of powershell.exe. */
  readonly program: string;
  /** What stands before the switches: nothing, but for tests. */
  readonly firstArgs?: readonly string[];
  /** What is sent in front of the library: nothing, but in practice. */
  readonly preamble?: string;
  readonly log?: Log | undefined;
}

export interface Session {
  /** Rejects with a SetupError where PowerShell does not start, or may not run scripts like ours. */
  readonly ready: Promise<void>;
  /** One at a time. Resolves to what was answered, or rejects with what was thrown or with the session's own end. */
  readonly ask: (asked: WithoutId, secrets: readonly Secret[], onProgress: OnProgress) => Promise<unknown>;
  readonly end: () => void;
  readonly isOver: () => boolean;
}
type OnProgress = (line: string) => void;
type WithoutId = Asked extends infer Each ? (Each extends Asked ? Omit<Each, "id"> : never) : never;

interface Waiting {
  readonly id: number;
  readonly onProgress: OnProgress;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

export function startSession(bootstrap: string, { program, firstArgs = [], log }: SessionOptions): Session {
  const ready = Promise.withResolvers<void>();
  let waiting: Waiting | undefined;
  let lastId = 0;
  let over: SetupError | undefined;

  const settle = (said: Extract<Said, { kind: "answer" | "thrown" }>): void => {
    const asked = waiting;
    waiting = undefined;
    if (said.kind === "answer") asked?.resolve(said.result);
    else asked?.reject(new PowerShellError(said.message, said.errorId ?? "", said.exceptionType ?? ""));
  };
  const hear = (said: Said): void => {
    if (said.kind === "hello") hearHello(said, ready, log);
    else if (said.id !== waiting?.id) return;
    else if (said.kind === "progress") waiting.onProgress(said.text);
    else settle(said);
  };
  const talking = startTalking({
    program,
    args: [...firstArgs, ...switchesFor(bootstrap)],
    maxLineBytes: MAX_LINE_BYTES,
    onLine: (line) => {
      const said = readLine(line);
      if (said) hear(said);
    },
    onEnd: (why) => {
      over = overBecause(why);
      ready.reject(over);
      waiting?.reject(over);
      waiting = undefined;
    },
  });
  // Whoever asks hears of it; where nobody asks, nobody needs to.
  ready.promise.catch(() => {});

  return {
    ready: ready.promise,
    ask: (asked, secrets, onProgress) =>
      new Promise((resolve, reject) => {
        if (over) return reject(over);
        lastId += 1;
        waiting = { id: lastId, onProgress, resolve, reject };
        talking.say(encoded(JSON.stringify({ ...asked, id: lastId })));
        for (const secret of secrets) talking.say(encoded(secret.reveal()));
      }),
    end: talking.end,
    isOver: () => over !== undefined,
  };
}

function hearHello(
  { languageMode, version, bits }: Extract<Said, { kind: "hello" }>,
  ready: PromiseWithResolvers<void>,
  log: Log | undefined,
): void {
  log?.write("info", "Windows PowerShell is there", { languageMode, version, bits });
  if (languageMode !== "FullLanguage")
    ready.reject(new SetupError("machine.powershell-restricted", { languageMode }));
  // The modules of the agent and of DPM are 64-bit.
  else if (bits !== 64)
    ready.reject(new SetupError("machine.powershell-not-answering", { detail: `${bits ?? "?"} bit` }));
  else ready.resolve();
}

/** Standard error is told to the log alone, as the cause: it may say anything. */
const overBecause = ({ end, stderr }: TalkEnd): SetupError =>
  new SetupError("machine.powershell-not-answering", { detail: end }, { cause: stderr });
