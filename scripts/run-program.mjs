// @ts-check
// Starts one of our programs and gets out of its way: its exit code, its signals, its life are ours.
import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { node, root } from "./toolchain.mjs";

/** @type {readonly NodeJS.Signals[]} */
const PASSED_ON = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs a program with our terminal and ends as it ends.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {import("node:child_process").StdioOptions} [stdio]
 */
export function become(file, args, stdio = "inherit") {
  const child = spawn(file, args, { stdio });
  for (const signal of PASSED_ON) {
    process.on(signal, () => {
      // A terminal tells the whole group of an interrupt; a second one would mean "at once" to the program.
      if (!(signal === "SIGINT" && process.stdin.isTTY)) child.kill(signal);
    });
  }
  child.on("error", (error) => {
    process.stderr.write(`${file} could not be started: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.on("exit", (code, signal) => {
    if (signal) {
      for (const passedOn of PASSED_ON) process.removeAllListeners(passedOn);
      process.kill(process.pid, signal);
    } else {
      process.exitCode = code ?? 1;
      if (child.connected) child.disconnect();
    }
  });
}

/**
 * Runs one of our built programs on Node 24: in this very process when that is what runs it, so that a signal, even one
 * that cannot be caught, hits the program and not its doorman; else in a child that dies with us.
 * @param {string} entry path below the root
 * @param {readonly string[]} args
 */
export async function becomeEntry(entry, args) {
  const file = path.join(root, entry);
  if (node() === process.execPath) {
    process.argv.splice(1, process.argv.length, file, ...args);
    await import(pathToFileURL(file).href);
    return;
  }
  const dieWithParent = pathToFileURL(path.join(root, "scripts", "die-with-parent.mjs")).href;
  become(node(), ["--import", dieWithParent, file, ...args], ["inherit", "inherit", "inherit", "ipc"]);
}
