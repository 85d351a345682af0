/** The way to the host: the contract over any way of asking, and how the way is. */
import { SetupError } from "../core/errors.ts";
import type { Host } from "../core/host.ts";
import type { CallAnswer } from "../core/wire.ts";

/**
 * `lost` mends itself. The last three need the admin: no key in the address, a link that is used or too old,
 * or the wizard open in another tab.
 */
export type ConnectionState =
  | "connecting"
  | "connected"
  | "lost"
  | "no-key"
  | "not-welcome"
  | "opened-elsewhere";

/** The host, and how the way to it is. In Electron it is always `connected`. */
export interface Link {
  readonly host: Host;
  readonly state: () => ConnectionState;
  /** Returns the function that stops listening. */
  readonly onState: (hear: (state: ConnectionState) => void) => () => void;
  /** Tries at once instead of waiting for the next turn. */
  readonly reconnect: () => void;
}

export type Ask = (name: string, question: unknown) => Promise<CallAnswer>;

/** The contract over any way of asking. Every call throws SetupError and nothing else. */
export function hostOver(ask: Ask, onRunEvent: Host["onRunEvent"]): Host {
  const call = (name: string) => async (question: unknown) => {
    const answer = await ask(name, question).catch((thrown: unknown) => {
      throw SetupError.from(thrown);
    });
    if (answer.ok) return answer.reply;
    throw new SetupError(answer.error.code, answer.error.about);
  };
  const known: Record<PropertyKey, unknown> = { onRunEvent };
  // By name, not by the contract itself: its schemas are the host's, and would cost the first page time.
  const calls = new Proxy(known, {
    get: (_, name) => {
      // Not a promise, for whoever waits for one that leads here.
      if (typeof name === "string" && name !== "then") known[name] ??= call(name);
      return known[name];
    },
  });
  // The boundary: the contract's types are what the other side of the wire promises.
  return calls as unknown as Host;
}

/** A host that cannot be lost: Electron's, and the tests'. */
export const linkTo = (host: Host): Link => ({
  host,
  state: () => "connected",
  onState: () => () => undefined,
  reconnect: () => undefined,
});
