import type { Translation } from "../catalogue.ts";
import type * as english from "../windows-run.ts";

export const windowsRun: Translation<typeof english.windowsRun> = {
  nameTaken:
    "Im Tresor gibt es bereits einen Server mit dem Namen {name}. Das ist richtig, wenn dieser Server schon einmal registriert war oder unter seinem alten Namen neu aufgesetzt wurde; ist es ein anderer Server, halten Sie hier an und benennen Sie diesen um.",
  proxyLater:
    "Der Proxy wird nicht angenommen, bevor dieser Server registriert ist. Er wird gleich nach der Registrierung noch einmal festgelegt.",
  notConnected:
    "Registriert, aber das Produkt sagt noch nicht, dass es mit seinem Tresor verbunden ist (Get-DPMCloudConnection). Sehen Sie in der Konsole des Produkts unter Verwaltung, Online nach.",
  installing: "Das Installationsprogramm des Agents läuft.",
  waitingForAgent: "Das Installationsprogramm ist fertig. Es wird gewartet, bis der Agent da ist.",
  comparing: "Der SHA-256-Wert von {file} wird mit denen auf Microsofts Seite verglichen.",
  compared: "Es ist Microsofts Datei von DPM {release}.",
  setupStarts: "Das Setup beginnt. Es kann eine Stunde oder länger dauern; sein Protokoll ist {log}.",
  setupRunsAlready: "Das Setup läuft bereits: Es wurde früher begonnen. Sein Ende wird abgewartet.",
  setupSays: "Setup: {line}",
  setupIsQuiet:
    "Das Setup hat seit {minutes, plural, one {# Minute} other {# Minuten}} nichts geschrieben. Vielleicht arbeitet es an etwas Langem wie SQL Server, oder es wartet auf jemanden: Sehen Sie auf den Bildschirm dieses Servers.",
  setupCannotStop:
    "Das Setup lässt sich nicht mittendrin anhalten, ohne dass dieser Server halb installiert zurückbleibt. Der Lauf hält an, sobald das Setup zu Ende ist.",
  setupHasEnded: "Das Setup ist zu Ende. Es wird nachgesehen, was jetzt da ist.",
  microsoftUpdatePending:
    "Windows hat es vorgemerkt und übernimmt Microsoft Update bei seiner nächsten Suche nach Updates.",
};
