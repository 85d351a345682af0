/** Answers made wrong on purpose, for clients that must not believe everything. */
import type { Spoiling } from "./knobs.ts";
import type { Reply } from "./reply.ts";

const HUGE_BYTES = 32 * 1024 * 1024;

const wrongType = (value: unknown): unknown => {
  if (typeof value === "string") return 7;
  if (typeof value === "number") return "seven";
  if (typeof value === "boolean") return "yes";
  if (Array.isArray(value)) return { practice: value.length };
  return value === null ? 0 : withWrongTypes(value);
};

/** The same names, and every value of another type. */
function withWrongTypes(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, wrongType(part)]));
}

const spoilings: Readonly<Record<Spoiling, (text: string) => string>> = {
  half: (text) => text.slice(0, Math.floor(text.length / 2)),
  garbage: () => "\u0000\ufffd practice: this is not JSON {{{",
  html: () => "<!doctype html><title>Guest network</title><h1>Please sign in to the guest network</h1>",
  empty: () => "",
  "wrong-types": (text) => JSON.stringify(withWrongTypes(JSON.parse(text))),
  huge: (text) => text + " ".repeat(HUGE_BYTES),
};

export function spoil(reply: Reply, how: Spoiling | undefined): Reply {
  if (how === undefined || reply.text === undefined) return reply;
  const contentType = how === "html" ? "text/html; charset=utf-8" : reply.contentType;
  return { ...reply, ...(contentType && { contentType }), text: spoilings[how](reply.text) };
}
