import type { Translation } from "../catalogue.ts";
import type * as english from "../errors-new-vault.ts";

export const newVaultErrors: Translation<typeof english.newVaultErrors> = {
  nameTaken:
    "Der Name {vault} kann für einen neuen Tresor nicht verwendet werden. {said, select, missing {} other {Azure meldet: {said}}}",
  nameTakenRemedy:
    "Wählen Sie einen anderen Namen. Der Name eines gelöschten Tresors ist erst nach 24 Stunden wieder frei.",
  notAllowed:
    "Dieses Konto darf in der Ressourcengruppe {group} keinen Tresor erstellen: ihm fehlt {action}.",
  notAllowedRemedy:
    "Bitten Sie einen Besitzer der Ressourcengruppe um die Rolle „Mitwirkender für Sicherungen“ (Backup Contributor), oder wählen Sie einen vorhandenen Tresor.",
  otherRegion: "Der Tresor {vault} ist bereits vorhanden, und zwar in {region}, nicht in {wanted}.",
  otherRegionRemedy:
    "Nennen Sie die Region, in der er liegt, oder wählen Sie einen anderen Namen. Ein Tresor lässt sich nicht verschieben.",
  failed:
    "Azure konnte den Tresor {vault} nicht erstellen ({status}). {said, select, missing {} other {Azure meldet: {said}}}",
  failedRemedy:
    "Beheben Sie, was Azure nennt, und versuchen Sie es erneut: der Lauf geht dort weiter, wo er angehalten hat.",
  takesLong: "Azure erstellt den Tresor {vault} noch.",
  takesLongRemedy:
    "Warten Sie einige Minuten, und versuchen Sie es erneut: der Lauf sieht nach, ob der Tresor da ist.",
};
