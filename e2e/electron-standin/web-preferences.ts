import type { WebPreferences } from "electron";
import { unsupported } from "./unsupported.ts";

/** The only value each of these may have: the stand-in's pages are always isolated, sandboxed and without Node. */
const FIXED: WebPreferences = {
  allowRunningInsecureContent: false,
  contextIsolation: true,
  experimentalFeatures: false,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  sandbox: true,
  webSecurity: true,
  webviewTag: false,
};

/** Obeyed, or of no consequence in a test. */
const ACCEPTED: readonly (keyof WebPreferences)[] = [
  "additionalArguments",
  "backgroundThrottling",
  "devTools",
  "disableDialogs",
  "navigateOnDragDrop",
  "preload",
  "safeDialogs",
  "spellcheck",
];

/** Throws for settings that are insecure, or that the stand-in would have to ignore. */
export function checkWebPreferences(preferences: WebPreferences): void {
  const fixed = new Map<string, unknown>(Object.entries(FIXED));
  const accepted = new Set<string>(ACCEPTED);
  for (const [name, value] of Object.entries(preferences)) {
    const fine = fixed.has(name) ? fixed.get(name) === value : accepted.has(name);
    if (!fine) unsupported(`webPreferences.${name} = ${String(value)}`);
  }
}
