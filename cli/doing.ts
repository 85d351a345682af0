/** What every command's declaration needs: its exit code said, and examples below its help. */
import type { Command } from "commander";
import { helpFrame } from "../core/text/command-help.ts";

/** What one command gives back: its exit code. */
export type SayExit = (exitCode: number) => void;

export const examples = (command: Command, lines: readonly string[]): Command =>
  command.addHelpText(
    "after",
    () => `\n${helpFrame.examples}\n${lines.map((line) => `  $ backup-setup ${line}`).join("\n")}`,
  );

/** Wraps a command's function: it gets its arguments and all options, and says the exit code. */
export const doing =
  <T extends unknown[]>(exit: SayExit, work: (...args: T) => Promise<number>) =>
  async (...args: T): Promise<void> => {
    exit(await work(...args));
  };
