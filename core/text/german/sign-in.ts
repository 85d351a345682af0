import type { Translation } from "../catalogue.ts";
import type * as english from "../sign-in.ts";

export const signInWords: Translation<typeof english.signInWords> = {
  browserWhy: "Öffnet hier die Anmeldeseite von Microsoft. Dazu braucht es einen Desktop mit Browser.",
  azureCliWhy:
    "Übernimmt die Anmeldung von „az login“, gemacht von dem Konto, unter dem dieses Programm läuft. Eine Anwendungs-ID ist nicht nötig.",
  browserOpened:
    "Der Browser wurde geöffnet. Melden Sie sich dort innerhalb von {minutes, plural, one {# Minute} other {# Minuten}} an.",
  waitsForBrowser: "Es wird gewartet, bis Sie sich im Browser angemeldet haben…",
  asksAzureCli: "Die Azure CLI wird gefragt…",
  proof: "Die Anwendung weist sich aus mit",
  withSecret: "einem geheimen Clientschlüssel",
  withCertificate: "einem Zertifikat",
  certificateFile: "Zertifikatdatei",
  certificateHint:
    "PEM mit Zertifikat und privatem Schlüssel, oder eine PFX-Datei. Der öffentliche Teil muss in Entra bei der Anwendung liegen.",
  certificatePassword: "Kennwort der Zertifikatdatei",
  certificatePasswordHint: "Leer lassen, wenn sie keines hat",
  page: {
    title: "Anmeldung bei Azure",
    arrived: "Die Anmeldung ist angekommen.",
    refused: "Die Anmeldung wurde nicht abgeschlossen.",
    close: "Gehen Sie zurück zu {product}. Diese Seite kann geschlossen werden.",
  },
};
