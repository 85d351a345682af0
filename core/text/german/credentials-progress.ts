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
};
