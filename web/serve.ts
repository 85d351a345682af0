/** The browser host: the same pages and the same contract as in Electron, on loopback, for servers without a desktop. */
import http from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { openPageFiles, PAGE_HEADERS, type PageFiles } from "../adapters/page-files.ts";
import { SetupError } from "../core/errors.ts";
import type { Host } from "../core/host.ts";
import type { Log } from "../core/ports.ts";
import { LANGUAGE_IN_QUERY, type Language } from "../core/text/language.ts";
import { MAX_MESSAGE_BYTES, TOKEN_IN_FRAGMENT, WIRE_PROTOCOL } from "../core/wire.ts";
import { makeClients } from "./clients.ts";
import { makeGate, ownHosts, pathnameOf, type Refusal, refuseRequest, refuseUpgrade } from "./guard.ts";

/** Never another: what listens here can set up this server. */
const LOOPBACK = "127.0.0.1";
export const TOKEN_TTL_MS = 5 * 60_000;
const IDLE_MS = 60 * 60_000;
const HELLO_WITHIN_MS = 5_000;

/** What a site could use to put our page into its own, or itself beside it, and what our page never needs. */
const HTTP_HEADERS = {
  ...PAGE_HEADERS,
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), display-capture=(), geolocation=(), microphone=(), serial=(), usb=()",
  "x-frame-options": "DENY",
} as const;

export interface ServeOptions {
  readonly host: Host;
  /** Folder of the built pages, absolute. */
  readonly rendererDir: string;
  readonly log: Pick<Log, "write">;
  /** 0, the default: one that is free. */
  readonly port?: number;
  /** Of the page; without it, the first of the browser's languages that is there. */
  readonly language?: Language;
  /** `name:port` by which a tunnel's other end is addressed, where that differs. */
  readonly extraHosts?: readonly string[];
  /** How long the address can be opened; 5 minutes. */
  readonly tokenTtlMs?: number;
  /** The host stops when nobody was connected, and nothing ran, for this long; an hour. */
  readonly idleMs?: number;
  /** How long a connection may take to say who it is; 5 seconds. */
  readonly helloWithinMs?: number;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** Called each time a page was let in. */
  readonly opened?: () => void;
}

export interface Served {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** The address to open: once, and soon. The token is in the fragment, which browsers send to nobody. */
  readonly url: string;
  /** Another address, for a person who closed the tab. The one before it ends, and so does its page's session. */
  newUrl(): string;
  close(): Promise<void>;
  /** Settled once the host has stopped: by `close`, or because nobody was there. */
  readonly closed: Promise<"closed" | "idle">;
}

const refuse = (response: http.ServerResponse, { status, why }: Refusal): void => {
  response.writeHead(status, { ...HTTP_HEADERS, "content-type": "text/plain", connection: "close" }).end(why);
};

const refuseSocket = (socket: Duplex, { status, why }: Refusal): void => {
  socket.end(`HTTP/1.1 ${status} ${http.STATUS_CODES[status]}\r\nConnection: close\r\n\r\n${why}\n`);
};

const answerRequest = async (
  files: PageFiles,
  hosts: ReadonlySet<string>,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> => {
  const refusal = refuseRequest(request, hosts);
  if (refusal) return refuse(response, refusal);
  const file = await files(pathnameOf(request));
  if (!file) return refuse(response, { status: 404, why: "Not found." });
  const { bytes, contentType } = file;
  response.writeHead(200, {
    ...HTTP_HEADERS,
    "content-type": contentType,
    "content-length": bytes.byteLength,
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
};

const listen = async (server: http.Server, port: number): Promise<number> => {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new SetupError("host.port-in-use", { port }) : error),
    );
    server.listen(port, LOOPBACK, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("a TCP server has a port");
  return address.port;
};

const makeServer = (): http.Server => {
  const server = http.createServer();
  server.headersTimeout = 5_000;
  server.requestTimeout = 10_000;
  server.maxConnections = 64;
  return server;
};

const makeSockets = (): WebSocketServer =>
  new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    clientTracking: false,
    handleProtocols: () => WIRE_PROTOCOL,
  });

/** A timer that is set anew whenever something happens, runs only while nobody is there, and never after its end. */
const makeIdleTimer = (idleMs: number, isQuiet: () => boolean, stop: () => void) => {
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  return {
    end() {
      ended = true;
      clearTimeout(timer);
    },
    restart() {
      clearTimeout(timer);
      if (!ended && isQuiet()) timer = setTimeout(stop, idleMs);
    },
  };
};

/** Serves the wizard until it is closed or nobody wants it. Throws `host.port-in-use`. */
export const serveWizard = async (options: ServeOptions): Promise<Served> => {
  const { host, log, now = Date.now, helloWithinMs = HELLO_WITHIN_MS } = options;
  const files = await openPageFiles(options.rendererDir);
  const server = makeServer();
  const sockets = makeSockets();
  const gate = makeGate(options.tokenTtlMs ?? TOKEN_TTL_MS, now);
  const port = await listen(server, options.port ?? 0);
  const hosts = ownHosts(port, options.extraHosts);
  const origin = `http://${LOOPBACK}:${port}`;

  const changed = () => idle.restart();
  const opened = options.opened ?? (() => {});
  const clients = makeClients({ host, gate, log, helloWithinMs, changed, opened });
  const ended = Promise.withResolvers<"closed" | "idle">();
  const stop = (why: "closed" | "idle"): void => {
    idle.end();
    clients.close();
    server.closeIdleConnections();
    server.close(() => ended.resolve(why));
    setTimeout(() => server.closeAllConnections(), 1_000).unref();
  };
  const idle = makeIdleTimer(options.idleMs ?? IDLE_MS, clients.isQuiet, () => stop("idle"));

  server.on("request", (request, response) => {
    answerRequest(files, hosts, request, response).catch((cause: unknown) => {
      log.write("error", "A page could not be served", { cause });
      response.destroy();
    });
  });
  server.on("upgrade", (request, socket, head) => {
    socket.on("error", () => socket.destroy());
    const refusal = refuseUpgrade(request, hosts);
    if (refusal) return refuseSocket(socket, refusal);
    sockets.handleUpgrade(request, socket, head, clients.welcome);
  });
  idle.restart();

  const query = options.language ? `?${LANGUAGE_IN_QUERY}=${options.language}` : "";
  const newUrl = () => `${origin}/${query}#${TOKEN_IN_FRAGMENT}=${gate.newToken()}`;
  const close = async () => {
    stop("closed");
    await ended.promise;
  };
  return { origin, url: newUrl(), newUrl, close, closed: ended.promise };
};
