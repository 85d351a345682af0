// Runs in the preload's world, before any script of the page: what a sandboxed preload finds in Electron.
import { strict, unsupported } from "../unsupported.ts";
import { BridgeEnd } from "./bridge.ts";
import { decode, encode } from "./codec.ts";

/** From the preload to the main process; `body` is an encoded array of values. */
export type ToMain =
  | { say: "send"; channel: string; body: string }
  | { say: "invoke"; id: number; channel: string; body: string };

/** From the main process to the preload. */
export type ToPreload =
  | { say: "event"; channel: string; body: string }
  | { say: "reply"; id: number; ok: true; body: string }
  | { say: "reply"; id: number; ok: false; error: string };

/** What Node tells this world about itself. */
export interface PreloadSettings {
  ownEvent: string;
  otherEvent: string;
  /** The function on globalThis that carries text to the main process. */
  sendName: string;
  /** The function put on globalThis that the main process calls with text. */
  receiveName: string;
  process: { platform: string; arch: string; versions: Record<string, string | undefined>; argv: string[] };
}

type Listener = (event: object, ...values: unknown[]) => void;
interface Asked {
  channel: string;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** ipcRenderer, and the main process's way into it. */
function openIpc(send: (message: ToMain) => void) {
  const asked = new Map<number, Asked>();
  let lastId = 0;
  const listeners = new Map<string, { listener: Listener; once: boolean }[]>();
  const on = (once: boolean) => (channel: string, listener: Listener) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }]);
    return ipcRenderer;
  };
  const off = (channel: string, listener: Listener) => {
    const registered = listeners.get(channel) ?? [];
    const last = registered.findLastIndex((candidate) => candidate.listener === listener);
    listeners.set(channel, last < 0 ? registered : registered.toSpliced(last, 1));
    return ipcRenderer;
  };
  const ipcRenderer = strict("ipcRenderer", {
    send: (channel: string, ...values: unknown[]) => send({ say: "send", channel, body: encode(values) }),
    async invoke(channel: string, ...values: unknown[]) {
      const id = ++lastId;
      const body = encode(values);
      return new Promise((resolve, reject) => {
        asked.set(id, { channel, resolve, reject });
        send({ say: "invoke", id, channel, body });
      });
    },
    on: on(false),
    addListener: on(false),
    once: on(true),
    off,
    removeListener: off,
    removeAllListeners(channel: string) {
      listeners.delete(channel);
      return ipcRenderer;
    },
  });

  function receive(message: ToPreload): void {
    if (message.say === "reply") {
      const question = asked.get(message.id);
      asked.delete(message.id);
      if (message.ok) question?.resolve(decode(message.body));
      else
        question?.reject(new Error(`Error invoking remote method '${question.channel}': ${message.error}`));
      return;
    }
    for (const { listener, once } of listeners.get(message.channel) ?? []) {
      if (once) off(message.channel, listener);
      listener({ sender: ipcRenderer, ports: [] }, ...(decode(message.body) as unknown[]));
    }
  }
  return { ipcRenderer, receive };
}

/** Electron gives a sandboxed preload these too; the stand-in does not. */
const ALSO_IN_ELECTRON = ["events", "timers", "url"];

/** What the preload script is run with. */
export function openPreloadWorld(settings: PreloadSettings) {
  const worldGlobals = globalThis as unknown as Record<string, (text: string) => void>;
  const bridge = new BridgeEnd(settings.ownEvent, settings.otherEvent, () => {});
  const { ipcRenderer, receive } = openIpc((message) =>
    worldGlobals[settings.sendName]?.(JSON.stringify(message)),
  );
  worldGlobals[settings.receiveName] = (text) => receive(JSON.parse(text) as ToPreload);

  const contextBridge = strict("contextBridge", {
    exposeInMainWorld: (key: string, api: unknown) => bridge.expose(key, api),
  });
  const electron = strict("electron (in a preload)", { contextBridge, ipcRenderer });
  const require = (name: string) => {
    if (name === "electron" || name === "electron/renderer") return electron;
    if (ALSO_IN_ELECTRON.includes(name.replace("node:", ""))) {
      return unsupported(`require("${name}") in a preload`);
    }
    throw new Error(`module not found: ${name}`);
  };
  const process = strict("process (in a preload)", {
    ...settings.process,
    type: "renderer",
    sandboxed: true,
    contextIsolated: true,
    isMainFrame: true,
    env: {},
  });
  return { require, process: Object.freeze(process) };
}
