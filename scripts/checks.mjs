// @ts-check
// Every check and test of this repository, run and counted.
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { binScript, node, readJson, root, run, toolEnvironment } from "./toolchain.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ name: string, script: () => string, args: readonly string[] }} Check */

const CORES = 2;
const caches = path.join(root, "node_modules", ".cache");
const reports = path.join(caches, "reports");
/** Hundreds of our own processes are started: from the second on, what V8 made of the sources is there already. */
const compiled = { NODE_COMPILE_CACHE: path.join(caches, "compiled") };

/** @param {string} project @returns {Check} */
const types = (project) => ({
  name: `types ${project}`,
  script: () => binScript("typescript", "tsc"),
  args: ["--project", project, "--pretty", "false"],
});

/** @type {readonly Check[]} */
const checks = [
  types("."),
  types("core"),
  types("renderer"),
  { name: "lint", script: () => binScript("@biomejs/biome", "biome"), args: ["check", "--colors=off", "."] },
  { name: "layers", script: () => path.join(root, "scripts", "check-layers.ts"), args: [] },
  { name: "dead-code", script: () => binScript("knip"), args: ["--no-progress", "--no-config-hints"] },
];

/** @type {readonly string[]} */
export const CHECK_NAMES = ["types", "lint", "layers", "dead-code"];

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`);

/** @param {Check} check @returns {Promise<Count>} */
async function runCheck({ name, script, args }) {
  const startedAt = Date.now();
  const { exitCode, output } = await run(node(), [script(), ...args], { env: toolEnvironment() });
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  if (exitCode === 0) {
    say(`ok    ${name} (${seconds} s)`);
    return { passed: 1, failed: 0, skipped: 0 };
  }
  say(`FAIL  ${name} (${seconds} s)\n${output.trimEnd()}\n`);
  return { passed: 0, failed: 1, skipped: 0 };
}

/** @param {readonly Count[]} counts @returns {Count} */
export const sum = (counts) =>
  counts.reduce(
    (total, count) => ({
      passed: total.passed + count.passed,
      failed: total.failed + count.failed,
      skipped: total.skipped + count.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

/**
 * Runs the named checks, as many at a time as there are cores.
 * @param {readonly string[]} names out of CHECK_NAMES
 * @returns {Promise<Count>}
 */
export async function runChecks(names) {
  const queue = checks.filter(({ name }) => names.includes(name.split(" ")[0] ?? ""));
  /** @type {Count[]} */
  const counts = [];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) counts.push(await runCheck(next));
  };
  await Promise.all(Array.from({ length: CORES }, worker));
  return sum(counts);
}

/**
 * What a runner counted; a runner that fails without a failed test, or leaves no report, counts as one failure.
 * @param {number} exitCode @param {Count | undefined} count @returns {Count}
 */
export function settle(exitCode, count) {
  const known = count ?? { passed: 0, failed: 0, skipped: 0 };
  return exitCode !== 0 || !count ? { ...known, failed: Math.max(known.failed, 1) } : known;
}

/**
 * Runs a test runner with our terminal to speak to and a JSON report to count by.
 * @param {string} script @param {readonly string[]} args @param {string} report @param {NodeJS.ProcessEnv} env
 * @param {(report: any) => Count} count
 */
async function runTests(script, args, report, env, count) {
  mkdirSync(reports, { recursive: true });
  rmSync(report, { force: true });
  const { exitCode } = await run(node(), [script, ...args], {
    env: { ...toolEnvironment(), ...compiled, ...env },
    echo: true,
  });
  return settle(exitCode, existsSync(report) ? count(readJson(report)) : undefined);
}

/** @param {any} report vitest's JSON @returns {Count} */
export function countUnit(report) {
  // A file that could not even be loaded has failed without a test in it.
  const unloadable = report.testResults.filter(
    (/** @type {any} */ file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @param {any} report Playwright's JSON @returns {Count} */
export function countEndToEnd({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/** The unit tests; `quick` leaves out the whole runs. @param {{ quick?: boolean }} [how] */
export function runUnit({ quick = false } = {}) {
  const report = path.join(reports, "unit.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  if (quick) args.push("--project", "node", "--project", "pages");
  return runTests(binScript("vitest"), args, report, {}, countUnit);
}

const hasSpecs = () =>
  existsSync(path.join(root, "e2e")) &&
  readdirSync(path.join(root, "e2e"), { recursive: true }).some((file) => /\.spec\.ts$/.test(String(file)));

/** The tests through a browser and through Electron, the short choice of playwright.config.ts. @returns {Promise<Count>} */
export async function runEndToEnd() {
  if (!hasSpecs()) return { passed: 0, failed: 0, skipped: 0 };
  const report = path.join(reports, "e2e.json");
  const script = binScript("@playwright/test", "playwright");
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, E2E: "short" };
  return runTests(script, ["test", "--reporter=list,json"], report, env, countEndToEnd);
}

/** The one line that ends a run. @param {Count} count */
export const lastLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
