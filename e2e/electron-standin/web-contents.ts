import type { WebContents as ElectronWebContents, HandlerDetails, IpcMainInvokeEvent } from "electron";
import { app } from "./app.ts";
import type { CdpEvent } from "./cdp.ts";
import { chromium } from "./chromium.ts";
import { electronEvent, strictEmitter } from "./emitter.ts";
import { decode, encode } from "./in-page/codec.ts";
import type { ToMain, ToPreload } from "./in-page/preload-world.ts";
import { ipcMain } from "./ipc-main.ts";
import { life } from "./life.ts";
import { nativeTheme } from "./native-theme.ts";
import { NavigationFailed, Page, type PageListener, type PageOptions, type Size } from "./page.ts";
import { fromChromium, isHandled, originOf, toChromium } from "./protocol.ts";
import { session } from "./session.ts";
import { strict, unsupported } from "./unsupported.ts";

const EVENTS = [
  "console-message",
  "destroyed",
  "did-fail-load",
  "did-finish-load",
  "did-start-loading",
  "dom-ready",
  "ipc-message",
  "render-process-gone",
  "will-navigate",
  "will-redirect",
];
/** These cannot happen here: there is no <webview>, no allowed popup, no native menu, no proxy, no TLS. */
const NEVER = [
  "certificate-error",
  "context-menu",
  "did-attach-webview",
  "did-create-window",
  "login",
  "select-client-certificate",
  "unresponsive",
  "will-attach-webview",
];

type Supported =
  | "close"
  | "executeJavaScript"
  | "forcefullyCrashRenderer"
  | "getURL"
  | "id"
  | "isDestroyed"
  | "loadURL"
  | "reload"
  | "send"
  | "setWindowOpenHandler";
type OpenHandler = (details: HandlerDetails) => { action: "allow" | "deny" };

const byTarget = new Map<string, WebContents>();
let lastId = 0;

