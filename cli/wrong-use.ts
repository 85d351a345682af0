/** A command line that commander refuses, in our own words. It tells what is wrong only by a code and an English sentence. */
import type { CommanderError } from "commander";
import { wrongUse as words } from "../core/text/wrong-use.ts";
import { withPlaceholders } from "./help-words.ts";

/** What an option was given may be a secret that belongs elsewhere: it is not said again. */
const nameAlone = (option: string): string => option.replace(/=.*$/s, "");

const SIMILAR = String.raw`(?:\n\(Did you mean (?:one of )?(.*)\?\))?$`;

type Parts = readonly string[];

/** By commander's code: its sentence, whose parts are found again, and ours. */
const SENTENCES: Readonly<Record<string, readonly [RegExp, (parts: Parts) => string]>> = {
  "commander.unknownOption": [
    new RegExp(`^error: unknown option '(.*?)'${SIMILAR}`, "s"),
    ([option = "", similar = ""]) => words.unknownOption({ option: nameAlone(option), similar }),
  ],
  "commander.unknownCommand": [
    new RegExp(`^error: unknown command '(.*?)'${SIMILAR}`, "s"),
    ([command = "", similar = ""]) => words.unknownCommand({ command, similar }),
  ],
  "commander.missingArgument": [
    /^error: missing required argument '(.*)'$/,
    ([argument = ""]) => words.missingArgument({ argument: withPlaceholders(`<${argument}>`) }),
  ],
  "commander.optionMissingArgument": [
    /^error: option '(.*)' argument missing$/,
    ([option = ""]) => words.missingValue({ option: withPlaceholders(option) }),
  ],
  "commander.missingMandatoryOptionValue": [
    /^error: required option '(.*)' not specified$/,
    ([option = ""]) => words.missingOption({ option: withPlaceholders(option) }),
  ],
  "commander.invalidArgument": [
    /^error: option '(.*?)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/s,
    ([option = "", value = "", choices = ""]) =>
      words.notOneOf({ option: withPlaceholders(option), value, choices }),
  ],
  "commander.conflictingOption": [
    /^error: option '(.*)' cannot be used with option '(.*)'$/,
    ([option = "", other = ""]) => words.exclude({ option, other }),
  ],
  "commander.excessArguments": [
    /Expected (\d+) arguments? but got (\d+)/,
    ([expected, received]) => words.tooMany({ expected: Number(expected), received: Number(received) }),
  ],
  // Help was shown because the command by itself does nothing.
  "commander.help": [/^/, () => words.missingCommand],
};

/** The detail of `command.wrong-use`. A sentence that is not known is commander's own. */
export function detailOf({ code, message }: Pick<CommanderError, "code" | "message">): string {
  const [pattern, say] = SENTENCES[code] ?? [];
  const found = pattern?.exec(message);
  return found && say ? say(found.slice(1)) : message.replace(/^error: /, "");
}
