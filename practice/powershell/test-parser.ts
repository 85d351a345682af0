/** For tests: PowerShell read with a real grammar, since no PowerShell runs everywhere our tests do. */
import { fileURLToPath } from "node:url";
import { Language, type Node, Parser } from "web-tree-sitter";

export interface PowerShellCommand {
  /** As written; what is called by `&` or by a dot begins with that. */
  readonly name: string;
  /** Without the hyphen, as written, and where the value is a literal (or literals joined by +), that value. */
  readonly parameters: readonly { readonly name: string; readonly value: string | undefined }[];
  readonly line: number;
}

export interface PowerShellText {
  /** What the grammar could not make sense of. */
  readonly faults: readonly string[];
  readonly commands: readonly PowerShellCommand[];
  /** The functions that the text declares, with the names of their parameters. */
  readonly functions: ReadonlyMap<string, readonly string[]>;
  /** Types of declared parameters, by function. */
  readonly parameterTypes: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The values of all literals, and of texts that are joined in brackets. */
  readonly literals: readonly string[];
}

const grammar = import.meta.resolve("tree-sitter-powershell/tree-sitter-powershell.wasm");

async function makeParser(): Promise<Parser> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(fileURLToPath(grammar)));
  return parser;
}
let parser: Promise<Parser> | undefined;

/** Reads a whole script or module. Never throws for what is in it. */
export const readPowerShell = (text: string): Promise<PowerShellText> => withTree(text, textOf);

/** What `use` makes of the grammar's tree, which is gone afterwards. */
export async function withTree<T>(text: string, use: (root: Node) => T): Promise<T> {
  parser ??= makeParser();
  const tree = (await parser).parse(text);
  if (!tree) throw new Error("the parser gave up");
  try {
    return use(tree.rootNode);
  } finally {
    tree.delete();
  }
}

function textOf(root: Node): PowerShellText {
  const functions = root.descendantsOfType("function_statement").filter((node) => node !== null);
  return {
    faults: root.hasError ? faultsIn(root) : [],
    commands: ofType(root, "command").map(commandOf),
    functions: new Map(functions.map((node) => [nameOf(node), [...typesOf(node).keys()]])),
    parameterTypes: new Map(functions.map((node) => [nameOf(node), typesOf(node)])),
    literals: literalsOf(root),
  };
}

const faultsIn = (node: Node): string[] =>
  node.type === "ERROR" || node.isMissing
    ? [`line ${node.startPosition.row + 1}: ${node.text.slice(0, 80) || `no ${node.type}`}`]
    : children(node).flatMap(faultsIn);

export const children = (node: Node): Node[] => node.children.filter((child) => child !== null);
export const ofType = (node: Node, type: string): Node[] =>
  node.descendantsOfType(type).filter((found) => found !== null);
export const nameOf = (node: Node): string => ofType(node, "function_name")[0]?.text ?? "";

function typesOf(declared: Node): ReadonlyMap<string, string> {
  const [block] = ofType(declared, "param_block");
  if (!block) return new Map();
  return new Map(
    ofType(block, "script_parameter").map((parameter) => [
      (children(parameter).find(({ type }) => type === "variable")?.text ?? "").slice(1),
      ofType(parameter, "type_spec").at(-1)?.text ?? "",
    ]),
  );
}

function commandOf(node: Node): PowerShellCommand {
  const parts = children(node);
  const operator = parts.find(({ type }) => type === "command_invokation_operator")?.text ?? "";
  const name = parts.find(({ type }) => type.startsWith("command_name"))?.text ?? "";
  const elements = children(parts.find(({ type }) => type === "command_elements") ?? node).filter(
    ({ type }) => type !== "command_argument_sep",
  );
  return {
    name: operator + name,
    parameters: elements.flatMap((element, index) =>
      element.type === "command_parameter"
        ? [{ name: parameterName(element.text), value: literalOf(elements[index + 1]) }]
        : [],
    ),
    line: node.startPosition.row + 1,
  };
}

const parameterName = (text: string): string => text.replace(/^-/, "").replace(/:$/, "");

/** The text that a literal stands for, or texts and [char]s joined by +. Undefined for anything else. */
function literalOf(node: Node | undefined): string | undefined {
  if (!node || node.type === "command_parameter") return undefined;
  let value = "";
  for (const leaf of leaves(node)) {
    const part = partOf(leaf);
    if (part === undefined) return undefined;
    value += part;
  }
  return value;
}

/** What one leaf of a literal adds to its text. A number counts only as [char]. */
function partOf({ type, text }: Node): string | undefined {
  if (type === "verbatim_string_characters") return text.slice(1, -1).replaceAll("''", "'");
  if (type === "hexadecimal_integer_literal") return String.fromCharCode(Number(text));
  return ["(", ")", "+", "[", "]", "char"].includes(text) ? "" : undefined;
}

/** A literal in quotes counts as one leaf: the grammar may see more in it. */
function* leaves(node: Node): Generator<Node> {
  if (node.type === "verbatim_string_characters" || node.childCount === 0) yield node;
  else for (const child of children(node)) yield* leaves(child);
}

const literalsOf = (root: Node): string[] =>
  [...ofType(root, "string_literal"), ...ofType(root, "parenthesized_expression")]
    .map(literalOf)
    .filter((value) => value !== undefined);
