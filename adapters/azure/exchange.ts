/** One HTTP question and its whole answer over a connection that stands already. */
import { once } from "node:events";
import http from "node:http";
import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";
import { SetupError } from "../../core/errors.ts";
import { targetOf } from "./dial.ts";
import { exchangeError, issuerOf } from "./network-errors.ts";

export interface Question {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Plain http asked of a proxy: the whole address stands in the first line (RFC 9112 §3.2.2). */
  readonly throughProxy?: boolean;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Who signed the certificate that answered; null without TLS, or where it is not told. */
  readonly tlsIssuer: string | null;
  /** When the question went out, where the connection was open by then (ms since 1970). */
  readonly askedAt: number;
  /** The proxy that this computer's own settings have chosen, as `host:port`; null: none, or it was chosen by the admin. */
  readonly systemProxy: string | null;
}

/** ARM's answers are a few kilobytes. Whoever sends more is not ARM, or not well. */
const MAX_ANSWER_BYTES = 8 * 1024 * 1024;

/** Puts the text of an answer together. `add` throws `azure.answer-not-understood` for more than 8 MiB. */
export const gatherText = () => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  return {
    add(chunk: Buffer): void {
      bytes += chunk.length;
      if (bytes > MAX_ANSWER_BYTES) {
        throw new SetupError("azure.answer-not-understood", { field: "length", maxBytes: MAX_ANSWER_BYTES });
      }
      chunks.push(chunk);
    },
    text: (): string => Buffer.concat(chunks).toString("utf8"),
  };
};

const readText = async (response: http.IncomingMessage): Promise<string> => {
  const gathered = gatherText();
  for await (const chunk of response) gathered.add(chunk);
  return gathered.text();
};

const headersOf = (response: http.IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(response.headersDistinct).map(([name, values]) => [name, (values ?? []).join(", ")]),
  );

/** Asks, and closes the connection. Throws `network.cut`, `network.timed-out`, `azure.answer-not-understood`. */
export const exchange = async (socket: Socket, question: Question, signal: AbortSignal): Promise<Answer> => {
  const { url, method, headers, body, throughProxy = false } = question;
  const path = throughProxy ? url.href : url.pathname + url.search;
  const tlsIssuer = socket instanceof TLSSocket ? issuerOf(socket.getPeerCertificate()) : null;
  const askedAt = Date.now();
  const request = http.request({
    method,
    path,
    headers: { ...headers, host: url.host },
    createConnection: () => socket,
    signal,
  });
  // Heard below; what comes later shows while reading.
  request.on("error", () => undefined);
  request.end(body);
  try {
    const response: http.IncomingMessage = (await once(request, "response"))[0];
    const { statusCode: status = 0 } = response;
    const headers = headersOf(response);
    const text = await readText(response);
    return { status, headers, text, tlsIssuer, askedAt, systemProxy: null };
  } catch (thrown) {
    throw exchangeError(thrown, targetOf(url), signal);
  } finally {
    socket.destroy();
  }
};
