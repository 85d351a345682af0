/** Anything that may be handed to the log, as plain bounded data: errors with their chain of causes, no secrets, no bytes. */
import { SetupError } from "../core/errors.ts";
import { Secret } from "../core/secret.ts";

const MAX_DEPTH = 8;
const MAX_ENTRIES = 64;
/** In one line: an object of a library may hang together with half the program. */
const MAX_VALUES = 1000;
const MAX_STACK_LINES = 12;

export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

interface Walk {
  readonly scrub: (text: string) => string;
  valuesLeft: number;
}

/** `scrub` is asked for every text, number and key on its own, before JSON gives them another look. */
export function plainForLog(
  about: Readonly<Record<string, unknown>> | undefined,
  scrub: (text: string) => string,
): Plain | undefined {
  return about === undefined ? undefined : plain(about, { scrub, valuesLeft: MAX_VALUES }, MAX_DEPTH);
}

function plain(value: unknown, walk: Walk, depth: number): Plain {
  walk.valuesLeft -= 1;
  if (walk.valuesLeft < 0) return "…";
  switch (typeof value) {
    case "string":
      return walk.scrub(value);
    case "number":
      return plainNumber(value, walk);
    case "bigint":
      return walk.scrub(String(value));
    case "boolean":
      return value;
    case "object":
      return value === null ? null : plainObject(value, walk, depth);
    default:
      return null;
  }
}

/** A number that holds a secret (a PIN) becomes text. */
function plainNumber(value: number, { scrub }: Walk): Plain {
  const text = String(value);
  const scrubbed = scrub(text);
  return scrubbed === text && Number.isFinite(value) ? value : scrubbed;
}

function plainObject(value: object, walk: Walk, depth: number): Plain {
  if (value instanceof Secret) return value.toString();
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (ArrayBuffer.isView(value)) return `${value.byteLength} bytes`;
  if (depth === 0) return "…";
  if (Array.isArray(value) || value instanceof Set) {
    return [...value].slice(0, MAX_ENTRIES).map((item) => plain(item, walk, depth - 1));
  }
  return Object.fromEntries(
    entriesOf(value)
      .slice(0, MAX_ENTRIES)
      .map(([key, inner]) => [walk.scrub(String(key)), plain(inner, walk, depth - 1)] as const),
  );
}

function entriesOf(value: object): (readonly [unknown, unknown])[] {
  if (value instanceof Error) return errorEntries(value);
  return value instanceof Map ? [...value] : Object.entries(value);
}

/** Name, message, codes, stack and cause. Not every property: a library's error may carry the whole request, headers and all. */
function errorEntries(error: Error): [string, unknown][] {
  const stack = error.stack
    ?.split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("at "))
    .slice(0, MAX_STACK_LINES);
  const kept = Object.entries(error).filter(([key]) => KEPT_FIELDS.includes(key));
  return [
    ["name", error.name],
    ["message", error.message],
    ...kept,
    ...(error instanceof SetupError ? [["about", error.about] satisfies [string, unknown]] : []),
    ["stack", stack],
    ...(error instanceof AggregateError ? [["errors", error.errors] satisfies [string, unknown]] : []),
    ...(error.cause === undefined ? [] : [["cause", error.cause] satisfies [string, unknown]]),
  ];
}

const KEPT_FIELDS = ["code", "errno", "syscall", "statusCode", "errorCode", "subError", "correlationId"];
