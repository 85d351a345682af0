/** The script for a test server, the tables of what the program looks at and does on Windows, and the scripts themselves: kept in step. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { SCRIPT_NAMES } from "../adapters/windows/powershell.ts";
import { PROBES } from "../adapters/windows/probe.ts";
import { MARK, switchesFor } from "../adapters/windows/protocol.ts";
import { QUESTIONS } from "../adapters/windows/questions.ts";
import { checks } from "../core/checks/index.ts";
import { AGENT_CMDLETS, DPM_CMDLETS } from "../core/powershell/cmdlets.ts";
import { readPowerShell } from "../practice/powershell/test-parser.ts";

const root = path.resolve(import.meta.dirname, "..");
const textOf = (file: string): string => readFileSync(path.join(root, file), "utf8");
const script = textOf("scripts/verify-on-windows.ps1");

/** Scripts that do nothing but change something: they are verified by doing it. A new script is named here, or looked by. */
const CHANGING = [
  ...["agent-install", "agent-notes", "dpm-register", "dpm-setting", "mars-register", "mars-setting"],
  ...["certificate-request", "microsoft-update", "setup-start"],
];
/** What scripts that can do both are asked. */
const WISHES: Readonly<Record<string, string>> = {
  "agent-service": "look",
  "certificate-store": "look",
  "recovery-folder": "look",
  "resume-at-sign-in": "look",
};

/** Scripts that are asked, with what they are asked. */
const asked = [...script.matchAll(/Measure-Script -Name '([\w-]+)' -Request @\{(.*?)\}/g)].map(
  ([, name = "", request = ""]) => ({
    name,
    keys: [...request.matchAll(/(?:^|;)\s*(\w+) =/g)].map(([, key]) => key),
    request,
  }),
);

/** The cells of a table's rows, by the heading of their column. */
function tableIn(page: string, heading: string): readonly Readonly<Record<string, string>>[] {
  const lines = textOf(page).split("\n");
  const from = lines.findIndex((line) => line.startsWith(`| ${heading} `));
  const cells = (line: string) =>
    line
      .slice(1, line.lastIndexOf("|"))
      .split("|")
      .map((cell) => cell.trim());
  const names = cells(lines[from] ?? "");
  const to = lines.findIndex((line, at) => at > from && !line.startsWith("|"));
  return lines
    .slice(from + 2, to)
    .map((line) => Object.fromEntries(cells(line).map((cell, at) => [names[at] ?? "", cell])));
}
const namesIn = (cell = ""): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? "");

const CONFIRMED = "verified on real Windows";
const SAID = /^(?:not yet|–|20\d\d-\d\d-\d\d, .+)$/;
/** Whether the report has it: `looks.agent-state`, `cmdlets`. */
function isWritten(place: string): boolean {
  const [, name] = /^looks\.(.+)$/.exec(place) ?? [];
  return name ? script.includes(`$looks['${name}'] =`) : script.includes(`\n    ${place} = `);
}

const actions = tableIn("docs/windows.md", "action");
const lookups = tableIn("docs/windows.md", "lookup");
const prerequisites = tableIn("docs/prerequisites.md", "id");

