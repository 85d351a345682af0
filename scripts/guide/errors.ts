/** docs/errors.md: every error code, in the words in which the program tells it. */
import { catalogue, type ErrorCode, isErrorCode } from "../../core/errors.ts";
import { exitCodeOfError } from "../../core/run/exit-code.ts";
import { explain } from "../../core/text/errors.ts";
import { table } from "./pages.ts";

const HEAD = `<!-- Written by npm run guide from core/errors.ts and core/text. Change those, then run it again. -->

# Errors

Every error has a code, its cause, and one thing to do. The program shows it with what it is about: the file, the address, Microsoft's own message and its id. Here it
stands without. The exit code is that of the command line; all of them are in [command-line.md](command-line.md#exit-codes).
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
  "vault-credentials": "Vault credentials files",
  proxy: "The proxy",
  network: "The network",
  azure: "Azure",
  "new-vault": "A new vault",
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

const row = (code: ErrorCode): readonly string[] => {
  const { message, remedy } = explain({ code, about: {} });
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
