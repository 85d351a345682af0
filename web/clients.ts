/** The conversation with the page over its WebSocket: hello, then questions and answers, and what a run tells. */
import { type RawData, WebSocket } from "ws";
import { answerCall } from "../core/answer-call.ts";
import { type Ask, ClientMessage, MAX_OPEN_CALLS } from "../core/client-message.ts";
import type { Host } from "../core/host.ts";
import type { Log } from "../core/ports.ts";
import { CLOSE, type ServerMessage } from "../core/wire.ts";
import type { Gate } from "./guard.ts";

/** A page that stopped reading is let go before its unread messages fill the memory. */
const MAX_UNREAD_BYTES = 16 * 1024 * 1024;

const GOING_AWAY = 1001;
/** How long a page may take to part when the host stops. */
const PARTING_MS = 1_000;

export interface ClientsOptions {
  readonly host: Host;
  readonly gate: Gate;
  readonly log: Pick<Log, "write">;
  readonly helloWithinMs: number;
  /** Called whenever `isQuiet` may have changed. */
  readonly changed: () => void;
  /** Called each time a page was let in. */
  readonly opened: () => void;
}

export interface Clients {
  /** A connection that passed the guard. It has yet to say hello. */
  welcome(socket: WebSocket): void;
  /** Nobody is connected and nothing that was asked is still going on. */
  isQuiet(): boolean;
  /** Tells everybody that it is over. */
  close(): void;
}

const read = (data: RawData, isBinary: boolean): ClientMessage | null => {
  if (isBinary) return null;
  try {
    return ClientMessage.safeParse(JSON.parse(data.toString())).data ?? null;
  } catch {
    return null;
  }
};

const send = (socket: WebSocket, message: ServerMessage): void => {
  const text = JSON.stringify(message);
  if (socket.readyState !== WebSocket.OPEN) return;
  if (socket.bufferedAmount > MAX_UNREAD_BYTES) socket.terminate();
  else socket.send(text);
};

const turnAway = (socket: WebSocket, message: ClientMessage | null): void => {
  if (message === null) socket.close(CLOSE.badMessage, "bad message");
  else socket.close(CLOSE.notWelcome, "not welcome");
};

/** The connections of one host. One page at a time has the wizard; a newer one of the same person takes it over. */
export const makeClients = ({ host, gate, log, helloWithinMs, changed, opened }: ClientsOptions): Clients => {
  const sockets = new Set<WebSocket>();
  let current: WebSocket | null = null;
  let openCalls = 0;

  const answer = async (socket: WebSocket, { id, call, question }: Ask) => {
    openCalls += 1;
    const answered = await answerCall(host, call, question, log);
    openCalls -= 1;
    try {
      send(socket, { t: "reply", id, ...answered });
    } catch (cause) {
      // Only a reply that refuses JSON (a Secret in it) or is circular: a fault of ours, which must not leave.
      log.write("error", "A reply could not be sent", { call, cause });
      send(socket, { t: "reply", id, ok: false, error: { code: "bug", about: {} } });
    }
    changed();
  };

  const hear = (socket: WebSocket, data: RawData, isBinary: boolean): void => {
    if (socket !== current) return;
    const message = read(data, isBinary);
    if (message?.t !== "ask" || openCalls >= MAX_OPEN_CALLS) socket.close(CLOSE.badMessage, "bad message");
    else void answer(socket, message);
  };

  const admit = (socket: WebSocket, message: ClientMessage | null): void => {
    const hello = message?.t === "hello" ? message : null;
    const session = hello && gate.admit(hello.key);
    if (hello === null || session === null) {
      turnAway(socket, message);
      return;
    }
    current?.close(CLOSE.openedElsewhere, "opened elsewhere");
    current = socket;
    socket.on("message", (data, isBinary) => hear(socket, data, isBinary));
    send(socket, { t: "welcome", session });
    changed();
    opened();
    for (const ask of hello.asked ?? []) void answer(socket, ask);
  };

  const stopTelling = host.onRunEvent((event) => {
    if (current) send(current, { t: "run-event", event });
  });

  return {
    welcome(socket) {
      sockets.add(socket);
      const late = setTimeout(() => socket.close(CLOSE.notWelcome, "no hello"), helloWithinMs);
      socket.once("message", (data, isBinary) => {
        clearTimeout(late);
        admit(socket, read(data, isBinary));
      });
      socket.on("error", (cause) => log.write("warning", "A connection was cut", { cause }));
      socket.on("close", () => {
        clearTimeout(late);
        sockets.delete(socket);
        if (current === socket) current = null;
        changed();
      });
    },
    isQuiet: () => current === null && openCalls === 0,
    close() {
      stopTelling();
      for (const socket of sockets) {
        socket.close(GOING_AWAY, "stopped");
        setTimeout(() => socket.terminate(), PARTING_MS).unref();
      }
    },
  };
};
