/**
 * The only place that starts another program. Arguments are a list, never a line for a shell; the program is named
 * by its full path; what it may print and how long it may take is bounded; secrets reach it by standard input alone.
 */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import path from "node:path";
import { SetupError } from "../core/errors.ts";
import type { Secret } from "../core/secret.ts";

const DEFAULT_TIMEOUT_MS = 60_000;
const DEFAULT_OUTPUT_BYTES = 1024 * 1024;

export interface Command {
  /** Absolute path of the program. */
  readonly program: string;
  readonly args?: readonly string[];
  /** Written to standard input, which is then closed. */
  readonly stdin?: string | Secret;
  readonly timeoutMs?: number;
  /** The most that standard output, and standard error, may each hold. */
  readonly maxOutputBytes?: number;
  /** Added to the few variables that every child gets. Never a secret: other accounts can read them. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** How the program ended, as data: which of these is trouble is for the caller to say. */
export type CommandEnd =
  | { readonly end: "exited"; readonly exitCode: number; readonly stdout: string; readonly stderr: string }
  | { readonly end: "killed"; readonly by: string; readonly stdout: string; readonly stderr: string }
  | { readonly end: "timed-out" | "too-much-output" }
  /** The system's own code, such as ENOENT or EACCES. */
  | { readonly end: "not-started"; readonly reason: string };

export type RunCommand = (command: Command) => Promise<CommandEnd>;

/** Runs one program to its end. Throws only `run.cancelled`, when the signal is aborted. */
export const runCommand: RunCommand = async (command) => {
  if (!path.isAbsolute(command.program)) throw new TypeError("a program is started by its full path only");
  throwIfCancelled(command.signal);
  const ended = await startAndFollow(command);
  throwIfCancelled(command.signal);
  return ended;
};

/**
 * Starts a program that lives its own life, such as the desktop's browser, with this account's whole environment.
 * False when it cannot be started; what becomes of it afterwards is not followed.
 */
export function startAndLeave(program: string, args: readonly string[]): Promise<boolean> {
  if (!path.isAbsolute(program)) throw new TypeError("a program is started by its full path only");
  return new Promise((resolve) => {
    const child = spawn(program, args, { shell: false, stdio: "ignore", windowsHide: true, detached: true });
    child.once("error", () => resolve(false));
    child.once("spawn", () => {
      child.unref();
      resolve(true);
    });
  });
}

export interface Talk {
  /** Absolute path of the program. */
  readonly program: string;
  readonly args: readonly string[];
  /** A longer line ends the program. */
  readonly maxLineBytes: number;
  readonly environment?: Readonly<Record<string, string>>;
  readonly onLine: (line: string) => void;
  /** Called once, however it ends. `stderr`: the beginning of it, for whoever looks for the cause. */
  readonly onEnd: (why: TalkEnd) => void;
}

export interface TalkEnd {
  readonly end: "exited" | "not-started" | "too-much-output" | "ended";
  readonly stderr: string;
}

/** A program that is talked with. */
export interface Talking {
  /** Without its line end. */
  readonly say: (line: string) => void;
  readonly end: () => void;
}

const MAX_STDERR_CHARACTERS = 4096;

/** Starts a program that is asked and answers line by line, until `end` is called or it ends by itself: it ends when this process does, with its input. */
export function startTalking(talk: Talk): Talking {
  if (!path.isAbsolute(talk.program)) throw new TypeError("a program is started by its full path only");
  const child = startChild(talk);
  let early: "too-much-output" | "ended" | undefined;
  let stderr = "";
  let over = false;
  const stop = (why: typeof early) => {
    early ??= why;
    endWithChildren(child);
  };
  const finish = (end: TalkEnd["end"]) => {
    if (over) return;
    over = true;
    talk.onEnd({ end: early ?? end, stderr });
  };
  child.stdin.on("error", () => {});
  child.stdout.on("error", () => {});
  splitLines(child.stdout, talk.maxLineBytes, talk.onLine, () => stop("too-much-output"));
  child.stderr.on("data", (chunk: Buffer) => {
    stderr = (stderr + chunk.toString("utf8")).slice(0, MAX_STDERR_CHARACTERS);
  });
  child.once("error", () => finish("not-started"));
  child.once("close", () => finish("exited"));
  return {
    say: (line) => {
      if (!over && child.stdin.writable) child.stdin.write(`${line}\n`);
    },
    end: () => stop("ended"),
  };
}

/** Calls back for each whole line; what comes after the last line end is no line yet, and never becomes one if the program ends. */
function splitLines(
  stream: NodeJS.ReadableStream,
  maxBytes: number,
  onLine: (line: string) => void,
  tooLong: () => void,
): void {
  let rest = Buffer.alloc(0);
  stream.on("data", (chunk: Buffer) => {
    let text = Buffer.concat([rest, chunk]);
    for (let at = text.indexOf(10); at >= 0 && at <= maxBytes; at = text.indexOf(10)) {
      onLine(text.subarray(0, at).toString("utf8").replace(/\r$/, ""));
      text = text.subarray(at + 1);
    }
    rest = text;
    if (rest.byteLength > maxBytes) tooLong();
  });
}

function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new SetupError("run.cancelled");
}

