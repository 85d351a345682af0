/** Corners of a network for tests: an address where nobody listens, and one where nobody answers. */
import { once } from "node:events";
import net, { type Socket } from "node:net";

const portOf = (server: net.Server): number => {
  const address = server.address();
  return address !== null && typeof address === "object" ? address.port : 0;
};

/** A port on 127.0.0.1 that refuses connections. */
export async function deadPort(): Promise<number> {
  const server = net.createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const port = portOf(server);
  server.close();
  await once(server, "close");
  return port;
}

export interface RawServer {
  readonly port: number;
  close(): Promise<void>;
}

/** A server on 127.0.0.1 that takes connections and does with them what `greet` says; without it, nothing. */
export async function startRawServer(greet: (socket: Socket) => void = () => undefined): Promise<RawServer> {
  const open = new Set<Socket>();
  const server = net.createServer((socket) => {
    open.add(socket);
    socket.on("error", () => undefined);
    greet(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: portOf(server),
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
