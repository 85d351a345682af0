/** Messages for what a person has handed to this program: answer files, clouds, secrets, files, options. */
import type { MessagesFor } from "./error-words.ts";

export const answersErrors = {
  "answers.unreadable": {
    message: "The answer file {file} cannot be read.",
    remedy: "Check the path, and that this account may read the file.",
  },
  "answers.too-large": {
    message: "The answer file {file} is larger than 256 KB.",
    remedy: "Check that it is the right file. The folder examples holds answer files to start from.",
  },
  "answers.not-json": {
    message: "The answer file {file} is not valid JSON: reading stopped at {detail}.",
    remedy: "Correct the file at that place.",
  },
  "answers.not-yaml": {
    message: "The answer file {file} is not valid YAML ({detail}).",
    remedy: "Correct the file at that place.",
  },
  "answers.unknown-key": {
    message: "The answer file {file} has the unknown key {key}.",
    remedy: "Remove or rename it. The command schema lists every key.",
  },
  "answers.wrong-value": {
    message: "In the answer file {file}, {field} has a value that cannot be used: {expected}.",
    remedy: "Correct the value. The command schema lists what each key takes.",
  },
  "answers.newer-version": {
    message: "The answer file {file} has version {version}; this program knows version {known}.",
    remedy: "Use the program that wrote the file, or a newer one.",
  },
  "answers.not-complete": {
    message: "{field}: {words, select, missing {This answer is missing or cannot be used.} other {{words}}}",
    remedy: "Correct this answer. Nothing has been changed.",
  },
  "answers.secret-in-clear": {
    message: "The answer file {file} holds a secret in clear at {key}.",
    remedy:
      "Remove it. Send secrets as JSON on standard input, or name files that hold them under secretFiles.",
  },
} satisfies MessagesFor<"answers">;

export const cloudErrors = {
  "cloud.unreadable": {
    message:
      "The cloud file{file, select, missing {} other { ({file})}} is not one JSON object, or is far too long.",
    remedy:
      'It looks like this: \'{\' "name": "…", "armEndpoint": "https://…", "authorityHost": "https://…", "scope": "…", "caFile": "…" \'}\'.',
  },
  "cloud.wrong-value": {
    message:
      "In the description of the cloud {field, select, missing {a value} other {{field}}} cannot be used: {reasonWord, select, notHttps {it must be an address that begins with https://} moreThanAnAddress {it must be an address alone, without user, query or anchor} hasAPath {it must be a host alone, or end in /adfs; the tenant is given with the sign-in} unknownKey {there is no such key} notCertificates {the file it names holds no certificate in PEM or DER} other {it is missing or has the wrong form}}.",
    remedy:
      "Correct that value. The cloud's operator knows its Resource Manager endpoint, sign-in address and scope.",
  },
} satisfies MessagesFor<"cloud">;

export const secretsErrors = {
  "secrets.missing": {
    message:
      "A secret is needed and was not given{name, select, missing {} other { ({name})}}. Nothing has been changed.",
    remedy:
      "{name, select, missing {Give it} other {Give {name}}} as JSON on standard input, or name a file that holds it under secretFiles in the answer file.",
  },
  "secrets.not-json": {
    message:
      "The secrets on standard input are not one JSON object of texts{detail, select, missing {} other { ({detail})}}.",
    remedy:
      'Send an object such as \'{\' "passphrase": "…", "proxyPassword": "…" \'}\', with no other names than those of --help.',
  },
  "secrets.unreadable": {
    message:
      "The file{file, select, missing {} other { {file}}} for the secret{name, select, missing {} other { {name}}} cannot be read.",
    remedy:
      "Check the path under secretFiles, and that this account may read the file. It holds the secret and nothing else.",
  },
} satisfies MessagesFor<"secrets">;

export const fileErrors = {
  "file.not-found": {
    message:
      "{reasonWord, select, isAFolder {{file, select, missing {The path} other {{file}}} is a folder, not a file.} noFolder {There is no folder {file, select, missing {at that path} other {{file}}}.} other {There is no file {file, select, missing {at that path} other {{file}}}.}}",
    remedy: "Check the path. A relative one counts from the folder it was written in.",
  },
  "file.no-access": {
    message:
      "The file{file, select, missing {} other { {file}}} cannot be read{reason, select, missing {} other { ({reason})}}.",
    remedy: "Let this account read it, or copy it to a local folder where it can be read.",
  },
  "file.too-large": {
    message:
      "The file{file, select, missing {} other { {file}}} is too large{maxBytes, select, missing {} other { (at most {maxBytes} bytes are read)}}.",
    remedy: "Check that it is the right file.",
  },
  "file.write-failed": {
    message:
      "{file, select, missing {The file} other {{file}}} cannot be written{reason, select, missing {} other { ({reason})}}.",
    remedy:
      "Check that its folder can be made or is there, that this account may write in it, and that nothing holds the file open.",
  },
} satisfies MessagesFor<"file">;

export const otherErrors = {
  "command.wrong-use": {
    message:
      '{reasonWord, select, noSuchLanguage {--language takes en or de, not "{given}".} other {{detail, select, missing {The command cannot be understood.} other {{detail}}}}}',
    remedy: "Run the command with --help to see how it is used.",
  },
  bug: {
    message: "This program has a fault: something happened that it does not know.",
    remedy: "Look into the log for the cause, and report it with the log.",
  },
} satisfies MessagesFor<"command"> & { readonly bug: { readonly message: string; readonly remedy: string } };
