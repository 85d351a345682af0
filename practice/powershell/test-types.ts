/** For tests: of which .NET type a value is that a script hands over, as far as its text tells. */
import type { Node } from "web-tree-sitter";
import { typeName } from "./test-declarations.ts";
import { children, nameOf, ofType } from "./test-parser.ts";

/** What some commands give that stand in another file. */
const GIVES: Readonly<Record<string, string>> = {
  "get-dpmcloudsubscriptionsetting": "cloudsubscriptionsetting",
  "get-plaintext": "string",
};
/** Functions that call one another in a circle come to an end. */
const MAX_DEPTH = 20;
const SECRETS = /^\$Secrets\.\w+$/i;
/** Of which type `$null` is: of any that is not a number. */
export const NULL_TYPE = "null";

/** The only child of an only child, and so on: the grammar has a node for each rank of operators. */
export function innermost(node: Node): Node {
  const [only, ...others] = children(node);
  return only && others.length === 0 && node.type !== "command" ? innermost(only) : node;
}

/** In the words of `typeName`; null where the text does not tell. */
export function typeOf(node: Node, depth = 0): string | null {
  const value = innermost(node);
  if (depth > MAX_DEPTH) return null;
  switch (value.type) {
    case "cast_expression":
      return typeName(children(value)[0]?.text.slice(1, -1) ?? "");
    case "additive_expression":
      return typeOf(children(value)[0] ?? value, depth + 1);
    case "decimal_integer_literal":
      return Number(value.text) > 0x7fff_ffff ? "int64" : "int32";
    case "variable":
      return variableType(value, depth + 1);
    case "member_access":
      return memberType(value);
    case "parenthesized_expression":
      return typeOf(ofType(value, "pipeline")[0] ?? value, depth + 1);
    case "array_expression":
      return arrayType(value, depth + 1);
    case "command":
      return givenBy(value, depth + 1);
    default:
      return /string/.test(value.type) ? "string" : null;
  }
}

function memberType(value: Node): string | null {
  if (SECRETS.test(value.text)) return "securestring";
  const [, enumeration] = /^\[(System\.DayOfWeek)\]::\w+$/i.exec(value.text) ?? [];
  return enumeration ? typeName(enumeration) : null;
}

function arrayType(value: Node, depth: number): string | null {
  const [list] = ofType(value, "array_literal_expression");
  const types = new Set(
    (list ? children(list) : []).filter(({ type }) => type !== ",").map((each) => typeOf(each, depth)),
  );
  const [only] = types;
  return types.size === 1 && only ? `${only}[]` : null;
}

function variableType(variable: Node, depth: number): string | null {
  const name = variable.text.toLowerCase();
  if (name.startsWith("$env:")) return "string";
  if (name === "$null") return NULL_TYPE;
  if (name === "$true" || name === "$false") return "boolean";
  if (name === "$psscriptroot") return "string";
  if (name.startsWith("$script:"))
    return assignedType(ofType(wholeOf(variable), "assignment_expression"), name, depth);
  const own = scopeOf(variable);
  return typeIn(own, name, depth) ?? (own.parent ? typeIn(wholeOf(variable), name, depth) : null);
}

/** As a function declares it, or else by what it gives it; a function sees what the script around it has. */
function typeIn(scope: Node, name: string, depth: number): string | null {
  const declared = ofType(scope, "script_parameter").find(
    (parameter) =>
      scopeOf(parameter).id === scope.id &&
      children(parameter)
        .find(({ type }) => type === "variable")
        ?.text.toLowerCase() === name,
  );
  if (!declared) return assignedType(assignmentsIn(scope), name, depth);
  const type = ofType(declared, "type_literal").at(-1);
  return type ? typeName(type.text.slice(1, -1)) : null;
}

/** What all assignments agree on; that it may be `$null` too says nothing. */
function assignedType(assignments: readonly Node[], name: string, depth: number): string | null {
  return agreed(rightSides(assignments, name), depth);
}

function agreed(values: readonly Node[], depth: number): string | null {
  const told = new Set(values.map((value) => typeOf(value, depth)).filter((type) => type !== NULL_TYPE));
  const [only] = told;
  if (told.size === 0 && values.length > 0) return NULL_TYPE;
  return told.size === 1 ? (only ?? null) : null;
}

/** `New-Object` names its type; a function of the same script gives what it returns. */
function givenBy(command: Node, depth: number): string | null {
  const name = children(command)[0]?.text ?? "";
  const [, made] = /^New-Object -TypeName '?([\w.[\]]+)'?/i.exec(command.text) ?? [];
  if (made) return typeName(made);
  if (/^Read-Host\b.* -AsSecureString\b/i.test(command.text)) return "securestring";
  const declared = ofType(wholeOf(command), "function_statement").find((each) => nameOf(each) === name);
  if (!declared) return GIVES[name.toLowerCase()] ?? null;
  const returned = ofType(declared, "flow_control_statement").filter(({ text }) => /^return\b/i.test(text));
  return (
    agreed(
      returned.flatMap((each) => ofType(each, "pipeline").slice(0, 1)),
      depth,
    ) ??
    GIVES[name.toLowerCase()] ??
    null
  );
}

/** The right sides of `$name = …` in a function or script. */
export const assignmentsTo = (scope: Node, name: string): Node[] => rightSides(assignmentsIn(scope), name);

export const assignmentsIn = (scope: Node): Node[] =>
  ofType(scope, "assignment_expression").filter((each) => scopeOf(each).id === scope.id);

const rightSides = (assignments: readonly Node[], name: string): Node[] =>
  assignments.flatMap((assignment) => {
    const [left, , right] = children(assignment);
    return left?.text.toLowerCase() === name && right ? [right] : [];
  });

/** The function that a node stands in, or the whole script. */
export function scopeOf(node: Node): Node {
  for (let at: Node | null = node; at; at = at.parent) if (at.type === "function_statement") return at;
  return wholeOf(node);
}
function wholeOf(node: Node): Node {
  let at = node;
  while (at.parent) at = at.parent;
  return at;
}
