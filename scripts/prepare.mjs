// @ts-check
// Makes a clone ready: Node 24, packages, build, browser. Each part is done only when it is missing, says one line on
// stderr when it is done, and is silent otherwise. Plain Node 20, no packages.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import {
  binScript,
  haveNode,
  node,
  npm,
  PlainError,
  readJson,
  root,
  run,
  toolchainWanted,
  toolEnvironment,
} from "./toolchain.mjs";

const DEBIAN_CHROMIUM = "/usr/bin/chromium";
const BUILT_FROM = ["core", "adapters", "practice", "renderer", "electron", "cli", "web", "assets"];
const BUILT_WITH = ["package-lock.json", "scripts/build.ts", "scripts/third-party.ts", "tsconfig.base.json"];
const buildStamp = path.join(root, "out", ".stamp");

/** What is locked by hash may come from npm's own store; and without a network it should not take minutes to say so. */
const CLEAN_INSTALL = [
  "ci",
  "--ignore-scripts",
  "--no-audit",
  "--no-fund",
  "--prefer-offline",
  "--fetch-retries=2",
  "--fetch-retry-mintimeout=1000",
  "--fetch-retry-maxtimeout=4000",
];

const OFFLINE =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network request/i;

/** @param {string} line */
const say = (line) => process.stderr.write(`${line}\n`);

/** @param {string} what @param {() => Promise<import("./toolchain.mjs").Ran>} work @param {string} [remedy] */
async function step(what, work, remedy) {
  const startedAt = Date.now();
  process.stderr.write(`preparing ${what} … `);
  const { exitCode, output } = await work();
  if (exitCode === 0) {
    say(`${((Date.now() - startedAt) / 1000).toFixed(0)} s`);
    return;
  }
  say("failed");
  const words = output
    .split("\n")
    .filter((line) => line.trim() && !/A complete log|npm warn|^npm error\s*$/i.test(line))
    .slice(0, 20)
    .join("\n");
  const hint = OFFLINE.test(output)
    ? "The package registry could not be reached. Is this machine online? Behind a proxy: npm config set proxy http://proxy:port. Then run the same command again."
    : (remedy ?? "Run the same command again once that is mended.");
  throw new PlainError(`${words}\n\n${hint}`);
}

async function prepareNode() {
  if (haveNode()) return;
  const wanted = toolchainWanted();
  const byHand = `Install Node 24 (https://nodejs.org) and run this again with it; this is Node ${process.versions.node}.`;
  if (!wanted)
    throw new PlainError(`Node 24 cannot be fetched for ${process.platform}-${process.arch}. ${byHand}`);
  const install = () => npm(CLEAN_INSTALL, path.join(root, "tools", "node"));
  await step(`Node ${wanted.version}`, install, byHand);
  if (!haveNode()) throw new PlainError(`Node 24 could not be fetched: is this machine online? ${byHand}`);
}

/** Whether node_modules holds what package-lock.json says. npm writes its own list last, so half an install has none. */
function packagesAreCurrent() {
  const installedList = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installedList)) return false;
  const installed = readJson(installedList).packages;
  const wanted = readJson(path.join(root, "package-lock.json")).packages;
  return Object.entries(wanted).every(
    ([place, { version, optional }]) =>
      place === "" || installed[place]?.version === version || (optional && !installed[place]),
  );
}

async function preparePackages() {
  if (packagesAreCurrent()) return;
  await step("packages", () => npm(CLEAN_INSTALL, root));
}

/** @param {string} folder @returns {string[]} */
const filesUnder = (folder) =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const place = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesUnder(place);
    return /\.test\.tsx?$/.test(entry.name) ? [] : [place];
  });

/** Changes whenever a source file is touched: quick to make, and a build too many costs seconds. */
function sourcesStamp() {
  const hash = createHash("sha256");
  const folders = BUILT_FROM.filter((folder) => existsSync(path.join(root, folder)));
  for (const file of [...folders.flatMap(filesUnder).sort(), ...BUILT_WITH]) {
    const { mtimeMs, size } = statSync(path.join(root, file));
    hash.update(`${file}\0${mtimeMs}\0${size}\n`);
  }
  return hash.digest("hex");
}

async function prepareBuild() {
  const stamp = sourcesStamp();
  if (existsSync(buildStamp) && readFileSync(buildStamp, "utf8") === stamp) return;
  await step("build", () =>
    run(node(), [path.join(root, "scripts", "build.ts")], { env: toolEnvironment() }),
  );
  mkdirSync(path.dirname(buildStamp), { recursive: true });
  writeFileSync(buildStamp, stamp);
}

const isDebian = () =>
  existsSync("/etc/os-release") && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));

async function prepareBrowser() {
  if (existsSync(DEBIAN_CHROMIUM)) return;
  if (isDebian() && process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await step("Chromium from Debian", async () => {
      const updated = await run("apt-get", ["update", "-q"], { env });
      if (updated.exitCode !== 0) return updated;
      return run(
        "apt-get",
        ["install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-liberation"],
        { env },
      );
    });
    return;
  }
  const playwright = binScript("@playwright/test", "playwright");
  const dryRun = await run(node(), [playwright, "install", "--dry-run", "chromium"], {
    env: toolEnvironment(),
  });
  const places = [...dryRun.output.matchAll(/Install location:\s+(.+)/g)].map(([, place]) =>
    (place ?? "").trim(),
  );
  if (places.length > 0 && places.every((place) => existsSync(place))) return;
  await step("Chromium", () => run(node(), [playwright, "install", "chromium"], { env: toolEnvironment() }));
}

/**
 * Makes sure that all is there. Throws PlainError with words for a person when it cannot.
 * @param {{ build?: boolean, browser?: boolean }} [what]
 */
export async function prepare({ build = true, browser = false } = {}) {
  await prepareNode();
  await preparePackages();
  if (build) await prepareBuild();
  if (browser) await prepareBrowser();
}

/**
 * Runs a command's work and turns a PlainError into its words and exit code 1.
 * @param {() => Promise<void>} work
 */
export async function plainly(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes("--rebuild")) rmSync(buildStamp, { force: true });
  await plainly(() => prepare());
}
