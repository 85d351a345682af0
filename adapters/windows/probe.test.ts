/** The scripts that look: that they parse, call only what looks, and that whatever they answer is understood or left open. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { Facts } from "../../core/facts.ts";
import { unknownWindows } from "../../core/windows-facts.ts";
import { readPowerShell } from "../../practice/powershell/test-parser.ts";
import { factsOf } from "../../practice/test-facts.ts";
import { fineInstance, fineWindows } from "../../practice/windows/windows-facts.ts";
import type { PowerShell, Question } from "./powershell.ts";
import { factsFrom, PROBES, probeWindows } from "./probe.ts";

const textOf = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`./scripts/${name}.ps1`, import.meta.url)), "utf8");

/** Commands that look, with the parameters that are used of them. */
const LOOKING: Readonly<Record<string, readonly string[]>> = {
  "Get-ChildItem": ["LiteralPath"],
  "Get-CimInstance": ["ClassName", "Filter"],
  "Get-Command": ["Name", "ErrorAction"],
  "Get-ExecutionPolicy": ["Scope"],
  "Get-Item": ["LiteralPath"],
  "Get-Process": ["Name", "ErrorAction"],
  "Get-Service": ["Name"],
  "New-Object": ["TypeName", "ArgumentList", "ComObject"],
  "Test-Path": ["LiteralPath", "PathType"],
};
/** New-Object makes only these. */
const MADE = [
  "System.Data.SqlClient.SqlConnection",
  "System.IO.DriveInfo",
  "Microsoft.Update.ServiceManager",
];
const CHANGING =
  /\b(?:Set|New|Remove|Add|Enable|Disable|Start|Stop|Restart|Invoke|Import|Install|Uninstall|Clear|Write|Out|Rename|Move|Copy)-(?!Object\b)\w+|\.(?:SetValue|Delete\w*|Create(?!Command\(\)|Connection)\w*|Write\w*|Save\w*|Commit)\(|\b(?:INSERT|UPDATE|DELETE|DROP|ALTER|CREATE|EXEC)\b/;

async function faultsOf(text: string): Promise<string[]> {
  const library = await readPowerShell(textOf("library"));
  const { faults, commands, functions } = await readPowerShell(text);
  const wrong = commands.flatMap(({ name, parameters, line }) => {
    const declared = functions.get(name) ?? library.functions.get(name) ?? LOOKING[name];
    if (!declared) return [`line ${line}: ${name} is not allowed`];
    return [
      ...parameters
        .filter((parameter) => !declared.includes(parameter.name))
        .map((parameter) => `line ${line}: ${name} has no parameter -${parameter.name}`),
    ];
  });
  const changing = CHANGING.exec(text)?.[0];
  const made = [...text.matchAll(/New-Object -\w+ (?:'([^']*)'|(\S+))/g)].map(([, a, b]) => a ?? b ?? "");
  const odd = made.filter((name) => !MADE.includes(name)).map((name) => `no new ${name}`);
  return [...faults, ...wrong, ...odd, ...(changing ? [`${changing} changes something`] : [])];
}

/** Of the library, only what looks. */
const FROM_LIBRARY = ["Get-OldCertificate", "Read-RegistryValue", "Get-AgentFolder", "Get-Version"];

describe("the scripts that look", () => {
  it.each(PROBES)("%s parses, in ASCII, and calls nothing that could change anything", async (name) => {
    const text = textOf(name);
    expect(await faultsOf(text)).toEqual([]);
    expect(text).toMatch(/^[\n -~]*$/);
    expect(text).toMatch(/^(?:#.*\n)+param\(\$Request, \$Secrets\)\n/);
    const { commands, functions } = await readPowerShell(text);
    const library = await readPowerShell(textOf("library"));
    for (const each of commands.filter((command) => library.functions.has(command.name)))
      if (!functions.has(each.name)) expect(FROM_LIBRARY, each.name).toContain(each.name);
    // Syntax that Windows PowerShell 5.1 does not know.
    expect(text).not.toMatch(/\?\?|\?\.|&&|\|\||-Parallel\b/);
  });

  it("the script for a test server runs each of them, and parses", async () => {
    const text = readFileSync(
      fileURLToPath(new URL("../../scripts/verify-on-windows.ps1", import.meta.url)),
      "utf8",
    );
    expect((await readPowerShell(text)).faults).toEqual([]);
    for (const name of PROBES) expect(text).toContain(name);
  });

  it("the gate finds what it is there to find", async () => {
    for (const bad of [
      "Set-ItemProperty -LiteralPath 'HKLM:\\X' -Name 'a' -Value 1",
      "$key.SetValue('a', 1)",
      "& $command",
      "Invoke-Expression 'x'",
      "New-Object -TypeName System.Net.WebClient",
      "$command.CommandText = 'DROP DATABASE x'",
      "Get-Item -Path x",
      "@(",
    ])
      expect(await faultsOf(bad), bad).not.toEqual([]);
  });
});

describe("what they answer", () => {
  const windows = fineWindows();
  const { trust, upkeep, agent, sql, ...machine } = windows;
  const answers = [
    {
      facts: { computerName: "BACKUP01", memoryBytes: 1024 },
      windows: { ...machine, upkeep: { executionPolicy: "RemoteSigned" } },
    },
    { facts: {}, windows: { trust, upkeep: { tempFiles: 41 }, agent } },
    { facts: {}, windows: { system: { domainReachable: true } } },
    { facts: { sqlInstances: ["MABSSQL"] }, windows: { sql } },
  ];

  it("is put together", () => {
    const facts = factsFrom(answers);
    expect(facts).toMatchObject({ computerName: "BACKUP01", memoryBytes: 1024, sqlInstances: ["MABSSQL"] });
    expect(facts.windows).toEqual({ ...windows, upkeep });
    expect(Facts.parse({ ...factsOf(), ...facts })).toBeTruthy();
  });

  it("costs one fact where one is not understood, not the others", () => {
    const odd = {
      facts: { memoryBytes: "much", processors: 4, volumes: [{ drive: "C:" }], secret: "x" },
      windows: {
        system: { bits: "64", edition: "ServerStandard", caseSensitive: "no", failed: true },
        trust: { roots: "none", azureToolsCertificates: 0 },
        sql: { instances: [{ name: "A", version: 15, tcp: true, failed: true }], browser: "asleep" },
        unknown: {},
      },
    };
    const facts = factsFrom([odd]);
    expect(facts).not.toHaveProperty("secret");
    expect(facts).not.toHaveProperty("memoryBytes");
    expect(facts.processors).toBe(4);
    expect(facts.windows?.system).toMatchObject({
      bits: null,
      edition: "ServerStandard",
      caseSensitive: null,
    });
    expect(facts.windows?.trust).toMatchObject({ roots: null, azureToolsCertificates: 0 });
    expect(facts.windows?.sql).toMatchObject({ browser: null, sqlcmd: null });
    expect(facts.windows?.sql.instances).toEqual([
      {
        ...Object.fromEntries(Object.keys(fineInstance("A")).map((key) => [key, null])),
        name: "A",
        tcp: true,
      },
    ]);
  });

  it.each([null, 7, "x", [], {}, { windows: [] }, { windows: { system: 1 } }])(
    "%j leaves all open",
    (answer) => {
      expect(factsFrom([answer]).windows).toEqual(unknownWindows());
    },
  );

  it("is asked side by side; one that fails leaves its own open; every PowerShell is closed", async () => {
    let closed = 0;
    const asked: Question[] = [];
    const all = Promise.withResolvers<void>();
    const byName = new Map<string, unknown>(PROBES.map((name, index) => [name, answers[index]]));
    const open = (): PowerShell => ({
      async ask(question) {
        asked.push(question);
        if (asked.length === PROBES.length) all.resolve();
        await all.promise;
        if (question.script === "probe-domain") throw new Error("no domain");
        return byName.get(question.script);
      },
      close: async () => {
        closed += 1;
      },
    });
    const log = { write: () => {} };
    const facts = await probeWindows({ open, log }, new AbortController().signal);
    expect(closed).toBe(PROBES.length);
    expect(facts.windows?.trust).toEqual(trust);
    const cancelled = probeWindows(
      { open: () => ({ ...open(), ask: () => Promise.reject(new Error("x")) }), log },
      AbortSignal.abort(),
    );
    await expect(cancelled).rejects.toMatchObject({ code: "run.cancelled" });
  });
});
