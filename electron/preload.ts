/** All that the page gets of Electron: two functions. It never grows; new calls are lines of the contract. */
import { contextBridge, ipcRenderer } from "electron";
import type { RunEvent } from "../core/run/events.ts";
import type { PreloadHost } from "../core/wire.ts";
import { CALL_CHANNEL, RUN_EVENT_CHANNEL } from "./channels.ts";

const host: PreloadHost = {
  call: (name, question) => ipcRenderer.invoke(CALL_CHANNEL, name, question),
  onRunEvent: (hear) => {
    const listener = (_event: unknown, event: RunEvent) => hear(event);
    ipcRenderer.on(RUN_EVENT_CHANNEL, listener);
    return () => void ipcRenderer.off(RUN_EVENT_CHANNEL, listener);
  },
};

contextBridge.exposeInMainWorld("host", host);
