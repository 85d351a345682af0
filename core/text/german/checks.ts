import type { Translation } from "../catalogue.ts";
import type * as english from "../checks.ts";

export const checks: Translation<typeof english.text> = {
  couldNotTell: "Nicht feststellbar",
  "operating-system": {
    title: "Betriebssystem",
    needed: "Windows Server, 64 Bit",
    remedy: "Führen Sie dieses Programm auf dem Windows-Server aus, der gesichert werden soll.",
  },
  administrator: {
    title: "Administrator",
    needed: "Ein lokaler Administrator",
    found: { yes: "Administrator", no: "Kein Administrator" },
    remedy: "Starten Sie dieses Programm erneut mit „Als Administrator ausführen“.",
  },
  "pending-restart": {
    title: "Ausstehender Neustart",
    needed: "Keiner",
    found: { yes: "Windows wartet auf einen Neustart", no: "Keiner" },
    remedy: "Starten Sie diesen Server neu, und prüfen Sie dann erneut.",
  },
  "agent-version": {
    title: "Agent-Version",
    needed: "2.0.9249.0 oder höher",
    remedy:
      "Installieren Sie den neuesten MARS-Agent: Ältere können die heutigen Tresoranmeldeinformationen nicht lesen.",
  },
  "scratch-space": {
    title: "Cacheordner",
    needed: "5 bis 10 Prozent der Datenmenge, die nach Azure gesichert wird",
    found: "{gib, number} GB frei",
    remedy: "Geben Sie Platz auf dem Datenträger des Cacheordners frei, oder verschieben Sie den Ordner.",
  },
  "azure-reachable": {
    title: "Verbindung mit Azure",
    needed: "HTTPS zum Anmeldehost",
    found: "{host} hat nach {ms, number} ms geantwortet",
    remedy:
      "Legen Sie den Proxy auf der Seite „Netzwerk und Proxy“ fest, und testen Sie die Verbindung dort.",
  },
};
