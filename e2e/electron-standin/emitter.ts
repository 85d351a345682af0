import { EventEmitter } from "node:events";
import { strict, unsupported } from "./unsupported.ts";

const NODE_EVENTS = ["error", "newListener", "removeListener"];

/**
 * A base class for Electron's event emitters: reading a member that the subclass lacks throws, and so does listening
 * for an event that is not among `events`, which would otherwise be waited for in vain. Without `events`, any goes.
 */
export function strictEmitter(owner: string, events?: readonly string[]): typeof EventEmitter {
  const known = events && new Set<string | symbol>([...events, ...NODE_EVENTS]);
  class StrictEmitter extends EventEmitter {
    constructor() {
      super();
      this.setMaxListeners(0);
      this.on("newListener", (event: string | symbol) => {
        if (known && !known.has(event)) unsupported(`the event "${String(event)}" of ${owner}`);
      });
    }
  }
  strict(owner, StrictEmitter.prototype);
  return StrictEmitter as typeof EventEmitter;
}

/** What Electron hands a listener first. */
export interface ElectronEvent {
  defaultPrevented: boolean;
  preventDefault(): void;
}

/** A new event, with the members that only this kind of event has. */
export function electronEvent<Extra extends object>(extra?: Extra): ElectronEvent & Extra {
  const event: ElectronEvent = {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
  return Object.assign(event, extra);
}
