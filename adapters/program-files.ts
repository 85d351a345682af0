/** Where this program's own parts lie: the same whether it runs built, packaged or from its sources. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/** Built, every program and every part they share lies in `out/main`; the sources lie one below the root. */
const BUILT_IN = path.join("out", "main");
const here = import.meta.dirname;
const root = path.resolve(here, here.endsWith(BUILT_IN) ? "../.." : "..");

/** The built pages. */
export const pagesFolder = path.join(root, "out", "renderer");

/** The one file that Electron runs beside the page. */
export const preloadFile = path.join(root, BUILT_IN, "preload.cjs");

/** The version in package.json. */
export const programVersion = (): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")))
    .version;
