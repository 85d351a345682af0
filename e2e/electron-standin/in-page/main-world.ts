// Runs in the page's own world, before any script of the page.
import { BridgeEnd } from "./bridge.ts";

/** Opens the page's end of the context bridge. */
export function openMainWorld(ownEvent: string, otherEvent: string): void {
  new BridgeEnd(ownEvent, otherEvent, (key, api) => {
    if (Object.hasOwn(window, key)) {
      throw new Error("Cannot bind an API on top of an existing property on the window object");
    }
    Object.defineProperty(window, key, { value: api, enumerable: true });
  });
}
