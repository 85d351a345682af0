import type { Translation } from "../catalogue.ts";
import type * as english from "../hosts.ts";

export const dialogs: Translation<typeof english.dialogs> = {
  credentialsFile: "Datei mit Tresoranmeldeinformationen",
  installer: "Installationsprogramm des MARS-Agents",
  anyFile: "Alle Dateien",
  running: {
    message: "Dieser Server wird noch eingerichtet.",
    detail:
      "Wenn Sie jetzt anhalten, endet der Lauf vor seinem nächsten Schritt. Was getan ist, bleibt getan, und der Lauf kann von dort fortgesetzt werden, wenn Sie dieses Programm wieder starten.",
    goOn: "Weiterlaufen lassen",
    stop: "Anhalten und schließen",
  },
  cannotStart: "Backup Server Setup kann nicht starten",
};

export const browserHost: Translation<typeof english.browserHost> = {
  usage:
    "Bietet den Assistenten einem Browser auf diesem Computer an (nur 127.0.0.1).\n\n  --practice       mit einem gespielten Server und einem gespielten Azure; nichts verlässt diesen Computer\n  --data DIR       wo Journal, Protokoll und Übungszustand liegen\n  --language TAG   en oder de\n  --port PORT      Port (sonst ein freier)\n  --no-open        keinen Browser öffnen",
  practice: "Übungsmodus: ein gespielter Server und ein gespieltes Azure. Nichts verlässt diesen Computer.",
  practiceBecause:
    "Dies ist nicht Windows, darum ist dies der Übungsmodus: ein gespielter Server und ein gespieltes Azure. Nichts verlässt diesen Computer.",
  address:
    "Öffnen Sie diese Adresse einmal, innerhalb {minutes, plural, one {einer Minute} other {von # Minuten}}:\n\n  {url}\n",
  opening: "Ein Browser wird damit geöffnet.",
  openWizard: "Den Assistenten öffnen",
  another: "Eingabetaste für eine weitere Adresse, Strg+C zum Anhalten.",
  howToStop: "Strg+C zum Anhalten.",
  stopping: "Wird angehalten.",
  idle: "Seit einer Stunde hat niemand den Assistenten benutzt. Wird angehalten.",
  unfinished:
    "Ein Lauf ist nicht zu Ende ({done, number} von {total, number} Schritten getan). Starten Sie dieses Programm wieder, um ihn fortzusetzen.",
};
