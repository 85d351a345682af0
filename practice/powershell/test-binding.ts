/**
 * For tests: PowerShell's own binding of parameters, done beforehand. Each command of a script is held against what it declares:
 * that the parameter is there, stands once and has a value, that no two parameter sets are mixed, that what is mandatory is
 * given, and that the value is of the declared type.
 */
import type { Node } from "web-tree-sitter";
import { COMMON_PARAMETERS } from "../../core/powershell/cmdlets.ts";
import { type Call, callsIn, type Given } from "./test-calls.ts";
import type { Declarations, Declared, DeclaredParameter } from "./test-declarations.ts";
import { withTree } from "./test-parser.ts";
import { NULL_TYPE, typeOf } from "./test-types.ts";

/** Every way in which a command of the script would not bind. Commands that nothing declares are not looked at. */
export const bindingFaultsOf = (script: string, declared: Declarations): Promise<string[]> =>
  withTree(script, (root) =>
    declaredCalls(root, declared).flatMap(({ call, command }) =>
      faultsOf(call, command).map((fault) => `line ${call.line}: ${call.name} ${fault}`),
    ),
  );

/** The commands that were looked at: a gate that looks at none is none. */
export const boundCommandsOf = (script: string, declared: Declarations): Promise<string[]> =>
  withTree(script, (root) => declaredCalls(root, declared).map(({ command }) => command.name));

function declaredCalls(root: Node, declared: Declarations): { call: Call; command: Declared }[] {
  const isSwitch = (name: string, parameter: string) =>
    parameterOf(declared.get(name.toLowerCase()), parameter)?.type === "switchparameter";
  return callsIn(root, isSwitch).flatMap((call) => {
    const command = declared.get(call.name.toLowerCase());
    return command ? [{ call, command }] : [];
  });
}

const parameterOf = (command: Declared | undefined, name: string): DeclaredParameter | undefined =>
  command?.parameters.find((parameter) => parameter.name.toLowerCase() === name.toLowerCase());

const common = COMMON_PARAMETERS.map((name) => name.toLowerCase());

function faultsOf(call: Call, command: Declared): string[] {
  const own = call.given.filter(({ name }) => !common.includes(name.toLowerCase()));
  const names = own.map(({ name }) => name.toLowerCase());
  return [
    ...call.untold.map((text) => `is handed ${text}, and it cannot be told what that holds`),
    ...(command.positional ? [] : call.unnamed).map(
      (text) => `has a value without a name: ${text.slice(0, 60)}`,
    ),
    ...names.filter((name, at) => names.indexOf(name) !== at).map((name) => `has -${name} twice`),
    ...own.flatMap((given) => givenFaults(given, command)),
    // What is handed over in a table that cannot be told may hold what is missed.
    ...(call.untold.length > 0 ? [] : setFaults(call, command, names)),
  ];
}

function givenFaults({ name, value }: Given, command: Declared): string[] {
  const parameter = parameterOf(command, name);
  if (!parameter) return [`has no parameter -${name}`];
  if (parameter.type === "switchparameter") return [];
  if (!value) return [`has no value for -${name}`];
  const type = typeOf(value);
  if (fits(type, value, parameter.type, command.strict)) return [];
  const what = `${type ?? "something unknown"} (${value.text.slice(0, 60)})`;
  return [`-${name} takes ${parameter.type}, and gets ${what}`];
}

function fits(type: string | null, value: Node, wanted: string, strict: boolean): boolean {
  if (type === wanted || wanted.startsWith("object")) return true;
  if (type === NULL_TYPE) return isNullTaken(value, wanted, strict);
  if (strict || wanted === "securestring" || type === "securestring") return false;
  if (type === null) return true;
  if (/^u?int\d\d$/.test(wanted)) return /^u?int/.test(type) || /^'\d+'$/.test(value.text);
  return wanted !== "boolean" || type === "boolean";
}

/** A variable that a plan leaves empty is handed to Microsoft's cmdlets on a way that this plan does not take. */
const isNullTaken = (value: Node, wanted: string, strict: boolean): boolean =>
  strict ? value.text !== "$null" : !/^u?int\d\d$|boolean/.test(wanted);

/** PowerShell takes the set that has all that is given, and all of whose mandatory parameters are. */
function setFaults(
  call: Call,
  { parameters, defaultSet = "" }: Declared,
  names: readonly string[],
): string[] {
  const named = [...new Set(parameters.flatMap(({ sets }) => [...sets.keys()]))].filter((set) => set !== "");
  const isGiven = ({ name }: DeclaredParameter) => names.includes(name.toLowerCase());
  const possible = (named.length > 0 ? named : [""]).filter((set) =>
    parameters.filter(isGiven).every(({ sets }) => sets.has(set) || sets.has("")),
  );
  if (possible.length === 0) return ["mixes parameters of several sets"];
  const missing = possible.map((set) =>
    parameters
      .filter(({ sets }) => (sets.get(set) ?? sets.get("")) === true)
      .filter((parameter) => !isGiven(parameter) && !(parameter.piped && call.piped)),
  );
  const whole = possible.filter((_, at) => missing[at]?.length === 0);
  if (whole.length === 0) return [`has no -${missing[0]?.map(({ name }) => name).join(", -")}`];
  return whole.length === 1 || whole.includes(defaultSet) ? [] : ["may be of any of several parameter sets"];
}
