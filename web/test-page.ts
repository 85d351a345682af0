/** For tests: what a page does, without a browser. */
import { once } from "node:events";
import http from "node:http";
import { WebSocket } from "ws";
import type { ClientMessage } from "../core/client-message.ts";
import { readServerMessage, type ServerMessage, WIRE_PATH, WIRE_PROTOCOL } from "../core/wire.ts";

export interface Fetched {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/** One request, its path sent exactly as given. */
export const get = (origin: string, path: string, options: http.RequestOptions = {}): Promise<Fetched> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const request = http.request({ hostname, port, path, agent: false, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const body = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    request.on("error", reject).end();
  });

export interface Dialled {
  readonly socket: WebSocket;
  /** What the host said, in order. Waits for the next one. */
  next(): Promise<ServerMessage>;
  say(message: ClientMessage): void;
  /** The code the connection was closed with. */
  readonly closed: Promise<number>;
}

/** Opens a WebSocket as our page would, or with the headers given. Rejects with the refusal's HTTP status. */
export const dial = async (
  origin: string,
  headers: Record<string, string> = { origin },
): Promise<Dialled> => {
  const socket = new WebSocket(origin.replace("http", "ws") + WIRE_PATH, WIRE_PROTOCOL, { headers });
  const said: ServerMessage[] = [];
  const waiting: ((message: ServerMessage) => void)[] = [];
  socket.on("message", (data) => {
    const message = readServerMessage(data.toString());
    if (message === null) throw new TypeError("the host said what is no message");
    const hear = waiting.shift();
    if (hear) hear(message);
    else said.push(message);
  });
  const closed = once(socket, "close").then(([code]) => Number(code));
  socket.on("error", () => {}); // a refusal is an error too; `unexpected-response` below says which
  await new Promise<void>((resolve, reject) => {
    socket.once("open", resolve);
    socket.once("unexpected-response", (_request, response) =>
      reject(new Error(String(response.statusCode))),
    );
  });
  return {
    socket,
    closed,
    say: (message) => socket.send(JSON.stringify(message)),
    next: () => {
      const message = said.shift();
      return message ? Promise.resolve(message) : new Promise((resolve) => waiting.push(resolve));
    },
  };
};

/** Opens a WebSocket and says hello. Returns the session key too. */
export const enter = async (origin: string, key: string): Promise<Dialled & { session: string }> => {
  const dialled = await dial(origin);
  dialled.say({ t: "hello", key });
  const welcome = await dialled.next();
  if (welcome.t !== "welcome") throw new Error(`not a welcome but ${welcome.t}`);
  return { ...dialled, session: welcome.session };
};

export const tokenOf = (url: string): string =>
  new URLSearchParams(new URL(url).hash.slice(1)).get("t") ?? "";
