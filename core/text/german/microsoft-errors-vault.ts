import type { Translation } from "../catalogue.ts";
import type * as english from "../microsoft-errors-vault.ts";

export const microsoftVault: Translation<typeof english.microsoftVault> = {
  nameUnknown: "Der Tresor kennt keinen Server dieses Namens.",
  registerFailed: "Der Dienst konnte den Server nicht registrieren.",
  unregisterFailed: "Der Dienst konnte die Registrierung nicht aufheben.",
  renewFailed: "Die Registrierung konnte nicht verlängert werden.",
  noVault: "Der Tresor besteht nicht mehr, oder es ist der falsche.",
  tooManyServers: "Es sind zu viele Server registriert.",
  reregisterForbidden: "Der Dienst lässt die erneute Registrierung dieses Namens nicht zu.",
  certificateUpload: "Das Zertifikat in den Tresoranmeldeinformationen ist nicht gültig.",
  activationKey: "Der Tresor, zu dem der Schlüssel gehört, wurde nicht gefunden.",
  vaultHasServers: "Beim Tresor sind noch Server registriert.",
  oldBilling: "Der Tresor nutzt noch das alte Abrechnungsmodell.",
  accountRefused: "Das Konto darf das nicht.",
  subscriptionNotValid: "Für dieses Konto gibt es kein gültiges Abonnement.",
  oldSignIn: "Benutzername oder Kennwort war falsch.",
  renamed: "Der Server wurde seit der Registrierung umbenannt.",
  notSubscribed: "Das Abonnement umfasst den Dienst nicht mehr.",
  serviceRebuilt:
    "Der Dienst wurde nach einem schweren Fehler neu aufgebaut und kennt diesen Server nicht mehr.",
};
