/** Our scripts, read with a real grammar: no PowerShell runs everywhere that our tests do. */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { AGENT_CMDLETS, DPM_CMDLETS } from "../../core/powershell/cmdlets.ts";
import { powershellScript } from "../../core/powershell/script.ts";
import { faultsOf } from "../../practice/powershell/test-gate.ts";
import { readPowerShell } from "../../practice/powershell/test-parser.ts";
import { everything } from "../../practice/powershell/test-plans.ts";
import { SCRIPT_NAMES, type ScriptName } from "./powershell.ts";
import { QUESTIONS, type QuestionName } from "./questions.ts";
import { scriptText } from "./script-files.ts";

const text = async (name: ScriptName | "library" | "bootstrap"): Promise<string> =>
  (await scriptText(name)).replaceAll("\r\n", "\n");
const questionNames = Object.keys(QUESTIONS) as QuestionName[];
const callsIn = async (name: ScriptName) => (await readPowerShell(await text(name))).commands;

/** The places that run text by design: what the bridge sends, and the file that DPM's own shell begins with. */
const BY_DESIGN: Readonly<Record<string, readonly string[]>> = {
  bootstrap: [
    ".([scriptblock]::Create($asked.text)) is not allowed",
    "&$scripts[$asked.name] is not allowed",
  ],
  library: [".$shell is not allowed"],
};

describe("the gate", () => {
  it("every file is one that is asked for by its name", () => {
    const folder = new URL("./scripts/", import.meta.url);
    const files = readdirSync(folder).map((file) => file.replace(/\.ps1$/, ""));
    expect(files.sort()).toEqual([...SCRIPT_NAMES, "bootstrap", "library"].sort());
  });

  it("every script parses, in ASCII, with allowed commands and documented parameters only", async () => {
    const bootstrap = await readPowerShell(await text("bootstrap"));
    const library = await readPowerShell(await text("library"));
    const own = new Map([...bootstrap.functions, ...library.functions]);
    for (const name of [...SCRIPT_NAMES, "bootstrap", "library"] as const) {
      const script = await text(name);
      const faults = (await faultsOf(script, own)).map((fault) => fault.replace(/^line \d+: /, ""));
      expect(faults, name).toEqual(BY_DESIGN[name] ?? []);
      expect(script, name).toMatch(/^[\n -~]*$/);
      expect(script, name).not.toMatch(/Invoke-Expression|\biex\b|ConvertTo-SecureString|-AsPlainText/i);
    }
  });

  it("the agent's cmdlets are only where the agent is alone, DPM's only on DPM and Azure Backup Server", async () => {
    const calls = await Promise.all(SCRIPT_NAMES.map(async (name) => ({ name, calls: await callsIn(name) })));
    const doors = calls.flatMap(({ name, calls: made }) => made.map((call) => `${call.name} in ${name}`));
    const agents = doors.filter((door) => Object.hasOwn(AGENT_CMDLETS, door.split(" ")[0] ?? ""));
    const dpms = doors.filter((door) => Object.hasOwn(DPM_CMDLETS, door.split(" ")[0] ?? ""));
    expect(agents.length).toBeGreaterThan(5);
    expect(dpms.length).toBeGreaterThan(5);
    expect(agents.filter((door) => !/ in mars-/.test(door))).toEqual([]);
    expect(dpms.filter((door) => !/ in dpm-/.test(door))).toEqual([]);
  });
});

