/** `backup-setup usage`. */
import type { Command } from "commander";
import { doing, examples, type SayExit } from "./doing.ts";
import { withSignIn } from "./sign-in-flags.ts";

export function addUsage(program: Command, exit: SayExit): void {
  const usage = program
    .command("usage")
    .option("--subscription <id>")
    .option("--resource-group <name>")
    .option("--vault <name>")
    .option("--csv")
    .option("--instance-price <price>")
    .option("--gigabyte-price <price>");
  withSignIn(usage);
  examples(usage, [
    "usage --tenant contoso.com",
    "usage --subscription ID --resource-group rg1 --vault vault1 --tenant contoso.com --csv > usage.csv",
    "usage --tenant contoso.com --instance-price 10 --gigabyte-price 0.02",
  ]).action(doing(exit, async () => (await import("./commands/usage.ts")).usage(usage.optsWithGlobals())));
}
