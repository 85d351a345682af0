// Chromium's way to a server, as far as `net.request` shows it: proxy, CONNECT, TLS, and Chromium's names for what fails.
import { once } from "node:events";
import http from "node:http";
import net, { type Socket } from "node:net";
import tls, { type PeerCertificate, type TLSSocket } from "node:tls";
import type { AuthInfo, Certificate } from "electron";
import type { Credentials, ProxyServer, Session } from "./session.ts";
import { unsupported } from "./unsupported.ts";

/** An error as Electron's: the message is Chromium's name. */
export const netError = (name: string): Error => new Error(`net::ERR_${name}`);

/** Asks the app who signs in. undefined: nobody. */
export type AskLogin = (info: AuthInfo) => Promise<Credentials | undefined>;

/** What a proxy said instead of a way through, as Chromium hands it on: a 407, and no other. */
export interface ProxyAnswer {
  readonly status: 407;
  readonly headers: Record<string, string>;
}

const NAMES: Readonly<Record<string, string>> = {
  ENOTFOUND: "NAME_NOT_RESOLVED",
  EAI_AGAIN: "NAME_NOT_RESOLVED",
  EAI_FAIL: "NAME_NOT_RESOLVED",
  ECONNREFUSED: "CONNECTION_REFUSED",
  ECONNRESET: "CONNECTION_RESET",
  EHOSTUNREACH: "ADDRESS_UNREACHABLE",
  ENETUNREACH: "INTERNET_DISCONNECTED",
  ETIMEDOUT: "CONNECTION_TIMED_OUT",
};

export const systemCode = (thrown: unknown): string =>
  thrown instanceof Error && "code" in thrown && typeof thrown.code === "string" ? thrown.code : "";

const withoutBrackets = (host: string) => host.replace(/^\[|\]$/g, "");

export const portOf = ({ protocol, port }: URL): number =>
  port === "" ? (protocol === "http:" ? 80 : 443) : Number(port);

/** A plain connection. */
export async function connect(host: string, port: number, signal: AbortSignal): Promise<Socket> {
  const socket = net.connect({ host: withoutBrackets(host), port });
  try {
    await once(socket, "connect", { signal });
    return socket;
  } catch (thrown) {
    socket.destroy();
    throw netError(NAMES[systemCode(thrown)] ?? "CONNECTION_FAILED");
  }
}

export const connectToProxy = (proxy: ProxyServer, signal: AbortSignal): Promise<Socket> =>
  connect(proxy.host, proxy.port, signal).catch(() => {
    throw netError("PROXY_CONNECTION_FAILED");
  });

export const basic = ({ username, password }: Credentials): string =>
  `Basic ${Buffer.from(`${username}:${password}`, "utf8").toString("base64")}`;

/** The header for a proxy that this session has signed in to before. */
export function knownSignIn(session: Session, { host, port }: ProxyServer): Record<string, string> {
  const known = session.signedInTo.get(`${host}:${port}`);
  return known ? { "proxy-authorization": basic(known) } : {};
}

/** Chromium takes the strongest scheme that is offered; only Basic is imitated here. */
const STRONGEST_FIRST = ["negotiate", "ntlm", "digest", "basic"];

/** What the app is asked: by a proxy, or by the server itself. */
export function challengeOf(
  header: string,
  { host, port }: ProxyServer,
  isProxy: boolean,
): AuthInfo | undefined {
  const offered = header.replace(/"(?:[^"\\]|\\.)*"/g, "").toLowerCase();
  const scheme = STRONGEST_FIRST.find((one) => new RegExp(`(?:^|,)\\s*${one}\\b`).test(offered));
  if (scheme === undefined) return undefined;
  const realm = /realm="((?:[^"\\]|\\.)*)"/i.exec(header)?.[1] ?? "";
  return { isProxy, scheme, host: withoutBrackets(host), port, realm };
}

/** What the app says to a 407: what to sign in with, or undefined where it says nothing more. */
export async function signInAnew(
  session: Session,
  proxy: ProxyServer,
  header: string,
  askLogin: AskLogin,
): Promise<boolean> {
  session.signedInTo.delete(`${proxy.host}:${proxy.port}`);
  const info = challengeOf(header, proxy, true);
  const given = info && (await askLogin(info));
  if (!info || !given) return false;
  if (info.scheme !== "basic") unsupported(`signing in by ${info.scheme}`);
  session.signedInTo.set(`${proxy.host}:${proxy.port}`, given);
  return true;
}

interface Tunnelled {
  readonly response: http.IncomingMessage;
  readonly socket: Socket;
}

