/** Whether there is something to test: the specs run what was built, not the sources. */
import { existsSync, globSync, statSync } from "node:fs";
import path from "node:path";

export const ROOT = path.resolve(import.meta.dirname, "..");

const PRODUCTS = ["main/web.js", "main/electron-main.js", "main/preload.cjs", "renderer/index.html"] as const;
const SOURCES = "{core,adapters,practice,renderer,electron,web,assets}/**/*.*";
const REMEDY = "Build first: npm run build";

/** Throws, with what to do, when `out/` is missing or older than a source file. */
export function assertBuilt(root = ROOT): void {
  const products = PRODUCTS.map((file) => path.join(root, "out", file));
  const missing = products.find((file) => !existsSync(file));
  if (missing) throw new Error(`${path.relative(root, missing)} is missing. ${REMEDY}`);
  const builtAt = Math.min(...products.map((file) => statSync(file).mtimeMs));
  const newer = globSync(SOURCES, { cwd: root })
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .find((file) => statSync(path.join(root, file)).mtimeMs > builtAt);
  if (newer) throw new Error(`out/ is older than ${newer}. ${REMEDY}`);
}
