// Chromium refuses schemes it was not built with, so app://wizard/page becomes
// https://wizard.app.electron-standin.invalid/page on its way in, and app:// again on its way out.
import type { CustomScheme, Protocol } from "electron";
import { life } from "./life.ts";
import { strict, unsupported } from "./unsupported.ts";

const SUFFIX = ".electron-standin.invalid";

/** Matches every address of the app's own schemes, as Chromium sees them. */
export const OWN_ADDRESSES = `https://*${SUFFIX}/*`;

type Handler = Parameters<Protocol["handle"]>[1];
const privileges = new Map<string, CustomScheme["privileges"]>();
const handlers = new Map<string, Handler>();

const schemeOf = (url: string) => url.slice(0, url.indexOf(":")).toLowerCase();

/** The address that Chromium is given for an address of the app's. */
export function toChromium(url: string): string {
  const [, scheme, host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? [];
  if (scheme === undefined || !handlers.has(scheme.toLowerCase())) return url;
  return `https://${host}.${scheme.toLowerCase()}${SUFFIX}${rest || "/"}`;
}

/** The app's own address for one that Chromium speaks of. */
export function fromChromium(url: string): string {
  const [, host, scheme, rest] =
    /^https:\/\/(.*)\.([a-z0-9+-]+)\.electron-standin\.invalid(.*)$/.exec(url) ?? [];
  return scheme === undefined ? url : `${scheme}://${host}${rest}`;
}

/** "app://wizard" for "app://wizard/page"; URL.origin knows only the web's schemes. */
export function originOf(url: string): string {
  const { origin, protocol, host } = new URL(url);
  return origin === "null" ? `${protocol}//${host}` : origin;
}

/** Whether the app answers for that address itself. */
export const isHandled = (url: string): boolean => handlers.has(schemeOf(url));

/** Asks the app's handler. */
export async function askHandler(request: Request): Promise<Response> {
  const handler = handlers.get(schemeOf(request.url));
  if (!handler) return unsupported(`a request for ${request.url}`);
  return handler(request);
}

/** Electron's `protocol`. */
export const protocol = strict("protocol", {
  registerSchemesAsPrivileged(schemes) {
    if (life.phase !== "starting") {
      throw new Error("protocol.registerSchemesAsPrivileged should be called before app is ready");
    }
    for (const { scheme, privileges: granted } of schemes) privileges.set(scheme, granted);
  },
  handle(scheme, handler) {
    if (life.phase === "starting") throw new Error("protocol.handle should be called after app is ready");
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    const { standard, secure } = privileges.get(scheme) ?? {};
    if (!standard || !secure) unsupported(`the scheme ${scheme} without { standard: true, secure: true }`);
    handlers.set(scheme, handler);
  },
  unhandle(scheme) {
    if (!handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
  },
  isProtocolHandled: (scheme) => handlers.has(scheme),
} satisfies Pick<Protocol, "registerSchemesAsPrivileged" | "handle" | "unhandle" | "isProtocolHandled">);
