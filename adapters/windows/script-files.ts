/** The text of our scripts, read once each: they are part of the program, in the archive too, and are sent as they are. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { powershellFolder } from "../program-files.ts";
import type { ScriptName } from "./powershell.ts";

const texts = new Map<string, Promise<string>>();

/** `bootstrap` and `library` are what every script stands on. Far below what one command line takes (32,767 characters). */
export function scriptText(name: ScriptName | "bootstrap" | "library"): Promise<string> {
  const known = texts.get(name);
  if (known !== undefined) return known;
  const text = readFile(path.join(powershellFolder, `${name}.ps1`), "utf8");
  texts.set(name, text);
  return text;
}
