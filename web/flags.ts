/** The arguments of the browser host. */
import { parseArgs } from "node:util";
import { SetupError } from "../core/errors.ts";
import { type Language, languageNamed } from "../core/text/language.ts";
import { wrongUse } from "../core/text/wrong-use.ts";

export interface Flags {
  readonly practice: boolean;
  /** As it was given; see adapters/data-folder.ts. */
  readonly data?: string;
  /** 0: one that is free. */
  readonly port: number;
  readonly open: boolean;
  /** Of the console and of the page; without it, each takes what its own system says. */
  readonly language?: Language;
  readonly help: boolean;
}

const OPTIONS = {
  practice: { type: "boolean", default: false },
  data: { type: "string" },
  language: { type: "string" },
  port: { type: "string", default: "0" },
  "no-open": { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

const isOption = (name: string): name is keyof typeof OPTIONS => Object.hasOwn(OPTIONS, name);

/** What is wrong with one option; empty where nothing is. */
function faultOf(name: string, option: string, value: string | undefined): string {
  if (!isOption(name)) return wrongUse.unknownOption({ option, similar: "" });
  if (OPTIONS[name].type === "boolean") return value === undefined ? "" : wrongUse.noValue({ option });
  return value === undefined || value.startsWith("-") ? wrongUse.missingValue({ option }) : "";
}

/** Node tells what is wrong in English alone, so the arguments are looked through once more. */
function firstFault(args: readonly string[]): string {
  const loosely = { strict: false, tokens: true, allowPositionals: true } as const;
  const { tokens, positionals } = parseArgs({ args: [...args], options: OPTIONS, ...loosely });
  const received = positionals.length;
  const faults = tokens.map((token) => {
    if (token.kind === "option") return faultOf(token.name, token.rawName, token.value);
    return token.kind === "positional" ? wrongUse.tooMany({ expected: 0, received }) : "";
  });
  return faults.find((fault) => fault !== "") ?? wrongUse.notRead;
}

const MAX_PORT = 65_535;

const portOf = (text: string): number => {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > MAX_PORT)
    throw new SetupError("command.wrong-use", { detail: wrongUse.port({ highest: String(MAX_PORT) }) });
  return port;
};

/** Throws `command.wrong-use`. */
export const readFlags = (args: readonly string[]): Flags => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: OPTIONS,
    });
    const { practice, data, language, port, help } = values;
    return {
      practice,
      port: portOf(port),
      open: !values["no-open"],
      help,
      ...(data && { data }),
      ...(language !== undefined && { language: languageNamed(language) }),
    };
  } catch (thrown) {
    if (thrown instanceof SetupError) throw thrown;
    throw new SetupError("command.wrong-use", { detail: firstFault(args) }, { cause: thrown });
  }
};
