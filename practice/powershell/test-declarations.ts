/** For tests: what commands declare that they take, as their `param` blocks have it: types, parameter sets, what is mandatory. */
import type { Node } from "web-tree-sitter";
import { WINDOWS_CMDLETS } from "../../core/powershell/cmdlets.ts";
import { children, nameOf, ofType, withTree } from "./test-parser.ts";
import { WINDOWS_SETS } from "./test-windows-sets.ts";

export interface DeclaredParameter {
  readonly name: string;
  /** As `typeName` writes it. */
  readonly type: string;
  /** Whether it is mandatory, by the name of the set; `""` stands for every set. */
  readonly sets: ReadonlyMap<string, boolean>;
  /** Taken from what is piped in. */
  readonly piped: boolean;
}
export interface Declared {
  readonly name: string;
  readonly parameters: readonly DeclaredParameter[];
  readonly defaultSet: string | undefined;
  /** Whether a value must be known to be of the declared type. Else it is enough that it is not known to be of another. */
  readonly strict: boolean;
  /** Takes values without a name. */
  readonly positional: boolean;
}
/** By name in lower case. */
export type Declarations = ReadonlyMap<string, Declared>;

const ALIASES: Readonly<Record<string, string>> = {
  int: "int32",
  switch: "switchparameter",
  bool: "boolean",
};

/** `System.DayOfWeek[]` and `dayofweek[]` are one; so are `int` and `System.Int32`. */
export function typeName(written: string): string {
  const plain = written.toLowerCase().split(".").at(-1) ?? "";
  const single = plain.replace(/(\[\])?$/, "");
  return (ALIASES[single] ?? single) + plain.slice(single.length);
}

/** Of every function in a script or module. */
export const declarationsIn = (text: string, strict: boolean): Promise<Declarations> =>
  withTree(
    text,
    (root) =>
      new Map(
        ofType(root, "function_statement").map((node) => [
          nameOf(node)
            .replace(/^global:/, "")
            .toLowerCase(),
          declaredBy(node, strict),
        ]),
      ),
  );

function declaredBy(node: Node, strict: boolean): Declared {
  const [block] = ofType(node, "param_block");
  const [bindings] = block ? ofType(block, "attribute") : [];
  const binding = bindings?.text.startsWith("[CmdletBinding") ? argumentsOf(bindings) : new Map();
  const own = block ? ofType(block, "script_parameter").map(parameterOf) : [];
  const shouldProcess = binding.has("supportsshouldprocess")
    ? [switchNamed("Confirm"), switchNamed("WhatIf")]
    : [];
  return {
    name: nameOf(node),
    parameters: [...own, ...shouldProcess],
    defaultSet: binding.get("defaultparametersetname"),
    strict,
    positional: false,
  };
}

const EVERY_SET = "";
const switchNamed = (name: string): DeclaredParameter => ({
  name,
  type: "switchparameter",
  sets: new Map([[EVERY_SET, false]]),
  piped: false,
});

function parameterOf(node: Node): DeclaredParameter {
  const said = ofType(node, "attribute")
    .filter(({ text }) => /^\[Parameter\b/i.test(text))
    .map(argumentsOf);
  const sets = said.map(
    (values) =>
      [
        values.get("parametersetname") ?? EVERY_SET,
        values.has("mandatory") && values.get("mandatory") !== "$false",
      ] as const,
  );
  const type = ofType(node, "type_literal").at(-1);
  return {
    name: (children(node).find(({ type: kind }) => kind === "variable")?.text ?? "").slice(1),
    type: typeName(type?.text.slice(1, -1) ?? "object"),
    sets: new Map(sets.length > 0 ? sets : [[EVERY_SET, false]]),
    piped: said.some((values) => values.has("valuefrompipeline")),
  };
}

/** Names in lower case; texts without their quotes. */
const argumentsOf = (attribute: Node): ReadonlyMap<string, string> =>
  new Map(
    ofType(attribute, "attribute_argument").map((argument) => {
      const [name = "", value = ""] = argument.text.split("=");
      return [name.trim().toLowerCase(), value.trim().replace(/^(['"])(.*)\1$/, "$2")];
    }),
  );

/** What Windows PowerShell brings along: types stand in the product's own table, sets beside this file. */
export const windowsDeclarations = (): Declarations =>
  new Map(
    [...new Set([...Object.keys(WINDOWS_CMDLETS), ...Object.keys(WINDOWS_SETS)])].map((name) => {
      const sets = (WINDOWS_SETS[name] ?? []).map((set) => set.split(" "));
      const more: [string, string][] = sets
        .flat()
        .map((each) => [each.replace(SIGNS, ""), each.includes("~") ? "switchparameter" : "object"]);
      const parameters = Object.entries<string>({ ...Object.fromEntries(more), ...WINDOWS_CMDLETS[name] });
      const declared = {
        name,
        parameters: parameters.map(([each, type]) => ({
          name: each,
          type: typeName(type),
          ...placeIn(sets, each),
        })),
        defaultSet: "set 1",
        strict: false,
        positional: /^(?:Write|Out)-/.test(name),
      };
      return [name.toLowerCase(), declared];
    }),
  );

const SIGNS = /[!|~]+$/;

function placeIn(
  sets: readonly (readonly string[])[],
  parameter: string,
): Pick<DeclaredParameter, "sets" | "piped"> {
  const found = sets.flatMap((set, index) =>
    set
      .filter((each) => each.replace(SIGNS, "") === parameter)
      .map((each) => ({ set: `set ${index + 1}`, mandatory: each.includes("!"), piped: each.includes("|") })),
  );
  const places = found.map(({ set, mandatory }) => [set, mandatory] as const);
  return {
    sets: new Map(places.length > 0 ? places : [[EVERY_SET, false]]),
    piped: found.some(({ piped }) => piped),
  };
}
