/**
 * For tests: what a script lets out besides what it returns. In PowerShell every statement's value that nobody takes is output,
 * and would be part of the answer.
 */
import type { Node } from "web-tree-sitter";
import { children, nameOf, ofType, withTree } from "./test-parser.ts";
import { innermost } from "./test-types.ts";

/** Commands that say nothing. */
const SILENT = new Set([
  "Out-Null",
  "Set-Acl",
  "Set-StrictMode",
  "Remove-Item",
  "Remove-ItemProperty",
  "Start-Sleep",
  "Import-Module",
  "Start-Process",
]);
/** Methods that return nothing. */
const VOID =
  /\.(?:Add|AddAccessRule|AddChar|AppendChar|Clear|Close|Dispose|Flush|Kill|MakeReadOnly|Open|Purge\w*|Refresh|Remove|Reset|SetAccessRule\w*|Start|Stop|WaitForStatus|WaitForExit|Write|WriteLine)\([^()]*(?:\([^()]*\)[^()]*)*\)$|::(?:Clear|Copy|Delete|WriteAll\w+|ZeroFree\w+)\(/;

/** Statements of a text, and of its functions that return something, whose value nobody takes. `silent`: functions of elsewhere that say nothing. */
export const strayOutputOf = (text: string, silent: ReadonlySet<string>): Promise<string[]> =>
  withTree(text, (root) => {
    const known = new Set([...SILENT, ...silent, ...silentFunctionsOf(root, silent)]);
    return pipelinesIn(root)
      .filter((node) => !isSilent(node, known) && !isYielded(node))
      .map((node) => `line ${node.startPosition.row + 1}: ${node.text.slice(0, 80)}`);
  });

/** Functions of a text that let nothing out, and return nothing. */
export const silentFunctionsIn = (text: string): Promise<ReadonlySet<string>> =>
  withTree(text, (root) => silentFunctionsOf(root, new Set()));

function silentFunctionsOf(root: Node, others: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set([...SILENT, ...others]);
  // A function that calls another that is silent is silent too: once more until nothing is added.
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const declared of ofType(root, "function_statement")) {
      const returns = ofType(declared, "flow_control_statement").some(({ text }) =>
        /^return\s+\S/i.test(text),
      );
      if (!returns && pipelinesIn(declared).every((node) => isSilent(node, found)))
        found.add(nameOf(declared));
    }
  }
  return found;
}

const returnsValue = (declared: Node): boolean =>
  ofType(declared, "flow_control_statement").some(({ text }) => /^return\s+\S/i.test(text));

/** A function without `return` may give one value after the other; who calls it must take them. */
function isYielded(node: Node): boolean {
  for (let at: Node | null = node; at; at = at.parent)
    if (at.type === "function_statement") return !returnsValue(at);
  return false;
}

/** Pipelines that are statements; those in brackets, assignments and conditions are taken by somebody. */
const pipelinesIn = (root: Node): Node[] =>
  ofType(root, "pipeline").filter((node) => {
    if (node.parent?.type !== "statement_list") return false;
    // `@( … )`, `$( … )` and `{ … }` are values.
    for (let at = node.parent.parent; at && at.type !== "function_statement"; at = at.parent)
      if (/^(?:array_expression|sub_expression|script_block_expression)$/.test(at.type)) return false;
    return true;
  });

function isSilent(node: Node, silent: ReadonlySet<string>): boolean {
  if (children(node)[0]?.type === "assignment_expression") return true;
  const chain = ofType(node, "pipeline_chain")[0];
  const last = children(chain ?? node).at(-1) ?? node;
  const value = last.type === "command" ? last : innermost(last);
  if (value.type === "command")
    return silent.has(children(value)[0]?.text ?? "") && !/-PassThru\b/.test(value.text);
  return /increment|decrement/.test(value.type) || VOID.test(value.text);
}
