// @ts-check
// npm start: prepares what is missing, then opens the wizard, in Electron where that can be had, else in a browser.
//   --browser   the browser host, whatever else is there
//   --electron  try to fetch Electron again, though it failed before
// Everything else goes to the wizard, e.g. npm start -- --data DIR
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { plainly, prepare } from "./prepare.mjs";
import { become, becomeEntry } from "./run-program.mjs";
import { binScript, node, readJson, root, run, toolEnvironment } from "./toolchain.mjs";

const FETCH_LIMIT_MS = 180_000;
const VERSION_LIMIT_MS = 10_000;
const electronFolder = path.join(root, "node_modules", "electron");
const fetchFailed = path.join(root, "node_modules", ".cache", "electron-could-not-be-fetched");

/** @param {string} line */
const say = (line) => process.stderr.write(`${line}\n`);

/** Electron's own convention: the name in path.txt, below dist/ or below the folder that a person brings. */
function electronProgram() {
  const pathFile = path.join(electronFolder, "path.txt");
  const name = existsSync(pathFile) ? readFileSync(pathFile, "utf8") : undefined;
  const brought = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!(name || brought)) return undefined;
  const program = brought
    ? path.join(brought, name ?? "electron")
    : path.join(electronFolder, "dist", name ?? "");
  return existsSync(program) ? program : undefined;
}

const hasDesktop = () =>
  process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** @returns {string | undefined} why Electron cannot be used on this machine, if it cannot */
function electronHindrance() {
  if (!hasDesktop()) return "this machine has no desktop for Electron";
  if (process.platform === "linux" && process.getuid?.() === 0)
    return "Electron's sandbox does not run as root";
  return undefined;
}

/** @param {boolean} insist @returns {Promise<string | undefined>} why it could not be fetched */
async function fetchElectron(insist) {
  const { version } = readJson(path.join(electronFolder, "package.json"));
  if (insist) rmSync(fetchFailed, { force: true });
  if (existsSync(fetchFailed) && readFileSync(fetchFailed, "utf8") === version)
    return "Electron could not be fetched before; npm start -- --electron tries again";
  say(`fetching Electron ${version} (about 110 MB, once) …`);
  const { exitCode } = await run(node(), [binScript("electron", "install-electron"), "--no"], {
    env: toolEnvironment(),
    timeoutMs: FETCH_LIMIT_MS,
  });
  if (exitCode === 0) return undefined;
  mkdirSync(path.dirname(fetchFailed), { recursive: true });
  writeFileSync(fetchFailed, version);
  return "Electron could not be fetched from its download site";
}

/**
 * @param {{ browser: boolean, electron: boolean }} wish
 * @returns {Promise<{ program: string } | { why: string }>}
 */
async function chooseHost(wish) {
  if (wish.browser) return { why: "as asked" };
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) {
    const program = electronProgram();
    return program ? { program } : { why: "ELECTRON_OVERRIDE_DIST_PATH holds no Electron" };
  }
  const hindrance = electronHindrance();
  if (hindrance) return { why: hindrance };
  const failure = electronProgram() ? undefined : await fetchElectron(wish.electron);
  const program = electronProgram();
  if (!program) return { why: failure ?? "Electron was fetched, but is not there" };
  const { exitCode, output } = await run(program, ["--version"], { timeoutMs: VERSION_LIMIT_MS });
  if (exitCode === 0) return { program };
  return { why: `Electron does not start here: ${output.trim().split("\n")[0]}` }; // a library is missing, say
}

await plainly(async () => {
  await prepare();
  const args = process.argv.slice(2);
  const wish = { browser: args.includes("--browser"), electron: args.includes("--electron") };
  const passedOn = args.filter((arg) => arg !== "--browser" && arg !== "--electron");
  const practice = process.platform !== "win32" && !passedOn.includes("--practice");
  if (practice) passedOn.unshift("--practice");
  const inPractice = practice ? ", in practice mode because this is not Windows" : "";

  const host = await chooseHost(wish);
  if ("program" in host) {
    say(`Opening the wizard in Electron${inPractice}.`);
    become(host.program, [root, ...passedOn]);
  } else {
    say(`Opening the wizard in the browser (${host.why})${inPractice}.`);
    await becomeEntry("out/main/web.js", passedOn);
  }
});
