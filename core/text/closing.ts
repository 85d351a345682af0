/** The words of closing the program, and of the form that it then keeps. */
import { words } from "./catalogue.ts";

export const closing = words("closing", {
  close: "Close",
  saveAndClose: "Save and close",
  cancel: "Cancel",
  discardTitle: "Discard your answers?",
  discardWhy: "Nothing has been changed on this server. What you have answered is forgotten.",
  discard: "Discard and close",
  keepWorking: "Keep working",
  closedTitle: "Closed",
  closedKept: "Your answers are kept, without passwords and passphrase. The next start goes on with them.",
  closedForgotten: "Your answers are forgotten. Nothing has been changed on this server.",
  closedTab: "You can close this tab.",
  earlierTitle: "Your answers are still here",
  earlierWhy:
    "They were kept on {when}. Passwords and the passphrase are never kept, so they are asked for again.",
  goOn: "Go on",
  startAnew: "Start anew",
});
