import type { Translation } from "../catalogue.ts";
import type * as english from "../probe.ts";

export const probe: Translation<typeof english.probe> = {
  asking: "Wird gefragt …",
  list: "Adressen, die gefragt werden",
  systemProxy:
    "Über den Proxy {proxy} aus den Windows-Einstellungen dieses Kontos. Der Agent läuft unter einem anderen Konto: Braucht auch er diesen Proxy, tragen Sie ihn oben ein.",
  offers: "Der Proxy bietet an: {schemes}",
  failedAt: "Gescheitert beim Schritt: {step}",
  steps: {
    name: "Namensauflösung (DNS)",
    connection: "Verbindungsaufbau (TCP)",
    proxy: "Weg durch den Proxy",
    proxySignIn: "Anmeldung am Proxy (407)",
    tls: "Sichere Verbindung (TLS)",
    clock: "Vergleich der Uhren",
    answer: "Antwort (HTTP)",
  },
};
