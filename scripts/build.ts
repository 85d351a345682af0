// Builds out/: the programs that run on Node and Electron's main process as ES modules that share their parts, the
// preload and the certificate worker each as one file, the pages by vite.
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import react from "@vitejs/plugin-react";
import { type BuildOptions, build, type Metafile } from "esbuild";
import { build as buildPages, type InlineConfig, type Plugin, type Rolldown } from "vite";
import { defaultAnswers } from "../core/default-answers.ts";
import { themeCss, tokensModule } from "../renderer/theme.ts";
import { shippedPowerShell } from "./shipped-powershell.ts";
import { thirdPartyLicences } from "./third-party.ts";

const root = path.resolve(import.meta.dirname, "..");
const out = path.join(root, "out");
// Built beside and then swapped in, so that a program that starts meanwhile never meets half a build.
const next = path.join(root, `out.next-${process.pid}`);
const nextMain = path.join(next, "main");

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const common = {
  absWorkingDir: root,
  bundle: true,
  charset: "utf8",
  external: ["electron"],
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
  outdir: nextMain,
  sourcemap: "linked",
} satisfies BuildOptions;

/** Packages in the older module format ask for Node's own parts by `require`, which an ES module does not have. */
const REQUIRE_BANNER =
  'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';

/**
 * Zod would write and compile a program for each schema when it is first used. Ours are used a few times each: without that, the
 * first page has its answers from the host in half the time. At the top of every file, so that it is said before any schema is made.
 */
const ZOD_BANNER = "globalThis.__zod_globalConfig ??= { jitless: true };";

const forNode = {
  ...common,
  banner: { js: `${REQUIRE_BANNER} ${ZOD_BANNER}` },
  conditions: ["import", "node", "default"],
  format: "esm",
  mainFields: ["module", "main"],
  platform: "node",
  target: "node24",
} satisfies BuildOptions;

const bytes = (metafile: Metafile): number =>
  Object.entries(metafile.outputs)
    .filter(([file]) => !file.endsWith(".map"))
    .reduce((total, [, output]) => total + output.bytes, 0);

const buildAndTell = async (name: string, options: BuildOptions & { metafile: true }): Promise<void> => {
  const { metafile } = await build(options);
  say(`build: ${name} ${(bytes(metafile) / 1024).toFixed(0)} KB`);
};

const buildPrograms = (): Promise<void> =>
  buildAndTell("programs", {
    ...forNode,
    chunkNames: "chunk-[name]-[hash]",
    entryPoints: {
      "electron-main": "electron/main.ts",
      cli: "cli/start.ts",
      web: "web/start.ts",
    },
    splitting: true,
  });

/** One file without shared parts: packaged, it lies outside the archive, where its parts would not be. */
const buildWorker = (): Promise<void> =>
  buildAndTell("certificate worker", {
    ...forNode,
    entryPoints: { "certificate-worker": "adapters/certificate-worker.ts" },
  });

/** One file in the older format, without Node: all that a sandboxed preload may be. */
const buildPreload = (): Promise<void> =>
  buildAndTell("preload", {
    ...common,
    entryPoints: { preload: "electron/preload.ts" },
    format: "cjs",
    outExtension: { ".js": ".cjs" },
    platform: "browser",
    target: "chrome150",
  });

/** Worked out here, so that the pages need no schemas for it. */
const workOutDefaults: Plugin = {
  name: "work-out-defaults",
  load: (id) =>
    id.endsWith("/core/default-answers.ts")
      ? `export const defaultAnswers = () => (${JSON.stringify(defaultAnswers())});`
      : null,
};

/** A schema on a page would be there unnoticed: nothing fails by it, the first page only comes later (decision 0018). */
const withoutSchemas: Plugin = {
  name: "without-schemas",
  generateBundle(_, bundle) {
    for (const part of Object.values(bundle)) {
      if (part.type === "chunk" && part.moduleIds.some((id) => id.includes("/node_modules/zod/")))
        this.error(`${part.fileName} has schemas: what did a page import from core/?`);
    }
  },
};

const theme: Plugin = {
  name: "theme",
  load: (id) => (id.endsWith("/renderer/css/theme.css") ? themeCss() : null),
};

const shortTokens: Plugin = {
  name: "short-tokens",
  load: (id) => (id.endsWith("/@fluentui/tokens/lib/tokens.js") ? tokensModule() : null),
};

const pagesOptions = {
  configFile: false,
  root: path.join(root, "renderer"),
  base: "./",
  publicDir: false,
  logLevel: "warn",
  plugins: [react(), workOutDefaults, withoutSchemas, theme, shortTokens],
} satisfies InlineConfig;

