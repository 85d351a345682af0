/** The language that a person has chosen in the wizard, for the next start. What is asked for at the start goes before it. */
import { z } from "zod";
import type { Files, Log } from "../ports.ts";
import { LANGUAGES, type Language } from "../text/language.ts";

const MAX_BYTES = 1024;
const Saved = z.strictObject({ language: z.enum(LANGUAGES) });

const fileOf = (files: Files): string => files.dataPath("language.json");

/** null where nobody has chosen one, or what is there cannot be read: then the system's counts, which is no reason to fail. */
export async function keptLanguage(files: Files): Promise<Language | null> {
  try {
    const text = new TextDecoder().decode(await files.read(fileOf(files), MAX_BYTES));
    return Saved.parse(JSON.parse(text)).language;
  } catch {
    return null;
  }
}

/** What cannot be written is chosen for this time all the same, and the log says so. */
export async function keepLanguage(
  { files, log }: { readonly files: Files; readonly log: Log },
  language: Language,
): Promise<void> {
  try {
    await files.writePrivate(fileOf(files), new TextEncoder().encode(JSON.stringify({ language })));
  } catch (cause) {
    log.write("warning", "The chosen language could not be written", { cause });
  }
}
