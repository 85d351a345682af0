import type { IpcMain, IpcMainInvokeEvent } from "electron";
import { strictEmitter } from "./emitter.ts";

type Handler = (event: IpcMainInvokeEvent, ...values: unknown[]) => unknown;

/** Events are channels, and any name is one. */
class Ipc
  extends strictEmitter("ipcMain")
  implements Pick<IpcMain, "handle" | "handleOnce" | "removeHandler">
{
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (typeof handler !== "function") throw new TypeError("Expected handler to be a function");
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.#handlers.set(channel, handler);
  }
  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...values) => {
      this.removeHandler(channel);
      return handler(event, ...values);
    });
  }
  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** For web-contents.ts: what the app's handler says to a page's question. */
  async answer(channel: string, event: IpcMainInvokeEvent, values: unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return handler(event, ...values);
  }
}

/** Electron's `ipcMain`. */
export const ipcMain = new Ipc();
