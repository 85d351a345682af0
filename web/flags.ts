/** The arguments of the browser host. */
import { parseArgs } from "node:util";
import { SetupError } from "../core/errors.ts";
import { type Language, languageNamed } from "../core/text/language.ts";

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

const MAX_PORT = 65_535;

const portOf = (text: string): number => {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > MAX_PORT)
    throw new SetupError("command.wrong-use", { detail: `--port takes a number from 0 to ${MAX_PORT}.` });
  return port;
};

/** Throws `command.wrong-use`. */
export const readFlags = (args: readonly string[]): Flags => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        practice: { type: "boolean", default: false },
        data: { type: "string" },
        language: { type: "string" },
        port: { type: "string", default: "0" },
        "no-open": { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
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
    const detail = thrown instanceof Error ? thrown.message : "The arguments cannot be read.";
    throw new SetupError("command.wrong-use", { detail }, { cause: thrown });
  }
};
