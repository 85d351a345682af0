/** Finds the host, makes the stores and asks for what the first page shows: all that can be done before there is React. */
import { speaking } from "../core/text/language.ts";
import { findHost } from "./host.ts";
import { placeInBrowser } from "./socket.ts";
import { makeSetup, open, type Place, type Setup } from "./stores.ts";
import type { Wizard } from "./wizard-store.ts";

const PAGE_KEY = "backup-server-setup.page";

const place: Place = {
  read: () => sessionStorage.getItem(PAGE_KEY),
  write: (page) => sessionStorage.setItem(PAGE_KEY, page),
};

/** What is answered within a blink is waited for: a page that says it is looking would only flash. */
const BLINK_MS = 100;

/** The tab's icon comes last: drawing it takes a browser as long as a tenth of the page. */
function showIcon(): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  const icon = new URL("../assets/icon.svg", import.meta.url).href;
  if (link && link.href !== icon) link.href = icon;
}

/** After this, nobody is looking. */
const BACKGROUND_MS = 500;

/** Resolves once the machine is known, or cannot be asked, or lets us wait. */
export const firstAnswer = ({ wizard }: Setup): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(late);
      stop();
      resolve();
    };
    const late = setTimeout(done, BLINK_MS);
    const look = ({ facts, trouble }: Pick<Wizard, "facts" | "trouble">) => {
      if (facts !== null || trouble !== null) done();
    };
    const stop = wizard.subscribe(look);
    look(wizard.getState());
  });

/** Resolves once what was drawn has been painted; where nothing is (a tab in the background), a moment later. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, BACKGROUND_MS);
  });

/**
 * @param spoken resolves once the page speaks its language
 * @param drawn resolves once the page is drawn
 */
export function begin(spoken: Promise<void>, drawn: Promise<void>): Setup {
  const setup = makeSetup(findHost(window, placeInBrowser));
  const { host, onState, state } = setup.link;
  const speak = async () => {
    await spoken;
    await host.chooseLanguage({ language: speaking(), remember: false }).catch(() => undefined);
  };
  const ask = () => {
    const hostSpeaks = speak();
    const ready = async () => {
      await Promise.all([hostSpeaks, drawn]);
      await painted();
      showIcon();
    };
    void open(setup, place, ready);
  };
  // The first connection carries what is asked while it is being opened; after each later one it is asked anew.
  let carried = state() === "connecting" || state() === "connected";
  if (carried) ask();
  onState((now) => {
    if (now === "connected" && !carried) ask();
    carried = false;
  });
  // A whole address pasted into a tab that shows this page already changes only its fragment.
  addEventListener("hashchange", () => location.reload());
  return setup;
}
