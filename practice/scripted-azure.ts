/**
 * An HTTPS server that answers what a test tells it, line by line: for the answers that the practice Azure would
 * never give, and for tests that must see what was sent. Its authority is its own, as the practice Azure's.
 */
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import https from "node:https";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { CustomCloud } from "../core/answers.ts";
import { makeServerIdentity, writeAuthority } from "./azure/authority.ts";

export interface ScriptedRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface ScriptedReply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** Sent as it is when it is text, else as JSON. */
  readonly body?: unknown;
  /** Cuts the connection: before a byte is sent, or after the headers and half the body. */
  readonly cut?: "before" | "middle";
}

/** Gives the answer to a request; a promise that never settles is a server that never answers. */
export type Script = (request: ScriptedRequest) => ScriptedReply | Promise<ScriptedReply>;

export interface ScriptedAzure {
  readonly url: string;
  readonly port: number;
  readonly caFile: string;
  /** The same server as ARM and as Entra. */
  readonly cloud: CustomCloud;
  /** Oldest first. */
  readonly requests: readonly ScriptedRequest[];
  /** How many are open now. */
  connections(): Promise<number>;
  close(): Promise<void>;
}

const read = async (request: IncomingMessage): Promise<ScriptedRequest> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { method = "", url = "", headers } = request;
  return { method, path: url, headers, body: Buffer.concat(chunks).toString("utf8") };
};

const send = (
  response: ServerResponse,
  { status = 200, headers = {}, body = "", cut }: ScriptedReply,
): void => {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  if (cut === "before") {
    response.destroy();
    return;
  }
  const type = typeof body === "string" ? "text/plain" : "application/json";
  for (const [name, value] of Object.entries({ "Content-Type": type, ...headers })) {
    response.setHeader(name, value);
  }
  response.writeHead(status, { "Content-Length": Buffer.byteLength(text) });
  if (cut === "middle") response.write(text.slice(0, text.length / 2), () => response.destroy());
  else response.end(text);
};

/** Starts on a free loopback port, known to its clients as `localhost`. `host`: another loopback address to listen on. */
export async function startScriptedAzure(script: Script, host = "127.0.0.1"): Promise<ScriptedAzure> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "scripted-azure-"));
  const { key, certificate, authority } = await makeServerIdentity();
  const caFile = path.join(folder, "authority.pem");
  await writeAuthority(caFile, authority);

  const requests: ScriptedRequest[] = [];
  const server = https.createServer({ key, cert: certificate }, async (incoming, response) => {
    try {
      const request = await read(incoming);
      requests.push(request);
      send(response, await script(request));
    } catch {
      response.destroy();
    }
  });
  server.on("tlsClientError", () => undefined);
  server.listen(0, host);
  await once(server, "listening");
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  const url = `https://localhost:${port}`;
  const scope = "https://management.scripted.test/.default";
  return {
    url,
    port,
    caFile,
    cloud: { name: "scripted", armEndpoint: url, authorityHost: url, scope, caFile },
    requests,
    connections: promisify(server.getConnections.bind(server)),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
      await rm(folder, { recursive: true, force: true });
    },
  };
}
