/** What is said about a passphrase on the clipboard. */
import { words } from "./catalogue.ts";

export const clipboard = words("clipboard", {
  copied: "Copied. In 60 seconds the clipboard is emptied, if it still holds the passphrase.",
  copiedUnseen:
    "Copied. In 60 seconds the clipboard is emptied, whatever it holds by then: this page is not allowed to look into it.",
  emptied: "The clipboard was emptied.",
  other: "The clipboard holds something else by now. It was left as it is.",
  stays:
    "The clipboard cannot be emptied from here. Copy something else, so that it no longer holds the passphrase.",
  waits: "The clipboard still holds the passphrase. It is emptied as soon as you are back in this window.",
});
