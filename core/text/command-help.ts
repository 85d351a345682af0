/**
 * What `--help` says of each command. Keys are the commands as they are typed after `backup-setup`. Options and
 * arguments: `command-options.ts`. German: `german/command-line-help.ts`.
 */
import { words } from "./catalogue.ts";

export const commandHelp = words("commandHelp", {
  "backup-setup":
    "Registers a Windows backup server (MARS agent, DPM, MABS) with its Azure Recovery Services vault.",
  get: "show what this server is: product, vault, the three states, settings",
  check: "check the prerequisites",
  plan: "say what set would do; exit code 10 when something would change",
  schema: "print the JSON Schema of the answer file",
  set: "make this server what the answer file says; safe to repeat",
  resume: "finish the run that was interrupted, after a failure or a restart",
  export: "write what set would do as something to take along; holds no secret",
  credentials: "vault credentials files: read one, make one",
  "credentials read": "say what a vault credentials file holds, and whether it can be used now",
  "credentials make":
    "sign in to Azure and make a vault credentials file; earlier unused ones of the vault stop working",
  vaults: "Recovery Services vaults in Azure",
  "vaults list": "sign in to Azure and list the vaults that this account sees",
  "vaults create":
    "make a Recovery Services vault where there is none of that name; without --yes only say so",
  regions: "Azure's regions, and how far they are",
  "regions list": "list the regions of a subscription, the nearest first, as far as they can be measured",
  usage: "say what a vault stores, as Azure counts it; changes nothing, and is no bill",
  unregister: "remove a server from its vault; without --yes-delete it only says what would be lost",
  certificate: "certificates for registration",
  "certificate check": "check a certificate or PFX against Microsoft's rules",
  "certificate request":
    "make a key, kept on this server, and a request for your own CA (AD CS); or show the one that waits",
  "certificate discard-request": "delete the request that waits for its certificate, and its key",
  passphrase: "the encryption passphrase: make one, check one",
  "passphrase make": "print a new passphrase, or write it to a file that only this account may read",
  "passphrase check":
    "check a passphrase against the agent's rules; it comes on standard input or from a file",
  report: "write one zip for whoever helps: last run, server, checks, log; no secrets in it",
  explain: "say what an error of Microsoft's means and what helps; a log's findings come newest first",
  serve: "serve the wizard to a browser on this machine (127.0.0.1 only)",
  help: "show the help of a command",
});

/** The words around them: headings, and what stands in brackets behind an option. */
export const helpFrame = words("helpFrame", {
  usage: "Usage:",
  options: "Options:",
  arguments: "Arguments:",
  commands: "Commands:",
  examples: "Examples:",
  exitCodes: "Exit codes:",
  choices: "choices: {choices}",
  default: "default: {value}",
  secrets: "Secrets are never arguments. Send them as one JSON object on standard input, such as",
  secretFiles: 'or name files that hold them under "secretFiles" in the answer file.',
});

/** What stands for a value in `--data <folder>`, an argument or the line of usage. */
export const placeholders = words("placeholders", {
  answers: "answers",
  cloud: "cloud",
  "code-or-file": "code-or-file",
  command: "command",
  file: "file",
  folder: "folder",
  form: "form",
  host: "host",
  "host:port": "host:port",
  id: "id",
  kind: "kind",
  method: "method",
  name: "name",
  options: "options",
  port: "port",
  price: "price",
  tag: "tag",
  where: "where",
});
