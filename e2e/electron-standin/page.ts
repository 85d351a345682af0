// One Chromium page as a BrowserWindow needs it: its preload, its requests, its navigations, its look.
import type { CdpEvent, CdpSession } from "./cdp.ts";
import { chromium } from "./chromium.ts";
import type { ToPreload } from "./in-page/preload-world.ts";
import { nativeTheme } from "./native-theme.ts";
import { type HearMessage, PreloadLink } from "./preload-link.ts";
import { askHandler, fromChromium, isHandled, OWN_ADDRESSES } from "./protocol.ts";

/** Width and height in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** What is told of a page. Addresses are the app's own (app://…). */
export interface PageListener {
  /** By this id Playwright speaks of the page. */
  opened(targetId: string): void;
  hear: HearMessage;
  /** The page wants to go elsewhere, or is redirected there. False stops it. */
  mayNavigate(event: "will-navigate" | "will-redirect", url: string): boolean;
  windowAskedFor(request: CdpEvent<"Page.windowOpen">): void;
  navigated(url: string): void;
  domReady(): void;
  loaded(): void;
  said(level: "info" | "warning" | "error" | "debug", message: string, url: string, line: number): void;
  crashed(): void;
}

export interface PageOptions {
  size: Size;
  preload: string | undefined;
  additionalArguments: readonly string[];
}

