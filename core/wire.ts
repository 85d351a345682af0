/**
 * What crosses between a page and its host: the messages of the WebSocket (browser host), the answer to one call
 * (both hosts), and the object that the Electron preload gives to the page. What a page may say is in client-message.ts.
 * Without schemas: the first page waits for this file.
 */
import { type About, type ErrorData, errorDataOf } from "./errors.ts";
import type { RunEvent } from "./run/events.ts";

/** Subprotocol and path of the WebSocket, on the page's own origin. */
export const WIRE_PROTOCOL = "backup-server-setup.v1";
export const WIRE_PATH = "/host";

/** Name of the one-use token in the fragment of the address: `http://127.0.0.1:PORT/#t=TOKEN`. */
export const TOKEN_IN_FRAGMENT = "t";

/** UTF-8 bytes of one message to the host. The host cuts the connection above it (close code 1009). */
export const MAX_MESSAGE_BYTES = 256 * 1024;

/** Why the host closed the connection. Any other code (1001, 1006, 1009): the connection was lost. */
export const CLOSE = {
  /** Not one of the messages below. */
  badMessage: 4400,
  /** The link was used already, is too old or wrong; or no hello came in time. */
  notWelcome: 4401,
  /** The same session was opened in another tab, which has the wizard now. */
  openedElsewhere: 4409,
} as const;

/** Host to page. `id` is that of the question; replies may overtake each other. A `reply` is missing where a call has nothing to say. */
export type ServerMessage =
  | { readonly t: "welcome"; readonly session: string }
  | { readonly t: "reply"; readonly id: number; readonly ok: true; readonly reply?: unknown }
  | { readonly t: "reply"; readonly id: number; readonly ok: false; readonly error: ErrorData }
  | { readonly t: "run-event"; readonly event: RunEvent };

const MAX_SESSION_CHARACTERS = 128;

/** One message of the host; null for what is none. An error code of another version reads as `bug`. */
export function readServerMessage(text: string): ServerMessage | null {
  const said = parsed(text);
  if (!isRecord(said)) return null;
  const { t, session, id, ok, reply, error, event } = said;
  switch (t) {
    case "welcome":
      return typeof session === "string" && session.length <= MAX_SESSION_CHARACTERS ? { t, session } : null;
    case "reply":
      return isCallId(id) ? readReply(id, { ok, reply, error }) : null;
    case "run-event":
      // Made by our own run engine a moment ago; only that it is an event is checked again here.
      return isRecord(event) && typeof event.type === "string"
        ? { t, event: event as unknown as RunEvent }
        : null;
    default:
      return null;
  }
}

function readReply(
  id: number,
  { ok, reply, error }: Readonly<Record<"ok" | "reply" | "error", unknown>>,
): ServerMessage | null {
  if (ok === true) return error === undefined ? { t: "reply", id, ok, reply } : null;
  const data = ok === false ? readError(error) : null;
  return data && { t: "reply", id, ok: false, error: data };
}

function readError(error: unknown): ErrorData | null {
  if (!isRecord(error) || typeof error.code !== "string" || !isAbout(error.about)) return null;
  return errorDataOf(error.code, error.about);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isAbout = (value: unknown): value is About =>
  isRecord(value) && Object.values(value).every((one) => typeof one === "string" || typeof one === "number");

const isCallId = (id: unknown): id is number => typeof id === "number" && Number.isSafeInteger(id) && id >= 0;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The answer to one call. Errors travel as data, because Electron would keep only the message of a thrown one. */
export type CallAnswer =
  | { readonly ok: true; readonly reply: unknown }
  | { readonly ok: false; readonly error: ErrorData };

/** `window.host` in Electron, put there by `electron/preload.ts`. Absent in the browser host. */
export interface PreloadHost {
  call(name: string, question: unknown): Promise<CallAnswer>;
  /** Returns the function that stops listening. */
  onRunEvent(hear: (event: RunEvent) => void): () => void;
}
