/** How to sign in to Azure: the same options for every command that does. */
import { type Command, Option } from "commander";
import { SIGN_IN_METHODS } from "../core/answers.ts";

/** The options of every command that signs in to Azure. */
export function withSignIn(command: Command): Command {
  return command
    .option(
      "--cloud <file>",
      "a cloud of your own: JSON with name, armEndpoint, authorityHost, scope, caFile",
    )
    .addOption(
      new Option("--azure <cloud>", "Microsoft's cloud")
        .choices(["public", "us-government", "china"])
        .default("public"),
    )
    .addOption(
      new Option("--sign-in <method>", "how to sign in").choices(SIGN_IN_METHODS).default("device-code"),
    )
    .option("--tenant <id>", "tenant ID or domain")
    .option("--client <id>", "application (client) ID")
    .option(
      "--client-certificate <file>",
      "certificate of a service principal: PEM with its key, or PFX (password: clientCertificatePassword)",
    )
    .option("--proxy <host:port>", "proxy to use")
    .option("--proxy-user <name>", "user name for the proxy");
}
