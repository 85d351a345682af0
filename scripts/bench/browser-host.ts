/** The browser host as a process of its own, in practice mode. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Product } from "./product.ts";

const ADDRESS = /http:\/\/\S+#t=\S+/;

export interface RunningHost {
  readonly child: ChildProcess;
  /** The address to open, once. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts it and waits for its address. With `preloads` (addresses of modules) it has a channel to us, on which they may answer. */
export async function startBrowserHost(
  product: Product,
  dataFolder: string,
  preloads: readonly string[] = [],
): Promise<RunningHost> {
  const watched = preloads.flatMap((file) => ["--import", file]);
  const args = [...watched, product.main("web.js"), "--practice", "--no-open", "--data", dataFolder];
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "ignore", ...(preloads.length > 0 ? (["ipc"] as const) : [])],
  });
  const ended = once(child, "exit");
  const url = await Promise.race([addressIn(child), ended.then(() => null)]);
  if (url === null) throw new Error("the browser host ended before it had said its address");
  return {
    child,
    url,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function addressIn(child: ChildProcess): Promise<string | null> {
  if (!child.stdout) return null;
  for await (const line of createInterface({ input: child.stdout })) {
    const [address] = ADDRESS.exec(line) ?? [];
    if (address) return address;
  }
  return null;
}
