/**
 * What crosses between a page and its host: the messages of the WebSocket (browser host), the answer to one call
 * (both hosts), and the object that the Electron preload gives to the page.
 */
import { z } from "zod";
import { ErrorDataShape } from "./error-shape.ts";
import type { ErrorData } from "./errors.ts";
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

const callId = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** Page to host. The first message is `hello`, with the token of the address or the session key of an earlier welcome. */
export const ClientMessage = z.discriminatedUnion("t", [
  z.strictObject({ t: z.literal("hello"), key: z.string().max(128) }),
  z.strictObject({
    t: z.literal("ask"),
    id: callId,
    call: z.string().max(64),
    question: z.unknown().optional(),
  }),
]);
export type ClientMessage = z.infer<typeof ClientMessage>;

/** Made by our own run engine a moment ago; only that it is an event is checked again here. */
const runEvent = z.custom<RunEvent>(
  (value) => typeof value === "object" && value !== null && "type" in value && typeof value.type === "string",
);

/** Host to page. `id` is that of the question; replies may overtake each other. */
export const ServerMessage = z.union([
  z.strictObject({ t: z.literal("welcome"), session: z.string().max(128) }),
  z.strictObject({
    t: z.literal("reply"),
    id: callId,
    ok: z.literal(true),
    /** Missing where a call has nothing to say. */
    reply: z.unknown().optional(),
  }),
  z.strictObject({ t: z.literal("reply"), id: callId, ok: z.literal(false), error: ErrorDataShape }),
  z.strictObject({ t: z.literal("run-event"), event: runEvent }),
]);
export type ServerMessage = z.infer<typeof ServerMessage>;

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
