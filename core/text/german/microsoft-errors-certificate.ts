import type { Translation } from "../catalogue.ts";
import type * as english from "../microsoft-errors-certificate.ts";

export const microsoftCertificate: Translation<typeof english.microsoftCertificate> = {
  notAssociated:
    "Der öffentliche Schlüssel des Zertifikats wurde nicht in den Tresor hochgeladen, oder sein Schlüssel ist ein CNG-Schlüssel.",
  noCertificate:
    "Der Zertifikatspeicher enthält kein brauchbares Zertifikat: abgelaufen, ohne Clientauthentifizierung oder ohne privaten Schlüssel.",
  otherCertificate: "Zu diesem Zertifikat gehört kein Tresor.",
  cngProvider:
    "Der Schlüssel des Zertifikats stammt von einem CNG-Anbieter, den der Agent nicht verwenden kann.",
  templateNotFound:
    "Der Name der Zertifikatvorlage ist falsch, oder die Domäne hat ihn noch nicht repliziert.",
};
