// The renderer side of the stand-in: one Chromium process with a profile that lives as long as it does.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { Cdp, type CdpEvent, type CdpSession } from "./cdp.ts";
import { life, switches } from "./life.ts";

const DEBIAN_CHROMIUM = "/usr/bin/chromium";
const CLOSE_TIMEOUT_MS = 3_000;
const ENDED_UNEXPECTEDLY = 70;
const KEPT_LINES = 10;

/** Quiet, off the network, and the same pixels on every machine. */
const CHROMIUM_SWITCHES = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-dev-shm-usage",
  "--disable-extensions",
  "--disable-gpu",
  "--disable-popup-blocking",
  "--disable-quic",
  "--disable-sync",
  "--force-color-profile=srgb",
  "--hide-scrollbars",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-startup-window",
  "--password-store=basic",
  "--remote-debugging-pipe",
];
const DISABLED_FEATURES = ["HttpsUpgrades", "MediaRouter", "OptimizationHints", "Translate"];

/** Switches with a meaning of their own here. */
const NOT_PASSED_ON = new Set(["disable-features", "no-sandbox", "user-data-dir"]);

async function chromiumBinary(): Promise<string> {
  const { STANDIN_CHROMIUM } = process.env;
  if (STANDIN_CHROMIUM) return STANDIN_CHROMIUM;
  if (existsSync(DEBIAN_CHROMIUM)) return DEBIAN_CHROMIUM;
  const { chromium } = await import("@playwright/test");
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  throw new Error(
    "electron stand-in: no Chromium found. Install Debian's package chromium, run `npx playwright install chromium`, or set STANDIN_CHROMIUM.",
  );
}

function chromiumArguments(profile: string): string[] {
  const disabled = [...DISABLED_FEATURES, switches.get("disable-features") ?? ""].filter(Boolean);
  const appsOwn = [...switches].filter(([name]) => !NOT_PASSED_ON.has(name) && !name.startsWith("inspect"));
  return [
    ...CHROMIUM_SWITCHES,
    `--disable-features=${disabled.join(",")}`,
    `--user-data-dir=${profile}`,
    ...(process.env.STANDIN_HEADED ? [] : ["--headless=new"]),
    ...(process.getuid?.() === 0 || switches.has("no-sandbox") ? ["--no-sandbox"] : []),
    ...appsOwn.map(([name, value]) => (value ? `--${name}=${value}` : `--${name}`)),
  ];
}

/** A page that Chromium has opened for a BrowserWindow. It waits, blank, until the first navigation. */
export interface ChromiumPage {
  targetId: string;
  session: CdpSession;
}

/** A running Chromium. */
export class Chromium {
  readonly root: CdpSession;
  readonly #process: ChildProcess;
  readonly #cdp: Cdp;
  readonly #sessions = new Map<string, PromiseWithResolvers<CdpSession>>();
  readonly #beingCreated = new Set<Promise<string>>();
  readonly #own = new Set<string>();

  private constructor(child: ChildProcess) {
    this.#process = child;
    const [, , , toBrowser, fromBrowser] = child.stdio;
    this.#cdp = new Cdp(toBrowser as Writable, fromBrowser as Readable);
    this.root = this.#cdp.session();
  }

  /** Starts Chromium and sees to it that neither the process nor its profile outlives this one. */
  static async start(): Promise<Chromium> {
    const binary = await chromiumBinary();
    const profile = mkdtempSync(path.join(tmpdir(), "electron-standin-"));
    const child = spawn(binary, chromiumArguments(profile), {
      stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
    });
    process.once("exit", () => {
      child.kill("SIGKILL");
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    });
    const lastWords: string[] = [];
    createInterface({ input: child.stderr as Readable }).on("line", (line) => {
      if (lastWords.push(line) > KEPT_LINES) lastWords.shift();
      const playwrightWaitsForIt = line.startsWith("DevTools listening on ");
      if (playwrightWaitsForIt || process.env.STANDIN_DEBUG) process.stderr.write(`${line}\n`);
    });
    const chromium = new Chromium(child);
    child.once("error", (error) => endUnexpectedly(error.message));
    child.once("close", () => {
      endUnexpectedly(["Chromium has ended", ...lastWords].join("\n"));
      chromium.#cdp.close();
    });
    await chromium.#prepare();
    return chromium;
  }

  /** Opens a blank page of that size. */
  async newPage(size: { width: number; height: number }): Promise<ChromiumPage> {
    const created = this.root
      .send("Target.createTarget", { url: "about:blank", newWindow: true, ...size })
      .then(({ targetId }) => {
        this.#own.add(targetId);
        return targetId;
      });
    this.#beingCreated.add(created);
    const targetId = await created.finally(() => this.#beingCreated.delete(created));
    return { targetId, session: await this.#sessionOf(targetId).promise };
  }

  /** Hears of a page's end, whoever closed it. */
  onPageGone(listener: (targetId: string) => void): void {
    this.root.on("Target.targetDestroyed", ({ targetId }) => listener(targetId));
  }

  /** Ends Chromium, by force if it takes too long. */
  async close(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#process.once("exit", () => resolve());
    const timer = setTimeout(resolve, CLOSE_TIMEOUT_MS);
    this.root.send("Browser.close").catch(() => {});
    await promise;
    clearTimeout(timer);
  }

  async #prepare(): Promise<void> {
    this.root.on("Target.attachedToTarget", (attached) => void this.#meet(attached).catch(() => {}));
    await this.root.send("Browser.setDownloadBehavior", { behavior: "deny" });
    await this.root.send("Target.setDiscoverTargets", { discover: true });
    await this.root.send("Target.setAutoAttach", {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
    });
  }

  async #meet({ sessionId, targetInfo }: CdpEvent<"Target.attachedToTarget">): Promise<void> {
    const { targetId, type } = targetInfo;
    const session = this.#cdp.session(sessionId);
    if (type !== "page") {
      await session.send("Runtime.runIfWaitingForDebugger");
      return;
    }
    await Promise.allSettled(this.#beingCreated);
    if (this.#own.has(targetId)) this.#sessionOf(targetId).resolve(session);
    else await this.#refusePopup(targetId, session);
  }

  /**
   * A page that a page opened. It is closed before it has loaded anything; until it runs its opener hangs, and it may be
   * closed before it has answered.
   */
  async #refusePopup(targetId: string, session: CdpSession): Promise<void> {
    session.send("Fetch.enable", { patterns: [{ urlPattern: "*" }] }).catch(() => {});
    session.send("Runtime.runIfWaitingForDebugger").catch(() => {});
    await this.root.send("Target.closeTarget", { targetId });
  }

  #sessionOf(targetId: string): PromiseWithResolvers<CdpSession> {
    const known = this.#sessions.get(targetId) ?? Promise.withResolvers<CdpSession>();
    this.#sessions.set(targetId, known);
    return known;
  }
}

function endUnexpectedly(why: string): void {
  if (life.phase === "gone") return;
  process.stderr.write(`electron stand-in: ${why}\n`);
  process.exit(ENDED_UNEXPECTEDLY);
}

let running: Chromium | undefined;

/** Starts the one Chromium of this app. */
export async function startChromium(): Promise<Chromium> {
  running = await Chromium.start();
  return running;
}

/** The app's Chromium; only after "ready". */
export function chromium(): Chromium {
  if (!running) throw new Error("electron stand-in: Chromium runs only after the app is ready");
  return running;
}

/** Ends the app's Chromium, if there is one. */
export async function stopChromium(): Promise<void> {
  await running?.close();
}