describe("the script for a test server", () => {
  it("asks every script that looks, as the program asks it, and none that changes anything", () => {
    const looking = SCRIPT_NAMES.filter((name) => !CHANGING.includes(name));
    expect([...new Set(asked.map(({ name }) => name))].sort()).toEqual([...looking].sort());
    for (const { name, keys, request } of asked) {
      const [question] = Object.entries(QUESTIONS).filter(([each]) => each === name);
      if (question)
        expect(keys.sort(), name).toEqual(
          Object.keys((question[1].input as unknown as { shape: object }).shape).sort(),
        );
      else expect(PROBES as readonly string[]).toContain(name);
      if (WISHES[name] && !request.includes("wish = $wish"))
        expect(request, name).toContain(`wish = '${WISHES[name]}'`);
    }
  });

  it("changes something only with -Change, and then takes it back", () => {
    const behind = /^if \(\$Change\) \{\n([\s\S]*?)^\}/m.exec(script)?.[1] ?? "";
    expect(behind).toContain("@('on', 'look', 'off')");
    expect(script.replace(behind, "")).not.toContain("$wish");
    const writes = [
      ...script
        .replaceAll(/'\w+-(?:OB|DPM)\w+'/g, "")
        .matchAll(
          /\b(?:Set|New|Remove|Add|Clear|Out|Move|Copy|Rename|Stop|Restart|Invoke|Import|Enable|Disable)-\w+|::Write\w+/g,
        ),
    ];
    expect([...new Set(writes.map(([what]) => what))].sort()).toEqual(["::WriteAllText", "New-Object"]);
  });

  it("tells how Microsoft's cmdlets are declared, all of those that the program calls", async () => {
    const { literals } = await readPowerShell(script);
    const listed = literals.filter((text) => /^\w+-(?:OB|DPMCloud)\w+$/.test(text));
    expect(listed.sort()).toEqual(Object.keys({ ...AGENT_CMDLETS, ...DPM_CMDLETS }).sort());
  });

  it("starts and asks PowerShell as the bridge does", () => {
    const switches = switchesFor("x").slice(0, -1).join(" ");
    expect(script).toContain(`'${switches} '`);
    expect(script).toContain(`StartsWith('${MARK}')`);
  });

  it("asks for no secret, hands none over, and leaves none and no names in the report", () => {
    expect(script).not.toMatch(/Read-Host|Get-PlainText|SecureString|Get-Credential|\$Secrets/);
    expect(script).toContain("& $script (New-Object -TypeName PSObject -Property $Request) @{}");
    expect(script).toContain("ConvertTo-Json -InputObject (Hide-Names -Value $told)");
    const [, pattern = ""] = /-replace '(\(\?i\)[^']+)'/.exec(script) ?? [];
    for (const said of ["password=canary", "PIN: canary", "Passphrase = canary"])
      expect(said.replace(new RegExp(pattern.replace("(?i)", ""), "i"), "$1...")).not.toContain("canary");
  });
});

describe("the tables", () => {
  it("name every script, and no other", () => {
    const named = [...actions, ...lookups].flatMap((row) => namesIn(row.script));
    const probed = prerequisites
      .flatMap((row) => namesIn(row.script))
      .map((name) => ((SCRIPT_NAMES as readonly string[]).includes(name) ? name : `probe-${name}`));
    expect([...new Set([...named, ...probed])].sort()).toEqual([...SCRIPT_NAMES, "bootstrap"].sort());
    expect(actions.flatMap((row) => namesIn(row.script)).sort()).toEqual(
      [...CHANGING, ...Object.keys(WISHES)].sort(),
    );
  });

  it("have a row for every check, and no other", () => {
    expect(prerequisites.map((row) => namesIn(row.id)[0]).sort()).toEqual(
      checks.map(({ id }) => id as string).sort(),
    );
    for (const row of prerequisites) expect(row["how it is looked up"], row.id).not.toBe("");
  });

  it.each([...actions, ...lookups].map((row) => [row.action ?? row.lookup, row] as const))(
    "%s: say where it is tested, and whether a real Windows has confirmed it",
    (_what, row) => {
      expect(row[CONFIRMED]).toMatch(SAID);
      const tests = namesIn(row["tested by"]);
      expect(row[CONFIRMED] === "–" || tests.length > 0).toBe(true);
      expect(tests.filter((test) => !existsSync(path.join(root, test)))).toEqual([]);
    },
  );

  it("say so of each prerequisite", () => {
    expect(prerequisites.filter((row) => !SAID.test(row[CONFIRMED] ?? ""))).toEqual([]);
  });

  it.each(lookups.map((row) => [row.lookup, row] as const))(
    "%s: say where it stands in the report, and there it stands",
    (_what, row) => {
      const places = namesIn(row["in the report"]);
      for (const place of places) expect(isWritten(place), place).toBe(true);
      expect(namesIn(row.script).length === 0 || places.length === 1).toBe(true);
    },
  );

  it("have what each prerequisite goes by in the report", () => {
    const probed = prerequisites.flatMap((row) => namesIn(row.script));
    expect(probed.filter((name) => !isWritten(`looks.${name}`) && !isWritten(`looks.probe-${name}`))).toEqual(
      [],
    );
  });

  it("are linked from the first page", () => {
    for (const page of ["docs/windows.md", "docs/prerequisites.md"])
      expect(textOf("README.md").includes(`(${page})`), page).toBe(true);
  });
});
