/** `credentials read` as a whole process, from its start to its end, against a Node that does nothing. */
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { exampleText, throwawayCertificate, throwawayPfx } from "../../practice/credentials-fixtures.ts";
import { comparePair, type Findings, type Turns, timed } from "./measures.ts";
import type { Workplace } from "./product.ts";

const run = promisify(execFile);

export async function measureCommandLine(workplace: Workplace, turns: Turns): Promise<Findings> {
  const file = path.join(workplace.newFolder("credentials"), "vault.VaultCredentials");
  const certificate = await throwawayCertificate(new Date());
  writeFileSync(file, exampleText(throwawayPfx(certificate)), { mode: 0o600 });
  const cli = workplace.product.main("cli.js");
  // A failing command rejects: what is measured is a file that was read and found good.
  const whole = (args: readonly string[]) => () => timed(() => run(process.execPath, args));
  const row = await comparePair({ what: "`credentials read FILE --json`, whole process" }, turns, [
    { name: "credentials read", measure: whole([cli, "credentials", "read", file, "--json"]) },
    { name: "`node -e 0`", measure: whole(["-e", "0"]) },
  ]);
  return { rows: [row], notes: [] };
}
