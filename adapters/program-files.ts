/** Where this program's own parts lie: the same whether it runs built, packaged or from its sources. */
import path from "node:path";

/** Built, every program and every part they share lies in `out/main`; the sources lie one below the root. */
const BUILT_IN = path.join("out", "main");
const here = import.meta.dirname;
const isBuilt = here.endsWith(BUILT_IN);
const root = path.resolve(here, isBuilt ? "../.." : "..");

/** The built pages. */
export const pagesFolder = path.join(root, "out", "renderer");

/** The one file that Electron runs beside the page. */
export const preloadFile = path.join(root, BUILT_IN, "preload.cjs");

/** Our PowerShell: built, it lies beside the programs. */
export const powershellFolder = isBuilt ? here : path.join(here, "windows", "scripts");

/** What practice puts before them in a real PowerShell. */
export const standInsFolder = isBuilt ? here : path.join(root, "practice", "powershell");