async function askForTunnel(
  session: Session,
  url: URL,
  proxy: ProxyServer,
  signal: AbortSignal,
): Promise<Tunnelled> {
  const socket = await connectToProxy(proxy, signal);
  const address = `${url.hostname}:${portOf(url)}`;
  const request = http.request({
    method: "CONNECT",
    path: address,
    headers: { host: address, "proxy-connection": "keep-alive", ...knownSignIn(session, proxy) },
    createConnection: () => socket,
  });
  request.end();
  try {
    const [response, through] = await once(request, "connect", { signal });
    return { response, socket: through };
  } catch {
    request.on("error", () => undefined).destroy();
    socket.destroy();
    throw netError("TUNNEL_CONNECTION_FAILED");
  }
}

/** A way through the proxy, or its 407 where nobody signs in. */
async function tunnel(
  session: Session,
  url: URL,
  proxy: ProxyServer,
  askLogin: AskLogin,
  signal: AbortSignal,
): Promise<Socket | ProxyAnswer> {
  for (;;) {
    const { response, socket } = await askForTunnel(session, url, proxy, signal);
    const status = response.statusCode ?? 0;
    if (status === 200) return socket;
    socket.destroy();
    if (status !== 407) throw netError("TUNNEL_CONNECTION_FAILED");
    const header = (response.headersDistinct["proxy-authenticate"] ?? []).join(", ");
    if (await signInAnew(session, proxy, header, askLogin)) continue;
    return { status, headers: { "proxy-authenticate": header } };
  }
}

const principal = (names: Record<string, string | string[] | undefined>) => ({
  commonName: [names.CN].flat()[0] ?? "",
  organizations: [names.O].flat().filter((name) => name !== undefined),
  organizationUnits: [names.OU].flat().filter((name) => name !== undefined),
  locality: [names.L].flat()[0] ?? "",
  state: [names.ST].flat()[0] ?? "",
  country: [names.C].flat()[0] ?? "",
});

function certificateOf(shown: PeerCertificate): Certificate {
  const [subject, issuer] = [principal({ ...shown.subject }), principal({ ...shown.issuer })];
  const pem = shown.raw.toString("base64").replace(/.{1,64}/g, "$&\n");
  const certificate = {
    data: `-----BEGIN CERTIFICATE-----\n${pem}-----END CERTIFICATE-----\n`,
    fingerprint: `sha256/${Buffer.from(shown.fingerprint256.replaceAll(":", ""), "hex").toString("base64")}`,
    subject,
    issuer,
    subjectName: subject.commonName,
    issuerName: issuer.commonName,
    serialNumber: shown.serialNumber,
    validStart: Date.parse(shown.valid_from) / 1_000,
    validExpiry: Date.parse(shown.valid_to) / 1_000,
  };
  return Object.defineProperty({ ...certificate, issuerCert: certificate as Certificate }, "issuerCert", {
    get: () => unsupported("certificate.issuerCert"),
    enumerable: false,
  });
}

/** Chromium's names for what Node found when it checked the certificate. */
const verdictOf = (reason: string): string => {
  if (reason === "") return "OK";
  if (["CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID"].includes(reason)) return "CERT_DATE_INVALID";
  return reason === "ERR_TLS_CERT_ALTNAME_INVALID" ? "CERT_COMMON_NAME_INVALID" : "CERT_AUTHORITY_INVALID";
};

/** Node checks the certificate; the app may be asked, as in Electron, and nothing is sent before it is decided. */
async function secure(session: Session, url: URL, socket: Socket, signal: AbortSignal): Promise<TLSSocket> {
  const host = withoutBrackets(url.hostname);
  const name = net.isIP(host) === 0 ? { servername: host } : {};
  const ca = [...tls.getCACertificates("default"), ...tls.getCACertificates("system")];
  // Judged below: the app's own verdict may be another one.
  const secured = tls.connect({ socket, host, ...name, ca, rejectUnauthorized: false });
  try {
    await once(secured, "secureConnect", { signal });
  } catch {
    secured.destroy();
    socket.destroy();
    throw netError("SSL_PROTOCOL_ERROR");
  }
  const { authorizationError: reason } = secured;
  const found = verdictOf(reason ? systemCode(reason) || String(reason) : "");
  const verdict = await session.verify(host, certificateOf(secured.getPeerCertificate()), found);
  if (verdict === "OK") return secured;
  secured.destroy();
  throw netError(verdict);
}

/** A connection over which the address can be asked, or the 407 of the proxy. */
export async function open(
  session: Session,
  url: URL,
  askLogin: AskLogin,
  signal: AbortSignal,
): Promise<Socket | ProxyAnswer> {
  const proxy = session.proxyFor(url);
  if (url.protocol === "http:") {
    return proxy ? connectToProxy(proxy, signal) : connect(url.hostname, portOf(url), signal);
  }
  const way = proxy
    ? await tunnel(session, url, proxy, askLogin, signal)
    : await connect(url.hostname, portOf(url), signal);
  return "status" in way ? way : secure(session, url, way, signal);
}
