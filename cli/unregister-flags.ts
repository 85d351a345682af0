/** `backup-setup unregister`. */
import type { Command } from "commander";
import { doing, examples, type SayExit } from "./doing.ts";
import { withSignIn } from "./sign-in-flags.ts";

export function addUnregister(program: Command, exit: SayExit): void {
  const unregister = program
    .command("unregister")
    .option("--subscription <id>")
    .option("--resource-group <name>")
    .option("--vault <name>")
    .option("--answers <file>")
    .option("--server <name>")
    .option("--yes-delete <name>");
  withSignIn(unregister);
  examples(unregister, [
    "unregister --tenant contoso.com",
    "unregister --server files01.contoso.com --yes-delete files01.contoso.com --tenant contoso.com",
    "unregister --subscription ID --resource-group rg1 --vault vault1 --server old01 --tenant contoso.com --json",
  ]).action(
    doing(exit, async () =>
      (await import("./commands/unregister.ts")).unregister(unregister.optsWithGlobals()),
    ),
  );
}
