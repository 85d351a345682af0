/** The words of the connection test, address by address. */
import { words } from "./catalogue.ts";

export const probe = words("probe", {
  asking: "Asking…",
  list: "Addresses that are asked",
  systemProxy:
    "By the proxy {proxy} of this account's Windows settings. The agent runs as another account: if it needs this proxy too, enter it above.",
  offers: "The proxy offers: {schemes}",
  failedAt: "Stopped at: {step}",
  steps: {
    name: "looking up the name (DNS)",
    connection: "connecting (TCP)",
    proxy: "the proxy",
    proxySignIn: "signing in to the proxy (407)",
    tls: "the secure connection (TLS)",
    clock: "comparing the clocks",
    answer: "the answer (HTTP)",
  },
});
