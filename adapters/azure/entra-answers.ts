/**
 * What Entra really said. MSAL folds a refused proxy, an unknown tenant and a wrong secret into a sentence or two of
 * its own; here each answer and each failure is noted on its way, so that nobody has to read them back out of a text.
 */
import { setTimeout as delay } from "node:timers/promises";
import type { HttpClient, PipelineRequest, PipelineResponse } from "@azure/core-rest-pipeline";
import { z } from "zod";
import { SetupError } from "../../core/errors.ts";
import { type HttpReply, notUnderstood, ownErrorIn, present, refusal, said } from "./azure-errors.ts";
import { readEntraAnswer } from "./entra-forms.ts";
import { replyOf } from "./patience.ts";

/** RFC 6749 §5.2 with what Entra adds (reference-aadsts-error-codes). */
const EntraError = z.object({
  error: z.string().max(200),
  error_description: z.string().default(""),
  error_codes: z.array(z.number()).default([]),
  trace_id: z.string().max(100).default(""),
  correlation_id: z.string().max(100).default(""),
});
type EntraError = z.infer<typeof EntraError>;

interface EntraRefusal {
  readonly reply: HttpReply;
  /** null: not Entra's form, such as the page of a guest network. */
  readonly error: EntraError | null;
}

/** One request for a token: who may stop it, and what went wrong on its way, if it was the last thing that happened. */
export interface TokenRequest {
  readonly signal: AbortSignal;
  failure: SetupError | null;
  refusal: EntraRefusal | null;
}

export const tokenRequest = (signal: AbortSignal): TokenRequest => ({ signal, failure: null, refusal: null });

/** Tells an error of the sign-in from one of ARM's, for the words. */
export const SIGN_IN = { service: "sign-in" } as const;

const parseError = (text: string): EntraError | null => {
  try {
    return EntraError.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

/** RFC 8628 §3.5: asked to slow down, a client waits five seconds longer. MSAL would give up instead. */
const SLOW_DOWN_MS = 5_000;

const hear = async (
  response: PipelineResponse,
  current: TokenRequest,
  slowDownMs: number,
): Promise<PipelineResponse> => {
  const { status, request } = response;
  const text = response.bodyAsText ?? "";
  current.failure = null;
  current.refusal = null;
  if (status >= 200 && status < 300) {
    const read = readEntraAnswer(request.url, text);
    if (!read.understood) throw notUnderstood(read.field, replyOf(response), SIGN_IN);
    return { ...response, bodyAsText: read.text };
  }
  const error = parseError(text);
  current.refusal = { reply: replyOf(response), error };
  if (error?.error !== "slow_down") return response;
  await delay(slowDownMs, undefined, { signal: current.signal });
  return { ...response, bodyAsText: JSON.stringify({ error: "authorization_pending" }) };
};

/** The client for one sign-in: what it hears is noted in `current()`, and whoever stops that stops it. */
export const witness = (
  client: HttpClient,
  current: () => TokenRequest,
  slowDownMs = SLOW_DOWN_MS,
): HttpClient => ({
  async sendRequest(request: PipelineRequest) {
    const mine = current();
    request.abortSignal = mine.signal;
    try {
      return await hear(await client.sendRequest(request), mine, slowDownMs);
    } catch (thrown) {
      mine.refusal = null;
      mine.failure = ownErrorIn(thrown) ?? null;
      throw thrown;
    }
  },
});

const DECLINED = ["authorization_declined", "access_denied"];
/** `authorization_pending` as the last word: the time ran out on our side. */
const EXPIRED = ["expired_token", "code_expired", "authorization_pending"];

/** Entra's own number; on a page's way back it stands in the text alone. */
const numberOf = (error: EntraError | null): number | undefined =>
  error?.error_codes[0] ?? numberIn(error?.error_description ?? "");

/** The number of `AADSTS65004: …`. */
export const numberIn = (text: string): number | undefined => {
  const digits = /\bAADSTS(\d{4,8})\b/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

const USER_DECLINED = 65_004;

/** `access_denied` alone is the person's word; with another number it is a policy's (reference-aadsts-error-codes). */
const isDeclined = (error: EntraError): boolean => {
  const number = numberOf(error);
  return number === USER_DECLINED || (number === undefined && DECLINED.includes(error.error));
};

const aboutRefusal = ({ reply, error }: EntraRefusal, client: string) =>
  present({
    aadsts: numberOf(error),
    error: said(error?.error ?? ""),
    said: said(error?.error_description.split(/\s*Trace ID:/)[0] ?? ""),
    status: reply.status || undefined,
    requestId: error?.trace_id || reply.header("x-ms-request-id"),
    correlationId: error?.correlation_id,
    client,
  });

const explainRefusal = (refused: EntraRefusal, client: string): SetupError => {
  const { reply, error } = refused;
  if (reply.status === 429 || reply.status >= 500) return refusal(reply, SIGN_IN);
  if (error === null) return notUnderstood("error", reply, SIGN_IN);
  const about = aboutRefusal(refused, client);
  if (isDeclined(error)) return new SetupError("azure.sign-in-declined", about);
  if (EXPIRED.includes(error.error)) return new SetupError("azure.sign-in-expired", about);
  return new SetupError("azure.sign-in-refused", about);
};

const NO_REPLY: HttpReply = { status: 0, header: () => undefined, text: "" };

/** What the sign-in page has sent back in place of a code. */
export const refusedOnPage = (
  { error, description }: { readonly error: string; readonly description: string },
  client: string,
): SetupError =>
  explainRefusal(
    {
      reply: NO_REPLY,
      error: EntraError.parse({ error: error.slice(0, 200), error_description: description.slice(0, 2000) }),
    },
    client,
  );

/**
 * Why there is no token: a cancel, what the network said, what Entra said, or what we said ourselves, in this order.
 * `client` is the application's id, for the words.
 */
export const explainSignIn = (thrown: unknown, request: TokenRequest, client: string): SetupError => {
  if (request.signal.aborted) return new SetupError("run.cancelled", {}, { cause: thrown });
  if (request.failure) return request.failure;
  if (request.refusal === null) return ownErrorIn(thrown) ?? new SetupError("bug", {}, { cause: thrown });
  const { code, about } = explainRefusal(request.refusal, client);
  return new SetupError(code, about, { cause: thrown });
};
