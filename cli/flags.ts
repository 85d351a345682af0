/**
 * Every command, option and example of `backup-setup`. What help says of them: core/text/command-help.ts and
 * command-options.ts, by their names. What they do is in commands/, loaded when it is needed.
 */
import { Command, Option } from "commander";
import { REDUNDANCIES } from "../core/answer-choices.ts";
import { helpFrame as frame } from "../core/text/command-help.ts";
import { languageNamed } from "../core/text/language.ts";
import { VERSION } from "../core/version.ts";
import { doing, examples, type SayExit } from "./doing.ts";
import { addExplain } from "./explain-flags.ts";
import { EXPORT_FORMS } from "./export-forms.ts";
import { inWords } from "./help-words.ts";
import { exitTable } from "./print.ts";
import { addReport } from "./report-flags.ts";
import { withSignIn } from "./sign-in-flags.ts";
import { addUnregister } from "./unregister-flags.ts";
import { addUsage } from "./usage-flags.ts";

/**
 * The program, ready to parse, with help in the language that is spoken now. Prints nothing of its own when it is used
 * wrongly: main says that once.
 */
export function buildProgram(exit: SayExit): Command {
  const program = new Command("backup-setup")
    .version(VERSION)
    .option("--practice")
    .option("--json")
    .option("--data <folder>")
    .addOption(new Option("--language <tag>").argParser(languageNamed))
    .option("--debug")
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .showHelpAfterError(false)
    .addHelpText("after", exitCodesAndSecrets);
  for (const add of [
    addLooking,
    addChanging,
    addExport,
    addCredentials,
    addVaults,
    addRegions,
    addUsage,
    addUnregister,
    addCertificate,
    addPassphrase,
    addReport,
    addExplain,
    addServe,
  ])
    add(program, exit);
  return inWords(program);
}

const SECRETS_EXAMPLE =
  '{"passphrase": "…", "clientSecret": "…", "proxyPassword": "…", "localAccountPassword": "…"}';

const exitCodesAndSecrets = (): string =>
  `\n${frame.exitCodes}\n${exitTable()}\n\n${frame.secrets}\n  ${SECRETS_EXAMPLE}\n${frame.secretFiles}`;

const answersOption = () => new Option("--answers <file>");
const resumeOption = () => new Option("--resume-at-sign-in");

function addLooking(program: Command, exit: SayExit): void {
  const get = program.command("get");
  examples(get, ["get", "get --json"]).action(
    doing(exit, async () => (await import("./commands/look.ts")).get(get.optsWithGlobals())),
  );
  const check = program.command("check").addOption(answersOption());
  examples(check, ["check", "check --answers server.yaml --json"]).action(
    doing(exit, async () => (await import("./commands/look.ts")).check(check.optsWithGlobals())),
  );
  const plan = program.command("plan").addOption(answersOption().makeOptionMandatory());
  examples(plan, ["plan --answers examples/first-time.json --practice"]).action(
    doing(exit, async () => (await import("./commands/look.ts")).plan(plan.optsWithGlobals())),
  );
  const schema = program.command("schema");
  schema.action(doing(exit, async () => (await import("./commands/look.ts")).schema()));
}

function addChanging(program: Command, exit: SayExit): void {
  const set = program
    .command("set")
    .addOption(answersOption().makeOptionMandatory())
    .addOption(resumeOption());
  examples(set, [
    "set --answers examples/first-time.json --practice",
    "set --answers server.yaml --json < secrets.json",
  ]).action(doing(exit, async () => (await import("./commands/change.ts")).set(set.optsWithGlobals())));
  const resume = program.command("resume").addOption(resumeOption());
  examples(resume, ["resume", "resume --json < secrets.json"]).action(
    doing(exit, async () => (await import("./commands/change.ts")).resume(resume.optsWithGlobals())),
  );
}

function addExport(program: Command, exit: SayExit): void {
  const command = program
    .command("export")
    .argument("<answers>")
    .addOption(new Option("--as <form>").choices(EXPORT_FORMS).default("powershell"))
    .option("--out <file>");
  examples(command, [
    "export server.yaml --as powershell --out setup.ps1",
    "export server.yaml --as answers > full.json",
  ]).action(
    doing(exit, async (answers: string) =>
      (await import("./commands/export.ts")).exportAs(answers, command.optsWithGlobals()),
    ),
  );
}