const pagesTarget = {
  target: "chrome150",
  assetsInlineLimit: 0, // the page's policy allows files of its own, not data in the style sheet
  // Links to the parts of later pages, put into the document before each import, cost the first page more than they save.
  modulePreload: false,
  chunkSizeWarningLimit: 2000,
} satisfies InlineConfig["build"];

interface FirstPage {
  /** What asks the host, before there is anything to see. */
  readonly begin: ReadonlySet<string>;
  /** What draws the page. */
  readonly show: ReadonlySet<string>;
}

/** The modules that the first page is made of, after all that nobody uses has been left out: known only once it was built. */
const modulesOfFirstPage = async (): Promise<FirstPage> => {
  const built = await buildPages({ ...pagesOptions, build: { ...pagesTarget, write: false, minify: false } });
  if (!("output" in built)) throw new TypeError("one page, one output");
  const chunks = built.output.filter((part) => part.type === "chunk");
  const reachedFrom = (isFirst: (chunk: Rolldown.OutputChunk) => boolean): Set<string> => {
    const reached = chunks.filter(isFirst);
    for (const { imports } of reached) {
      reached.push(...chunks.filter((one) => imports.includes(one.fileName) && !reached.includes(one)));
    }
    return new Set(reached.flatMap(({ moduleIds }) => moduleIds));
  };
  const begin = reachedFrom(({ isEntry }) => isEntry);
  const show = reachedFrom(({ facadeModuleId }) => facadeModuleId?.endsWith("show-page.tsx") === true);
  if (begin.size === 0 || show.size === 0)
    throw new TypeError("renderer/main.ts imports show-page.tsx later");
  return { begin, show };
};

/**
 * Three files for the first page: split by which later page shares what, it would be forty, and each costs more than it
 * weighs. React is one by itself: it makes errors while it loads, and for the stack of each V8 parses all that is around it.
 */
const chunksOfFirstPage = ({ begin, show }: FirstPage) =>
  [
    { name: "react", test: /\/node_modules\/(?:react|react-dom|scheduler)\/|\/renderer\/react-first/ },
    { name: "begin", test: (id: string) => begin.has(id) },
    { name: "page", test: (id: string) => show.has(id) },
  ].map((group, index) => ({ ...group, priority: 3 - index, includeDependenciesRecursively: false }));

/** The files that the entry asks for are named in the document, so that they come along with it. */
const preloadFirstPage: Plugin = {
  name: "preload-first-page",
  transformIndexHtml: {
    order: "post",
    handler: (_, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((name) => /\/(?:rolldown-runtime|react|page)-[^/]+\.js$/.test(name))
        .map((name) => ({
          tag: "link",
          attrs: { rel: "modulepreload", crossorigin: true, href: `./${name}` },
          injectTo: "head",
        })),
  },
};

const buildRenderer = async (): Promise<void> => {
  const groups = chunksOfFirstPage(await modulesOfFirstPage());
  await buildPages({
    ...pagesOptions,
    plugins: [...pagesOptions.plugins, preloadFirstPage],
    build: {
      ...pagesTarget,
      outDir: path.join(next, "renderer"),
      emptyOutDir: true,
      rolldownOptions: { output: { codeSplitting: { groups } } },
    },
  });
};

/** PowerShell files are read beside the module that runs them: in the sources, and here. */
const copyPowerShell = (): void => {
  mkdirSync(nextMain, { recursive: true });
  for (const file of shippedPowerShell(root)) {
    copyFileSync(path.join(root, file), path.join(nextMain, path.basename(file)));
  }
};

const swapIn = (): void => {
  const previous = path.join(root, `out.previous-${process.pid}`);
  if (existsSync(out)) renameSync(out, previous);
  renameSync(next, out);
  rmSync(previous, { recursive: true, force: true });
};

const startedAt = performance.now();
const parts = await Promise.allSettled([buildPrograms(), buildWorker(), buildPreload(), buildRenderer()]);
const faults = parts.flatMap((part) => (part.status === "rejected" ? [part.reason] : []));
if (faults.length === 0) {
  copyPowerShell();
  writeFileSync(path.join(next, "THIRD-PARTY-LICENCES.txt"), thirdPartyLicences(root));
  swapIn();
  say(`build: done in ${Math.round(performance.now() - startedAt)} ms`);
} else {
  rmSync(next, { recursive: true, force: true });
  for (const fault of faults) say(`build: ${fault instanceof Error ? fault.message : String(fault)}`);
  process.exitCode = 1;
}
