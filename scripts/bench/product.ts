/** The built product, copied aside: what is measured stays the same while it is measured, whoever builds meanwhile. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "vite";

const root = path.resolve(import.meta.dirname, "../..");

/** What a page must show to be usable, and nothing else. */
const BLANK_PAGE =
  '<!doctype html><html lang="en"><title>Blank</title><h1>Blank</h1><button type="button">Next</button></html>\n';

/** The same with React, which no page of ours could be drawn without. */
const REACT_PAGE =
  '<!doctype html><html lang="en"><title>React</title><div id="root"></div><script type="module" src="./react-page.ts"></script></html>\n';
const REACT_SCRIPT = `import { createElement as h, Fragment } from "react";
import { createRoot } from "react-dom/client";
const page = h(Fragment, null, h("h1", null, "React"), h("button", { type: "button" }, "Next"));
createRoot(document.getElementById("root")).render(page);
`;

export interface Product {
  /** Has package.json and out/, as the packaged app. */
  readonly folder: string;
  /** A file of out/main. */
  readonly main: (name: string) => string;
  readonly pages: string;
}

export interface Workplace {
  readonly product: Product;
  /** The same programs, serving a page with nothing on it but a heading and a button. */
  readonly blank: Product;
  /** The same programs, serving that heading and that button drawn by React. */
  readonly reactOnly: Product;
  /** An empty folder, new for each call. */
  readonly newFolder: (name: string) => string;
  readonly clear: () => void;
}

const productIn = (folder: string): Product => ({
  folder,
  main: (name) => path.join(folder, "out", "main", name),
  pages: path.join(folder, "out", "renderer"),
});

function copyProduct(to: string): Product {
  mkdirSync(to);
  cpSync(path.join(root, "out"), path.join(to, "out"), { recursive: true });
  cpSync(path.join(root, "package.json"), path.join(to, "package.json"));
  return productIn(to);
}

function copyWithoutPages(product: Product, to: string): Product {
  cpSync(product.folder, to, { recursive: true, filter: (file) => file !== product.pages });
  return productIn(to);
}

function copyBlank(product: Product, to: string): Product {
  const blank = copyWithoutPages(product, to);
  mkdirSync(blank.pages);
  writeFileSync(path.join(blank.pages, "index.html"), BLANK_PAGE);
  return blank;
}

/** Built by the same tool as our pages, for the same browsers. */
async function copyReactOnly(product: Product, to: string): Promise<Product> {
  const reactOnly = copyWithoutPages(product, to);
  const sources = path.join(to, "react-page");
  mkdirSync(sources);
  writeFileSync(path.join(sources, "index.html"), REACT_PAGE);
  writeFileSync(path.join(sources, "react-page.ts"), REACT_SCRIPT);
  symlinkSync(path.join(root, "node_modules"), path.join(to, "node_modules"), "junction");
  await build({
    configFile: false,
    root: sources,
    base: "./",
    logLevel: "warn",
    build: {
      outDir: reactOnly.pages,
      emptyOutDir: true,
      target: "chrome150",
      modulePreload: { polyfill: false },
    },
  });
  return reactOnly;
}

/** Copies what was built into a new folder below `temporary`. */
export async function openWorkplace(temporary: string): Promise<Workplace> {
  const folder = mkdtempSync(path.join(temporary, "bench-"));
  const product = copyProduct(path.join(folder, "product"));
  return {
    product,
    blank: copyBlank(product, path.join(folder, "blank")),
    reactOnly: await copyReactOnly(product, path.join(folder, "react-only")),
    newFolder: (name) => mkdtempSync(path.join(folder, `${name}-`)),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