function addCredentials(program: Command, exit: SayExit): void {
  const credentials = program.command("credentials");
  const read = credentials.command("read").argument("<file>");
  examples(read, ['credentials read "vault1_Sat Nov 21 2026.VaultCredentials"']).action(
    doing(exit, async (file: string) =>
      (await import("./commands/credentials.ts")).read(file, read.optsWithGlobals()),
    ),
  );
  const make = credentials
    .command("make")
    .requiredOption("--subscription <id>")
    .requiredOption("--resource-group <name>")
    .requiredOption("--vault <name>")
    .requiredOption("--out <folder>")
    .addOption(new Option("--key <where>").choices(["own", "service", "pfx", "ad-cs"]).default("own"))
    .option("--certificate <file>");
  withSignIn(make);
  examples(make, [
    "credentials make --subscription ID --resource-group rg1 --vault vault1 --out . --tenant contoso.com",
    "credentials make … --key pfx --certificate server.pfx < secrets.json",
    "credentials make … --sign-in service-principal --tenant ID --client ID --json < secrets.json",
  ]).action(
    doing(exit, async () => (await import("./commands/credentials.ts")).make(make.optsWithGlobals())),
  );
}

function addVaults(program: Command, exit: SayExit): void {
  const vaults = program.command("vaults");
  const list = vaults.command("list").option("--subscription <id>");
  withSignIn(list);
  examples(list, [
    "vaults list --tenant contoso.com",
    "vaults list --subscription ID --tenant ID --sign-in service-principal --client ID --json < secrets.json",
  ]).action(doing(exit, async () => (await import("./commands/vaults.ts")).list(list.optsWithGlobals())));
  const create = vaults
    .command("create")
    .requiredOption("--subscription <id>")
    .requiredOption("--resource-group <name>")
    .requiredOption("--vault <name>")
    .requiredOption("--region <name>")
    .addOption(new Option("--redundancy <kind>").choices(REDUNDANCIES).default("geo-redundant"))
    .option("--no-public-access")
    .option("--yes");
  withSignIn(create);
  examples(create, [
    "vaults create --subscription ID --resource-group rg1 --vault vault1 --region westeurope --tenant contoso.com",
    "vaults create … --redundancy zone-redundant --yes",
  ]).action(
    doing(exit, async () => (await import("./commands/new-vault.ts")).create(create.optsWithGlobals())),
  );
}

function addRegions(program: Command, exit: SayExit): void {
  const regions = program.command("regions");
  const list = regions.command("list").requiredOption("--subscription <id>");
  withSignIn(list);
  examples(list, ["regions list --subscription ID --tenant contoso.com"]).action(
    doing(exit, async () => (await import("./commands/new-vault.ts")).regions(list.optsWithGlobals())),
  );
}

function addCertificate(program: Command, exit: SayExit): void {
  const certificate = program.command("certificate");
  const check = certificate.command("check").argument("<file>").option("--password-file <file>");
  examples(check, ["certificate check server.pfx --password-file password.txt"]).action(
    doing(exit, async (file: string) =>
      (await import("./commands/certificate.ts")).check(file, check.optsWithGlobals()),
    ),
  );
  const request = certificate
    .command("request")
    .option("--name <host>")
    .addOption(new Option("--template <name>").default(""))
    .addOption(new Option("--out <folder>").default("."));
  examples(request, [
    "certificate request --name backup01.contoso.com --template BackupServer --out .",
  ]).action(
    doing(exit, async () =>
      (await import("./commands/certificate-request.ts")).request(request.optsWithGlobals()),
    ),
  );
  const discard = certificate.command("discard-request");
  discard.action(
    doing(exit, async () =>
      (await import("./commands/certificate-request.ts")).discard(discard.optsWithGlobals()),
    ),
  );
}

function addPassphrase(program: Command, exit: SayExit): void {
  const passphrase = program.command("passphrase");
  const make = passphrase.command("make").option("--out <file>");
  examples(make, ["passphrase make --out E:\\keep\\BACKUP01-passphrase.txt"]).action(
    doing(exit, async () => (await import("./commands/passphrase.ts")).make(make.optsWithGlobals())),
  );
  const check = passphrase.command("check").option("--file <file>");
  examples(check, ["passphrase check < secrets.json", "passphrase check --file passphrase.txt"]).action(
    doing(exit, async () => (await import("./commands/passphrase.ts")).check(check.optsWithGlobals())),
  );
}

function addServe(program: Command, exit: SayExit): void {
  const serve = program
    .command("serve")
    .addOption(new Option("--port <port>").default("0"))
    .option("--no-open");
  examples(serve, ["serve", "serve --practice --port 8787 --no-open"]).action(
    doing(exit, async () => (await import("./commands/serve.ts")).serve(serve.optsWithGlobals())),
  );
}
