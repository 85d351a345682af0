/** The browser host's socket: says hello with the key of the address, asks and listens, and connects again by itself. */

import type { Ask, ClientMessage } from "../core/client-message.ts";
import type { RunEvent } from "../core/run/events.ts";
import {
  type CallAnswer,
  CLOSE,
  readServerMessage,
  type ServerMessage,
  TOKEN_IN_FRAGMENT,
  WIRE_PATH,
  WIRE_PROTOCOL,
} from "../core/wire.ts";
import { type ConnectionState, hostOver, type Link } from "./link.ts";

const SESSION_KEY = "backup-server-setup.session";
/** Waits between tries, in milliseconds; the last one is repeated. */
const RETRY_AFTER_MS = [250, 1000, 2000, 5000];
const LOST: CallAnswer = { ok: false, error: { code: "host.connection-lost", about: {} } };

/** What of the browser is needed, so that tests can give another one. */
export interface SocketPlace {
  readonly open: () => WebSocket;
  /** The key to say hello with: the token of the address once, then the session's. */
  readonly key: () => string | null;
  readonly keepSession: (session: string) => void;
  /** The host did not know the key. True: there is another one to try. */
  readonly dropKey: () => boolean;
}

/** Takes the token out of the address at once, so that it stays in no history, and keeps the session in this tab alone. */
export function placeInBrowser(): SocketPlace {
  const fragment = new URLSearchParams(location.hash.slice(1));
  let token = fragment.get(TOKEN_IN_FRAGMENT);
  if (token !== null) history.replaceState(null, "", location.pathname + location.search);
  return {
    open: () => new WebSocket(`${location.origin.replace(/^http/, "ws")}${WIRE_PATH}`, WIRE_PROTOCOL),
    key: () => token ?? sessionStorage.getItem(SESSION_KEY),
    keepSession: (session) => {
      token = null;
      sessionStorage.setItem(SESSION_KEY, session);
    },
    dropKey: () => {
      // A link opened again in the tab that used it: the session is still good.
      const another = token !== null && sessionStorage.getItem(SESSION_KEY) !== null;
      if (token === null) sessionStorage.removeItem(SESSION_KEY);
      token = null;
      return another;
    },
  };
}

/** Hearers of one kind of thing. */
function hearers<T>() {
  const all = new Set<(said: T) => void>();
  return {
    tell: (said: T) => {
      for (const hear of [...all]) hear(said);
    },
    add: (hear: (said: T) => void) => {
      all.add(hear);
      return () => {
        all.delete(hear);
      };
    },
  };
}

/** Questions that wait for their answer. */
function questions() {
  const waiting = new Map<number, (answer: CallAnswer) => void>();
  let last = 0;
  return {
    add: (settle: (answer: CallAnswer) => void) => {
      last += 1;
      waiting.set(last, settle);
      return last;
    },
    settle: (id: number, answer: CallAnswer) => {
      waiting.get(id)?.(answer);
      waiting.delete(id);
    },
    settleAll: (answer: CallAnswer) => {
      for (const settle of waiting.values()) settle(answer);
      waiting.clear();
    },
  };
}

export function linkOverSocket(place: SocketPlace): Link {
  const states = hearers<ConnectionState>();
  const runEvents = hearers<RunEvent>();
  const asked = questions();
  let state: ConnectionState = "connecting";
  let socket: WebSocket | null = null;
  /** Asked before the welcome: sent with the hello, and again with the next one if this one was not good. */
  let early: Ask[] = [];
  /** Hello was said on this socket. */
  let said = false;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const become = (next: ConnectionState) => {
    if (state === next) return;
    state = next;
    states.tell(next);
  };
  const send = (message: ClientMessage) => socket?.send(JSON.stringify(message));

  const hear = (text: string) => {
    const message = readServerMessage(text);
    if (message === null) return;
    if (message.t === "welcome") {
      tries = 0;
      place.keepSession(message.session);
      early = [];
      become("connected");
    } else if (message.t === "run-event") runEvents.tell(message.event);
    else asked.settle(message.id, answerOf(message));
  };

  const closed = (code: number) => {
    socket = null;
    said = false;
    const next = afterClose(code, place);
    if (next === "connecting") return connect();
    early = [];
    asked.settleAll(LOST);
    become(next);
    if (next !== "lost") return;
    timer = setTimeout(connect, RETRY_AFTER_MS[Math.min(tries, RETRY_AFTER_MS.length - 1)]);
    tries += 1;
  };

  const connect = () => {
    clearTimeout(timer);
    if (socket !== null) return;
    const key = place.key();
    if (key === null) return become("no-key");
    const opened = place.open();
    socket = opened;
    opened.onopen = () => {
      said = true;
      send({ t: "hello", key, asked: early });
    };
    opened.onmessage = ({ data }) => hear(String(data));
    opened.onclose = ({ code }) => socket === opened && closed(code);
  };

  const ask = (call: string, question: unknown) =>
    new Promise<CallAnswer>((settle) => {
      if (state !== "connected" && state !== "connecting") return settle(LOST);
      const message: Ask = { t: "ask", id: asked.add(settle), call, question };
      if (state === "connecting") early.push(message);
      if (said) send(message);
    });

  connect();
  return { host: hostOver(ask, runEvents.add), state: () => state, onState: states.add, reconnect: connect };
}

/** What a closed socket means. `connecting`: there is another key to try, at once. */
function afterClose(code: number, place: SocketPlace): ConnectionState {
  if (code === CLOSE.openedElsewhere) return "opened-elsewhere";
  if (code !== CLOSE.notWelcome) return "lost";
  return place.dropKey() ? "connecting" : "not-welcome";
}

const answerOf = (message: Extract<ServerMessage, { t: "reply" }>): CallAnswer =>
  message.ok ? { ok: true, reply: message.reply } : { ok: false, error: message.error };
