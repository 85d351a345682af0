/** One HTTP question and its whole answer over a connection that stands already. */
import { once } from "node:events";
import http from "node:http";
import type { Socket } from "node:net";
import { SetupError } from "../../core/errors.ts";
import { targetOf } from "./dial.ts";
import { exchangeError } from "./network-errors.ts";

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
}

/** ARM's answers are a few kilobytes. Whoever sends more is not ARM, or not well. */
export const MAX_ANSWER_BYTES = 8 * 1024 * 1024;

const readText = async (response: http.IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response) {
    bytes += chunk.length;
    if (bytes > MAX_ANSWER_BYTES) {
      throw new SetupError("azure.answer-not-understood", { field: "length", maxBytes: MAX_ANSWER_BYTES });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
};

const headersOf = (response: http.IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(response.headersDistinct).map(([name, values]) => [name, (values ?? []).join(", ")]),
  );

/** Asks, and closes the connection. Throws `network.cut`, `network.timed-out`, `azure.answer-not-understood`. */
export const exchange = async (socket: Socket, question: Question, signal: AbortSignal): Promise<Answer> => {
  const { url, method, headers, body, throughProxy = false } = question;
  const path = throughProxy ? url.href : url.pathname + url.search;
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
    return { status: response.statusCode ?? 0, headers: headersOf(response), text: await readText(response) };
  } catch (thrown) {
    throw exchangeError(thrown, targetOf(url), signal);
  } finally {
    socket.destroy();
  }
};
