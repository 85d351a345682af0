/** For tests: installations from media on the practice machine, with secrets that are easy to find, and the search for them. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Answers } from "../core/answers.ts";
import { formsOf } from "./secret-forms.ts";
import { firstTime, type PracticeRun, practiceSecrets } from "./test-runs.ts";

export const CANARIES = {
  passphrase: "canary-passphrase-4711-0815",
  localAccountPassword: "Canary-account-4711",
  sqlPassword: "Canary-sql-4711",
};
export const secrets = { ...practiceSecrets, ...CANARIES };

export const mabs = (more: object = {}): Answers =>
  firstTime({
    recoveryFolder: "D:\\Recovery",
    installation: {
      product: "azure-backup-server",
      media: "C:\\Install\\MABS",
      userName: "Operations",
      companyName: "Contoso",
      sql: { instance: "MABSSQL", user: "CONTOSO\\sqladmin" },
      ...more,
    },
  });

export const dpm = (more: object = {}): Answers =>
  mabs({
    product: "dpm",
    media: "C:\\Install\\DPM",
    evaluation: true,
    sql: { server: "SQL01", instance: "DPMSQL" },
    ...more,
  });

/** Everything that a run has left on the disk, the pretend drives too. */
const textsOf = ({ folder }: PracticeRun): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "latin1"))
    .join("\n");

export const setupFiles = ({ folder }: PracticeRun): readonly string[] => {
  const place = path.join(folder, "setup");
  if (!existsSync(place)) return [];
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
};

export function expectNoTrace(run: PracticeRun): void {
  assert.deepEqual(setupFiles(run), []);
  const texts = textsOf(run);
  for (const canary of Object.values(CANARIES))
    for (const form of formsOf(canary)) assert.ok(!texts.includes(form), "a secret is left on the disk");
}
