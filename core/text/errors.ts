/** The words of every error code, and the one place that puts them together. A code without words does not compile. */
import type { About, ErrorCode, ErrorData } from "../errors.ts";
import { type ErrorWords, say, type WordsFor } from "./error-words.ts";
import { azureErrors } from "./errors-azure.ts";
import { keyVaultErrors } from "./errors-key-vault.ts";
import { certificateErrors, credentialsErrors } from "./errors-credentials.ts";
import { installationErrors } from "./errors-installation.ts";
import {
  agentErrors,
  fileErrors,
  hostErrors,
  machineErrors,
  passphraseErrors,
  recoveryFolderErrors,
  runErrors,
  secretsErrors,
} from "./errors-machine.ts";
import { newVaultErrorWords } from "./errors-new-vault.ts";
import { cloudErrors, networkErrors, proxyErrors } from "./errors-network.ts";

const answersErrors: WordsFor<"answers"> = {
  "answers.unreadable": {
    message: ({ file }) => `The answer file ${file} cannot be read.`,
    remedy: () => "Check the path, and that this account may read the file.",
  },
  "answers.too-large": {
    message: ({ file }) => `The answer file ${file} is larger than 256 KB.`,
    remedy: () => "Check that it is the right file. The folder examples holds answer files to start from.",
  },
  "answers.not-json": {
    message: ({ file, detail }) => `The answer file ${file} is not valid JSON: reading stopped at ${detail}.`,
    remedy: () => "Correct the file at that place.",
  },
  "answers.not-yaml": {
    message: ({ file, detail }) => `The answer file ${file} is not valid YAML (${detail}).`,
    remedy: () => "Correct the file at that place.",
  },
  "answers.unknown-key": {
    message: ({ file, key }) => `The answer file ${file} has the unknown key ${key}.`,
    remedy: () => "Remove or rename it. The command schema lists every key.",
  },
  "answers.wrong-value": {
    message: ({ file, field, expected }) =>
      `In the answer file ${file}, ${field} has a value that cannot be used: ${expected}.`,
    remedy: () => "Correct the value. The command schema lists what each key takes.",
  },
  "answers.newer-version": {
    message: ({ file, version, known }) =>
      `The answer file ${file} has version ${version}; this program knows version ${known}.`,
    remedy: () => "Use the program that wrote the file, or a newer one.",
  },
  "answers.not-complete": {
    message: ({ field, words }) => `${words} (${field})`,
    remedy: () => "Correct this answer. Nothing has been changed.",
  },
  "answers.secret-in-clear": {
    message: ({ file, key }) => `The answer file ${file} holds a secret in clear at ${key}.`,
    remedy: () =>
      "Remove it. Send secrets as JSON on standard input, or name files that hold them under secretFiles.",
  },
};

const words: Readonly<Record<ErrorCode, ErrorWords>> = {
  ...answersErrors,
  ...cloudErrors,
  ...secretsErrors,
  ...fileErrors,
  ...passphraseErrors,
  ...certificateErrors,
  ...credentialsErrors,
  ...proxyErrors,
  ...networkErrors,
  ...azureErrors,
  ...keyVaultErrors,
  ...newVaultErrorWords,
  ...machineErrors,
  ...agentErrors,
  ...recoveryFolderErrors,
  ...installationErrors,
  ...runErrors,
  ...hostErrors,
  "command.wrong-use": {
    message: ({ detail }) => `${detail}`,
    remedy: () => "Run the command with --help to see how it is used.",
  },
  bug: say(
    "This program has a fault: something happened that it does not know.",
    "Look into the log for the cause, and report it with the log.",
  ),
};

/** An error in words, with what it is about: the shape of `--json` and of every error on a page. */
export interface ExplainedError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly remedy: string;
  readonly about: About;
}

export const explain = ({ code, about }: ErrorData): ExplainedError => ({
  code,
  message: words[code].message(about),
  remedy: words[code].remedy(about),
  about,
});
