/**
 * What the browser host lets in. It listens on loopback, yet every page that a browser on this machine shows, and every
 * other user of this machine, can reach that address: so each request has to show that our own page sent it, and
 * each connection that the person at the console opened it.
 */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { WIRE_PATH, WIRE_PROTOCOL } from "../core/wire.ts";

/** What is known of a request before anything is done about it. */
export interface Asked {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

export interface Refusal {
  readonly status: 400 | 403 | 404 | 405 | 421;
  readonly why: string;
}

/** The values of the `Host` header that mean us. Any other name was made to lead here (DNS rebinding). */
export const ownHosts = (port: number, extraHosts: readonly string[] = []): ReadonlySet<string> =>
  new Set(
    [`127.0.0.1:${port}`, `localhost:${port}`, ...extraHosts].map((host) => new URL(`http://${host}`).host),
  );

const isOwnHost = ({ headers }: Asked, hosts: ReadonlySet<string>): boolean =>
  headers.host !== undefined && hosts.has(headers.host.toLowerCase());

/** Whether the browser says that another site sent this, following a link excepted. Old browsers say nothing. */
const isForeign = ({ headers }: Asked): boolean => {
  const site = headers["sec-fetch-site"];
  if (site === undefined || site === "none" || site === "same-origin") return false;
  return headers["sec-fetch-mode"] !== "navigate" || headers["sec-fetch-dest"] !== "document";
};

/** The path of a request's address, as it was sent: not decoded, not normalised. */
export const pathnameOf = ({ url = "" }: Asked): string => url.replace(/[?#].*$/s, "");

/** Why a request for a file is refused, or null. Nothing can be changed over HTTP, so there is nothing to forge. */
export const refuseRequest = (asked: Asked, hosts: ReadonlySet<string>): Refusal | null => {
  const { method, headers } = asked;
  if (!isOwnHost(asked, hosts)) return { status: 421, why: "This name does not lead here." };
  if (method !== "GET" && method !== "HEAD") return { status: 405, why: "Only GET and HEAD." };
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`)
    return { status: 403, why: "Another site asked." };
  if (isForeign(asked)) return { status: 403, why: "Another site asked." };
  return null;
};

/** Why a WebSocket is refused, or null. Browsers let every site open one to everywhere: `Origin` says who did. */
export const refuseUpgrade = (asked: Asked, hosts: ReadonlySet<string>): Refusal | null => {
  const { headers } = asked;
  const refusal = refuseRequest(asked, hosts);
  if (refusal) return refusal;
  if (asked.url !== WIRE_PATH) return { status: 404, why: "Nothing listens there." };
  if (headers.origin === undefined) return { status: 403, why: "No origin." };
  const offered = (headers["sec-websocket-protocol"] ?? "").split(",").map((name) => name.trim());
  if (!offered.includes(WIRE_PROTOCOL)) return { status: 400, why: "Another protocol." };
  return null;
};

/** 256 bits, in characters that stand in an address. */
const newKey = (): string => randomBytes(32).toString("base64url");

/** Compares in a time that tells nothing of either text, their lengths included. */
const isSame = (one: string, other: string): boolean => {
  const [first, second] = [one, other].map((text) => createHash("sha256").update(text).digest());
  return first !== undefined && second !== undefined && timingSafeEqual(first, second);
};

/** Who may come in: the holder of the address's token, once and soon; then the tab that holds the session key. */
export interface Gate {
  /** A token for a new address. The one before it is worth nothing any more. */
  newToken(): string;
  /** The session key to go on with, or null. A token is used up by this, and ends the session before it. */
  admit(key: string): string | null;
}

export const makeGate = (tokenTtlMs: number, now: () => number): Gate => {
  let token: { readonly key: string; readonly madeAt: number } | null = null;
  let session: string | null = null;
  return {
    newToken() {
      token = { key: newKey(), madeAt: now() };
      return token.key;
    },
    admit(key) {
      if (session !== null && isSame(key, session)) return session;
      if (token === null || !isSame(key, token.key)) return null;
      const age = now() - token.madeAt;
      token = null;
      if (age >= tokenTtlMs) return null;
      session = newKey();
      return session;
    },
  };
};
