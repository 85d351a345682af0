/** The options of `backup-setup report`. */
import type { Command } from "commander";
import { doing, examples, type SayExit } from "./doing.ts";

export function addReport(program: Command, exit: SayExit): void {
  const report = program
    .command("report")
    .requiredOption("--out <file>")
    .option("--keep-ids")
    .option("--keep-names");
  examples(report, ["report --out report.zip", "report --out report.zip --keep-names --json"]).action(
    doing(exit, async () => (await import("./commands/report.ts")).report(report.optsWithGlobals())),
  );
}
