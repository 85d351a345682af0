/** tinyproxy or squid, where this machine has one, on a loopback port: what we know of proxies is held against a real one. */
import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { deadPort } from "./loopback.ts";

export const REAL_PROXIES = ["tinyproxy", "squid"] as const;
export type RealProxyName = (typeof REAL_PROXIES)[number];

export interface ProxyAccount {
  readonly user: string;
  readonly password: string;
}

const PROGRAMS: Readonly<Record<RealProxyName, string>> = {
  tinyproxy: "/usr/bin/tinyproxy",
  squid: "/usr/sbin/squid",
};
const BASIC_HELPER = "/usr/lib/squid/basic_ncsa_auth";

export const hasRealProxy = (name: RealProxyName): boolean =>
  existsSync(PROGRAMS[name]) && (name === "tinyproxy" || existsSync(BASIC_HELPER));

const START_LIMIT_MS = 20_000;

/** tinyproxy splits its settings at blanks and quotes, and knows no backslash in a name: it gets plain accounts alone. */
const tinyproxySettings = (port: number, account: ProxyAccount | null): string =>
  [
    `Port ${port}`,
    "Listen 127.0.0.1",
    "Timeout 60",
    "LogLevel Critical",
    "MaxClients 20",
    ...(account ? [`BasicAuth ${account.user} ${account.password}`] : []),
  ].join("\n");

const squidSettings = (port: number, folder: string, account: ProxyAccount | null): string =>
  [
    `http_port 127.0.0.1:${port}`,
    `pid_filename ${folder}/squid.pid`,
    "cache deny all",
    "access_log none",
    `cache_log ${folder}/cache.log`,
    `coredump_dir ${folder}`,
    "shutdown_lifetime 0 seconds",
    "pinger_enable off",
    ...(account
      ? [
          `auth_param basic program ${BASIC_HELPER} ${folder}/accounts`,
          'auth_param basic realm "practice"',
          // Else it asks for the user in small letters.
          "auth_param basic casesensitive on",
          "acl known proxy_auth REQUIRED",
          "http_access allow known",
        ]
      : ["http_access allow localhost"]),
    "http_access deny all",
  ].join("\n");

/** A form that squid's helper reads everywhere, and that needs no crypt(3). */
const accountLine = ({ user, password }: ProxyAccount): string =>
  `${user}:${createHash("md5").update(password).digest("hex")}`;

/** What the port says to a question that no proxy can answer; empty where nobody listens. */
const greetingOf = (port: number): Promise<string> =>
  new Promise((resolve) => {
    let said = "";
    const socket = net.connect(port, "127.0.0.1", () => socket.write("GET / HTTP/1.0\r\n\r\n"));
    socket.setTimeout(1_000, () => socket.destroy());
    socket.setEncoding("latin1").on("data", (text: string) => {
      said += text;
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(said));
  });

/** Whether it has come to listen. Another process may have taken the port meanwhile: who answers must give its name. */
async function listens(name: RealProxyName, port: number, child: ChildProcess): Promise<boolean> {
  const end = Date.now() + START_LIMIT_MS;
  while (Date.now() < end && child.exitCode === null) {
    if ((await greetingOf(port)).includes(name)) return true;
    await wait(50);
  }
  return false;
}

const TRIES = 3;

interface RealProxy {
  readonly port: number;
  close(): Promise<void>;
}

/** `account`: whom it lets through; null: everybody on this machine. */
export async function startRealProxy(name: RealProxyName, account: ProxyAccount | null): Promise<RealProxy> {
  for (let turn = 0; turn < TRIES; turn += 1) {
    const started = await tryToStart(name, account);
    if (started) return started;
  }
  throw new Error(`${name} did not start`);
}

async function tryToStart(name: RealProxyName, account: ProxyAccount | null): Promise<RealProxy | null> {
  const folder = await mkdtemp(path.join(os.tmpdir(), `${name}-`));
  // squid gives up root, and its helper must still read the accounts.
  await chmod(folder, 0o777);
  const port = await deadPort();
  const settings = path.join(folder, "settings.conf");
  const text = name === "squid" ? squidSettings(port, folder, account) : tinyproxySettings(port, account);
  await writeFile(settings, `${text}\n`);
  if (account) await writeFile(path.join(folder, "accounts"), `${accountLine(account)}\n`);
  const args = name === "squid" ? ["-N", "-f", settings] : ["-d", "-c", settings];
  const child = spawn(PROGRAMS[name], args, { stdio: "ignore" });
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
  });
  const close = async () => {
    child.kill("SIGKILL");
    await ended;
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  if (await listens(name, port, child)) return { port, close };
  await close();
  return null;
}
