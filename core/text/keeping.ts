/** The words about keeping the passphrase: places and their proof, its strength, and the printed recovery sheet. */
import { words } from "./catalogue.ts";
import { localeTag } from "./language.ts";

export const keeping = words("keeping", {
  why: "Show two places that have it. Any two, in any order.",
  first: "Enter the passphrase first. Then show here that it is kept in two places.",
  count:
    "{shown, plural, =0 {# of 2 places shown} =1 {# of 2 places shown} other {Two places have it. That is enough.}}",
  sheet: {
    title: "On paper",
    why: "Print the recovery sheet or write the passphrase down, and lock the paper away. Then type the end of it from the paper.",
    print: "Print the recovery sheet",
    printWithout: "Print it without the passphrase",
    withoutWhy:
      "Without the passphrase the sheet says where it is kept instead. Such a sheet is no place that has it.",
    notPrinted:
      "Nothing can be printed from here. Write the passphrase down by hand, or choose another place.",
    field: "Last 6 characters, from the paper",
    wrong:
      "The passphrase does not end like that. Compare it with the paper: capitals and small letters count.",
    done: "It is on paper.",
  },
  file: {
    title: "In a file on another computer or disk",
    why: "The button writes the copy at once, and nothing else: this server is changed only after the review. Another disk of this server is taken too, but it is lost with the server in a fire or a theft: a share on another computer is better.",
    save: "Save a copy there now",
    saving: "Saving and reading back…",
    own: "I have saved it in a file already",
    field: "File with the passphrase",
    check: "Compare",
    checking: "Comparing…",
    differs: "This file does not hold this passphrase.",
    empty: "Enter the folder first.",
    emptyFile: "Enter the file first.",
    done: "It is in {file}.",
  },
  manager: {
    title: "In a password manager",
    why: "Copy it there and save it. Then open the saved entry and type these characters from it, in this order.",
    field: "Characters {positions}, from the password manager",
    hint: "Counted from the first one, hyphens and blanks too. They are the marked ones:",
    wrong: "These are not the characters at those places. Look at the saved entry again.",
    done: "It is in a password manager.",
  },
});

/** "3, 11 and 20" */
export const positionsText = (positions: readonly number[]): string =>
  new Intl.ListFormat(localeTag(), { type: "conjunction" }).format(positions.map(String));

/** On registering again: the passphrase is not kept anew, but can be compared. */
export const sameAgain = words("sameAgain", {
  heading: "Make sure that it is the same",
  why: "If you have the file in which it was saved then, it can be compared. Nothing is changed by that.",
  same: "The file holds this passphrase.",
  checks: "A recovery sheet of this passphrase has these check numbers, line by line: {numbers}",
});

export const strength = words("strength", {
  levels: {
    weak: "Easy to guess.",
    fair: "Fair. A few more words that do not belong together make it strong.",
    strong: "Strong.",
  },
  weaknesses: {
    "common-word": "It has a word that everybody tries first.",
    run: "It has letters or digits in their usual order, such as 1234.",
    "keyboard-row": "It has neighbouring keys, such as qwert.",
    repeated: "It repeats itself.",
  },
  rule: "Well-known words, runs, keyboard rows and repeats count as one character each. From {fair} such characters on it is fair, from {strong} strong. Azure Backup takes a weak one too.",
});

export const sheet = words("sheet", {
  title: "Recovery sheet",
  why: "With this passphrase the backups of this server can be restored. Without it nobody can, not even Microsoft. Lock this sheet away, and not beside the server.",
  rows: {
    server: "Server",
    vault: "Vault",
    resourceGroup: "Resource group",
    region: "Region",
    subscription: "Subscription",
    agent: "Agent version",
    printed: "Printed",
    who: "Printed by",
  },
  passphrase: "Passphrase",
  keptIn: "The passphrase is kept in",
  moreKeptIn: "And in",
  inManager: "a password manager",
  inFile: "the file {file}",
  inKeyVault: "Azure Key Vault {place}",
  blank: "␣ stands for a blank.",
  hyphens: "The hyphens belong to it, the gaps do not.",
  check: "check",
  checkHow:
    "The check number of a line: for each character its ASCII code less 32, times its place in the line; the sum, modulo 97.",
  restoreHeading: "How to restore when this server is gone",
  restore: {
    server:
      "Give the new server the same name{server, select, missing { as the old one} other {: {server}}}. Install the same product: the MARS agent, DPM or Azure Backup Server.",
    database: "DPM and Azure Backup Server: restore their database DPMDB first, and run DpmSync -Sync.",
    credentials: "Azure portal, the vault above: Properties, Backup Credentials, Download.",
    register:
      "Register the new server to the same vault with that file, and enter this passphrase: the old recovery points appear again.",
    elsewhere:
      "To restore on a server of another name, choose Another server when recovering, and enter this passphrase.",
  },
  kept: "Kept at",
  signed: "Date and signature",
});

/** How to restore, in this order. `server` is empty where its name could not be told. */
export const restoreSteps = (server: string): readonly string[] => {
  const { restore } = sheet;
  return [
    restore.server({ server }),
    restore.database,
    restore.credentials,
    restore.register,
    restore.elsewhere,
  ];
};
