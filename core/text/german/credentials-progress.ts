import type { Translation } from "../catalogue.ts";
import type * as english from "../credentials-progress.ts";

export const credentialsProgress: Translation<typeof english.credentialsProgress> = {
  signedIn: "Bei Azure angemeldet",
  vaultRead: "Tresor {vault} in {region} gefunden",
  keyMade: "Schlüssel und Zertifikat auf diesem Computer erstellt",
  joined: "Zertifikat und privater Schlüssel zusammengefügt",
  uploaded:
    "Der Tresor kennt das Zertifikat; ältere, nicht verwendete Tresoranmeldeinformationen sind jetzt ungültig",
  received:
    "Der Dienst hat Schlüssel und Zertifikat erstellt; ältere, nicht verwendete Tresoranmeldeinformationen sind jetzt ungültig",
  checked: "Tresoranmeldeinformationen überprüft",
  written: "{file} geschrieben",
  superseded:
    "{count, plural, one {Diese ältere Datei registriert nichts mehr} other {Diese älteren Dateien registrieren nichts mehr}}: {files}",
  triedBefore:
    "Dieser Schritt wurde in diesem Lauf schon einmal begonnen. Ein Zertifikat, das der Tresor dabei angenommen hat, registriert nichts mehr, und sein Schlüssel ist verloren; ein Weg, es zu entfernen, ist nicht dokumentiert, und es läuft von selbst ab. Ein neues tritt an seine Stelle.",
};
