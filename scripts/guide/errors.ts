/** docs/errors.md: every error code, in the words in which the program tells it. */
import { catalogue, type ErrorCode, isErrorCode } from "../../core/errors.ts";
import { exitCodeOfError } from "../../core/run/exit-code.ts";
import { argumentNames, englishMessages } from "../../core/text/catalogue.ts";
import { explain } from "../../core/text/errors.ts";
import { table } from "./pages.ts";

const HEAD = `<!-- Written by npm run guide from core/errors.ts and core/text. Change those, then run it again. -->

# Errors

Every error has a code, its cause, and one thing to do. The program shows it with what it is about: the file, the address, Microsoft's own message and its id. Here it
stands with the names of those. The exit code is that of the command line; all of them are in [command-line.md](command-line.md#exit-codes).
`;

/** By the part of the code before the dot, in the catalogue's order. */
const groups: Readonly<Record<string, string>> = {
  answers: "Answers and answer files",
  cloud: "A cloud of your own",
  secrets: "Secrets",
  command: "The command line",
  file: "Files",
  passphrase: "The passphrase",
  certificate: "Certificates",
  "certificate-store": "This server's certificate store",
  "certificate-request": "Asking a CA",
  "vault-credentials": "Vault credentials files",
  proxy: "The proxy",
  network: "The network",
  azure: "Azure",
  "new-vault": "A new vault",
  unregister: "Removing a server from its vault",
  "key-vault": "Azure Key Vault",
  machine: "This server",
  agent: "The agent",
  "recovery-folder": "The recovery folder",
  "backup-server": "Installing DPM or Azure Backup Server",
  run: "Runs",
  host: "The program and its page",
  bug: "Faults of this program",
};

const groupOf = (code: ErrorCode): string => code.split(".")[0] ?? code;

/** What a sentence shows of its error stands by its name, `‹file›`; what only chooses between sentences is left out. */
function shownNames(code: ErrorCode): Readonly<Record<string, string>> {
  const english = englishMessages();
  const parts = ["message", "remedy"].map((part) => english.get(`errors/${code}/${part}`) ?? "").join(" ");
  const choosing = new Set([...parts.matchAll(/\{(\w+), (?:select|plural|number)/g)].map(([, name]) => name));
  const shown = argumentNames(parts).filter((name) => !choosing.has(name));
  return Object.fromEntries(shown.map((name) => [name, `‹${name}›`]));
}

const row = (code: ErrorCode): readonly string[] => {
  const { message, remedy } = explain({ code, about: shownNames(code) });
  return [`\`${code}\``, message, remedy, String(exitCodeOfError(code))];
};

export function errorsText(): string {
  const codes = Object.keys(catalogue).filter(isErrorCode);
  const sections = [...new Set(codes.map(groupOf))].map((group) => {
    const rows = codes.filter((code) => groupOf(code) === group).map(row);
    return `## ${groups[group] ?? group}\n\n${table(["code", "cause", "what to do", "exit code"], rows)}\n`;
  });
  return [HEAD, ...sections].join("\n");
}
