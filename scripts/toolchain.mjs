// @ts-check
// Which Node builds, tests and runs this repository, and how its tools are called. Plain Node 20, no packages: this is
// what runs before anything is installed.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

const NODE_MAJOR = 24;
const OUTPUT_GRACE_MS = 2_000;
const toolchainFolder = path.join(root, "tools", "node");

/** A fault that a person can mend: printed as it stands, without a stack. */
export class PlainError extends Error {}

const ownNodeFits = () => Number.parseInt(process.versions.node, 10) === NODE_MAJOR;

const toolchainPackage = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;

/** @returns {{ name: string, version: string } | undefined} the package with Node 24 for this machine, if there is one */
export function toolchainWanted() {
  const { optionalDependencies } = readJson(path.join(toolchainFolder, "package.json"));
  const version = optionalDependencies[toolchainPackage];
  return version ? { name: toolchainPackage, version } : undefined;
}

/** @param {string} file */
export const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

const toolchainNode = () =>
  path.join(
    toolchainFolder,
    "node_modules",
    toolchainPackage,
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  );

/** @returns {boolean} whether a Node 24 is at hand: the one that runs this, or the one in tools/node */
export function haveNode() {
  if (ownNodeFits()) return true;
  const wanted = toolchainWanted();
  if (!(wanted && existsSync(toolchainNode()))) return false;
  const manifest = path.join(toolchainFolder, "node_modules", wanted.name, "package.json");
  return existsSync(manifest) && readJson(manifest).version === wanted.version;
}

/** The Node 24 to start things with. */
export const node = () => (ownNodeFits() ? process.execPath : toolchainNode());

/**
 * Our environment, with Node 24 and the installed tools first on PATH.
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment() {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  const places = [path.dirname(node()), path.join(root, "node_modules", ".bin"), process.env[key] ?? ""];
  const colour = process.stdout.isTTY ? {} : { FORCE_COLOR: "0" };
  return { ...process.env, ...colour, [key]: places.join(path.delimiter) };
}

/** @typedef {{ exitCode: number, output: string }} Ran */

/**
 * Runs a program to its end and keeps what it said.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, shell?: boolean, echo?: boolean }} [options]
 *   `echo` passes the output on while it comes
 * @returns {Promise<Ran>}
 */
export function run(
  file,
  args,
  { cwd = root, env = process.env, timeoutMs, shell = false, echo = false } = {},
) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd,
      env,
      shell,
      windowsHide: true,
      stdio: ["ignore", "pipe", "pipe"],
      ...(timeoutMs && { timeout: timeoutMs, killSignal: "SIGKILL" }),
    });
    let output = "";
    /** @param {import("node:stream").Readable} from @param {NodeJS.WriteStream} to */
    const hear = (from, to) =>
      from.setEncoding("utf8").on("data", (text) => {
        output += text;
        if (echo) to.write(text);
      });
    hear(child.stdout, process.stdout);
    hear(child.stderr, process.stderr);
    child.on("error", (error) => resolve({ exitCode: 127, output: `${output}${error.message}\n` }));
    child.on("exit", () => {
      // A process that it left behind may hold its output open: its own end is what counts.
      const letGo = () => {
        child.stdout.destroy();
        child.stderr.destroy();
      };
      setTimeout(letGo, OUTPUT_GRACE_MS).unref();
    });
    child.on("close", (code) => resolve({ exitCode: code ?? 1, output }));
  });
}

/** The script behind the command of an installed package, so that no shell and no .cmd file is needed. */
export function binScript(/** @type {string} */ packageName, command = packageName) {
  const manifest = readJson(path.join(root, "node_modules", packageName, "package.json"));
  const bin = typeof manifest.bin === "string" ? manifest.bin : manifest.bin[command];
  return path.join(root, "node_modules", packageName, bin);
}

/**
 * Runs npm, the very one that runs us if there is one, on Node 24 as soon as that is there.
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export function npm(args, cwd) {
  const nodeToUse = haveNode() ? node() : process.execPath;
  const beside = path.dirname(process.execPath);
  const script = [
    process.env.npm_execpath ?? "",
    path.join(beside, "node_modules", "npm", "bin", "npm-cli.js"),
    path.join(beside, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
  ].find((file) => file.endsWith("npm-cli.js") && existsSync(file));
  const env = { ...toolEnvironment(), npm_config_loglevel: "error" }; // even when we run under npm --silent
  if (script) return run(nodeToUse, [script, ...args], { cwd, env });
  return run("npm", args, { cwd, env, shell: process.platform === "win32" }); // npm.cmd wants a shell
}