describe("what goes in and comes out", () => {
  const keysOf = (schema: z.ZodType): string[] => {
    const { shape, options } = schema as unknown as {
      shape?: Record<string, unknown>;
      options?: readonly z.ZodType[];
    };
    return [...new Set(options?.flatMap(keysOf) ?? Object.keys(shape ?? {}))].sort();
  };

  it.each(questionNames)("%s reads what it is asked, all of it and nothing else", async (name) => {
    const read = [...(await text(name)).matchAll(/\$Request\.(\w+)/g)].map(([, key]) => key ?? "");
    expect([...new Set(read)].sort()).toEqual(keysOf(QUESTIONS[name].input));
  });

  it.each(questionNames)("%s returns what is expected of it", async (name) => {
    const script = await text(name);
    const keys = keysOf(QUESTIONS[name].result);
    const last = script.trimEnd().split("\n").at(-1) ?? "";
    if (keys.length === 0) return expect(last).toBe("return $null");
    const made = script.slice(script.lastIndexOf("return @{"));
    const result = made.startsWith("return @{") ? made : /\$result = @\{.*\}/.exec(script)?.[0];
    const returned = [...(result ?? "").matchAll(/(?:[{;]|\n)\s*(\w+) = /g)].map(([, key]) => key ?? "");
    expect(returned.sort()).toEqual(keys);
  });

  it("each begins with the same parameters", async () => {
    for (const name of SCRIPT_NAMES) expect(await text(name)).toContain("\nparam($Request, $Secrets)\n");
  });
});

describe("binding", () => {
  /** How a value of each type is written where it is handed to a cmdlet. */
  const WRITTEN: Readonly<Record<string, RegExp>> = {
    String:
      /^(\(\[string\] \$Request\.\w+\)|\$env:COMPUTERNAME|\$server|\$folder|\$pin|\(Get-PlainText -Secret \$Secrets\.securityPin\))/,
    Int32: /^\(\[int\] \$Request\.\w+\)/,
    UInt32: /^\(\[uint32\] \$Request\.\w+\)/,
    TimeSpan: /^\(\[TimeSpan\] \$Request\.\w+\)/,
    "DayOfWeek[]": /^\(\[System\.DayOfWeek\[\]\] \$Request\.\w+\)/,
    SecureString: /^\$Secrets\.(passphrase|proxyPassword)/,
    CloudSubscriptionSetting: /^\$setting/,
    SwitchParameter: /^($|:\$false|-|\|)/,
  };

  /** Each parameter that a line hands to a cmdlet, with what is written behind it. */
  function bound(line: string, cmdlet: string, parameters: Readonly<Record<string, string>>) {
    const at = line.indexOf(`${cmdlet} -`);
    if (at < 0) return [];
    return Object.entries(parameters).flatMap(([parameter, type]) => {
      const [, value] = new RegExp(`-${parameter}(?![A-Za-z])\\s?(.*)$`).exec(line.slice(at)) ?? [];
      return value === undefined ? [] : [{ parameter: `${cmdlet} -${parameter}`, type, value }];
    });
  }

  it("every value reaches its parameter in the type that is documented", async () => {
    const lines = (await Promise.all(SCRIPT_NAMES.map(text))).flatMap((script) => script.split("\n"));
    const cmdlets = Object.entries({ ...AGENT_CMDLETS, ...DPM_CMDLETS });
    const seen = lines.flatMap((line) =>
      cmdlets.flatMap(([cmdlet, parameters]) => bound(line, cmdlet, parameters)),
    );
    expect(seen.length).toBeGreaterThan(40);
    for (const { parameter, type, value } of seen) expect(value, parameter).toMatch(WRITTEN[type] ?? /never/);
  });

  it("the same name on both sides: -WorkHourBandwidth is the request's workHourBandwidth", async () => {
    for (const name of SCRIPT_NAMES) {
      for (const [, parameter = "", key = ""] of (await text(name)).matchAll(
        /-(\w+) \(\[[\w.[\]]+\] \$Request\.(\w+)\)/g,
      )) {
        if (key !== "file" && key !== "command") expect(parameter.toLowerCase()).toBe(key.toLowerCase());
      }
    }
  });

  it("DPM's settings are made on one object, and committed on it as the last thing", async () => {
    const calls = (await callsIn("dpm-setting")).filter(
      ({ name }) => name === "Set-DPMCloudSubscriptionSetting",
    );
    expect(calls.length).toBeGreaterThan(6);
    const commits = calls.map(({ parameters }) => parameters.some(({ name }) => name === "Commit"));
    // The last two, with a PIN and without; nothing before them.
    expect(commits).toEqual(commits.map((_, at) => at >= commits.length - 2));
    const gets = (await callsIn("dpm-setting")).filter(
      ({ name }) => name === "Get-DPMCloudSubscriptionSetting",
    );
    expect(gets).toHaveLength(1);
  });

  it("a secret in clear is the PIN alone, for the one parameter that takes no SecureString, and a PFX for methods", async () => {
    for (const name of SCRIPT_NAMES) {
      for (const [call, secret] of (await text(name)).matchAll(/\S*Get-PlainText -Secret (\S+?)[)\s]/g)) {
        if (secret === "$Secrets.pfx")
          expect(call).toMatch(/^\[Convert\]::FromBase64String\(\(Get-PlainText/);
        else expect(secret).toBe("$Secrets.securityPin");
      }
    }
  });
});

describe("the exported script", () => {
  const bodyOf = (script: string, name: string): string | undefined =>
    new RegExp(`^function ${name} \\{\\n[\\s\\S]*?^\\}`, "m").exec(script)?.[0];

  it("has the same functions where it has them too", async () => {
    const exported = powershellScript(everything).replaceAll("\r\n", "\n");
    const { functions } = await readPowerShell(await text("library"));
    const both = [...functions.keys()].filter((name) => bodyOf(exported, name) !== undefined);
    expect(both.length).toBeGreaterThanOrEqual(6);
    for (const name of both) expect(bodyOf(await text("library"), name)).toBe(bodyOf(exported, name));
  });
});
