/**
 * The built pages as both hosts serve them, and the policy they run under. What may be served is listed once, at the
 * start: an address is looked up in that list, so no address can lead out of the folder.
 */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/**
 * No script, style or connection but our own; no frames, no forms. The hash is that of the empty `<style>` element
 * that Fluent's Griffel inserts before it fills it by `insertRule`. `connect-src 'self'` covers the WebSocket too.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

/** What every answer carries, in either host. */
export const PAGE_HEADERS = {
  "cache-control": "no-store",
  "content-security-policy": PAGE_POLICY,
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;

export interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
}

/** The file at a URL's path (`/` is `/index.html`), or null where there is none. */
export type PageFiles = (pathname: string) => Promise<PageFile | null>;

/** Files below a folder, by the path of their URL. Links are not followed. Electron's archives know no `recursive`. */
const listFiles = async (folder: string, pathname: string): Promise<[string, string][]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = entries.map(async (entry): Promise<[string, string][]> => {
    const file = path.join(folder, entry.name);
    const place = `${pathname}/${encodeURIComponent(entry.name)}`;
    if (entry.isDirectory()) return await listFiles(file, place);
    return entry.isFile() && !entry.name.endsWith(".map") ? [[place, file]] : [];
  });
  return (await Promise.all(found)).flat();
};

/** The pages below `root` (absolute). Throws Node's own error where the folder cannot be read. */
export const openPageFiles = async (root: string): Promise<PageFiles> => {
  const files = new Map(await listFiles(root, ""));
  return async (pathname) => {
    const file = files.get(pathname === "/" ? "/index.html" : pathname);
    if (file === undefined) return null;
    const contentType = CONTENT_TYPES[path.extname(file)] ?? "application/octet-stream";
    return { bytes: await readFile(file), contentType };
  };
};
