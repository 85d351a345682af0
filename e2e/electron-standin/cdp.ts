// Chromium's DevTools protocol over --remote-debugging-pipe: JSON ended by NUL. The TCP port stays free for Playwright.
import { EventEmitter } from "node:events";
import type { Readable, Writable } from "node:stream";
import type { Protocol } from "../../node_modules/playwright-core/types/protocol.d.ts";

type Commands = Protocol.CommandParameters;
type Events = Protocol.Events;

/** What an event brings. */
export type CdpEvent<Name extends keyof Events> = Events[Name];

/** One conversation: with the browser as a whole, or with one page. */
export interface CdpSession {
  send<Name extends keyof Commands>(
    method: Name,
    params?: Commands[Name],
  ): Promise<Protocol.CommandReturnValues[Name]>;
  on<Name extends keyof Events>(event: Name, listener: (payload: Events[Name]) => void): void;
  once<Name extends keyof Events>(event: Name, listener: (payload: Events[Name]) => void): void;
}

interface Incoming {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
  sessionId?: string;
}

interface Waiting {
  method: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

const NUL = 0;

/** Commands fail with this after Chromium has ended. */
export class BrowserGone extends Error {
  override readonly name = "BrowserGone";
}

/** Speaks with one Chromium through its pipe. */
export class Cdp {
  readonly #toBrowser: Writable;
  readonly #events = new EventEmitter().setMaxListeners(0);
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #closed = false;

  constructor(toBrowser: Writable, fromBrowser: Readable) {
    this.#toBrowser = toBrowser;
    let unfinished: Buffer[] = [];
    fromBrowser.on("data", (data: Buffer) => {
      let rest = data;
      for (let end = rest.indexOf(NUL); end >= 0; end = rest.indexOf(NUL)) {
        const message = Buffer.concat([...unfinished, rest.subarray(0, end)]).toString("utf8");
        unfinished = [];
        rest = rest.subarray(end + 1);
        this.#receive(JSON.parse(message) as Incoming);
      }
      if (rest.length > 0) unfinished.push(rest);
    });
    for (const stream of [toBrowser, fromBrowser]) stream.on("error", () => {}); // whoever started Chromium hears of its end
  }

  /** The conversation with that id; without one, with the browser as a whole. */
  session(sessionId = ""): CdpSession {
    return {
      // The protocol's types are Playwright's promise about Chromium's answers; nothing here can check them.
      send: (method, params) => this.#send(sessionId, method, params ?? {}) as never,
      on: (event, listener) => void this.#events.on(`${sessionId}:${event}`, listener),
      once: (event, listener) => void this.#events.once(`${sessionId}:${event}`, listener),
    };
  }

  /** Every command under way fails, and so does every later one. */
  close(): void {
    this.#closed = true;
    for (const { method, reject } of this.#waiting.values()) reject(new BrowserGone(method));
    this.#waiting.clear();
  }

  #send(sessionId: string, method: string, params: object): Promise<unknown> {
    if (this.#closed) return Promise.reject(new BrowserGone(method));
    const id = ++this.#lastId;
    const message = sessionId === "" ? { id, method, params } : { id, method, params, sessionId };
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { method, resolve, reject });
      this.#toBrowser.write(`${JSON.stringify(message)}\0`);
    });
  }

  #receive({ id, method, params, result, error, sessionId = "" }: Incoming): void {
    if (id === undefined) {
      this.#events.emit(`${sessionId}:${method}`, params);
      return;
    }
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(`${waiting.method}: ${error.message}`));
    else waiting?.resolve(result);
  }
}
