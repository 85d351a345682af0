/** Draws the wizard. */

import { App } from "./app.tsx";
import { rootIn } from "./react-first.ts";
import type { Setup } from "./stores.ts";

/** @param onDrawn called once the first page is there */
export function showPage(setup: Setup, onDrawn: () => void): void {
  const root = document.getElementById("root");
  if (root) rootIn(root).render(<App setup={setup} onDrawn={onDrawn} />);
}
