/** Values that admins type stay values, whatever is in them: read back with a real grammar. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOSTILE_PIECES } from "../../practice/powershell/test-hostile.ts";
import { readPowerShell } from "../../practice/powershell/test-parser.ts";
import { everything, signedIn } from "../../practice/powershell/test-plans.ts";
import { Answers } from "../answers.ts";
import type { Action, ActionKind, ActionOf, Plan } from "../plan/plan.ts";
import { quote } from "./fragment.ts";
import { powershellScript } from "./script.ts";

const hostile: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.array(fc.constantFrom(...HOSTILE_PIECES), { maxLength: 8 }).map((parts) => parts.join("")),
);

describe("values", () => {
  it("a quoted text reads back as that very text, and is one expression", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (value) => {
        const written = String(quote(value));
        expect(written).toMatch(/^[ -~]+$/);
        const read = await readPowerShell(`Write-Output -Value ${written}\nWrite-Output 'after'`);
        expect(read.faults).toEqual([]);
        expect(read.commands.map(({ name }) => name)).toEqual(["Write-Output", "Write-Output"]);
        expect(read.commands[0]?.parameters[0]?.value).toBe(value);
      }),
      { numRuns: 500 },
    );
  });

  it("no value changes what a script does: the same commands in the same order, each value whole", async () => {
    const calm = partsOf(powershellScript(everything));
    const { commands } = await readPowerShell(calm.main);
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 10, maxLength: 10 }), async (values) => {
        const { plan, expected } = withValues(values);
        const { main, functions } = partsOf(powershellScript(plan));
        expect(functions).toBe(calm.functions);
        const read = await readPowerShell(main);
        expect(read.faults).toEqual([]);
        expect(read.commands.map(shapeOf)).toEqual(commands.map(shapeOf));
        for (const value of expected) expect(read.literals).toContain(value);
      }),
      { numRuns: 60 },
    );
  });

  /** What is the same in every script with these actions, and what has values in it: the top and the calls. */
  function partsOf(script: string): { functions: string; main: string } {
    const [from, to] = [script.indexOf("function Stop-Setup"), script.lastIndexOf("\r\ntry {")];
    return { functions: script.slice(from, to), main: script.slice(0, from) + script.slice(to) };
  }

  const shapeOf = ({ name, parameters }: { name: string; parameters: readonly { name: string }[] }): string =>
    [name, ...parameters.map((parameter) => parameter.name)].join(" -");

  function withValues(values: readonly string[]): { plan: Plan; expected: readonly string[] } {
    const [one, two, three, host, user, name, copy, recovery, secret, media] = values.map(
      (value, index) => `${index}${value}`,
    ) as Ten;
    const change: Changes = {
      "install-agent": { installer: one, agentFolder: two, scratchFolder: three },
      "install-backup-server": { installation: { ...Answers.parse({}).installation, media } },
      "set-proxy": { proxy: { host, port: 1, user } },
      "make-credentials": { vault: { ...signedIn.vault, name } },
      "create-vault": { vault: { ...signedIn.vault, name }, region: one },
      "save-passphrase": { file: copy },
      "store-passphrase": { keyVault: { uri: one, secretName: secret } },
      "set-recovery-folder": { folder: recovery },
    };
    const actions = everything.actions.map((action) => ({ ...action, ...change[action.kind] }) as Action);
    const secretFiles = { securityPin: { file: secret } };
    const expected = [one, two, three, `http://${host}`, user, name, copy, recovery, secret];
    return { plan: { ...everything, actions, secretFiles }, expected };
  }
});

type Ten = [string, string, string, string, string, string, string, string, string, string];
type Changes = { readonly [K in ActionKind]?: Partial<ActionOf<K>> };
