/**
 * Finds the host of this page (Electron's preload, else the browser host's socket) and gives it as the typed contract.
 * Errors cross as data; here they become SetupError again.
 */
import { SetupError } from "../core/errors.ts";
import { contract, type Host } from "../core/host.ts";
import type { CallAnswer, PreloadHost } from "../core/wire.ts";
import { linkOverSocket, type SocketPlace } from "./socket.ts";

declare global {
  interface Window {
    /** Put there by electron/preload.ts; absent in the browser host. */
    readonly host?: PreloadHost;
  }
}

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
  const calls = Object.fromEntries(Object.keys(contract).map((name) => [name, call(name)]));
  // The boundary: the contract's types are what the other side of the wire promises.
  return { ...calls, onRunEvent } as unknown as Host;
}

/** A host that cannot be lost: Electron's, and the tests'. */
export const linkTo = (host: Host): Link => ({
  host,
  state: () => "connected",
  onState: () => () => undefined,
  reconnect: () => undefined,
});

const linkOverPreload = (preload: PreloadHost): Link =>
  linkTo(
    hostOver(
      (name, question) => preload.call(name, question),
      (hear) => preload.onRunEvent(hear),
    ),
  );

export const findHost = (page: { readonly host?: PreloadHost }, place: () => SocketPlace): Link =>
  page.host ? linkOverPreload(page.host) : linkOverSocket(place());
