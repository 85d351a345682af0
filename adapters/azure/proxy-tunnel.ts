/**
 * A way through a company's proxy: CONNECT, with Basic sign-in where there is a user. Node's own `proxyEnv` does the
 * same, but its error does not say which sign-in the proxy offers, and that decides what the admin must do.
 */
import { once } from "node:events";
import http from "node:http";
import type { Socket } from "node:net";
import { type About, SetupError } from "../../core/errors.ts";
import type { Secret } from "../../core/secret.ts";
import { connect } from "./connect.ts";
import { connectError, type Target } from "./network-errors.ts";

export interface ProxyRoute {
  readonly host: string;
  readonly port: number;
  /** Empty: no sign-in. `DOMAIN\user` as it is. */
  readonly user: string;
  readonly password: Secret | undefined;
}

/** Without the password we do not try: each wrong guess counts against the account. */
const signsIn = ({ user, password }: ProxyRoute): boolean => user !== "" && password !== undefined;

/** Basic takes user and password as they are, in UTF-8 (RFC 7617): nothing is URL-encoded here. */
export const signInHeader = (proxy: ProxyRoute): Record<string, string> => {
  if (!signsIn(proxy)) return {};
  const credentials = Buffer.from(`${proxy.user}:${proxy.password?.reveal() ?? ""}`, "utf8");
  return { "Proxy-Authorization": `Basic ${credentials.toString("base64")}` };
};

const QUOTED = /"(?:[^"\\]|\\.)*"/g;

/** The schemes of Proxy-Authenticate, in order: `Negotiate, NTLM, Basic realm="x, y"` gives three. */
export const schemesOf = (headers: readonly string[]): readonly string[] => {
  const words = headers
    .flatMap((header) => header.replace(QUOTED, "").split(","))
    .map((part) => part.trim().split(/\s+/)[0] ?? "")
    .filter((word) => /^[A-Za-z][A-Za-z0-9-]*$/.test(word));
  return [...new Set(words)].slice(0, 8);
};

/** `host:port`, IPv6 in brackets. */
export const addressOf = ({ host, port }: Target): string =>
  host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;

const aboutProxy = (proxy: ProxyRoute): About => ({ proxy: addressOf(proxy) });

/** The proxy wants to know who we are, or does not believe it. */
export const proxyRefused = (proxy: ProxyRoute, offered: readonly string[]): SetupError =>
  new SetupError("proxy.refused", {
    ...aboutProxy(proxy),
    schemes: schemesOf(offered).join(", "),
    signedIn: signsIn(proxy) ? "yes" : "no",
  });

/** A failure on the way to the proxy is the proxy's, whatever Azure is called. */
const proxyUnreachable = (thrown: unknown, proxy: ProxyRoute, signal: AbortSignal): SetupError => {
  const error = connectError(thrown, proxy, signal);
  if (!error.code.startsWith("network.")) return error;
  const about = { ...aboutProxy(proxy), reason: String(error.about.reason ?? "ETIMEDOUT") };
  return new SetupError("proxy.unreachable", about, { cause: error });
};

/** A plain connection to the proxy itself. Throws `proxy.unreachable`. */
export const connectToProxy = async (proxy: ProxyRoute, signal: AbortSignal): Promise<Socket> => {
  try {
    return await connect(proxy, signal);
  } catch (thrown) {
    throw proxyUnreachable(thrown, proxy, signal);
  }
};

interface Tunnel {
  readonly response: http.IncomingMessage;
  readonly socket: Socket;
}

const askForTunnel = async (target: Target, proxy: ProxyRoute, signal: AbortSignal): Promise<Tunnel> => {
  const address = addressOf(target);
  const way = await connectToProxy(proxy, signal);
  const request = http.request({
    method: "CONNECT",
    path: address,
    headers: { Host: address, ...signInHeader(proxy) },
    createConnection: () => way,
  });
  request.end();
  try {
    // The signal is not the request's own: that would still hold the socket when the tunnel is in use.
    const heard = await once(request, "connect", { signal });
    // Nothing can have come through it yet: in TLS the client speaks first.
    return { response: heard[0], socket: heard[1] };
  } catch (thrown) {
    request.on("error", () => undefined).destroy();
    way.destroy();
    throw proxyUnreachable(thrown, proxy, signal);
  }
};

/** A socket that ends at `target`. Throws `proxy.refused`, `proxy.unreachable`, `proxy.does-not-pass`. */
export const openTunnel = async (target: Target, proxy: ProxyRoute, signal: AbortSignal): Promise<Socket> => {
  const { response, socket } = await askForTunnel(target, proxy, signal);
  const status = response.statusCode ?? 0;
  if (status >= 200 && status < 300) return socket;
  socket.destroy();
  // tinyproxy 1.11 answers a wrong password with 401, which Azure cannot have said: nothing has reached it yet.
  if (status === 407 || (status === 401 && signsIn(proxy)))
    throw proxyRefused(proxy, response.headersDistinct["proxy-authenticate"] ?? []);
  throw new SetupError("proxy.does-not-pass", {
    ...aboutProxy(proxy),
    host: target.host,
    port: target.port,
    status,
  });
};
