// Runs the import rules of .dependency-cruiser.mjs, and refuses to be green over files it has not read: with a
// compiler it does not know, dependency-cruiser says "no violations" over no modules at all.
import { existsSync, globSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { cruise, type ICruiseOptions, type ICruiseResult } from "dependency-cruiser";
import extractConfig from "dependency-cruiser/config-utl/extract-depcruise-config";

const SOURCE_FOLDERS = [
  "core",
  "adapters",
  "practice",
  "renderer",
  "electron",
  "cli",
  "web",
  "e2e",
  "scripts",
] as const;

/** The smallest share of the source files that must have been read for the verdict to count. */
const LEAST_SHARE_READ = 0.9;

export interface LayersVerdict {
  /** One line per broken rule; empty when all is well. */
  readonly violations: readonly string[];
  readonly filesFound: number;
  readonly filesRead: number;
}

type Violation = ICruiseResult["summary"]["violations"][number];

const asLine = (violation: Violation, comment: string): string => {
  const route =
    violation.cycle && violation.cycle.length > 0
      ? [violation.from, ...violation.cycle.map(({ name }) => name)].join(" -> ")
      : `${violation.from}${violation.to === violation.from ? "" : ` -> ${violation.to}`}`;
  return `${violation.rule.name}: ${route}  (${comment})`;
};

/** Checks the sources under `root` against the rules of this repository. */
export async function checkLayers(root: string, rulesFile: string): Promise<LayersVerdict> {
  const folders = SOURCE_FOLDERS.filter((folder) => existsSync(path.join(root, folder)));
  const found = globSync(
    folders.map((folder) => `${folder}/**/*.{ts,tsx}`),
    { cwd: root },
  ).filter((file) => !file.includes("node_modules"));
  const { options, ...ruleSet } = await extractConfig(rulesFile);
  const cruiseOptions: ICruiseOptions = { ...options, ruleSet, validate: true, baseDir: root };
  const { output } = await cruise([...folders], cruiseOptions);
  if (typeof output === "string") throw new Error("dependency-cruiser answered in text, not in data");

  const comments = new Map((ruleSet.forbidden ?? []).map((rule) => [rule.name, rule.comment ?? ""]));
  const read = new Set(output.modules.map(({ source }) => source));
  return {
    violations: output.summary.violations.map((broken) =>
      asLine(broken, comments.get(broken.rule.name) ?? ""),
    ),
    filesFound: found.length,
    filesRead: found.filter((file) => read.has(file.replaceAll("\\", "/"))).length,
  };
}

/** Whether enough was read for "no violations" to mean something. */
export const believable = ({ filesFound, filesRead }: LayersVerdict): boolean =>
  filesRead > 0 && filesRead >= filesFound * LEAST_SHARE_READ;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = path.resolve(import.meta.dirname, "..");
  const verdict = await checkLayers(root, path.join(root, ".dependency-cruiser.mjs"));
  for (const line of verdict.violations) process.stdout.write(`${line}\n`);
  process.stdout.write(
    `layers: ${verdict.violations.length} violations, ${verdict.filesRead} of ${verdict.filesFound} files read\n`,
  );
  if (!believable(verdict)) process.stdout.write("layers: too few files were read to believe this\n");
  process.exitCode = verdict.violations.length === 0 && believable(verdict) ? 0 : 1;
}
