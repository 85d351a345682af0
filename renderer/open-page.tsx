/** Finds the host, makes the stores and shows the first page. */
import { createRoot } from "react-dom/client";
import { speaking } from "../core/text/language.ts";
import { App } from "./app.tsx";
import { findHost } from "./host.ts";
import { makeSetup, open, type Place } from "./setup.ts";
import { placeInBrowser } from "./socket.ts";

const PAGE_KEY = "backup-server-setup.page";

const place: Place = {
  read: () => sessionStorage.getItem(PAGE_KEY),
  write: (page) => sessionStorage.setItem(PAGE_KEY, page),
};

export function openPage(): void {
  const setup = makeSetup(findHost(window, placeInBrowser));
  const { host, onState, state } = setup.link;
  const begin = async () => {
    await host.chooseLanguage({ language: speaking(), remember: false }).catch(() => undefined);
    await open(setup, place);
  };
  onState((now) => {
    if (now === "connected") void begin();
  });
  if (state() === "connected") void begin();
  // A whole address pasted into a tab that shows this page already changes only its fragment.
  addEventListener("hashchange", () => location.reload());
  const root = document.getElementById("root");
  if (root) createRoot(root).render(<App setup={setup} />);
}
