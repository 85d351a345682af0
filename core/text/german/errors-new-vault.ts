import type { MessagesFor } from "../error-words.ts";

const SAYS = "{said, select, missing {} other { Azure meldet: {said}}}";
const VAULT = "{vault, select, missing {} other { {vault}}}";

export const newVaultErrors = {
  "new-vault.name-taken": {
    message: `Der Name${VAULT} kann für einen neuen Tresor nicht verwendet werden.${SAYS}`,
    remedy:
      "Wählen Sie einen anderen Namen. Der Name eines gelöschten Tresors ist erst nach 24 Stunden wieder frei.",
  },
  "new-vault.not-allowed": {
    message:
      "Dieses Konto darf in der Ressourcengruppe{resourceGroup, select, missing {} other { {resourceGroup}}} keinen Tresor erstellen: Ihm fehlt {action, select, missing {die Aktion Microsoft.RecoveryServices/vaults/write} other {{action}}}.",
    remedy:
      "Bitten Sie einen Besitzer der Ressourcengruppe um die Rolle „Mitwirkender für Sicherungen“ (Backup Contributor), oder wählen Sie einen vorhandenen Tresor.",
  },
  "new-vault.other-region": {
    message: `Der Tresor${VAULT} ist bereits vorhanden, und zwar {region, select, missing {in einer anderen Region} other {in {region}}}{wanted, select, missing {} other {, nicht in {wanted}}}.`,
    remedy:
      "Nennen Sie die Region, in der er liegt, oder wählen Sie einen anderen Namen. Ein Tresor lässt sich nicht verschieben.",
  },
  "new-vault.failed": {
    message: `Azure konnte den Tresor${VAULT} nicht erstellen{status, select, missing {} other { ({status})}}.${SAYS}`,
    remedy:
      "Beheben Sie, was Azure nennt, und versuchen Sie es erneut: Der Lauf geht dort weiter, wo er angehalten hat.",
  },
  "new-vault.takes-long": {
    message: `Azure erstellt den Tresor${VAULT} noch.`,
    remedy:
      "Warten Sie einige Minuten, und versuchen Sie es erneut: Der Lauf sieht nach, ob der Tresor da ist.",
  },
} satisfies MessagesFor<"new-vault">;