/** What Windows programs need to start at all, and nothing that could carry settings or secrets of this process along. */
function environmentFor(extra: Command["environment"]): Record<string, string> {
  const names =
    process.platform === "win32"
      ? ["SystemRoot", "windir", "SystemDrive", "TEMP", "TMP", "ProgramData", "ProgramFiles", "ComSpec"]
      : ["TMPDIR"];
  const kept = names.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), LANG: "C.UTF-8", ...extra };
}

const startChild = ({
  program,
  args = [],
  environment,
}: Pick<Command, "program" | "args"> & {
  readonly environment?: Command["environment"];
}): ChildProcessWithoutNullStreams =>
  spawn(program, args, {
    shell: false,
    stdio: "pipe",
    windowsHide: true,
    // Its own process group, so that whatever it starts can be ended with it.
    detached: process.platform !== "win32",
    env: environmentFor(environment),
  });

function startAndFollow(command: Command): Promise<CommandEnd> {
  return new Promise((resolve) => {
    const child = startChild(command);
    let early: "timed-out" | "too-much-output" | undefined;
    const stop = (why?: typeof early) => {
      early ??= why;
      endWithChildren(child);
    };
    const outputs = [child.stdout, child.stderr].map((stream) =>
      collect(stream, command.maxOutputBytes ?? DEFAULT_OUTPUT_BYTES, () => stop("too-much-output")),
    );
    const timer = setTimeout(() => stop("timed-out"), command.timeoutMs ?? DEFAULT_TIMEOUT_MS);
    const onAbort = () => stop();
    command.signal?.addEventListener("abort", onAbort, { once: true });
    const finish = (ended: CommandEnd) => {
      clearTimeout(timer);
      command.signal?.removeEventListener("abort", onAbort);
      resolve(early === undefined ? ended : { end: early });
    };
    child.once("error", (error: NodeJS.ErrnoException) =>
      finish({ end: "not-started", reason: error.code ?? error.message }),
    );
    child.once("close", (exitCode, by) => {
      const [stdout = "", stderr = ""] = outputs.map((text) => text());
      finish(
        exitCode === null
          ? { end: "killed", by: by ?? "unknown", stdout, stderr }
          : { end: "exited", exitCode, stdout, stderr },
      );
    });
    giveInput(child, command.stdin);
  });
}

/** A child that ends without reading its input breaks the pipe: its exit code says more than that. */
function giveInput(child: ChildProcessWithoutNullStreams, stdin: Command["stdin"]): void {
  child.stdin.on("error", () => {});
  child.stdin.end(typeof stdin === "string" ? stdin : (stdin?.reveal() ?? ""));
}

function endWithChildren(child: ChildProcessWithoutNullStreams): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill("SIGKILL");
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    // Ended by itself in the meantime.
  }
  child.stdout.destroy();
  child.stderr.destroy();
}

/** Gathers a stream; past the bound it keeps nothing more and says so. Returns the text so far. */
function collect(stream: NodeJS.ReadableStream, maxBytes: number, tooMuch: () => void): () => string {
  const chunks: Buffer[] = [];
  let bytes = 0;
  stream.on("data", (chunk: Buffer) => {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) return tooMuch();
    chunks.push(chunk);
  });
  return () => Buffer.concat(chunks).toString("utf8");
}
