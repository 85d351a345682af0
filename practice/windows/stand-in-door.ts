/**
 * The pipe by which stand-ins in a real PowerShell ask the pretend server: each call connects, says one line of base64 and
 * hears one. Its name cannot be guessed, it lies on this machine alone, and it is gone with this process.
 */
import { randomBytes } from "node:crypto";
import { chmodSync, rmSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import os from "node:os";
import path from "node:path";
import { z } from "zod";
import { type StandInWorld, standInAnswer } from "./stand-in-answers.ts";

export interface Door {
  /** As `NamedPipeClientStream` takes it: a bare name on Windows, a path elsewhere. */
  readonly pipe: string;
  /** As Node's `connect` takes it. */
  readonly address: string;
  /** Every call so far, secrets apart. */
  readonly calls: readonly string[];
  readonly close: () => Promise<void>;
}

const Asked = z.strictObject({ name: z.string().max(100), bound: z.record(z.string(), z.unknown()) });
const MAX_LINE_BYTES = 1024 * 1024;

/** @param world Of the machine that is asked for now. */
export async function openDoor(world: () => StandInWorld): Promise<Door> {
  const name = `backup-setup-${randomBytes(12).toString("hex")}`;
  const isWindows = process.platform === "win32";
  const address = isWindows ? `\\\\.\\pipe\\${name}` : path.join(os.tmpdir(), name);
  const calls: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    hear(socket, world(), calls);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(address, resolve);
  });
  if (!isWindows) chmodSync(address, 0o600);
  // Nobody is kept alive for it.
  server.unref();
  return {
    pipe: isWindows ? name : address,
    address,
    calls,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      if (!isWindows) rmSync(address, { force: true });
    },
  };
}

function hear(socket: Socket, world: StandInWorld, calls: string[]): void {
  const gone = new AbortController();
  let heard = Buffer.alloc(0);
  socket.on("error", () => {});
  socket.once("close", () => gone.abort());
  socket.on("data", (chunk: Buffer) => {
    heard = Buffer.concat([heard, chunk]);
    const end = heard.indexOf(10);
    if (heard.byteLength > MAX_LINE_BYTES) socket.destroy();
    if (end < 0) return;
    socket.removeAllListeners("data");
    answer(heard.subarray(0, end).toString("latin1"), world, calls, gone.signal).then(
      (line) => socket.end(`${line}\n`),
      () => socket.destroy(),
    );
  });
}

async function answer(
  line: string,
  world: StandInWorld,
  calls: string[],
  signal: AbortSignal,
): Promise<string> {
  const { name, bound } = Asked.parse(JSON.parse(Buffer.from(line, "base64").toString("utf8")));
  calls.push(written(name, bound));
  const said = await standInAnswer(world, name, bound, signal);
  return Buffer.from(JSON.stringify(said), "utf8").toString("base64");
}

const SECRETS = /passphrase|password|pin$/i;

/** `Set-OBMachineSetting -NoProxy true`. */
function written(name: string, bound: Readonly<Record<string, unknown>>): string {
  const parameters = Object.entries(bound).map(
    ([key, value]) => ` -${key} ${SECRETS.test(key) ? "***" : JSON.stringify(value, withoutSecrets)}`,
  );
  return name + parameters.join("");
}

const withoutSecrets = (key: string, value: unknown): unknown => (SECRETS.test(key) ? "***" : value);
