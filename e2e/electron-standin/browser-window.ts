import type {
  BrowserWindowConstructorOptions,
  BrowserWindow as ElectronBrowserWindow,
  Rectangle,
} from "electron";
import { app } from "./app.ts";
import { electronEvent, strictEmitter } from "./emitter.ts";
import { life, type OpenWindow, openWindows } from "./life.ts";
import { WebContents } from "./web-contents.ts";
import { checkWebPreferences } from "./web-preferences.ts";

const EVENTS = [
  "close",
  "closed",
  "focus",
  "hide",
  "maximize",
  "minimize",
  "ready-to-show",
  "resize",
  "restore",
  "show",
  "unmaximize",
];
/** These cannot happen here: nobody drags or leaves the window, and the session does not end. */
const NEVER = ["blur", "move", "query-session-end", "responsive", "session-end", "unresponsive"];

type Supported =
  | "center"
  | "close"
  | "destroy"
  | "flashFrame"
  | "focus"
  | "getBounds"
  | "getSize"
  | "getTitle"
  | "hide"
  | "id"
  | "isClosable"
  | "isDestroyed"
  | "isFocused"
  | "isMaximized"
  | "isMinimized"
  | "isVisible"
  | "loadURL"
  | "maximize"
  | "minimize"
  | "reload"
  | "removeMenu"
  | "restore"
  | "setAutoHideMenuBar"
  | "setBackgroundColor"
  | "setBounds"
  | "setClosable"
  | "setMenu"
  | "setMenuBarVisibility"
  | "setMinimumSize"
  | "setProgressBar"
  | "setSize"
  | "setTitle"
  | "show"
  | "unmaximize";

const DEFAULT_SIZE = { width: 800, height: 600 }; // Electron's
let lastId = 0;

/** Electron's BrowserWindow: the page is real, the window around it only remembers what was done to it. */
export class BrowserWindow
  extends strictEmitter("BrowserWindow", [...EVENTS, ...NEVER])
  implements Pick<ElectronBrowserWindow, Supported>, OpenWindow
{
  readonly id = ++lastId;
  readonly webContents: WebContents;
  #bounds: Rectangle;
  #title: string;
  #visible: boolean;
  #closable: boolean;
  #minimized = false;
  #maximized = false;
  #destroyed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    if (!app.isReady()) throw new Error("Cannot create BrowserWindow before app is ready");
    const { webPreferences = {}, x = 0, y = 0, width, height } = options;
    checkWebPreferences(webPreferences);
    const size = { width: width ?? DEFAULT_SIZE.width, height: height ?? DEFAULT_SIZE.height };
    this.#bounds = { x, y, ...size };
    this.#title = options.title ?? app.name;
    this.#visible = options.show ?? true;
    this.#closable = options.closable ?? true;
    const { preload, additionalArguments = [] } = webPreferences;
    this.webContents = new WebContents({ size, preload, additionalArguments });
    this.webContents.once("did-finish-load", () => this.emit("ready-to-show"));
    this.webContents.once("destroyed", () => this.#end());
    openWindows.add(this);
    app.emit("browser-window-created", electronEvent(), this);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...openWindows].filter((window) => window instanceof BrowserWindow);
  }
  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().findLast((window) => window.isFocused()) ?? null;
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }
  static fromId(id: number): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.id === id) ?? null;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }
  reload(): void {
    this.webContents.reload();
  }

  /** Asks the listeners of "close" first. */
  close(): void {
    if (this.#destroyed) return;
    const asked = electronEvent();
    this.emit("close", asked);
    if (!asked.defaultPrevented) this.destroy();
  }
  destroy(): void {
    this.webContents.close();
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  #end(): void {
    this.#destroyed = true;
    openWindows.delete(this);
    this.emit("closed");
    if (openWindows.size > 0 || life.phase !== "ready") return;
    setImmediate(() => {
      if (!app.emit("window-all-closed")) app.quit();
    });
  }

  show(): void {
    this.#becomeVisible(true);
  }
  hide(): void {
    this.#becomeVisible(false);
  }
  #becomeVisible(visible: boolean): void {
    if (this.#visible === visible) return;
    this.#visible = visible;
    this.emit(visible ? "show" : "hide");
  }
  isVisible(): boolean {
    return this.#visible;
  }
  focus(): void {
    this.emit("focus", electronEvent());
  }
  isFocused(): boolean {
    return this.#visible && !this.#minimized;
  }

  minimize(): void {
    this.#minimized = true;
    this.emit("minimize");
  }
  restore(): void {
    this.#minimized = false;
    this.emit("restore");
  }
  isMinimized(): boolean {
    return this.#minimized;
  }
  maximize(): void {
    this.#maximized = true;
    this.emit("maximize");
  }
  unmaximize(): void {
    this.#maximized = false;
    this.emit("unmaximize");
  }
  isMaximized(): boolean {
    return this.#maximized;
  }

  getBounds(): Rectangle {
    return { ...this.#bounds };
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    const { width, height } = this.#bounds;
    this.webContents.resize({ width, height });
    this.emit("resize");
  }
  getSize(): number[] {
    return [this.#bounds.width, this.#bounds.height];
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  getTitle(): string {
    return this.#title;
  }
  setTitle(title: string): void {
    this.#title = title;
  }
  isClosable(): boolean {
    return this.#closable;
  }
  setClosable(closable: boolean): void {
    this.#closable = closable;
  }

  // Only the window's frame and the taskbar would show these.
  center(): void {}
  flashFrame(): void {}
  removeMenu(): void {}
  setAutoHideMenuBar(): void {}
  setBackgroundColor(): void {}
  setMenu(): void {}
  setMenuBarVisibility(): void {}
  setMinimumSize(): void {}
  setProgressBar(): void {}
}
