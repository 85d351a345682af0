/** `backup-setup usage`. */
import type { Command } from "commander";
import { doing, examples, type SayExit } from "./doing.ts";
import { withSignIn } from "./sign-in-flags.ts";

export function addUsage(program: Command, exit: SayExit): void {
  const usage = program
    .command("usage")
    .description("say what a vault stores, as Azure counts it; changes nothing, and is no bill")
    .option("--subscription <id>", "subscription ID; without it, that of this server's vault")
    .option("--resource-group <name>", "resource group of the vault; without it, that of this server's")
    .option("--vault <name>", "Recovery Services vault; without it, this server's")
    .option("--csv", "print every counter as CSV")
    .option("--instance-price <price>", "for an estimate: your price of a protected instance, per month")
    .option("--gigabyte-price <price>", "for an estimate: your price of a gigabyte of storage, per month");
  withSignIn(usage);
  examples(usage, [
    "usage --tenant contoso.com",
    "usage --subscription ID --resource-group rg1 --vault vault1 --tenant contoso.com --csv > usage.csv",
    "usage --tenant contoso.com --instance-price 10 --gigabyte-price 0.02",
  ]).action(doing(exit, async () => (await import("./commands/usage.ts")).usage(usage.optsWithGlobals())));
}
