/** A company's proxy that opens TLS: it answers each CONNECT with a certificate of its own authority and reads along. */
import { once } from "node:events";
import http from "node:http";
import type net from "node:net";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import tls from "node:tls";
import { makeServerIdentity } from "./azure/authority.ts";

export interface InterceptingProxy {
  readonly port: number;
  /** PEM: what a company puts into the trusted roots of its computers. */
  readonly authority: string;
  /** How often it has opened a connection of ours. */
  opened(): number;
  close(): Promise<void>;
}

/** @param upstreamAuthority PEM of the authority that the proxy itself trusts */
export async function startInterceptingProxy(upstreamAuthority: string): Promise<InterceptingProxy> {
  const { key, certificate, authority } = await makeServerIdentity();
  const secureContext = tls.createSecureContext({ key, cert: certificate });
  const open = new Set<Duplex>();
  let opened = 0;
  const server = http.createServer();
  server.on("connect", (request, client) => {
    const { hostname, port } = new URL(`http://${request.url}`);
    client.write("HTTP/1.1 200 Connection established\r\n\r\n");
    const inner = new tls.TLSSocket(client as net.Socket, { isServer: true, secureContext });
    const server = tls.connect({ host: hostname, port: Number(port), ca: upstreamAuthority });
    for (const socket of [client, inner, server]) open.add(socket);
    inner.once("secure", () => {
      opened += 1;
    });
    inner.pipe(server).pipe(inner);
    for (const [one, other] of [
      [inner, server],
      [server, inner],
    ] as const) {
      one.on("error", () => other.destroy());
      one.on("close", () => other.destroy());
    }
    client.on("error", () => inner.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    authority,
    opened: () => opened,
    async close() {
      for (const socket of open) socket.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
