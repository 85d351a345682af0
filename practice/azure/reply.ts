/** What comes in and what goes out, and the two shapes of error: ARM's and Entra's. */
import { randomUUID } from "node:crypto";
import type { Params } from "./routes.ts";

/** One request, read whole. */
export interface Incoming {
  readonly method: string;
  /** Raw path, still percent-encoded, without the query. */
  readonly path: string;
  readonly params: Params;
  /** Names in lower case: ARM takes them in any. */
  readonly query: ReadonlyMap<string, string>;
  readonly header: (name: string) => string | undefined;
  readonly body: Buffer;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly contentType?: string;
  /** Left out: an answer without a body. */
  readonly text?: string;
}

/** Thrown by whoever finds that a request must be refused. */
export class Refusal extends Error {
  readonly reply: Reply;

  constructor(reply: Reply) {
    super(`refused with ${reply.status}`);
    this.reply = reply;
  }
}

const INT64 = "\u0000int64:";

/** JSON in which a bigint is written as the number it is, every digit of it. */
export const toJsonText = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === "bigint" ? `${INT64}${part}` : part,
  ).replaceAll(/"\\u0000int64:(-?\d+)"/g, "$1");

export const json = (status: number, value: unknown, headers: Reply["headers"] = {}): Reply => ({
  status,
  headers,
  contentType: "application/json; charset=utf-8",
  text: toJsonText(value),
});

/** ARM's error body (swagger `CloudError` and `ErrorResponse`). */
export const armError = (
  status: number,
  code: string,
  message: string,
  headers: Reply["headers"] = {},
): Reply => json(status, { error: { code, message } }, headers);

export function refuse(status: number, code: string, message: string): never {
  throw new Refusal(armError(status, code, message));
}

/** A name out of the path. */
export const param = (incoming: Incoming, name: string): string => incoming.params[name] ?? "";

export interface EntraFault {
  readonly status?: number;
  readonly error: string;
  /** The number after AADSTS, where there is one. */
  readonly code?: number;
  readonly description: string;
}

/** Entra's error body, with the members its documents show (reference-aadsts-error-codes). */
export function entraError(fault: EntraFault, now: Date, correlationId: string = randomUUID()): Reply {
  const traceId = randomUUID();
  const timestamp = now
    .toISOString()
    .replace("T", " ")
    .replace(/\.\d+Z$/, "Z");
  const prefix = fault.code === undefined ? "" : `AADSTS${fault.code}: `;
  return json(fault.status ?? 400, {
    error: fault.error,
    error_description: `${prefix}${fault.description} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
    error_codes: fault.code === undefined ? [] : [fault.code],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
  });
}
