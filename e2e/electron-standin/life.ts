/** How far the app has come. Electron forbids some calls before "ready" and others after. */
export type Phase = "starting" | "ready" | "quitting" | "gone";

/** The one state that every part of the stand-in looks at. */
export const life: { phase: Phase } = { phase: "starting" };

/** Chromium's switches: those of the command line (`--name=value`, before the app's path) and those the app adds. */
export const switches = new Map<string, string>();

/** What app.quit() needs to know of a window. */
export interface OpenWindow {
  close(): void;
  destroy(): void;
  isDestroyed(): boolean;
}

/** Every window that is not destroyed, oldest first. */
export const openWindows = new Set<OpenWindow>();