const BLANK = "about:blank";
const withoutFragment = (url: string) => url.replace(/#.*$/s, "");

/** A navigation that failed: "net::ERR_…". */
export class NavigationFailed extends Error {
  override readonly name = "NavigationFailed";
}

export class Page {
  readonly #targetId: string;
  readonly #session: CdpSession;
  readonly #listener: PageListener;
  readonly #mainFrame: string;
  readonly #link: PreloadLink;
  /** Where the page itself last asked to go; a navigation elsewhere comes from the app or from the test. */
  #askedFor: string | undefined;
  #theme: typeof nativeTheme.themeSource = "system";

  private constructor(targetId: string, session: CdpSession, listener: PageListener, mainFrame: string) {
    this.#targetId = targetId;
    this.#session = session;
    this.#listener = listener;
    this.#mainFrame = mainFrame;
    this.#link = new PreloadLink(session, mainFrame, listener.hear);
  }

  /** Opens a blank page that is ready for its first navigation. */
  static async open(
    { size, preload, additionalArguments }: PageOptions,
    listener: PageListener,
  ): Promise<Page> {
    const { targetId, session } = await chromium().newPage(size);
    const { frameTree } = await session.send("Page.getFrameTree");
    const page = new Page(targetId, session, listener, frameTree.frame.id);
    page.#watch();
    listener.opened(targetId);
    await Promise.all([
      session.send("Page.enable"),
      session.send("Runtime.enable"),
      session.send("Fetch.enable", {
        patterns: [{ urlPattern: OWN_ADDRESSES }, { urlPattern: "*", resourceType: "Document" }],
      }),
      page.#link.install(preload, additionalArguments),
      page.resize(size),
      page.followTheme(),
    ]);
    await session.send("Runtime.runIfWaitingForDebugger");
    return page;
  }

  /** Loads an address of Chromium's; ends when the document and all it needs are there. */
  async navigate(url: string): Promise<void> {
    const loaded = new Promise<void>((resolve) => this.#session.once("Page.loadEventFired", () => resolve()));
    const { errorText, loaderId } = await this.#session.send("Page.navigate", { url });
    if (errorText) throw new NavigationFailed(errorText);
    if (loaderId !== undefined) await loaded; // undefined: only the fragment changed
  }

  async reload(): Promise<void> {
    await this.#session.send("Page.reload");
  }

  async resize(size: Size): Promise<void> {
    const metrics = { ...size, deviceScaleFactor: 1, mobile: false };
    await this.#session.send("Emulation.setDeviceMetricsOverride", metrics);
  }

  /** Tells the page nativeTheme's choice. With "system" it sees what the test emulates, or light. */
  async followTheme(): Promise<void> {
    const { themeSource } = nativeTheme;
    if (themeSource === this.#theme && themeSource === "system") return; // leaves the test's choice alone
    this.#theme = themeSource;
    const features = themeSource === "system" ? [] : [{ name: "prefers-color-scheme", value: themeSource }];
    await this.#session.send("Emulation.setEmulatedMedia", { features });
  }

  /** Runs code in the page's own world; the answer, or what it promises, must be JSON. */
  async evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.#session.send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value as unknown;
  }

  /** Ends the renderer as if it had crashed. */
  crash(): void {
    this.#session.send("Page.crash").catch(() => {}); // nobody is left to answer
  }

  post(message: ToPreload): void {
    this.#link.post(message);
  }

  async close(): Promise<void> {
    await chromium().root.send("Target.closeTarget", { targetId: this.#targetId });
  }

  #watch(): void {
    const session = this.#session;
    let blank = true;
    session.on("Page.frameRequestedNavigation", ({ frameId, url }) => {
      if (frameId === this.#mainFrame) this.#askedFor = withoutFragment(url);
    });
    session.on("Page.frameNavigated", ({ frame }) => {
      if (frame.id !== this.#mainFrame) return;
      this.followTheme().catch(() => {}); // Playwright's own session has put its choice, none, over it
      blank = frame.url === BLANK;
      if (!blank) this.#listener.navigated(fromChromium(frame.url + (frame.urlFragment ?? "")));
    });
    session.on("Page.navigatedWithinDocument", ({ frameId, url }) => {
      if (frameId === this.#mainFrame) this.#listener.navigated(fromChromium(url));
    });
    session.on("Page.domContentEventFired", () => void (blank || this.#listener.domReady()));
    session.on("Page.loadEventFired", () => void (blank || this.#listener.loaded()));
    session.on("Page.windowOpen", (request) => this.#listener.windowAskedFor(request));
    session.on("Inspector.targetCrashed", () => this.#listener.crashed());
    session.on("Runtime.consoleAPICalled", (call) => this.#hearConsole(call));
    session.on(
      "Runtime.exceptionThrown",
      ({ exceptionDetails: { exception, text, url = "", lineNumber } }) => {
        this.#listener.said(
          "error",
          `Uncaught ${exception?.description ?? text}`,
          fromChromium(url),
          lineNumber,
        );
      },
    );
    session.on("Fetch.requestPaused", (request) => {
      this.#serve(request).catch(() => {}); // the page no longer waits for it
    });
  }

  #hearConsole({ type, args, stackTrace }: CdpEvent<"Runtime.consoleAPICalled">): void {
    const levels = { debug: "debug", error: "error", warning: "warning" } as const;
    const level = type === "debug" || type === "error" || type === "warning" ? levels[type] : "info";
    const message = args.map(({ value, description }) => String(value ?? description)).join(" ");
    const [origin] = stackTrace?.callFrames ?? [];
    this.#listener.said(level, message, fromChromium(origin?.url ?? ""), origin?.lineNumber ?? 0);
  }

  async #serve(paused: CdpEvent<"Fetch.requestPaused">): Promise<void> {
    const { requestId, request } = paused;
    const url = fromChromium(request.url);
    if (!this.#mayLoad(paused, url)) {
      await this.#session.send("Fetch.failRequest", { requestId, errorReason: "Aborted" });
    } else if (isHandled(url)) {
      await this.#answer(requestId, request, url);
    } else {
      await this.#session.send("Fetch.continueRequest", { requestId });
    }
  }

  #mayLoad(
    { resourceType, frameId, request, redirectedRequestId }: CdpEvent<"Fetch.requestPaused">,
    url: string,
  ) {
    if (resourceType !== "Document" || frameId !== this.#mainFrame) return true;
    if (redirectedRequestId) return this.#listener.mayNavigate("will-redirect", url);
    const askedByPage = this.#askedFor === withoutFragment(request.url);
    this.#askedFor = undefined;
    return !askedByPage || this.#listener.mayNavigate("will-navigate", url);
  }

  async #answer(
    requestId: string,
    request: CdpEvent<"Fetch.requestPaused">["request"],
    url: string,
  ): Promise<void> {
    const response = await askHandler(toRequest(url, request)).catch((error: unknown) => {
      process.stderr.write(`electron stand-in: the handler of ${url} failed: ${error}\n`);
    });
    if (!response) {
      await this.#session.send("Fetch.failRequest", { requestId, errorReason: "Failed" });
      return;
    }
    await this.#session.send("Fetch.fulfillRequest", {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString("base64"),
    });
  }
}

function toRequest(
  url: string,
  { method, headers, postDataEntries }: CdpEvent<"Fetch.requestPaused">["request"],
) {
  const parts = (postDataEntries ?? []).map(({ bytes = "" }) => Buffer.from(bytes, "base64"));
  const seen = Object.entries(headers).map(([name, value]): [string, string] => [name, fromChromium(value)]);
  return new Request(url, { method, headers: seen, ...(parts.length > 0 && { body: Buffer.concat(parts) }) });
}
