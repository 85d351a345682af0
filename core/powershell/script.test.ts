/** Every exported script is read with a real grammar: that it parses, and that it calls what is documented. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../../practice/powershell/test-gate.ts";
import { readPowerShell } from "../../practice/powershell/test-parser.ts";
import { byFile, everything, planOf, plans } from "../../practice/powershell/test-plans.ts";
import { Action } from "../plan/plan.ts";
import { EXIT } from "../run/exit-code.ts";
import { MICROSOFT_IDS, MICROSOFT_PHRASES } from "../vault/agent-errors.ts";
import { AGENT_CMDLETS, DPM_CMDLETS } from "./cmdlets.ts";
import { explainedCodes } from "./refusals.ts";
import { powershellScript } from "./script.ts";

describe("the gate", () => {
  it("every plan gives a script that parses, in ASCII, with allowed commands and documented parameters only", async () => {
    for (const script of new Set(plans.map(powershellScript))) {
      expect(await faultsOf(script)).toEqual([]);
      expect(script).toMatch(/^[\r\n -~]*$/);
      expect(script.replaceAll("\r\n", "")).not.toContain("\n");
      expect(script).not.toMatch(/Invoke-Expression|ConvertTo-SecureString|\biex\b/i);
    }
  });

  it("finds what it is there to find", async () => {
    const found = async (script: string) => (await faultsOf(script)).join("; ");
    expect(await found("Invoke-Expression 'x'")).toMatch(/not allowed/);
    expect(await found("ls")).toMatch(/not allowed/);
    expect(await found("& $command")).toMatch(/not allowed/);
    expect(await found(". .\\other.ps1")).toMatch(/not allowed/);
    expect(await found("Set-OBMachineSetting -Force")).toMatch(/no parameter -Force/);
    expect(await found("Write-Output 'a' + )")).not.toBe("");
    expect(await found("Set-OBMachineSetting -NoProxy -Confirm:$false | Out-Null")).toBe("");
  });

  it("checked-in PowerShell parses", async () => {
    const folder = fileURLToPath(new URL("../../practice/powershell/", import.meta.url));
    const modules = readdirSync(folder).filter((name) => /\.psm?1$/.test(name));
    expect(modules).toHaveLength(4);
    for (const name of modules) {
      expect((await readPowerShell(readFileSync(folder + name, "utf8"))).faults, name).toEqual([]);
    }
  });

  it("the stand-ins have the parameters that are documented", async () => {
    for (const [name, cmdlets] of [
      ["MSOnlineBackup", AGENT_CMDLETS],
      ["DataProtectionManager", DPM_CMDLETS],
    ] as const) {
      const file = new URL(`../../practice/powershell/${name}.psm1`, import.meta.url);
      const { parameterTypes } = await readPowerShell(readFileSync(file, "utf8"));
      for (const [cmdlet, parameters] of Object.entries(cmdlets)) {
        // -Confirm and -WhatIf come with SupportsShouldProcess.
        const { Confirm: _, WhatIf: __, ...own } = parameters;
        const declared = parameterTypes.get(cmdlet);
        expect([...(declared?.keys() ?? [])].sort(), cmdlet).toEqual(Object.keys(own).sort());
        for (const [parameter, type] of Object.entries(own)) {
          expect(typeNameOf(declared?.get(parameter)), `${cmdlet} -${parameter}`).toBe(type.toLowerCase());
        }
      }
    }
  });
});

const typeNameOf = (written: string | undefined): string | undefined =>
  written
    ?.toLowerCase()
    .replace("switch", "switchparameter")
    .replace("int32parameter", "int32")
    .split(".")
    .at(-1);

describe("what a script does", () => {
  it("goes through the plan's actions in their order, and asks before the first of them", () => {
    const script = powershellScript(everything);
    const main = script.slice(script.lastIndexOf("Start-Setup"));
    const calls = [
      "Initialize-Registration",
      "Read-ProxyPassword",
      "Read-Passphrase",
      "Step 1 of",
      "Set-Proxy ",
      "Save-Passphrase",
      "Register-Server",
      "Set-Throttling",
      "Set-RecoveryFolder",
      "Set-Passphrase",
      "Confirm-Server",
      "Remove-CredentialsFile",
    ];
    const places = calls.map((call) => main.indexOf(call));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("says at its top what it cannot do, and takes the file that only a person can download", () => {
    const script = powershellScript(everything);
    expect(script.slice(0, script.indexOf("#Requires"))).toMatch(/NOT DONE by a plain script:[\s\S]*vault1/);
    expect(script).toContain("[string] $VaultCredentialsFile = ''");
    expect(powershellScript(planOf(byFile))).toContain(
      "[string] $VaultCredentialsFile = 'C:\\reg\\v.VaultCredentials'",
    );
  });

  it("every kind of action has a block", () => {
    const kinds = new Set(plans.flatMap(({ actions }) => actions.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(Action.options.map(({ shape }) => shape.kind.value).sort());
  });

  it("calls the agent's cmdlets where the product is the agent alone, DPM's elsewhere, never both", async () => {
    for (const plan of plans) {
      const script = powershellScript(plan);
      for (const line of script.split("\r\n").filter((each) => /(Set|Start)-(OB|DPMCloud)/.test(each))) {
        expect(line, "one line, one product").not.toMatch(/-OB.*-DPMCloud|-DPMCloud.*-OB/);
      }
    }
  });

  it("knows every refusal that this program knows, and the exit codes of the command line", () => {
    const codes = new Set([...Object.keys(MICROSOFT_IDS), ...MICROSOFT_PHRASES.map(([, code]) => code)]);
    for (const code of codes) expect(explainedCodes).toContain(code);
    const [, told = ""] = /Exit codes: ([\s\S]*?)again\./.exec(powershellScript(everything)) ?? [];
    const numbers = [...told.matchAll(/(?:^|, |# )(\d+) /g)].map(([, code]) => Number(code));
    const others: readonly number[] = [EXIT.cancelled, EXIT.azure, EXIT["not-confirmed"]];
    expect(numbers).toEqual(Object.values(EXIT).filter((code) => !others.includes(code)));
  });

  it("is the same for the same plan, and holds no words of secrets as parameters", async () => {
    expect(powershellScript(everything)).toBe(powershellScript(structuredClone(everything)));
    const { parameterTypes } = await readPowerShell(powershellScript(everything));
    for (const [name, parameters] of parameterTypes) {
      for (const [parameter, type] of parameters) {
        if (/passphrase|password|pin$|secret$/i.test(parameter)) {
          expect(type, `${name} -${parameter}`).toBe("System.Security.SecureString");
        }
      }
    }
  });
});
