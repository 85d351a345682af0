import type * as english from "../azure-lists.ts";
import type { Translation } from "../catalogue.ts";

export const azureLists: Translation<typeof english.azureLists> = {
  signIn: "Anmelden",
  signInAgain: "Erneut anmelden",
  why: "Optional: Wenn Sie angemeldet sind, wählen Sie den Tresor aus einer Liste aus und werden während des Laufs nicht noch einmal gefragt.",
  asking: "Anmeldung bei Azure läuft…",
  waitsForCode: "Es wird gewartet, bis der Code eingegeben ist…",
  cancel: "Anmeldung abbrechen",
  as: "Angemeldet als {who}.",
  asApplication: "Als Anwendung angemeldet.",
  signOut: "Abmelden",
  subscription: "Abonnement auswählen",
  vault: "Tresor auswählen",
  loading: "Die Tresore dieses Abonnements werden von Azure abgerufen…",
  again: "Wiederholen",
  noSubscriptions: "Dieses Konto sieht in diesem Mandanten kein Abonnement.",
  noSubscriptionsWhy:
    "Überprüfen Sie den Mandanten, oder bitten Sie einen Besitzer des Tresors um die Rolle „Sicherungsoperator“ (Backup Operator) dafür. Sie können einen Tresor unten auch eingeben.",
  noVaults: "Dieses Konto sieht in diesem Abonnement keinen Recovery Services-Tresor.",
  noVaultsWhy:
    "Wählen Sie ein anderes Abonnement, oder bitten Sie einen Besitzer des Tresors um die Rolle „Sicherungsoperator“ (Backup Operator) dafür. Sicherungstresore (Backup vaults) sind etwas anderes und werden nicht aufgeführt.",
  subscriptionState: "{state}: Tresore darin lehnen möglicherweise ab",
  typed: "Die Auswahl füllt diese Felder aus. Sie können sie auch selbst ausfüllen.",
  region: "Region",
  redundancy: "Redundanz",
  redundancies: {
    LocallyRedundant: "Lokal redundant",
    GeoRedundant: "Georedundant",
    ZoneRedundant: "Zonenredundant",
  },
  access: "Netzwerkzugriff",
  privateEndpoint: "Privater Endpunkt",
  publicOff: "Der öffentliche Zugriff ist deaktiviert",
  publicOffWhy:
    "Dieser Server muss den Tresor über einen privaten Endpunkt erreichen, sonst kann er nicht registriert werden. Für die Anmeldung sind die öffentlichen Adressen trotzdem nötig.",
  publicOn: "Der öffentliche Zugriff ist aktiviert",
  privateOn: "Wird für Sicherungen verwendet",
  privateOnWhy:
    "Private Endpunkte gelten nicht für die Anmeldung: Dieser Server braucht auch die öffentlichen Anmeldeadressen. Werden die Endpunkte später entfernt, muss der Server erneut registriert werden.",
  privateNone: "Keiner",
  unknown: "Keine Angabe von Azure",
};

export const vaultRights: Translation<typeof english.vaultRights> = {
  noRegister: "Dieses Konto darf in diesem Tresor keine Server registrieren",
  noRegisterWhy:
    "Ihm fehlt das Recht Microsoft.RecoveryServices/vaults/certificates/write. Bitten Sie einen Besitzer des Tresors um die Rolle „Sicherungsoperator“ (Backup Operator) dafür, oder wählen Sie einen anderen Tresor.",
  noRemove: "Dieses Konto darf aus diesem Tresor keine Server entfernen",
  noRemoveWhy:
    "Ihm fehlt das Recht Microsoft.RecoveryServices/vaults/registeredIdentities/delete. Bitten Sie einen Besitzer des Tresors um die Rolle „Mitwirkender für Sicherungen“ (Backup Contributor) dafür.",
  registerOnly:
    "Dieses Konto darf hier Server registrieren. Um die Registrierung eines Servers später zu entfernen, braucht es die Rolle „Mitwirkender für Sicherungen“ (Backup Contributor).",
  both: "Dieses Konto darf hier Server registrieren und ihre Registrierung entfernen.",
};
