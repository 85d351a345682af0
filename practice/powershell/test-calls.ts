/** For tests: how a script calls commands: names of parameters and what stands behind them, tables that are splatted included. */
import type { Node } from "web-tree-sitter";
import { children, ofType } from "./test-parser.ts";
import { assignmentsIn, assignmentsTo, innermost, scopeOf } from "./test-types.ts";

export interface Given {
  readonly name: string;
  /** Undefined: none stands behind it. */
  readonly value: Node | undefined;
}
export interface Call {
  /** As written; "" where a text or a variable is called. */
  readonly name: string;
  readonly given: readonly Given[];
  /** Values that no parameter takes. */
  readonly unnamed: readonly string[];
  /** Something is piped into it. */
  readonly piped: boolean;
  /** What is handed over, and cannot be told. */
  readonly untold: readonly string[];
  readonly line: number;
}

/** @param isSwitch Whether a parameter (in lower case) of a command takes a value only behind a colon. */
export function callsIn(root: Node, isSwitch: (command: string, parameter: string) => boolean): Call[] {
  return ofType(root, "command").map((node) => {
    const parts = children(node);
    const isOperated = parts.some(({ type }) => type === "command_invokation_operator");
    const name = isOperated ? "" : (parts.find(({ type }) => type === "command_name")?.text ?? "");
    const elements = parts.filter(({ type }) => type === "command_elements").flatMap(children);
    return {
      name,
      ...bound(elements, (parameter) => isSwitch(name, parameter.toLowerCase())),
      piped: node.previousSibling?.type === "|",
      line: node.startPosition.row + 1,
    };
  });
}

type Bound = Pick<Call, "given" | "unnamed" | "untold">;

function bound(elements: readonly Node[], isSwitch: (parameter: string) => boolean): Bound {
  const found: { given: Given[]; unnamed: string[]; untold: string[] } = {
    given: [],
    unnamed: [],
    untold: [],
  };
  let open: string | null = null;
  const close = (value?: Node) => {
    if (open !== null) found.given.push({ name: open, value });
    open = null;
  };
  // A switch takes what follows a colon, never what follows a blank.
  const separate = (text: string) => {
    if (open !== null && !text.includes(":") && isSwitch(open)) close();
  };
  const value = (element: Node) => (open === null ? takeValue(element, found) : close(element));
  for (const element of elements) {
    if (element.type === "command_argument_sep") separate(element.text);
    else if (element.type !== "command_parameter") value(element);
    else {
      close();
      open = element.text.replace(/^-/, "");
    }
  }
  close();
  return found;
}

const REDIRECTION = /^\d?>/;

/** A value that stands behind no parameter. */
function takeValue(element: Node, found: { given: Given[]; unnamed: string[]; untold: string[] }): void {
  if (isSplatted(element)) splat(element, found.given, found.untold);
  else if (!REDIRECTION.test(element.text)) found.unnamed.push(element.text);
}

const isSplatted = (element: Node): boolean =>
  innermost(element).type === "variable" && element.text.startsWith("@");

/** `@name` is told where the script makes it in one place, as a table. */
function splat(element: Node, given: Given[], untold: string[]): void {
  const name = `$${element.text.slice(1)}`.toLowerCase();
  const scope = scopeOf(element);
  const [table, ...others] = assignmentsTo(scope, name).map(innermost);
  if (table?.type !== "hash_literal_expression" || others.length > 0) {
    untold.push(element.text);
    return;
  }
  for (const entry of ofType(table, "hash_entry")) {
    const [key, , value] = children(entry);
    given.push({ name: (key?.text ?? "").replaceAll(/['"]/g, ""), value });
  }
  given.push(...addedLater(scope, name));
}

/** `$name.Key = …` and `$name['Key'] = …`. */
const addedLater = (scope: Node, name: string): Given[] =>
  assignmentsIn(scope).flatMap((assignment) => {
    const [left, , value] = children(assignment);
    const text = left?.text ?? "";
    if (!text.toLowerCase().startsWith(name)) return [];
    const [, dotted, indexed] = /^(?:\.(\w+)|\['(\w+)'\])$/.exec(text.slice(name.length)) ?? [];
    const key = dotted ?? indexed;
    return key === undefined ? [] : [{ name: key, value }];
  });
