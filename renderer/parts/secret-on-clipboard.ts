/** A secret on the clipboard, for a minute. One at a time: a newer one takes the place of the one before. */
import { copyText } from "./copy-text.ts";

export const SECRET_STAYS_MS = 60_000;

export type Told = "copied" | "copiedUnseen" | "copyFailed" | "waits" | "stays" | "emptied" | "other";

let stop: (() => void) | undefined;

/** Copies it, and tells what becomes of it. The clearing goes on when the page that asked for it is gone. */
export async function copySecretText(text: string, tell: (told: Told) => void): Promise<void> {
  stop?.();
  stop = undefined;
  if (!(await copyText(text))) return tell("copyFailed");
  tell((await mayRead()) ? "copied" : "copiedUnseen");
  const timer = setTimeout(() => void clear(text, tell), SECRET_STAYS_MS);
  stop = () => clearTimeout(timer);
}

async function clear(text: string, tell: (told: Told) => void): Promise<void> {
  stop = undefined;
  const held = await heldText();
  if (held !== null && held !== text) return tell("other");
  if (await copyText("")) return tell("emptied");
  if (document.hasFocus()) return tell("stays");
  // Without the focus a page may neither read nor write the clipboard.
  tell("waits");
  const again = () => void clear(text, tell);
  window.addEventListener("focus", again, { once: true });
  stop = () => window.removeEventListener("focus", again);
}

/** What is on the clipboard; null where the page may not look, or cannot just now. */
async function heldText(): Promise<string | null> {
  if (!(await mayRead())) return null;
  return navigator.clipboard.readText().catch(() => null);
}

/** Without asking: a question a minute later, about something else, helps nobody. */
async function mayRead(): Promise<boolean> {
  try {
    // TypeScript's list of names is that of the standard, where this one stands in a document of its own.
    const { state } = await navigator.permissions.query({ name: "clipboard-read" as PermissionName });
    return state === "granted";
  } catch {
    return false;
  }
}
