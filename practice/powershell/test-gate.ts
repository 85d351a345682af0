/** For tests: what our PowerShell, exported or sent, may not be. */
import {
  AGENT_CMDLETS,
  COMMON_PARAMETERS,
  DPM_CMDLETS,
  WINDOWS_CMDLETS,
} from "../../core/powershell/cmdlets.ts";
import { type PowerShellText, readPowerShell } from "./test-parser.ts";

const known = { ...AGENT_CMDLETS, ...DPM_CMDLETS, ...WINDOWS_CMDLETS };

/** Faults of grammar, commands that are not allowed, parameters that are not documented. `own`: functions of elsewhere, with their parameters. */
export async function faultsOf(
  script: string,
  own: PowerShellText["functions"] = new Map(),
): Promise<string[]> {
  const { faults, commands, functions } = await readPowerShell(script);
  const wrong = commands.flatMap(({ name, parameters, line }) => {
    const declared =
      functions.get(name) ??
      own.get(name) ??
      (known[name] && [...Object.keys(known[name]), ...COMMON_PARAMETERS]);
    if (!declared) return [`line ${line}: ${name} is not allowed`];
    return parameters
      .filter((parameter) => !declared.includes(parameter.name))
      .map((parameter) => `line ${line}: ${name} has no parameter -${parameter.name}`);
  });
  return [...faults, ...wrong];
}
