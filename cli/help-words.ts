/**
 * The words of `--help`, from the catalogues, in the language that is spoken when the program is built: commands, options
 * and arguments are declared without any. Commander's own words are replaced where it lets us; names never change.
 */
import { type Argument, type Command, Help, type HelpConfiguration, type Option } from "commander";
import { commandHelp, helpFrame, placeholders } from "../core/text/command-help.ts";
import { optionHelp } from "../core/text/command-options.ts";

/** Words by a name that the compiler does not know; undefined where there are none. */
const wordsOf = (catalogue: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(catalogue, name) ? catalogue[name] : undefined;

/** "--data <folder>" with what stands for a value in the language that is spoken. */
export const withPlaceholders = (text: string): string =>
  text.replaceAll(
    /([<[])([\w:-]+)([\]>])/g,
    (_, open: string, name: string, close: string) => `${open}${placeholder(name)}${close}`,
  );

const placeholder = (name: string): string => wordsOf(placeholders, name) ?? name;

/** The same option can mean something else in one command: then the command's own words count. */
const wordsIn = (path: string, name: string): string =>
  wordsOf(optionHelp, `${path} ${name}`) ?? wordsOf(optionHelp, name) ?? "";

const titles = (): Readonly<Record<string, string>> => ({
  "Usage:": helpFrame.usage,
  "Options:": helpFrame.options,
  "Arguments:": helpFrame.arguments,
  "Commands:": helpFrame.commands,
});

/** What it does, and in brackets what it takes and what it is without. A flag without a value has no default to tell. */
function optionText({ description, argChoices, defaultValue, required, optional }: Option): string {
  const more: string[] = [];
  const quoted = (value: unknown): string => JSON.stringify(value);
  if (argChoices) more.push(helpFrame.choices({ choices: argChoices.map(quoted).join(", ") }));
  if ((required || optional) && defaultValue !== undefined && defaultValue !== "")
    more.push(helpFrame.default({ value: quoted(defaultValue) }));
  return more.length === 0 ? description : `${description} (${more.join(", ")})`;
}

function helpConfiguration(): HelpConfiguration {
  const plain = new Help();
  return {
    styleTitle: (title) => titles()[title] ?? title,
    optionTerm: (option) => withPlaceholders(plain.optionTerm(option)),
    argumentTerm: (argument: Argument) => placeholder(argument.name()),
    subcommandTerm: (command) => withPlaceholders(plain.subcommandTerm(command)),
    commandUsage: (command) => withPlaceholders(plain.commandUsage(command)),
    optionDescription: optionText,
  };
}

/** Gives a command and all below it their words. */
export function inWords(command: Command, path = ""): Command {
  command
    .description(wordsOf(commandHelp, path || command.name()) ?? "")
    .configureHelp(helpConfiguration())
    .helpOption("-h, --help", optionHelp["--help"]);
  for (const option of command.options) option.description = wordsIn(path, option.long ?? "");
  for (const argument of command.registeredArguments)
    argument.description = wordsIn(path, `<${argument.name()}>`);
  if (command.commands.length > 0) command.helpCommand("help [command]", commandHelp.help);
  for (const below of command.commands) inWords(below, `${path} ${below.name()}`.trim());
  return command;
}
