/** `backup-setup explain`. */
import type { Command } from "commander";
import { doing, examples, type SayExit } from "./doing.ts";

export function addExplain(program: Command, exit: SayExit): void {
  const explain = program.command("explain").argument("<code-or-file>").allowUnknownOption();
  examples(explain, [
    "explain 34513",
    "explain 0x1FC07",
    'explain "Unable to connect to Microsoft Azure Backup"',
    'explain "C:\\Program Files\\Microsoft Azure Recovery Services Agent\\Temp\\CBEngineCurr.errlog" --json',
  ]).action(
    doing(exit, async (what: string) =>
      (await import("./commands/explain.ts")).explain(what, explain.optsWithGlobals()),
    ),
  );
}
