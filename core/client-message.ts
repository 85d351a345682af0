/** What a page may say to its host over the WebSocket: read by the host. */
import { z } from "zod";

/** What may be asked at once; a page asks a handful of things. */
export const MAX_OPEN_CALLS = 64;

const callId = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

const Ask = z.strictObject({
  t: z.literal("ask"),
  id: callId,
  call: z.string().max(64),
  question: z.unknown().optional(),
});
export type Ask = z.infer<typeof Ask>;

/**
 * Page to host. The first message is `hello`, with the token of the address or the session key of an earlier welcome. It brings
 * along what the page has asked already: what the first page shows comes sooner.
 */
export const ClientMessage = z.discriminatedUnion("t", [
  z.strictObject({
    t: z.literal("hello"),
    key: z.string().max(128),
    asked: z.array(Ask).max(MAX_OPEN_CALLS).optional(),
  }),
  Ask,
]);
export type ClientMessage = z.infer<typeof ClientMessage>;
