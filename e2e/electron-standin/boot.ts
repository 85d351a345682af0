// What the `electron` executable does: read the command line, run the app's main module, start Chromium, say "ready".
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type AppPackage, app } from "./app.ts";
import { startChromium } from "./chromium.ts";
import { switches } from "./life.ts";

const WRONG_USAGE = 2;
const NEVER_READY = 13; // as Node's own code for an await at top level that never ends

function readSwitches(argv: readonly string[]): void {
  for (const argument of argv) {
    const [, name, value = ""] = /^--([^=]+)=?(.*)$/s.exec(argument) ?? [];
    if (name === undefined) return; // the app's path: what follows is the app's own
    switches.set(name, value);
  }
}

interface FoundApp {
  folder: string;
  entry: string;
  description: AppPackage;
}

/** The app at that path: a folder with a package.json, or a main module. */
function findApp(given: string): FoundApp {
  const start = path.resolve(given);
  let folder = statSync(start).isFile() ? path.dirname(start) : start;
  while (!existsSync(path.join(folder, "package.json"))) {
    if (folder === path.dirname(folder)) throw new Error(`no package.json in or above ${given}`);
    folder = path.dirname(folder);
  }
  const text = readFileSync(path.join(folder, "package.json"), "utf8");
  const description = JSON.parse(text) as AppPackage & { main?: string };
  const entry = statSync(start).isFile() ? start : path.join(folder, description.main ?? "index.js");
  return { folder, entry, description };
}

function fail(thrown: unknown): void {
  const what = thrown instanceof Error ? thrown.stack : String(thrown);
  process.stderr.write(`electron stand-in: the app threw an error\n${what}\n`);
  app.exit(1);
}

async function run(given: string): Promise<void> {
  const { folder, entry, description } = findApp(given);
  app.describe(folder, description);
  await import(pathToFileURL(entry).href);
  if (app.isReady()) return; // it has quit already
  const chromium = await startChromium();
  const { product } = await chromium.root.send("Browser.getVersion");
  const versions = Object.freeze({ ...process.versions, chrome: product.split("/")[1] });
  Object.defineProperty(process, "versions", { value: versions });
  app.becomeReady();
}

process.once("SIGTERM", () => app.exit(128 + 15));
process.once("SIGINT", () => app.exit(128 + 2));
process.on("uncaughtException", (error) => {
  if (process.listenerCount("uncaughtException") === 1) fail(error);
});
process.on("exit", (exitCode) => {
  if (app.isReady() || exitCode !== 0) return;
  process.stderr.write(
    "electron stand-in: the app never became ready. An `await app.whenReady()` at the top level of an ES module waits for ever, in Electron too: it says ready only after the module has loaded.\n",
  );
  process.exitCode = NEVER_READY;
});

const argv = process.argv.slice(1);
const given = argv.find((argument) => !argument.startsWith("-"));
if (given === undefined) {
  process.stderr.write("usage: electron [--switch=value ...] APP [arguments]\n");
  process.exit(WRONG_USAGE);
}
readSwitches(argv);
void run(given).catch(fail);
