import type { Session as ElectronSession, WebContents } from "electron";
import { BrowserGone } from "./cdp.ts";
import { chromium } from "./chromium.ts";
import { strictEmitter } from "./emitter.ts";
import { life } from "./life.ts";
import { fromChromium, protocol } from "./protocol.ts";
import { strict, unsupported } from "./unsupported.ts";

type RequestHandler = NonNullable<Parameters<ElectronSession["setPermissionRequestHandler"]>[0]>;
type CheckHandler = NonNullable<Parameters<ElectronSession["setPermissionCheckHandler"]>[0]>;
type Permission = Parameters<RequestHandler>[1];

/** Electron's permissions, and what Chromium's DevTools protocol calls them. */
const PERMISSIONS: readonly (readonly [Permission, string])[] = [
  ["clipboard-read", "clipboard-read"],
  ["clipboard-sanitized-write", "clipboard-write"],
  ["geolocation", "geolocation"],
  ["idle-detection", "idle-detection"],
  ["media", "camera"],
  ["media", "microphone"],
  ["midi", "midi"],
  ["notifications", "notifications"],
  ["storage-access", "storage-access"],
];

/** Downloads are refused here, so nothing is ever about to be downloaded. */
const NEVER = ["will-download"];

class Session
  extends strictEmitter("session", NEVER)
  implements Pick<ElectronSession, "setPermissionRequestHandler" | "setPermissionCheckHandler">
{
  readonly protocol = protocol;
  #requestHandler: RequestHandler | null = null;
  #checkHandler: CheckHandler | null = null;

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#requestHandler = handler;
  }
  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#checkHandler = handler;
  }

  /** For web-contents.ts: Chromium cannot ask later, so both handlers decide on everything before a page loads. */
  async decidePermissions(contents: WebContents, origin: string): Promise<void> {
    const decided = PERMISSIONS.map(async ([permission, name]) => {
      const setting = this.#allows(contents, permission, `${fromChromium(origin)}/`) ? "granted" : "denied";
      await chromium().root.send("Browser.setPermission", { permission: { name }, setting, origin });
    });
    await Promise.all(decided).catch((error: unknown) => {
      if (!(error instanceof BrowserGone)) throw error;
    });
  }

  #allows(contents: WebContents, permission: Permission, origin: string): boolean {
    const details = { isMainFrame: true, requestingUrl: origin };
    if (this.#checkHandler && !this.#checkHandler(contents, permission, origin, details)) return false;
    if (!this.#requestHandler) return true; // Electron grants what nobody decides on
    let granted: boolean | undefined;
    this.#requestHandler(
      contents,
      permission,
      (answer) => {
        granted = answer;
      },
      details,
    );
    return granted ?? unsupported("a permission request handler that answers later");
  }
}

const only = new Session();

/** Electron's `session`. */
export const session = strict("session", {
  get defaultSession() {
    if (life.phase === "starting") throw new Error("Session can only be received when app is ready");
    return only;
  },
});