/** Electron's WebContents: what the main process sees of one page. */
export class WebContents
  extends strictEmitter("webContents", [...EVENTS, ...NEVER])
  implements Pick<ElectronWebContents, Supported>
{
  readonly id = ++lastId;
  readonly session = session.defaultSession;
  /** The page's top frame: the same object for as long as the page lives, so that it can be compared. */
  readonly mainFrame = this.#describeMainFrame();
  readonly #page: Promise<Page>;
  #targetId: string | undefined;
  #url = "";
  #destroyed = false;
  #openHandler: OpenHandler | undefined;

  constructor(options: PageOptions) {
    super();
    this.#page = Page.open(options, this.#listener());
    chromium().onPageGone((targetId) => void (targetId === this.#targetId && this.#end()));
    this.#tellPage(async () => {}); // a page that cannot be opened is not kept quiet
    nativeTheme.on("updated", this.#followTheme);
    app.emit("web-contents-created", electronEvent(), this);
  }

  getURL(): string {
    return this.#url;
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }
  reload(): void {
    this.#tellPage((page) => page.reload());
  }

  forcefullyCrashRenderer(): void {
    this.#tellPage(async (page) => page.crash());
  }

  async loadURL(url: string): Promise<void> {
    if (!isHandled(url)) unsupported(`loading ${url}, for whose scheme there is no protocol.handle`);
    const page = await this.#page;
    const address = toChromium(url);
    await this.session.decidePermissions(this as unknown as ElectronWebContents, new URL(address).origin);
    this.emit("did-start-loading");
    await page.navigate(address).catch((error: unknown) => {
      if (!(error instanceof NavigationFailed)) throw error;
      const code = error.message.replace("net::", "");
      this.emit("did-fail-load", electronEvent(), -2, code, url, true);
      throw Object.assign(new Error(`${code} loading '${url}'`), { code, url });
    });
  }

  async executeJavaScript(code: string): Promise<unknown> {
    return (await this.#page).evaluate(code);
  }

  send(channel: string, ...values: unknown[]): void {
    if (typeof channel !== "string") throw new TypeError("Missing required channel argument");
    if (this.#destroyed) throw new TypeError("Object has been destroyed");
    const message: ToPreload = { say: "event", channel, body: encode(values) };
    this.#tellPage(async (page) => page.post(message));
  }

  /** At once; the window goes with it, and is not asked. */
  close(): void {
    this.#tellPage((page) => page.close());
    this.#end();
  }

  /** For BrowserWindow. */
  resize(size: Size): void {
    this.#tellPage((page) => page.resize(size));
  }

  readonly #followTheme = (): void => this.#tellPage((page) => page.followTheme());

  /** Does it once the page is there. What fails because the page has gone meanwhile does not matter. */
  #tellPage(act: (page: Page) => Promise<void>): void {
    this.#page.then(act).catch((error: unknown) => {
      if (!this.#destroyed && life.phase !== "gone") throw error;
    });
  }

  #end(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    nativeTheme.off("updated", this.#followTheme);
    if (this.#targetId !== undefined) byTarget.delete(this.#targetId);
    this.emit("destroyed");
  }

  #listener(): PageListener {
    return {
      opened: (targetId) => {
        this.#targetId = targetId;
        byTarget.set(targetId, this);
      },
      hear: (message, reply) => this.#hear(message, reply),
      mayNavigate: (event, url) => {
        const details = { url, isMainFrame: true, isSameDocument: false, frame: this.mainFrame };
        const asked = electronEvent(details);
        this.emit(event, asked, url, false, true);
        return !asked.defaultPrevented;
      },
      windowAskedFor: (request) => this.#refuseWindow(request),
      navigated: (url) => {
        this.#url = url;
      },
      domReady: () => void this.emit("dom-ready", electronEvent()),
      loaded: () => void this.emit("did-finish-load"),
      said: (level, message, sourceId, lineNumber) => {
        const details = { level, message, sourceId, lineNumber, frame: this.mainFrame };
        this.emit("console-message", electronEvent(details));
      },
      crashed: () => {
        this.emit("render-process-gone", electronEvent(), { reason: "crashed", exitCode: 1 });
      },
    };
  }

  #hear(message: ToMain, reply: (answer: ToPreload) => void): void {
    const { mainFrame: frame } = this;
    const event = electronEvent({
      type: "frame" as const,
      sender: this,
      senderFrame: frame,
      processId: frame.processId,
      frameId: frame.routingId,
    });
    const values = decode(message.body) as unknown[];
    if (message.say === "send") {
      const extra = {
        ports: [],
        reply: (channel: string, ...back: unknown[]) => this.send(channel, ...back),
      };
      ipcMain.emit(message.channel, Object.assign(event, extra), ...values);
      this.emit("ipc-message", event, message.channel, ...values);
    } else {
      void this.#answer(message, event as unknown as IpcMainInvokeEvent, values, reply);
    }
  }

  async #answer(
    { id, channel }: Extract<ToMain, { say: "invoke" }>,
    event: IpcMainInvokeEvent,
    values: unknown[],
    reply: (answer: ToPreload) => void,
  ): Promise<void> {
    try {
      const body = encode(await ipcMain.answer(channel, event, values));
      reply({ say: "reply", id, ok: true, body });
    } catch (error) {
      process.stderr.write(`Error occurred in handler for '${channel}': ${error}\n`);
      reply({ say: "reply", id, ok: false, error: String(error) });
    }
  }

  #refuseWindow({ url, windowName, windowFeatures }: CdpEvent<"Page.windowOpen">): void {
    const answer = this.#openHandler?.({
      url: fromChromium(url) || "about:blank",
      frameName: windowName === "_blank" ? "" : windowName,
      features: windowFeatures.join(","),
      disposition: windowFeatures.length > 0 ? "new-window" : "foreground-tab",
      referrer: { url: "", policy: "strict-origin-when-cross-origin" },
    });
    if (answer?.action !== "deny") unsupported("a window.open that setWindowOpenHandler does not deny");
  }

  #describeMainFrame() {
    const contents = this;
    const frame = {
      get url() {
        return contents.#url;
      },
      get origin() {
        return contents.#url === "" ? "null" : originOf(contents.#url);
      },
      get top() {
        return frame;
      },
      parent: null,
      name: "",
      processId: this.id,
      routingId: 1,
      frameTreeNodeId: this.id,
      isDestroyed: () => this.#destroyed,
      send: (channel: string, ...values: unknown[]) => this.send(channel, ...values),
    };
    return strict("WebFrameMain", frame);
  }
}

const all = () => [...byTarget.values()];

/** Electron's `webContents`. */
export const webContents = strict("webContents", {
  fromDevToolsTargetId: (targetId: string) => byTarget.get(targetId),
  fromId: (id: number) => all().find((contents) => contents.id === id),
  getAllWebContents: all,
});
