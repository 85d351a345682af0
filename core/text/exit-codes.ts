/** What each exit code means, in one line. Keys are the reasons in `core/run/exit-code.ts`. */
import { words } from "./catalogue.ts";

export const exitCodes = words("exitCodes", {
  done: "Done, or nothing to do",
  differs: "plan: the server differs from the answers, something would change",
  answers: "The answers, a file or an option is wrong; nothing was changed",
  prerequisite: "A prerequisite of this server is not met",
  "not-confirmed": "The name typed to confirm is not the server's; nothing was removed",
  network: "Azure cannot be reached",
  "proxy-sign-in": "The proxy wants other sign-in data",
  credentials: "The vault credentials file cannot be used",
  "name-clash": "A server of this name is already registered with the vault",
  machine: "The agent or this server refused",
  "half-done": "Registered, but the encryption passphrase is not set",
  cancelled: "Stopped on request",
  azure: "Azure refused",
  bug: "A fault in this program",
  busy: "Another run is going on; try again later",
  "restart-needed": "Done so far; restart, then resume",
});
