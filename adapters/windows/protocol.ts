/**
 * The lines of the bridge. Out: base64 of UTF-8 JSON, then one line per secret, base64 too. In: a mark and ASCII JSON; whatever
 * has no mark was printed by somebody else and is nobody's answer.
 */
import { z } from "zod";
import type { JsonValue } from "./powershell.ts";

export const MARK = "#bss# ";

/** Windows PowerShell by its full path; what it runs is the whole of its command line, and the same each time. */
export const switchesFor = (bootstrap: string): readonly string[] => [
  "-NoLogo",
  "-NoProfile",
  "-NonInteractive",
  // Standard input is ours: without this PowerShell itself reads it, and waits for its end.
  ...["-InputFormat", "None"],
  ...["-ExecutionPolicy", "Bypass"],
  ...["-EncodedCommand", Buffer.from(bootstrap, "utf16le").toString("base64")],
];

export type Asked =
  | { readonly kind: "library"; readonly id: number; readonly text: string }
  | { readonly kind: "script"; readonly id: number; readonly name: string; readonly text: string }
  | {
      readonly kind: "ask";
      readonly id: number;
      readonly name: string;
      readonly input: JsonValue;
      /** Names of the secrets that follow, a line each. */
      readonly secrets: readonly string[];
    };

export const encoded = (text: string): string => Buffer.from(text, "utf8").toString("base64");

export const Said = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("hello"),
    languageMode: z.string().max(40),
    version: z.string().max(80).nullish(),
    bits: z.int().nullish(),
  }),
  z.object({ kind: z.literal("progress"), id: z.int(), text: z.string().max(2000) }),
  z.object({ kind: z.literal("answer"), id: z.int(), result: z.unknown() }),
  z.object({
    kind: z.literal("thrown"),
    id: z.int(),
    message: z.string(),
    errorId: z.string().nullish(),
    exceptionType: z.string().nullish(),
    place: z.string().nullish(),
  }),
]);
export type Said = z.infer<typeof Said>;

/** What a line says; null for what is not ours: printed by others, torn, or not understood. */
export function readLine(line: string): Said | null {
  if (!line.startsWith(MARK)) return null;
  try {
    return Said.safeParse(JSON.parse(line.slice(MARK.length))).data ?? null;
  } catch {
    return null;
  }
}
