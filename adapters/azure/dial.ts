/** One TLS connection, opened step by step, so that each step's failure has its own name. */
import { once } from "node:events";
import net, { type Socket } from "node:net";
import tls, { type PeerCertificate, type SecureContext, type TLSSocket } from "node:tls";
import type { ProxyAnswer } from "../../core/answers.ts";
import type { Secret } from "../../core/secret.ts";
import { proxyHostOf } from "../../core/vault/proxy-address.ts";
import { connect } from "./connect.ts";
import { type Target, tlsError } from "./network-errors.ts";
import { openTunnel, type ProxyRoute } from "./proxy-tunnel.ts";

/** How to get out, and whom to believe there. */
export interface Route {
  readonly proxy: ProxyRoute | null;
  readonly trust: SecureContext;
}

const withoutBrackets = (host: string): string => host.replace(/^\[|\]$/g, "");

/** The proxy of the answers. `none` means none: what the environment says (HTTPS_PROXY) is not what the admin chose. */
export const proxyRoute = (answer: ProxyAnswer, password: Secret | undefined): ProxyRoute | null => {
  if (answer.use === "none") return null;
  const host = withoutBrackets(proxyHostOf(answer.host) ?? answer.host);
  return { host, port: answer.port, user: answer.user, password };
};

export const targetOf = (url: URL): Target => ({
  host: withoutBrackets(url.hostname),
  port: url.port === "" ? (url.protocol === "http:" ? 80 : 443) : Number(url.port),
});

/** Verification is stated, not left to its default: the environment (NODE_TLS_REJECT_UNAUTHORIZED) cannot switch it off. */
const secure = async (socket: Socket, target: Target, trust: SecureContext, signal: AbortSignal) => {
  const { host } = target;
  const name = net.isIP(host) === 0 ? { servername: host } : {};
  const checked = { host, secureContext: trust, rejectUnauthorized: true, ALPNProtocols: ["http/1.1"] };
  const secured = tls.connect({ socket, ...name, ...checked });
  let shown: PeerCertificate | undefined;
  // Once refused, the certificate is gone; "secure" comes before Node judges it.
  secured.prependOnceListener("secure", () => {
    shown = secured.getPeerCertificate();
  });
  try {
    await once(secured, "secureConnect", { signal });
    return secured;
  } catch (thrown) {
    secured.destroy();
    socket.destroy();
    throw tlsError(thrown, target, signal, { shown, refused: Boolean(secured.authorizationError) });
  }
};

/** A verified TLS connection to `target`. Throws network.*, proxy.*, `run.cancelled`. */
export const dial = async (target: Target, route: Route, signal: AbortSignal): Promise<TLSSocket> => {
  const socket = await (route.proxy === null
    ? connect(target, signal)
    : openTunnel(target, route.proxy, signal));
  return await secure(socket, target, route.trust, signal);
};
