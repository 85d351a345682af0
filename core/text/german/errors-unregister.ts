import type { MessagesFor } from "../error-words.ts";

const SAYS = "{said, select, missing {} other { Azure meldet: {said}}}";
const THE_SERVER = "{server, select, missing {den Server} other {{server}}}";
const VAULT = "{vault, select, missing {Tresor} other {Tresor {vault}}}";

export const unregisterErrors = {
  "unregister.not-confirmed": {
    message:
      "Es wurde nichts entfernt: Der zur Bestätigung eingegebene Name ist nicht {server, select, missing {der des Servers} other {{server}}}.",
    remedy:
      "Geben Sie den Namen des Servers genau so ein, wie der Tresor ihn aufführt, auch in Groß- und Kleinschreibung. Ist es der falsche Server, wählen Sie einen anderen.",
  },
  "unregister.several": {
    message: `Es wurde nichts entfernt: Der ${VAULT} führt mehrere Server auf, die der Name{server, select, missing {} other { {server}}} meinen kann{names, select, missing {} other {: {names}}}.`,
    remedy:
      "Nennen Sie den Server genau so, wie der Tresor ihn aufführt. Heißen zwei genau gleich, entfernen Sie den richtigen im Azure-Portal.",
  },
  "unregister.items-left": {
    message: `Azure hat ${THE_SERVER} nicht aus dem ${VAULT} entfernt: Dort gibt es noch Sicherungselemente von ihm.${SAYS}`,
    remedy:
      "Beenden Sie zuerst deren Schutz, und löschen Sie die Sicherungsdaten: mit dem MARS-Agent auf dem Server selbst, bei DPM oder Azure Backup Server in dessen Konsole. Versuchen Sie es dann erneut.",
  },
  "unregister.soft-deleted": {
    message: `Azure hat ${THE_SERVER} nicht aus dem ${VAULT} entfernt: Vorläufiges Löschen bewahrt noch gelöschte Sicherungsdaten von ihm auf.${SAYS}`,
    remedy:
      "Warten Sie, bis das vorläufige Löschen sie freigegeben hat, oder tun Sie im Azure-Portal, was Azure nennt. Versuchen Sie es dann erneut.",
  },
  "unregister.refused": {
    message: `Azure hat ${THE_SERVER} nicht aus dem ${VAULT} entfernt ({status, select, missing {kein Status} other {{status}}}{azureCode, select, missing {} other {, {azureCode}}}).${SAYS}`,
    remedy:
      "Beheben Sie, was Azure nennt. Ein Server mit Sicherungsdaten im Tresor lässt sich erst entfernen, wenn sein Schutz beendet ist und die Daten gelöscht sind.",
  },
  "unregister.still-listed": {
    message: `Azure hat den Auftrag angenommen, ${THE_SERVER} zu entfernen, doch der ${VAULT} führt ihn noch auf{seconds, select, missing {} other { (nach {seconds} Sekunden)}}.`,
    remedy:
      "Wie lange Azure braucht, ist nicht dokumentiert. Sehen Sie später noch einmal in die Liste; steht der Server dann noch dort, entfernen Sie ihn im Azure-Portal.",
  },
} satisfies MessagesFor<"unregister">;
