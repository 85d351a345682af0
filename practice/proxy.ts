/**
 * A company's proxy for practice and tests: CONNECT, and plain requests for http addresses, with Basic sign-in where
 * wanted. It passes this machine's own addresses only: nothing leaves the machine through it.
 */
import { once } from "node:events";
import http from "node:http";
import net, { type AddressInfo, type Socket } from "node:net";
import type { Duplex } from "node:stream";

export interface PracticeProxyOptions {
  /** Without it everybody is let through. */
  readonly auth?: { readonly user: string; readonly password: string };
  /** What a 407 offers, each as one header. */
  readonly schemes?: readonly string[];
  /** Answers every question with this status, such as 403 or 503. */
  readonly status?: number;
}

/** What was asked of the proxy. The password is not kept. */
export interface ProxyRequest {
  readonly method: string;
  /** `host:port` of a CONNECT, the whole address of a plain request. */
  readonly target: string;
  /** The user that signed in; null where nobody did. */
  readonly user: string | null;
  readonly status: number;
}

export interface PracticeProxy {
  readonly port: number;
  /** Oldest first. */
  readonly requests: readonly ProxyRequest[];
  close(): Promise<void>;
}

const OWN_HOSTS = new Set(["localhost", "127.0.0.1", "[::1]", "::1"]);

const credentialsOf = (header: string | undefined): { user: string; password: string } | null => {
  const [scheme = "", encoded = ""] = (header ?? "").split(" ");
  if (scheme.toLowerCase() !== "basic") return null;
  const text = Buffer.from(encoded, "base64").toString("utf8");
  const colon = text.indexOf(":");
  return colon < 0 ? null : { user: text.slice(0, colon), password: text.slice(colon + 1) };
};

const hostOf = (target: string): string => {
  const address = target.includes("://") ? target : `http://${target}`;
  return URL.canParse(address) ? new URL(address).hostname : "";
};

const statusFor = (request: http.IncomingMessage, options: PracticeProxyOptions): number => {
  const { auth } = options;
  const given = credentialsOf(request.headers["proxy-authorization"]);
  if (auth && (given?.user !== auth.user || given.password !== auth.password)) return 407;
  if (options.status !== undefined) return options.status;
  return OWN_HOSTS.has(hostOf(request.url ?? "")) ? 200 : 403;
};

const refusalHeaders = (
  status: number,
  { schemes = ['Basic realm="practice proxy"'] }: PracticeProxyOptions,
) => ({
  Connection: "close",
  "Content-Length": "0",
  ...(status === 407 && { "Proxy-Authenticate": [...schemes] }),
});

const refuseTunnel = (client: Duplex, status: number, options: PracticeProxyOptions): void => {
  const lines = Object.entries(refusalHeaders(status, options)).flatMap(([name, value]) =>
    [value].flat().map((one) => `${name}: ${one}`),
  );
  client.end(`${[`HTTP/1.1 ${status} ${http.STATUS_CODES[status] ?? ""}`, ...lines].join("\r\n")}\r\n\r\n`);
};

const openTunnel = (client: Duplex, head: Buffer, target: string): Socket => {
  const { hostname, port } = new URL(`http://${target}`);
  const server = net.connect({
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port === "" ? 80 : Number(port),
  });
  server.once("connect", () => {
    client.write("HTTP/1.1 200 Connection established\r\n\r\n");
    server.write(head);
    server.pipe(client).pipe(server);
  });
  server.on("error", () => client.destroy());
  client.on("error", () => server.destroy());
  server.on("close", () => client.destroy());
  client.on("close", () => server.destroy());
  return server;
};

const forward = (request: http.IncomingMessage, response: http.ServerResponse): void => {
  const { "proxy-authorization": _, ...headers } = request.headers;
  const onward = http.request(request.url ?? "", { method: request.method ?? "GET", headers, agent: false });
  onward.on("response", (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on("error", () => response.destroy());
  request.pipe(onward);
};

/** Starts on a free loopback port. */
export async function startPracticeProxy(options: PracticeProxyOptions = {}): Promise<PracticeProxy> {
  const requests: ProxyRequest[] = [];
  const open = new Set<Duplex>();
  const server = http.createServer();

  const judge = (request: http.IncomingMessage): number => {
    const status = statusFor(request, options);
    const user = credentialsOf(request.headers["proxy-authorization"])?.user ?? null;
    requests.push({ method: request.method ?? "", target: request.url ?? "", user, status });
    return status;
  };

  server.on("connect", (request, client, head) => {
    open.add(client);
    const status = judge(request);
    if (status === 200) open.add(openTunnel(client, head, request.url ?? ""));
    else refuseTunnel(client, status, options);
  });
  server.on("request", (request, response) => {
    const status = judge(request);
    if (status === 200) forward(request, response);
    else response.writeHead(status, refusalHeaders(status, options)).end();
  });

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: portOf(server.address()),
    requests,
    async close() {
      for (const socket of open) socket.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

const portOf = (address: AddressInfo | string | null): number =>
  address !== null && typeof address === "object" ? address.port : 0;
