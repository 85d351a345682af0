import type { Translation } from "../catalogue.ts";
import type * as english from "../new-vault.ts";

export const newVault: Translation<typeof english.newVault> = {
  action: "Den Tresor {vault} in {region} erstellen",
  choice: "Der Tresor",
  pick: "Ein vorhandener Tresor",
  create: "Ein neuer Tresor",
  createWhy: "Er wird erst erstellt, wenn Sie die Überprüfung bestätigen.",
  resourceGroup: "Ressourcengruppe wählen",
  resourceGroupHint: "Die Ressourcengruppe muss bereits vorhanden sein.",
  noResourceGroups:
    "Dieses Konto sieht in diesem Abonnement keine Ressourcengruppe. Geben Sie unten den Namen einer Ressourcengruppe ein.",
  name: "Name des neuen Tresors",
  nameHint: "2 bis 50 Buchstaben, Ziffern und Bindestriche, ein Buchstabe am Anfang.",
  nameChecking: "Azure wird gefragt, ob der Name frei ist…",
  nameFree: "Laut Azure ist dieser Name frei.",
  nameTaken: "Laut Azure kann dieser Name nicht verwendet werden.",
  nameTakenWhy:
    "Ein anderer Tresor dieses Abonnements trägt ihn oder trug ihn bis vor weniger als 24 Stunden. Wählen Sie einen anderen Namen.",
  nameExists:
    "Diese Ressourcengruppe hat bereits einen Tresor dieses Namens. Er wird so verwendet, wie er ist.",
  nameUnknown:
    "Es ließ sich nicht feststellen, ob der Name frei ist. Vor dem Erstellen wird noch einmal gefragt.",
  allowed: "Ihre Rollen erlauben Ihnen, in dieser Ressourcengruppe einen Tresor zu erstellen.",
  notAllowed: "Ihre Rollen erlauben Ihnen nicht, in dieser Ressourcengruppe einen Tresor zu erstellen.",
  notAllowedWhy:
    "Dafür ist Microsoft.RecoveryServices/vaults/write nötig. Bitten Sie einen Besitzer der Ressourcengruppe um die Rolle „Mitwirkender für Sicherungen“ (Backup Contributor).",
  allowedUnknown: "Es ließ sich nicht feststellen, ob Ihre Rollen das Erstellen hier erlauben.",
  signInFirst:
    "Melden Sie sich oben an, um Region und Ressourcengruppe aus Listen zu wählen. Sie können beide auch eingeben.",
  region: "Region wählen",
  regionTyped: "Region",
  regionHint: "Der Kurzname in Azure, zum Beispiel westeurope.",
  regionsLoading: "Azure wird nach seinen Regionen gefragt…",
  groupsLoading: "Azure wird nach den Ressourcengruppen gefragt…",
  regionWhy:
    "In dieser Region liegen die Sicherungen. Sie lässt sich später nicht ändern. Die nächstgelegene hat die kürzeste Zeit.",
  pair: "Die georedundanten Kopien liegen in {pair}.",
  noZones:
    "Azure nennt für diese Region keine Verfügbarkeitszonen: zonenredundanter Speicher kann dort abgelehnt werden.",
  noPair: "Azure nennt zu dieser Region keine zweite: georedundanter Speicher kann dort abgelehnt werden.",
  nearest: "Die nächstgelegenen Regionen",
  measure: "Entfernungen messen",
  measureAgain: "Noch einmal messen",
  stopMeasuring: "Messung anhalten",
  measuring: "Messung: {done, number} von {total, number} Regionen",
  measured:
    "{count, plural, =0 {Keine Region ließ sich messen} one {# Region gemessen} other {# Regionen gemessen}}",
  measureWhy:
    "Öffnet nacheinander Verbindungen zu einer Adresse in jeder Region, wenige zugleich, und misst die Zeit. Es wird nichts gesendet.",
  ms: "{ms, number} ms",
  couldNotTell: "nicht feststellbar",
  noAddress: "keine Adresse zum Messen",
  noAddresses: "Die Entfernung der einzelnen Regionen lässt sich nicht messen",
  noAddressesWhy:
    "Hier ist keine Adresse bekannt, die zu nur einer Region gehört, deshalb wird keine Zeit angezeigt. Eine Cloud-Datei kann eine unter regionEndpoint nennen.",
  noAddressesShared:
    "Azure Resource Manager, den alle Regionen gemeinsam haben, antwortet in {ms, number} ms. Das sagt, wie gut die Leitung ist, nicht, wie weit eine Region entfernt ist.",
  redundancy: "Redundanz",
  redundancies: {
    "locally-redundant": "Lokal redundant",
    "zone-redundant": "Zonenredundant",
    "geo-redundant": "Georedundant",
  },
  redundancyWhy: {
    "locally-redundant": "Kopien in einem Rechenzentrum.",
    "zone-redundant": "Kopien in mehreren Verfügbarkeitszonen der Region.",
    "geo-redundant": "Kopien auch in einer zweiten Region. Die Vorgabe von Azure.",
  },
  redundancyFinal: "Die Redundanz lässt sich nur ändern, solange noch kein Element geschützt ist.",
  redundancySource: "Quelle: learn.microsoft.com/azure/backup/backup-azure-microsoft-azure-backup",
  access: "Öffentlicher Netzwerkzugriff",
  accessOn: "Ein",
  accessOnWhy: "Dieser Server erreicht den Tresor über das Internet.",
  accessOff: "Aus",
  accessOffTitle:
    "Ohne öffentlichen Zugriff lässt sich dieser Server nur über einen privaten Endpunkt registrieren",
  accessOffWhy:
    "Ein neuer Tresor hat noch keinen privaten Endpunkt. Richten Sie einen ein, bevor dieser Server registriert wird, oder lassen Sie den öffentlichen Zugriff eingeschaltet.",
  summaryNew: "{vault} (wird erstellt)",
  progress: {
    signedIn: "Bei Azure angemeldet",
    there: "Der Tresor {vault} ist bereits vorhanden",
    asked: "Azure wurde beauftragt, den Tresor {vault} in {region} zu erstellen",
    waits: "Azure erstellt den Tresor ({status})",
    made: "Der Tresor {vault} wurde erstellt",
  },
  servers: {
    full: "In diesem Tresor sind {count, number} Server registriert. Mehr als 50 lassen sich nicht registrieren.",
    fullWhy: "Entfernen Sie nicht mehr vorhandene Server aus dem Tresor, oder wählen Sie einen anderen.",
    clash: "In diesem Tresor ist bereits ein Server namens {name} registriert.",
    clashWhy:
      "Ist es dieser Server von früher, fahren Sie fort: er nimmt seinen Platz wieder ein. Ist es ein anderer, benennen Sie diesen Server um, oder wählen Sie einen anderen Tresor.",
    count: "Registrierte Server",
  },
};
