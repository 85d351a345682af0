/** `backup-setup`: the command line. Reads the arguments, runs one command, says the exit code. */
import { CommanderError } from "commander";
import { SetupError } from "../core/errors.ts";
import { EXIT, exitCodeOfError } from "../core/run/exit-code.ts";
import { speak } from "../core/text/speak.ts";
import { buildProgram } from "./flags.ts";
import type { GlobalFlags } from "./global-flags.ts";
import { languageOf } from "./language.ts";
import { printError } from "./print.ts";
import { detailOf } from "./wrong-use.ts";

/** Runs one command line (without the program's own name) and returns its exit code. Never throws. */
export async function main(args: readonly string[]): Promise<number> {
  let exitCode: number = EXIT.done;
  await speak(languageOf(args, process.env));
  const program = buildProgram((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (thrown) {
    return failed(thrown, {
      ...program.opts<GlobalFlags>(),
      json: program.opts<GlobalFlags>().json ?? args.includes("--json"),
    });
  }
}

function failed(thrown: unknown, flags: GlobalFlags): number {
  if (thrown instanceof CommanderError) {
    if (thrown.exitCode === 0) return EXIT.done; // help and version were asked for, and shown
    return tell(new SetupError("command.wrong-use", { detail: detailOf(thrown) }), flags);
  }
  return tell(SetupError.from(thrown), flags);
}

function tell(error: SetupError, flags: GlobalFlags): number {
  printError(error, flags);
  return exitCodeOfError(error.code);
}
