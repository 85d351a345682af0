// Electron's ClientRequest and IncomingMessage, over Node's own http. One request is one connection.
import { once } from "node:events";
import http from "node:http";
import type { Socket } from "node:net";
import type {
  AuthInfo,
  ClientRequestConstructorOptions,
  ClientRequest as ElectronClientRequest,
  IncomingMessage as ElectronIncomingMessage,
} from "electron";
import { strictEmitter } from "./emitter.ts";
import {
  type AskLogin,
  basic,
  challengeOf,
  knownSignIn,
  netError,
  open,
  type ProxyAnswer,
  portOf,
  signInAnew,
  systemCode,
} from "./network.ts";
import { type Credentials, type ProxyServer, Session, session as sessions } from "./session.ts";
import { unsupported } from "./unsupported.ts";

/** What is not among them would be looked for in vain. */
const OPTIONS = ["url", "method", "headers", "session", "redirect", "cache", "useSessionCookies"];
/** electron: ClientRequest.setHeader */
const FORBIDDEN = /^(content-length|host|trailer|te|upgrade|cookie2|keep-alive|transfer-encoding)$/i;

type Headers = Record<string, string | string[]>;

class IncomingMessage
  extends strictEmitter("IncomingMessage", ["aborted", "data", "end", "close", "error"])
  implements Pick<ElectronIncomingMessage, "statusCode" | "headers">
{
  readonly statusCode: number;
  readonly headers: Headers;
  constructor(statusCode: number, headers: Headers) {
    super();
    this.statusCode = statusCode;
    this.headers = headers;
  }
}

const headersOf = (response: http.IncomingMessage): Record<string, string[]> =>
  Object.fromEntries(Object.entries(response.headersDistinct).map(([name, all]) => [name, all ?? []]));

const joined = (headers: Record<string, string[]>): Headers =>
  Object.fromEntries(
    Object.entries(headers).map(([name, all]) => [name, name === "set-cookie" ? all : all.join(", ")]),
  );

const isRedirect = ({ statusCode = 0, headers }: http.IncomingMessage): boolean =>
  [301, 302, 303, 307, 308].includes(statusCode) && headers.location !== undefined;

type Supported = "abort" | "followRedirect";

