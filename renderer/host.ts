/**
 * Finds the host of this page: Electron's preload, else the browser host's socket.
 */
import type { PreloadHost } from "../core/wire.ts";
import { hostOver, type Link, linkTo } from "./link.ts";
import { linkOverSocket, type SocketPlace } from "./socket.ts";

declare global {
  interface Window {
    /** Put there by electron/preload.ts; absent in the browser host. */
    readonly host?: PreloadHost;
  }
}

const linkOverPreload = (preload: PreloadHost): Link =>
  linkTo(
    hostOver(
      (name, question) => preload.call(name, question),
      (hear) => preload.onRunEvent(hear),
    ),
  );

export const findHost = (page: { readonly host?: PreloadHost }, place: () => SocketPlace): Link =>
  page.host ? linkOverPreload(page.host) : linkOverSocket(place());
