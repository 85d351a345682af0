/** The options of `backup-setup report`. */
import type { Command } from "commander";
import { doing, examples, type SayExit } from "./doing.ts";

export function addReport(program: Command, exit: SayExit): void {
  const report = program
    .command("report")
    .description("write one zip for whoever helps: last run, server, checks, log; no secrets in it")
    .requiredOption("--out <file>", "the zip to write; one that is there already is left alone")
    .option("--keep-ids", "leave IDs of tenant, subscription and application in")
    .option("--keep-names", "leave names of servers and users in");
  examples(report, ["report --out report.zip", "report --out report.zip --keep-names --json"]).action(
    doing(exit, async () => (await import("./commands/report.ts")).report(report.optsWithGlobals())),
  );
}
