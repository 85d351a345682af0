/** One HTTP exchange: the request read within bounds, the answer written with the headers Azure sends. */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Incoming, Reply } from "./reply.ts";
import { type Match, matchRoute } from "./routes.ts";

const MAX_BODY_BYTES = 256 * 1024;
const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** null: longer than anything Azure is ever sent here. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const part: Buffer = Buffer.from(chunk);
    bytes += part.length;
    if (bytes <= MAX_BODY_BYTES) chunks.push(part);
  }
  return bytes <= MAX_BODY_BYTES ? Buffer.concat(chunks) : null;
}

export interface Exchange {
  readonly match: Match;
  readonly incoming: Incoming;
  readonly tooLarge: boolean;
}

export async function readExchange(request: IncomingMessage): Promise<Exchange> {
  const method = request.method ?? "GET";
  const [path = "/", query = ""] = (request.url ?? "/").split("?", 2);
  const match = matchRoute(method, path);
  const body = await readBody(request);
  const incoming: Incoming = {
    method,
    path,
    params: match.kind === "found" ? match.params : {},
    query: new Map([...new URLSearchParams(query)].map(([name, value]) => [name.toLowerCase(), value])),
    header: (name) => {
      const value = request.headers[name];
      return Array.isArray(value) ? value[0] : value;
    },
    body: body ?? Buffer.alloc(0),
  };
  return { match, incoming, tooLarge: body === null };
}

function correlationHeaders({ header }: Incoming): Readonly<Record<string, string>> {
  const correlationId = header("x-ms-correlation-request-id") ?? header("client-request-id") ?? "";
  const clientRequestId = header("x-ms-client-request-id");
  const echo = header("x-ms-return-client-request-id")?.toLowerCase() === "true";
  return {
    "x-ms-request-id": randomUUID(),
    "x-ms-correlation-request-id": GUID.test(correlationId) ? correlationId : randomUUID(),
    ...(echo && clientRequestId !== undefined && { "x-ms-client-request-id": clientRequestId }),
  };
}

function headersOf(incoming: Incoming, reply: Reply, now: Date, bytes: number) {
  return {
    date: now.toUTCString(),
    "cache-control": "no-cache",
    "strict-transport-security": "max-age=31536000; includeSubDomains",
    "x-content-type-options": "nosniff",
    ...correlationHeaders(incoming),
    ...(reply.contentType !== undefined && { "content-type": reply.contentType }),
    ...(reply.text !== undefined && { "content-length": String(bytes) }),
    ...reply.headers,
  };
}

/** `cut`: only the first half is sent, then the connection is gone. */
export function writeReply(
  response: ServerResponse,
  incoming: Incoming,
  reply: Reply,
  now: Date,
  cut: boolean,
): void {
  const body = Buffer.from(reply.text ?? "", "utf8");
  response.sendDate = false; // ours may be skewed
  response.writeHead(reply.status, headersOf(incoming, reply, now, body.length));
  if (!cut) {
    response.end(body);
    return;
  }
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.socket?.destroySoon());
}
