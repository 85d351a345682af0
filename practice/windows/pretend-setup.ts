/**
 * The pretend setup.exe as a program of its own: started with an answer file, it goes on by itself, writes a log as Microsoft's
 * does, and outlives the PowerShell that started it (the next one finds it still running). What it does to the machine is in
 * backup-server-setup.ts.
 */
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { InputOf, ResultOf } from "../../adapters/windows/questions.ts";
import { SetupError } from "../../core/errors.ts";
import type { BackupServer } from "../../core/ports.ts";
import { mediaIn } from "./backup-server-setup.ts";
import { readMachine } from "./machine.ts";

export interface PretendSetupServer {
  readonly file: string;
  readonly server: BackupServer;
}

const Started = z.strictObject({ media: z.string(), answerFile: z.string(), logFile: z.string() });
type Started = z.infer<typeof Started>;

/** Beside the machine: what runs, and what a test wants of it. */
const runningFile = (file: string): string => `${file}.setup`;
/** A set-up that somebody else has opened. */
export const otherSetupFile = (file: string): string => `${file}.other-setup`;
/** The agent's service does not start. */
export const stoppedServiceFile = (file: string): string => `${file}.stopped-service`;
/** The exit code that it ends with, where it is not 0. */
export const exitCodeFile = (file: string): string => `${file}.exit-code`;
/** What it does not write to its log: the error, or anything at all. */
export const silentLogFile = (file: string): string => `${file}.silent-log`;

/** Set-ups that run in this process, by their machine; the exit code of those that have ended. */
const running = new Set<string>();
const ended = new Map<string, number>();

export function startSetup(pretend: PretendSetupServer, input: InputOf<"setup-start">): void {
  const { media, answerFile, logFile } = input;
  if (mediaIn(readMachine(pretend.file), media).setup !== "there")
    throw new Error(`There is no set-up at ${media}\\setup.exe`);
  if (/[\s"]/.test(answerFile + logFile))
    throw new Error("A path for set-up has a blank or a quotation mark in it. (ID: 4080)");
  if (!existsSync(answerFile)) throw new Error("The answer file is not there. (ID: 4080)");
  writeFileSync(runningFile(pretend.file), JSON.stringify({ media, answerFile, logFile }));
  goOn(pretend, { media, answerFile, logFile });
}

export function setupState(
  pretend: PretendSetupServer,
  { answerFile }: InputOf<"setup-state">,
): ResultOf<"setup-state"> {
  const { file } = pretend;
  const there = existsSync(runningFile(file))
    ? Started.parse(JSON.parse(readFileSync(runningFile(file), "utf8")))
    : null;
  if (there !== null && !running.has(file)) goOn(pretend, there);
  const isThere = readMachine(file).agentVersion !== null;
  return {
    ours: there?.answerFile === answerFile ? 1 : 0,
    others: existsSync(otherSetupFile(file)) ? 1 : 0,
    exitCode: ended.get(file) ?? null,
    agentService: isThere ? (existsSync(stoppedServiceFile(file)) ? "Stopped" : "Running") : "",
  };
}

function goOn(pretend: PretendSetupServer, started: Started): void {
  const { file } = pretend;
  running.add(file);
  ended.delete(file);
  void work(pretend, started).then((failed) => {
    running.delete(file);
    ended.set(file, codeIn(file) ?? (failed ? 1 : 0));
    rmSync(runningFile(file), { force: true });
  });
}

const codeIn = (file: string): number | null =>
  existsSync(exitCodeFile(file)) ? Number(readFileSync(exitCodeFile(file), "utf8")) : null;

/** Whether it failed. */
async function work({ file, server }: PretendSetupServer, started: Started): Promise<boolean> {
  const write = (...lines: string[]) => {
    if (!existsSync(silentLogFile(file))) appendFileSync(started.logFile, logText(lines));
  };
  const { product } = mediaIn(readMachine(file), started.media);
  write("Information : Microsoft System Center Data Protection Manager setup started.");
  write("* Exception : Ignoring the following exception intentionally => System.IO.FileNotFoundException");
  try {
    const { finished } = await server.installBackupServer(
      { ...started, product: product ?? "dpm" },
      {
        signal: new AbortController().signal,
        progress: (_, note) => note?.kind === "text" && write(`Information : Installing ${note.text}`),
      },
    );
    if (!finished) write("Warning : The computer must be restarted.", "\nID: 4362. Details: Restart needed");
    else write("Information : Installation ended.");
    return false;
  } catch (thrown) {
    const text =
      thrown instanceof SetupError ? String(thrown.about.microsoftText ?? thrown.code) : String(thrown);
    const [, id] = /\(ID: (\d+)\)/.exec(text) ?? [];
    write("* Exception : => Setup failed.", `*** Error : ${text.replace(/\s*\(ID: \d+\)/, "")}`);
    if (id !== undefined) write(`\nID: ${id}. Details: The operation failed.`);
    return true;
  }
}

/** As Windows writes text: two bytes each. A line that begins with a line break belongs to the entry before it. */
const logText = (lines: readonly string[]): Buffer =>
  Buffer.from(
    lines
      .map((line) =>
        line.startsWith("\n") ? `${line.slice(1)}\r\n` : `[10/23/2025 11:07:42 AM] ${line}\r\n`,
      )
      .join(""),
    "utf16le",
  );
