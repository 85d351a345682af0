/** The built product, copied aside: what is measured stays the same while it is measured, whoever builds meanwhile. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

/** What a page must show to be usable, and nothing else. */
const BLANK_PAGE =
  '<!doctype html><html lang="en"><title>Blank</title><h1>Blank</h1><button type="button">Next</button></html>\n';

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

function copyBlank(product: Product, to: string): Product {
  const blank = productIn(to);
  cpSync(product.folder, to, { recursive: true, filter: (file) => file !== product.pages });
  mkdirSync(blank.pages);
  writeFileSync(path.join(blank.pages, "index.html"), BLANK_PAGE);
  return blank;
}

/** Copies what was built into a new folder below `temporary`. */
export function openWorkplace(temporary: string): Workplace {
  const folder = mkdtempSync(path.join(temporary, "bench-"));
  const product = copyProduct(path.join(folder, "product"));
  return {
    product,
    blank: copyBlank(product, path.join(folder, "blank")),
    newFolder: (name) => mkdtempSync(path.join(folder, `${name}-`)),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
