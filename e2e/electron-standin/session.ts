import type { Certificate, Session as ElectronSession, ProxyConfig, WebContents } from "electron";
import { BrowserGone } from "./cdp.ts";
import { chromium } from "./chromium.ts";
import { strictEmitter } from "./emitter.ts";
import { life } from "./life.ts";
import { fromChromium, protocol } from "./protocol.ts";
import { strict, unsupported } from "./unsupported.ts";

type RequestHandler = NonNullable<Parameters<ElectronSession["setPermissionRequestHandler"]>[0]>;
type CheckHandler = NonNullable<Parameters<ElectronSession["setPermissionCheckHandler"]>[0]>;
type Permission = Parameters<RequestHandler>[1];

/** Electron's permissions, and what Chromium's DevTools protocol calls them. */
const PERMISSIONS: readonly (readonly [Permission, string])[] = [
  ["clipboard-read", "clipboard-read"],
  ["clipboard-sanitized-write", "clipboard-write"],
  ["geolocation", "geolocation"],
  ["idle-detection", "idle-detection"],
  ["media", "camera"],
  ["media", "microphone"],
  ["midi", "midi"],
  ["notifications", "notifications"],
  ["storage-access", "storage-access"],
];

/** Downloads are refused here, so nothing is ever about to be downloaded. */
const NEVER = ["will-download"];

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export interface ProxyServer {
  readonly host: string;
  readonly port: number;
}

type VerifyProc = NonNullable<Parameters<ElectronSession["setCertificateVerifyProc"]>[0]>;

const LOOPBACK = /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/i;

/** "PROXY host:port", as a PAC script says it; "DIRECT" is no proxy. */
function proxyOf(answer: string): ProxyServer | undefined {
  const [, host, port] = /^\s*PROXY\s+(.+):(\d+)/i.exec(answer) ?? [];
  return host === undefined ? undefined : { host, port: Number(port) };
}

type Supported =
  | "clearAuthCache"
  | "closeAllConnections"
  | "resolveProxy"
  | "setCertificateVerifyProc"
  | "setPermissionCheckHandler"
  | "setPermissionRequestHandler"
  | "setProxy";

export class Session extends strictEmitter("session", NEVER) implements Pick<ElectronSession, Supported> {
  readonly protocol = protocol;
  /** For network.ts: what a proxy was signed in to with, by host and port. */
  readonly signedInTo = new Map<string, Credentials>();
  readonly #closers = new Set<() => void>();
  #proxy: ProxyConfig = { mode: "system" };
  #verifyProc: VerifyProc | null = null;
  #requestHandler: RequestHandler | null = null;
  #checkHandler: CheckHandler | null = null;

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#requestHandler = handler;
  }
  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#checkHandler = handler;
  }

  async setProxy(config: ProxyConfig): Promise<void> {
    const { mode = "fixed_servers" } = config;
    if (!["direct", "system", "fixed_servers"].includes(mode)) unsupported(`setProxy({ mode: ${mode} })`);
    this.#proxy = { ...config, mode };
  }
  async resolveProxy(url: string): Promise<string> {
    const proxy = this.proxyFor(new URL(url));
    return proxy ? `PROXY ${proxy.host}:${proxy.port}` : "DIRECT";
  }
  setCertificateVerifyProc(proc: VerifyProc | null): void {
    this.#verifyProc = proc;
  }
  async clearAuthCache(): Promise<void> {
    this.signedInTo.clear();
  }
  async closeAllConnections(): Promise<void> {
    for (const close of [...this.#closers]) close();
  }

  /** For network.ts: the proxy for an address. The system's own is told by the environment (see README). */
  proxyFor({ hostname }: URL): ProxyServer | undefined {
    const { mode, proxyRules = "", proxyBypassRules = "" } = this.#proxy;
    if (mode === "system") return proxyOf(process.env.STANDIN_SYSTEM_PROXY ?? "DIRECT");
    if (mode === "direct") return undefined;
    const bypassed = LOOPBACK.test(hostname) && !proxyBypassRules.split(/[;,]/).includes("<-loopback>");
    return bypassed ? undefined : proxyOf(`PROXY ${proxyRules}`);
  }

  /** For client-request.ts. Gives what takes the closer back. */
  atClose(close: () => void): () => void {
    this.#closers.add(close);
    return () => void this.#closers.delete(close);
  }

  /** For network.ts: the last word on a certificate, "OK" or Chromium's name for what is wrong with it. */
  async verify(hostname: string, certificate: Certificate, found: string): Promise<string> {
    const proc = this.#verifyProc;
    if (proc === null) return found;
    const request = { hostname, certificate, validatedCertificate: certificate };
    const more = {
      isIssuedByKnownRoot: false,
      verificationResult: found,
      errorCode: found === "OK" ? 0 : -202,
    };
    const verdict = await new Promise<number>((decide) => proc({ ...request, ...more }, decide));
    if (verdict === 0) return "OK";
    if (verdict === -3) return found;
    return verdict === -200 ? "CERT_COMMON_NAME_INVALID" : "FAILED";
  }

  /** For web-contents.ts: Chromium cannot ask later, so both handlers decide on everything before a page loads. */
  async decidePermissions(contents: WebContents, origin: string): Promise<void> {
    const decided = PERMISSIONS.map(async ([permission, name]) => {
      const setting = this.#allows(contents, permission, `${fromChromium(origin)}/`) ? "granted" : "denied";
      await chromium().root.send("Browser.setPermission", { permission: { name }, setting, origin });
    });
    await Promise.all(decided).catch((error: unknown) => {
      if (!(error instanceof BrowserGone)) throw error;
    });
  }

  #allows(contents: WebContents, permission: Permission, origin: string): boolean {
    const details = { isMainFrame: true, requestingUrl: origin };
    if (this.#checkHandler && !this.#checkHandler(contents, permission, origin, details)) return false;
    if (!this.#requestHandler) return true; // Electron grants what nobody decides on
    let granted: boolean | undefined;
    this.#requestHandler(
      contents,
      permission,
      (answer) => {
        granted = answer;
      },
      details,
    );
    return granted ?? unsupported("a permission request handler that answers later");
  }
}

const only = new Session();
const partitions = new Map<string, Session>();

/** Electron's `session`. Every partition is in memory: nothing is kept here between starts anyway. */
export const session = strict("session", {
  get defaultSession() {
    if (life.phase === "starting") throw new Error("Session can only be received when app is ready");
    return only;
  },
  fromPartition(partition: string, _options?: { cache: boolean }): Session {
    if (life.phase === "starting") throw new Error("Session can only be received when app is ready");
    if (partition === "") return only;
    const found = partitions.get(partition) ?? new Session();
    partitions.set(partition, found);
    return found;
  },
});
