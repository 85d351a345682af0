// Loaded before the app (--import): `electron` resolves to the stand-in, and `process` looks as it does in Electron's main process.
import { registerHooks } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import electronPackage from "electron/package.json" with { type: "json" };

const STANDIN = new URL("./electron-module.ts", import.meta.url).href;
const ELECTRON_NAMES = new Set(["electron", "electron/main", "electron/common"]);

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (!ELECTRON_NAMES.has(specifier)) return nextResolve(specifier, context);
    const imported = context.conditions.includes("import");
    return nextResolve(imported ? STANDIN : fileURLToPath(STANDIN), context);
  },
});

const executable = process.env.STANDIN_SELF ?? process.execPath;
// node boot.ts [switches] APP … becomes electron [switches] APP …
process.argv = [executable, ...process.argv.slice(2)];
Object.defineProperty(process, "type", { value: "browser" });
Object.defineProperty(process, "resourcesPath", { value: path.join(path.dirname(executable), "resources") });
Object.defineProperty(process, "defaultApp", { value: true });
Object.defineProperty(process, "versions", {
  value: Object.freeze({ ...process.versions, electron: electronPackage.version }),
});
