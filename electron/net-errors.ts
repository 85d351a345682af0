/** What Chromium's network stack says when a request fails (net/base/net_error_list.h), in the codes of the catalogue. */
import type { Target } from "../adapters/azure/network-errors.ts";
import { type About, type ErrorCode, SetupError } from "../core/errors.ts";

/** As much as Chromium tells of a certificate that it has looked at. */
export interface ShownCertificate {
  /** "Contoso Proxy CA, Contoso"; empty where it is not told. */
  readonly issuer: string;
  /** ms since 1970. */
  readonly notAfter: number;
}

export interface Circumstances {
  readonly target: Target;
  /** `host:port`; undefined where nobody knows which one it was. */
  readonly proxy: string | undefined;
  /** The proxy was given a user and a password. */
  readonly signedIn: boolean;
  readonly shown: ShownCertificate | undefined;
}

/** The first that fits. What stands in none means that there was no connection. */
const MEANINGS: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^(NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|DNS_\w+|ICANN_NAME_COLLISION)$/, "network.name-not-found"],
  [/^(PROXY_AUTH_\w+|UNSUPPORTED_AUTH_SCHEME|MISCONFIGURED_AUTH_ENVIRONMENT)$/, "proxy.refused"],
  [/^((INVALID|MISSING)_AUTH_CREDENTIALS|\w+_SECURITY_LIBRARY_STATUS)$/, "proxy.refused"],
  [/^(TUNNEL_CONNECTION_FAILED|PROXY_UNABLE_TO_CONNECT_TO_DESTINATION)$/, "proxy.does-not-pass"],
  [/^(PROXY|PAC|SOCKS|MANDATORY_PROXY)_|^NO_SUPPORTED_PROXIES$/, "proxy.unreachable"],
  [/^CERT(IFICATE)?_/, "network.tls-not-trusted"],
  [/^(SSL|TLS13|ECH|BAD_SSL)_/, "network.tls-failed"],
  [/^(CONNECTION_)?TIMED_OUT$/, "network.timed-out"],
  [/^(CONNECTION_(RESET|CLOSED|ABORTED)|EMPTY_RESPONSE|ABORTED|SOCKET_NOT_CONNECTED)$/, "network.cut"],
  [/^(CONTENT_LENGTH_MISMATCH|(INCOMPLETE|INVALID)_CHUNKED_ENCODING|INVALID_HTTP_RESPONSE)$/, "network.cut"],
  [/^(HTTP2|QUIC|RESPONSE_HEADERS)_|^NETWORK_(CHANGED|IO_SUSPENDED)$/, "network.cut"],
];

/** `CONNECTION_REFUSED` of `net::ERR_CONNECTION_REFUSED`. */
export const netName = (thrown: unknown): string | undefined =>
  thrown instanceof Error ? /^net::ERR_(\w{1,80})$/.exec(thrown.message)?.[1] : undefined;

/** The words of the catalogue know these reasons by Node's names. */
const reasonOf = (name: string, shown: ShownCertificate | undefined): string => {
  if (name === "CERT_COMMON_NAME_INVALID") return "ERR_TLS_CERT_ALTNAME_INVALID";
  if (name !== "CERT_DATE_INVALID") return name;
  return shown !== undefined && shown.notAfter > Date.now() ? "CERT_NOT_YET_VALID" : "CERT_HAS_EXPIRED";
};

const aboutFor = (code: ErrorCode, name: string, circumstances: Circumstances): About => {
  const { target, proxy, signedIn, shown } = circumstances;
  const place = { host: target.host, port: target.port };
  const reason = reasonOf(name, shown);
  const ofProxy = proxy === undefined ? {} : { proxy };
  switch (code) {
    case "proxy.unreachable":
      return { ...ofProxy, reason };
    case "proxy.refused":
      return { ...ofProxy, schemes: "", signedIn: signedIn ? "yes" : "no", anyScheme: "yes" };
    case "proxy.does-not-pass":
      // Chromium keeps to itself what the proxy answered: some answer a wrong password like this.
      return { ...ofProxy, ...place, ...(signedIn && { signedIn: "yes" }) };
    case "network.tls-not-trusted":
      return { ...place, reason, issuer: shown?.issuer ?? "" };
    case "network.timed-out":
      return place;
    default:
      return { ...place, reason };
  }
};

/** The error for what the network stack said; undefined where it was not the network stack that spoke. */
export const netError = (thrown: unknown, circumstances: Circumstances): SetupError | undefined => {
  const name = netName(thrown);
  if (name === undefined) return undefined;
  const code = MEANINGS.find(([fits]) => fits.test(name))?.[1] ?? "network.unreachable";
  return new SetupError(code, aboutFor(code, name, circumstances), { cause: thrown });
};
