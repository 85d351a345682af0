/** The PowerShell that is shipped: our scripts, and what practice puts before them. Built, all lie beside the programs. */
import { globSync } from "node:fs";

/** From the root. No two have the same name. */
export const shippedPowerShell = (root: string): readonly string[] =>
  globSync(["adapters/**/*.ps1", "practice/powershell/{stand-ins.ps1,*.psm1}"], { cwd: root });
