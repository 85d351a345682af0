/** How to sign in to Azure: the same options for every command that does. */
import { type Command, Option } from "commander";
import { SIGN_IN_METHODS } from "../core/answer-choices.ts";

/** The options of every command that signs in to Azure. */
export function withSignIn(command: Command): Command {
  return command
    .option("--cloud <file>")
    .addOption(new Option("--azure <cloud>").choices(["public", "us-government", "china"]).default("public"))
    .addOption(new Option("--sign-in <method>").choices(SIGN_IN_METHODS).default("device-code"))
    .option("--tenant <id>")
    .option("--client <id>")
    .option("--client-certificate <file>")
    .option("--proxy <host:port>")
    .option("--proxy-user <name>");
}
