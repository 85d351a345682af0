import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { ClientRequestConstructorOptions, ClientRequest as ElectronClientRequest, Net } from "electron";
import { ClientRequest } from "./client-request.ts";
import { askHandler, isHandled } from "./protocol.ts";
import { strict } from "./unsupported.ts";

const CONTENT_TYPES = new Map([
  [".css", "text/css"],
  [".html", "text/html"],
  [".ico", "image/x-icon"],
  [".js", "text/javascript"],
  [".json", "application/json"],
  [".mjs", "text/javascript"],
  [".png", "image/png"],
  [".svg", "image/svg+xml"],
  [".txt", "text/plain"],
  [".woff2", "font/woff2"],
]);

async function readAsResponse(url: string): Promise<Response> {
  const file = fileURLToPath(url);
  const body = await readFile(file).catch(() => {
    throw new Error("net::ERR_FILE_NOT_FOUND");
  });
  const contentType = CONTENT_TYPES.get(path.extname(file));
  return new Response(body, contentType ? { headers: { "content-type": contentType } } : {});
}

/** Electron's `net`. HTTP of `fetch` goes through Node's own: no proxy; `request` has proxies, sign-in by Basic and verify procs. */
export const net = strict("net", {
  async fetch(input, init) {
    const url = typeof input === "string" ? input : input.url;
    if (url.startsWith("file:")) return readAsResponse(url);
    if (isHandled(url) && !init?.bypassCustomProtocolHandlers) return askHandler(new Request(input, init));
    return fetch(input, init);
  },
  request: (options: ClientRequestConstructorOptions | string) =>
    new ClientRequest(options) as unknown as ElectronClientRequest,
  isOnline: () => true,
} satisfies Pick<Net, "fetch" | "isOnline" | "request">);