export class ClientRequest
  extends strictEmitter("ClientRequest", [
    "abort",
    "close",
    "finish",
    "login",
    "redirect",
    "response",
    "error",
  ])
  implements Pick<ElectronClientRequest, Supported>
{
  readonly #url: URL;
  readonly #method: string;
  #headers: Headers;
  readonly #session: Session;
  readonly #ending = new AbortController();
  #body: string | Buffer | undefined;
  #ended = false;
  #over = false;

  constructor(options: ClientRequestConstructorOptions | string) {
    super();
    if (typeof options === "string") unsupported("net.request(address)");
    const strange = Object.keys(options).find((name) => !OPTIONS.includes(name));
    if (strange !== undefined) unsupported(`net.request({ ${strange} })`);
    const { url = "", method = "GET", headers = {}, session, redirect, useSessionCookies } = options;
    if (redirect !== "manual") unsupported(`net.request({ redirect: ${redirect} })`);
    if (useSessionCookies) unsupported("net.request({ useSessionCookies: true })");
    this.#url = new URL(url);
    if (!["http:", "https:"].includes(this.#url.protocol)) {
      throw new Error("ClientRequest only supports http: and https: protocols");
    }
    const forbidden = Object.keys(headers).find((name) => FORBIDDEN.test(name));
    if (forbidden !== undefined) throw netError("INVALID_ARGUMENT");
    if (session !== undefined && !(session instanceof Session)) {
      throw new TypeError("`session` should be an instance of the Session class");
    }
    this.#session = session ?? (sessions.defaultSession as unknown as Session);
    this.#method = method.toUpperCase();
    this.#headers = headers;
  }

  end(chunk?: string | Buffer, encoding?: string, callback?: () => void): this {
    if (encoding !== undefined || callback !== undefined)
      unsupported("request.end(chunk, encoding, callback)");
    if (this.#ended) throw new Error("write after end");
    this.#ended = true;
    this.#body = chunk;
    const stop = this.#session.atClose(() => this.#fail(netError("NETWORK_CHANGED")));
    void this.#ask()
      .catch((error: unknown) => this.#fail(error))
      .finally(() => {
        stop();
        this.#close();
      });
    return this;
  }

  abort(): void {
    if (this.#over) return;
    this.#over = true;
    this.#ending.abort();
    process.nextTick(() => {
      this.emit("abort");
      this.emit("close");
    });
  }

  followRedirect(): void {
    unsupported("request.followRedirect()");
  }

  #fail(thrown: unknown): void {
    if (this.#over) return;
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    this.emit("error", error);
    this.#close();
    this.#ending.abort();
  }
  #close(): void {
    if (this.#over) return;
    this.#over = true;
    this.emit("close");
  }

  readonly #askLogin: AskLogin = async (info: AuthInfo) => {
    const given = Promise.withResolvers<Credentials | undefined>();
    const callback = (username?: string, password?: string) =>
      given.resolve(username === undefined || password === undefined ? undefined : { username, password });
    if (!this.emit("login", info, callback)) callback();
    return given.promise;
  };

  async #ask(): Promise<void> {
    const way = await open(this.#session, this.#url, this.#askLogin, this.#ending.signal);
    if ("status" in way) return this.#hearRefusal(way);
    const proxy = this.#url.protocol === "http:" ? this.#session.proxyFor(this.#url) : undefined;
    try {
      const [response] = await once(this.#send(way, proxy), "response");
      if (!(await this.#signsInAgain(response, proxy))) return await this.#hear(response);
    } catch (thrown) {
      throw thrown instanceof Error && /^(net::|Redirect)/.test(thrown.message) ? thrown : cutError(thrown);
    } finally {
      way.destroy();
    }
    return await this.#ask();
  }

  #send(way: Socket, proxy: ProxyServer | undefined): http.ClientRequest {
    const bytes = this.#body === undefined ? 0 : Buffer.byteLength(this.#body);
    const hasBody = bytes > 0 || !["GET", "HEAD"].includes(this.#method);
    const request = http.request({
      method: this.#method,
      path: proxy ? this.#url.href : this.#url.pathname + this.#url.search,
      headers: {
        ...this.#headers,
        host: this.#url.host,
        ...(proxy && knownSignIn(this.#session, proxy)),
        ...(hasBody && { "content-length": bytes }),
      },
      createConnection: () => way,
      signal: this.#ending.signal,
    });
    request.on("error", () => undefined);
    return request.end(this.#body);
  }

  /** After the server's 401, and a 407 of a proxy that is asked in clear. A 407 of the server's own is an error. */
  async #signsInAgain(
    { statusCode, headers }: http.IncomingMessage,
    proxy: ProxyServer | undefined,
  ): Promise<boolean> {
    if (statusCode === 401) return await this.#signsInToServer(headers["www-authenticate"] ?? "");
    if (statusCode !== 407) return false;
    if (!proxy) throw netError("UNEXPECTED_PROXY_AUTH");
    const header = [headers["proxy-authenticate"] ?? []].flat().join(", ");
    return await signInAnew(this.#session, proxy, header, this.#askLogin);
  }

  async #signsInToServer(header: string): Promise<boolean> {
    const { hostname: host } = this.#url;
    const info = challengeOf(header, { host, port: portOf(this.#url) }, false);
    const given = info && (await this.#askLogin(info));
    if (!given) return false;
    this.#headers = { ...this.#headers, authorization: basic(given) };
    return true;
  }

  async #hear(response: http.IncomingMessage): Promise<void> {
    const { statusCode = 0 } = response;
    const headers = headersOf(response);
    if (isRedirect(response)) {
      this.emit("redirect", statusCode, this.#method, response.headers.location, headers);
      throw new Error("Redirect was cancelled");
    }
    const message = new IncomingMessage(statusCode, joined(headers));
    if (!this.#over) this.emit("response", message);
    try {
      for await (const chunk of response) this.#tell(message, "data", chunk);
      this.#tell(message, "end");
    } catch {
      const error = netError("CONTENT_LENGTH_MISMATCH");
      this.#tell(message, "error", error);
      throw error;
    }
  }

  #tell(message: IncomingMessage, event: string, ...what: unknown[]): void {
    if (!this.#over) message.emit(event, ...what);
  }

  /** There are headers of a 407, and no body: what stands in it is the proxy's word, not the server's. */
  #hearRefusal({ status, headers }: ProxyAnswer): void {
    const message = new IncomingMessage(status, headers);
    this.emit("response", message);
    if (this.#over) return;
    const error = netError("TUNNEL_CONNECTION_FAILED");
    message.emit("error", error);
    throw error;
  }
}

/** Nothing came back, or no HTTP. */
const cutError = (thrown: unknown): Error => {
  const code = systemCode(thrown);
  if (code.startsWith("HPE_")) return netError("INVALID_HTTP_RESPONSE");
  return netError(
    code === "ECONNRESET" && String(thrown).includes("hang up") ? "EMPTY_RESPONSE" : "CONNECTION_RESET",
  );
};
