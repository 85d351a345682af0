/** The words of what can be saved, and the names of its files. */

import { words } from "./catalogue.ts";

export const saveWords = words("save", {
  save: "Save…",
  savedAs: "Saved as {file}",
  downloaded: "Saved as {name}, where this browser keeps its downloads",
});

export const saveAsWords = words("saveAs", {
  heading: "Save as",
  file: "Answer file",
  save: "Save the answer file…",
  commandLine: "Command line",
  commandWhy:
    "Does the same with the saved file. It reads secrets from standard input; backup-setup --help says how.",
  copyCommand: "Copy the command line",
});

/** "BACKUP01-answers.json"; a name that is good on every system. */
export const fileNameFor = (computerName: string | null, what: string): string =>
  `${computerName?.replaceAll(/[^A-Za-z0-9-]/g, "") || "server"}-${what}`;

/** The one line that carries out an answer file. Quoted for cmd and PowerShell alike; no Windows path holds a quote. */
export const commandLine = (file: string, practice: boolean): string =>
  `backup-setup set ${practice ? "--practice " : ""}--answers "${file}"`;
