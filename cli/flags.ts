/** Every command, option and example of `backup-setup`. What they do is in commands/, loaded when it is needed. */
import { Command, Option } from "commander";
import { REDUNDANCIES } from "../core/answers.ts";
import { languageNamed } from "../core/text/language.ts";
import { VERSION } from "../core/version.ts";
import { doing, examples, type SayExit } from "./doing.ts";
import { addExplain } from "./explain-flags.ts";
import { EXPORT_FORMS } from "./export-forms.ts";
import { exitTable } from "./print.ts";
import { addReport } from "./report-flags.ts";
import { withSignIn } from "./sign-in-flags.ts";
import { addUsage } from "./usage-flags.ts";

/** The program, ready to parse. Prints nothing of its own when it is used wrongly: main says that once. */
export function buildProgram(exit: SayExit): Command {
  const program = new Command("backup-setup")
    .description(
      "Registers a Windows backup server (MARS agent, DPM, MABS) with its Azure Recovery Services vault.",
    )
    .version(VERSION)
    .option("--practice", "use a pretend server and a pretend Azure on this machine; nothing leaves it")
    .option("--json", "print one JSON object, or JSON lines, on standard output")
    .option("--data <folder>", "where journal, log and practice state live")
    .addOption(
      new Option("--language <tag>", "en or de; otherwise as the system says").argParser(languageNamed),
    )
    .option("--debug", "print stack traces")
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .showHelpAfterError(false)
    .addHelpText("after", () => `\nExit codes:\n${exitTable()}\n\n${SECRETS_HELP}`);
  for (const add of [
    addLooking,
    addChanging,
    addExport,
    addCredentials,
    addVaults,
    addRegions,
    addUsage,
    addCertificate,
    addPassphrase,
    addReport,
    addExplain,
    addServe,
  ])
    add(program, exit);
  return program;
}

const SECRETS_HELP = `Secrets are never arguments. Send them as one JSON object on standard input, such as
  {"passphrase": "…", "clientSecret": "…", "proxyPassword": "…", "localAccountPassword": "…"}
or name files that hold them under "secretFiles" in the answer file.`;

const answersOption = () => new Option("--answers <file>", "answer file, JSON or YAML");
const resumeOption = () =>
  new Option("--resume-at-sign-in", "where a restart is needed: open this program once at the next sign-in");
function addLooking(program: Command, exit: SayExit): void {
  const get = program
    .command("get")
    .description("show what this server is: product, vault, the three states, settings");
  examples(get, ["get", "get --json"]).action(
    doing(exit, async () => (await import("./commands/look.ts")).get(get.optsWithGlobals())),
  );
  const check = program.command("check").description("check the prerequisites").addOption(answersOption());
  examples(check, ["check", "check --answers server.yaml --json"]).action(
    doing(exit, async () => (await import("./commands/look.ts")).check(check.optsWithGlobals())),
  );
  const plan = program
    .command("plan")
    .description("say what set would do; exit code 10 when something would change")
    .addOption(answersOption().makeOptionMandatory());
  examples(plan, ["plan --answers examples/first-time.json --practice"]).action(
    doing(exit, async () => (await import("./commands/look.ts")).plan(plan.optsWithGlobals())),
  );
  const schema = program.command("schema").description("print the JSON Schema of the answer file");
  schema.action(doing(exit, async () => (await import("./commands/look.ts")).schema()));
}

function addChanging(program: Command, exit: SayExit): void {
  const set = program
    .command("set")
    .description("make this server what the answer file says; safe to repeat")
    .addOption(answersOption().makeOptionMandatory())
    .addOption(resumeOption());
  examples(set, [
    "set --answers examples/first-time.json --practice",
    "set --answers server.yaml --json < secrets.json",
  ]).action(doing(exit, async () => (await import("./commands/change.ts")).set(set.optsWithGlobals())));
  const resume = program
    .command("resume")
    .description("finish the run that was interrupted, after a failure or a restart")
    .addOption(resumeOption());
  examples(resume, ["resume", "resume --json < secrets.json"]).action(
    doing(exit, async () => (await import("./commands/change.ts")).resume(resume.optsWithGlobals())),
  );
}

