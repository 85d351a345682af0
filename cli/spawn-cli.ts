/** For tests: the command line as a process of its own, with what it said and how it ended. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("./start.ts", import.meta.url));
const LIMIT_MS = 60_000;

export interface CliRun {
  /** null when the process was killed. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output read as JSON lines. */
  readonly json: readonly Record<string, unknown>[];
}

/** Runs `backup-setup` with these arguments and this standard input. */
export function spawnCli(args: readonly string[], input = ""): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", MAIN, ...args], {
      stdio: ["pipe", "pipe", "pipe"],
      timeout: LIMIT_MS,
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.stdin.on("error", () => undefined); // a command that asks for no secrets may end before it has read any
    child.stdin.end(input);
    child.on("error", reject);
    child.on("close", (exitCode) => {
      const stdout = Buffer.concat(out).toString("utf8");
      resolve({ exitCode, stdout, stderr: Buffer.concat(err).toString("utf8"), json: jsonLines(stdout) });
    });
  });
}

function jsonLines(text: string): Record<string, unknown>[] {
  const lines = text.split("\n").filter((line) => line.startsWith("{"));
  try {
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  } catch {
    return []; // JSON over several lines, such as a schema
  }
}
