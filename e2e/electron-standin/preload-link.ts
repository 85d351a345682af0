// The main process's end of IPC: a binding that only the preload's world has, and a function of that world to call.
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import type { CdpEvent, CdpSession } from "./cdp.ts";
import type { ToMain, ToPreload } from "./in-page/preload-world.ts";
import { mainWorldScript, preloadWorldScript } from "./in-page-source.ts";

const WORLD = "Electron Isolated Context";

const unguessable = (prefix: string) => prefix + randomBytes(12).toString("hex");

/** Hears one message; `reply` answers in the very document that sent it. */
export type HearMessage = (message: ToMain, reply: (answer: ToPreload) => void) => void;

/** IPC between the main process and the preload of one page. */
export class PreloadLink {
  readonly #session: CdpSession;
  readonly #mainFrame: string;
  readonly #sendName = unguessable("send");
  readonly #receiveName = unguessable("receive");
  #world: string | undefined;

  constructor(session: CdpSession, mainFrame: string, hear: HearMessage) {
    this.#session = session;
    this.#mainFrame = mainFrame;
    session.on("Runtime.executionContextCreated", ({ context }) => this.#meetWorld(context));
    session.on("Runtime.bindingCalled", ({ name, payload, executionContextId }) => {
      if (name !== this.#sendName) return;
      const reply = (answer: ToPreload) => this.#call(answer, { contextId: executionContextId });
      hear(JSON.parse(payload) as ToMain, reply);
    });
  }

  /** Arranges for every document to come to start with both worlds open and the preload run. */
  async install(preloadFile: string | undefined, additionalArguments: readonly string[]): Promise<void> {
    const mainEvent = unguessable("main");
    const preloadEvent = unguessable("preload");
    const settings = {
      ownEvent: preloadEvent,
      otherEvent: mainEvent,
      sendName: this.#sendName,
      receiveName: this.#receiveName,
      process: {
        platform: process.platform,
        arch: process.arch,
        versions: { ...process.versions },
        argv: [process.argv[0] ?? "", ...additionalArguments],
      },
    };
    const preload = preloadFile === undefined ? "" : readFileSync(preloadFile, "utf8");
    await Promise.all([
      this.#session.send("Runtime.addBinding", { name: this.#sendName, executionContextName: WORLD }),
      this.#session.send("Page.addScriptToEvaluateOnNewDocument", {
        source: mainWorldScript(mainEvent, preloadEvent),
      }),
      this.#session.send("Page.addScriptToEvaluateOnNewDocument", {
        worldName: WORLD,
        source: preloadWorldScript(settings, preload, preloadFile ?? "no-preload"),
      }),
    ]);
  }

  /** To the document that is there now, if there is one; otherwise, as in Electron, to nobody. */
  post(message: ToPreload): void {
    if (this.#world !== undefined) this.#call(message, { uniqueContextId: this.#world });
  }

  #meetWorld(context: CdpEvent<"Runtime.executionContextCreated">["context"]): void {
    const { frameId } = (context.auxData ?? {}) as { frameId?: string };
    if (context.name === WORLD && frameId === this.#mainFrame) this.#world = context.uniqueId;
  }

  #call(message: ToPreload, where: { contextId: number } | { uniqueContextId: string }): void {
    const name = JSON.stringify(this.#receiveName);
    const expression = `globalThis[${name}](${JSON.stringify(JSON.stringify(message))})`;
    // The document may be gone by now, and the message with it.
    this.#session.send("Runtime.evaluate", { expression, ...where }).catch(() => {});
  }
}
