/** One plain connection, to a server or to a proxy. */
import { once } from "node:events";
import net, { type Socket } from "node:net";
import { connectError, type Target } from "./network-errors.ts";

/** Throws `network.name-not-found`, `network.unreachable`, `network.timed-out`, `run.cancelled`. */
export const connect = async (target: Target, signal: AbortSignal): Promise<Socket> => {
  const socket = net.connect({ host: target.host, port: target.port });
  try {
    await once(socket, "connect", { signal });
    return socket;
  } catch (thrown) {
    socket.destroy();
    throw connectError(thrown, target, signal);
  }
};