function addExport(program: Command, exit: SayExit): void {
  const command = program
    .command("export")
    .argument("<answers>", "answer file, JSON or YAML")
    .description("write what set would do as something to take along; holds no secret")
    .addOption(
      new Option("--as <form>", "a plain PowerShell script, the answer file in full, or the command line")
        .choices(EXPORT_FORMS)
        .default("powershell"),
    )
    .option("--out <file>", "file to write instead of printing; one that is there is left alone");
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
  const credentials = program
    .command("credentials")
    .description("vault credentials files: read one, make one");
  const read = credentials
    .command("read")
    .argument("<file>")
    .description("say what a vault credentials file holds, and whether it can be used now");
  examples(read, ['credentials read "vault1_Sat Nov 21 2026.VaultCredentials"']).action(
    doing(exit, async (file: string) =>
      (await import("./commands/credentials.ts")).read(file, read.optsWithGlobals()),
    ),
  );
  const make = credentials
    .command("make")
    .description(
      "sign in to Azure and make a vault credentials file; earlier unused ones of the vault stop working",
    )
    .requiredOption("--subscription <id>", "subscription ID")
    .requiredOption("--resource-group <name>", "resource group of the vault")
    .requiredOption("--vault <name>", "Recovery Services vault")
    .requiredOption("--out <folder>", "where the file is written")
    .addOption(
      new Option("--key <where>", "whose private key: made here, by the service, a PFX's, a request's")
        .choices(["own", "service", "pfx", "ad-cs"])
        .default("own"),
    )
    .option("--certificate <file>", "with --key pfx the PFX, with --key ad-cs the certificate from the CA");
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
  const vaults = program.command("vaults").description("Recovery Services vaults in Azure");
  const list = vaults
    .command("list")
    .description("sign in to Azure and list the vaults that this account sees")
    .option("--subscription <id>", "only of this subscription; without it, of all that the account sees");
  withSignIn(list);
  examples(list, [
    "vaults list --tenant contoso.com",
    "vaults list --subscription ID --tenant ID --sign-in service-principal --client ID --json < secrets.json",
  ]).action(doing(exit, async () => (await import("./commands/vaults.ts")).list(list.optsWithGlobals())));
  const create = vaults
    .command("create")
    .description("make a Recovery Services vault where there is none of that name; without --yes only say so")
    .requiredOption("--subscription <id>", "subscription ID")
    .requiredOption("--resource-group <name>", "resource group, which must be there already")
    .requiredOption("--vault <name>", "name of the vault: 2 to 50 letters, digits and hyphens")
    .requiredOption("--region <name>", "region, such as westeurope; regions list shows them")
    .addOption(
      new Option("--redundancy <kind>", "can be changed only until the first item is protected")
        .choices(REDUNDANCIES)
        .default("geo-redundant"),
    )
    .option("--no-public-access", "allow access over private endpoints only")
    .option("--yes", "make it");
  withSignIn(create);
  examples(create, [
    "vaults create --subscription ID --resource-group rg1 --vault vault1 --region westeurope --tenant contoso.com",
    "vaults create … --redundancy zone-redundant --yes",
  ]).action(
    doing(exit, async () => (await import("./commands/new-vault.ts")).create(create.optsWithGlobals())),
  );
}

function addRegions(program: Command, exit: SayExit): void {
  const regions = program.command("regions").description("Azure's regions, and how far they are");
  const list = regions
    .command("list")
    .description("list the regions of a subscription, the nearest first, as far as they can be measured")
    .requiredOption("--subscription <id>", "subscription ID");
  withSignIn(list);
  examples(list, ["regions list --subscription ID --tenant contoso.com"]).action(
    doing(exit, async () => (await import("./commands/new-vault.ts")).regions(list.optsWithGlobals())),
  );
}

function addCertificate(program: Command, exit: SayExit): void {
  const certificate = program.command("certificate").description("certificates for registration");
  const check = certificate
    .command("check")
    .argument("<file>")
    .description("check a certificate or PFX against Microsoft's rules")
    .option("--password-file <file>", "file that holds the password of the PFX, and nothing else");
  examples(check, ["certificate check server.pfx --password-file password.txt"]).action(
    doing(exit, async (file: string) =>
      (await import("./commands/certificate.ts")).check(file, check.optsWithGlobals()),
    ),
  );
  const request = certificate
    .command("request")
    .description(
      "make a key, kept on this server, and a request for your own CA (AD CS); or show the one that waits",
    )
    .option("--name <host>", "name of the server in the certificate; without it, this server's own")
    .option("--template <name>", "certificate template: its name, not its display name", "")
    .option("--out <folder>", "where request.req and request.inf are written", ".");
  examples(request, [
    "certificate request --name backup01.contoso.com --template BackupServer --out .",
  ]).action(
    doing(exit, async () =>
      (await import("./commands/certificate-request.ts")).request(request.optsWithGlobals()),
    ),
  );
  const discard = certificate
    .command("discard-request")
    .description("delete the request that waits for its certificate, and its key");
  discard.action(
    doing(exit, async () =>
      (await import("./commands/certificate-request.ts")).discard(discard.optsWithGlobals()),
    ),
  );
}

function addPassphrase(program: Command, exit: SayExit): void {
  const passphrase = program
    .command("passphrase")
    .description("the encryption passphrase: make one, check one");
  const make = passphrase
    .command("make")
    .description("print a new passphrase, or write it to a file that only this account may read")
    .option("--out <file>", "file to write instead of printing");
  examples(make, ["passphrase make --out E:\\keep\\BACKUP01-passphrase.txt"]).action(
    doing(exit, async () => (await import("./commands/passphrase.ts")).make(make.optsWithGlobals())),
  );
  const check = passphrase
    .command("check")
    .description("check a passphrase against the agent's rules; it comes on standard input or from a file")
    .option("--file <file>", "file that holds the passphrase, and nothing else");
  examples(check, ["passphrase check < secrets.json", "passphrase check --file passphrase.txt"]).action(
    doing(exit, async () => (await import("./commands/passphrase.ts")).check(check.optsWithGlobals())),
  );
}

function addServe(program: Command, exit: SayExit): void {
  const serve = program
    .command("serve")
    .description("serve the wizard to a browser on this machine (127.0.0.1 only)")
    .option("--port <port>", "port to listen on", "0")
    .option("--no-open", "do not open a browser");
  examples(serve, ["serve", "serve --practice --port 8787 --no-open"]).action(
    doing(exit, async () => (await import("./commands/serve.ts")).serve(serve.optsWithGlobals())),
  );
}
