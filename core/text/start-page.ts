/** The words of the first page about a registration that ends, and about opening an answer file. */
import { words } from "./catalogue.ts";

export const startPage = words("startPage", {
  ends: {
    soon: "The registration of this server ends in {left}.",
    over: "The registration of this server has ended.",
    soonWhy: "Until {when} it works as before. Register again before that: backups then go on without a gap.",
    overWhy:
      "It was good until {when}. Register again with the same passphrase: what was backed up stays as it is.",
  },
  resourceGroup: "Resource group",
  fileKind: "Answer file",
  open: {
    heading: "Open an answer file",
    why: "Fills in the pages from a file that was saved on the review page, here or on another server. Nothing is done before you confirm.",
    show: "Fill in the pages from an answer file",
    hide: "Hide: answer file",
    drop: "Drop an answer file here, or",
    choose: "Choose an answer file…",
    path: "Path of the answer file",
    pathHint: "JSON or YAML. Relative paths in it count from its own folder.",
    empty: "Enter the path of an answer file, or choose one.",
    button: "Open the answer file",
    reading: "Reading the answer file…",
    line: "In line {line} of the file.",
    place: "At {field} in the file.",
    notChanged: "Nothing was filled in. Your answers are as they were.",
    notRegistered:
      "The file changes settings, but this server is not registered yet. Choose below what to do instead.",
  },
  filled: {
    title: "Filled in from {name}",
    fault: "This page needs your attention first.",
    review: "Every page is complete. Look at it all before you start.",
    noSecrets: "Secrets are never in an answer file: they are asked for here.",
    fromFile: "{secret}: read from {file} when the run begins.",
  },
});
