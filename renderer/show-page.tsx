/** Draws the wizard. */

import { App } from "./app.tsx";
import { rootIn } from "./react-first.ts";
import type { Setup } from "./stores.ts";

export function showPage(setup: Setup): void {
  const root = document.getElementById("root");
  if (root) rootIn(root).render(<App setup={setup} />);
}
