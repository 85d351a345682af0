import { mkdirSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import type { CommandLine, App as ElectronApp } from "electron";
import { stopChromium } from "./chromium.ts";
import { electronEvent, strictEmitter } from "./emitter.ts";
import { life, openWindows, switches } from "./life.ts";
import { SingleInstanceLock } from "./single-instance.ts";
import { strict } from "./unsupported.ts";

const EVENTS = [
  "before-quit",
  "browser-window-created",
  "quit",
  "ready",
  "second-instance",
  "web-contents-created",
  "will-quit",
  "window-all-closed",
];
/** These cannot happen here: macOS only, or their causes (proxies, certificates, other processes) do not exist. */
const NEVER = [
  "activate",
  "certificate-error",
  "child-process-gone",
  "login",
  "open-file",
  "open-url",
  "render-process-gone",
  "select-client-certificate",
];

const commandLine = strict("app.commandLine", {
  appendSwitch(name, value = "") {
    switches.set(name, value);
  },
  hasSwitch: (name) => switches.has(name),
  getSwitchValue: (name) => switches.get(name) ?? "",
  removeSwitch(name) {
    switches.delete(name);
  },
} satisfies Pick<CommandLine, "appendSwitch" | "hasSwitch" | "getSwitchValue" | "removeSwitch">);

/** What package.json says about the app. */
export interface AppPackage {
  name?: string;
  productName?: string;
  version?: string;
}

type Supported =
  | "configureHostResolver"
  | "disableHardwareAcceleration"
  | "enableSandbox"
  | "exit"
  | "focus"
  | "getAppPath"
  | "getLocale"
  | "getName"
  | "getPath"
  | "getPreferredSystemLanguages"
  | "getSystemLocale"
  | "getVersion"
  | "hasSingleInstanceLock"
  | "isPackaged"
  | "isReady"
  | "name"
  | "quit"
  | "releaseSingleInstanceLock"
  | "requestSingleInstanceLock"
  | "setAppUserModelId"
  | "setName"
  | "setPath"
  | "whenReady";

class App extends strictEmitter("app", [...EVENTS, ...NEVER]) implements Pick<ElectronApp, Supported> {
  readonly commandLine = commandLine;
  readonly isPackaged = false;
  readonly #ready = Promise.withResolvers<void>();
  readonly #paths = new Map<string, string>();
  #package: AppPackage = {};
  #folder = process.cwd();
  #name: string | undefined;
  #lock: SingleInstanceLock | undefined;

  get name(): string {
    return this.#name ?? this.#package.productName ?? this.#package.name ?? "Electron";
  }
  set name(name: string) {
    this.#name = name;
  }
  getName(): string {
    return this.name;
  }
  setName(name: string): void {
    this.name = name;
  }
  getVersion(): string {
    return this.#package.version ?? "0.0.0";
  }
  getAppPath(): string {
    return this.#folder;
  }
  getLocale(): string {
    return "en-US";
  }
  getSystemLocale(): string {
    return "en-US";
  }
  /** As a person has ordered them in the system's settings. */
  getPreferredSystemLanguages(): string[] {
    return ["en-US"];
  }

  getPath(name: string): string {
    const home = homedir();
    const appData = process.env.XDG_CONFIG_HOME || path.join(home, ".config");
    const userData =
      this.#paths.get("userData") ?? switches.get("user-data-dir") ?? path.join(appData, this.name);
    const standard = {
      home,
      appData,
      userData,
      sessionData: userData,
      temp: tmpdir(),
      exe: process.argv[0] ?? "",
      desktop: path.join(home, "Desktop"),
      documents: path.join(home, "Documents"),
      downloads: path.join(home, "Downloads"),
      logs: path.join(userData, "logs"),
      crashDumps: path.join(userData, "Crashpad"),
    };
    const found = this.#paths.get(name) ?? new Map(Object.entries(standard)).get(name);
    if (found === undefined) throw new Error(`Failed to get '${name}' path`);
    return found;
  }
  setPath(name: string, folder: string): void {
    if (!path.isAbsolute(folder)) throw new Error("Path must be absolute");
    mkdirSync(folder, { recursive: true });
    this.#paths.set(name, folder);
  }

  isReady(): boolean {
    return life.phase !== "starting";
  }
  whenReady(): Promise<void> {
    return this.#ready.promise;
  }
  enableSandbox(): void {
    this.#onlyBeforeReady("app.enableSandbox()"); // every renderer is sandboxed here anyway
  }
  disableHardwareAcceleration(): void {
    this.#onlyBeforeReady("app.disableHardwareAcceleration()"); // it is never on here
  }
  configureHostResolver(): void {
    if (!this.isReady()) throw new Error("configureHostResolver cannot be called before the app is ready");
  } // names are looked up by Node here
  #onlyBeforeReady(call: string): void {
    if (this.isReady()) throw new Error(`${call} can only be called before app is ready`);
  }
  setAppUserModelId(): void {} // Windows only
  focus(): void {}

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    const here = { argv: process.argv, workingDirectory: process.cwd(), additionalData };
    this.#lock ??= SingleInstanceLock.take(this.getPath("userData"), here, (later) => {
      this.emit("second-instance", electronEvent(), later.argv, later.workingDirectory, later.additionalData);
    });
    return this.#lock !== undefined;
  }
  hasSingleInstanceLock(): boolean {
    return this.#lock !== undefined;
  }
  releaseSingleInstanceLock(): void {
    this.#lock?.release();
    this.#lock = undefined;
  }

  /** before-quit, then every window's close, then will-quit: each of them may refuse. */
  quit(): void {
    if (life.phase === "quitting" || life.phase === "gone") return;
    if (this.#refused("before-quit")) return;
    const before = life.phase;
    life.phase = "quitting";
    if (!closeAllWindows() || this.#refused("will-quit")) life.phase = before;
    else this.exit();
  }
  #refused(event: "before-quit" | "will-quit"): boolean {
    const asked = electronEvent();
    this.emit(event, asked);
    return asked.defaultPrevented;
  }

  /** At once: nobody is asked. */
  exit(exitCode = 0): void {
    if (life.phase === "gone") return;
    life.phase = "gone";
    for (const window of openWindows) window.destroy();
    this.emit("quit", electronEvent(), exitCode);
    this.releaseSingleInstanceLock();
    void stopChromium().finally(() => process.exit(exitCode));
  }

  /** For boot.ts: tells the app what it is. */
  describe(folder: string, description: AppPackage): void {
    this.#folder = folder;
    this.#package = description;
  }
  /** For boot.ts: Chromium runs, the app may open windows. */
  becomeReady(): void {
    life.phase = "ready";
    this.#ready.resolve();
    this.emit("ready", electronEvent(), {});
  }
}

function closeAllWindows(): boolean {
  for (const window of openWindows) {
    window.close();
    if (!window.isDestroyed()) return false;
  }
  return true;
}

/** Electron's `app`. */
export const app = new App();
