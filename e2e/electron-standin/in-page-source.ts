// The scripts that Chromium runs at the start of every document, as text, from the modules in in-page/.
import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import type { PreloadSettings } from "./in-page/preload-world.ts";

/** The module as a plain script: no types, no imports, no exports. */
function scriptOf(module: string): string {
  const source = readFileSync(new URL(module, import.meta.url), "utf8");
  return stripTypeScriptTypes(source)
    .replaceAll(/^import [^;]*;$/gm, "")
    .replaceAll(/^export /gm, "");
}

/** Subframes get neither API nor preload, as in Electron by default; nor does the blank page before the first load. */
const inTopFrame = (script: string) =>
  `if (window.top === window && location.href !== "about:blank") {\n${script}\n}`;

/** What runs in the page's own world. */
export function mainWorldScript(ownEvent: string, otherEvent: string): string {
  const modules = [scriptOf("./in-page/bridge.ts"), scriptOf("./in-page/main-world.ts")];
  return inTopFrame(
    `{\n${modules.join("\n")}\nopenMainWorld(${JSON.stringify(ownEvent)}, ${JSON.stringify(otherEvent)});\n}`,
  );
}

/** What runs in the preload's world: the preload, which sees no more than Electron would give it. */
export function preloadWorldScript(settings: PreloadSettings, preload: string, preloadFile: string): string {
  const modules = [
    scriptOf("./unsupported.ts"),
    scriptOf("./in-page/bridge.ts"),
    scriptOf("./in-page/codec.ts"),
    scriptOf("./in-page/preload-world.ts"),
  ];
  return inTopFrame(`
const world = (() => {
${modules.join("\n")}
return openPreloadWorld(${JSON.stringify(settings)});
})();
(function (require, process, module, exports, global, world) {
${preload}
})(world.require, world.process, ...((module) => [module, module.exports])({ exports: {} }), globalThis);
//# sourceURL=${preloadFile}`);
}
