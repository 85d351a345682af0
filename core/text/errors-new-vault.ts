/** Messages for what hinders the making of a vault. */
import type { MessagesFor } from "./error-words.ts";

const SAYS = "{said, select, missing {} other { Azure says: {said}}}";
const VAULT = "{vault, select, missing {} other { {vault}}}";

export const newVaultErrors = {
  "new-vault.name-taken": {
    message: `The name${VAULT} cannot be used for a new vault.${SAYS}`,
    remedy: "Choose another name. That of a vault which was deleted is free again only after 24 hours.",
  },
  "new-vault.not-allowed": {
    message:
      "This account may not create a vault in the resource group{resourceGroup, select, missing {} other { {resourceGroup}}}: it lacks {action, select, missing {the action Microsoft.RecoveryServices/vaults/write} other {{action}}}.",
    remedy:
      "Ask an owner of the resource group for the role Backup Contributor, or choose a vault that is there already.",
  },
  "new-vault.other-region": {
    message: `The vault${VAULT} is there already, {region, select, missing {in another region} other {in {region}}}{wanted, select, missing {} other { and not in {wanted}}}.`,
    remedy: "Name the region that it is in, or choose another name. A vault cannot be moved.",
  },
  "new-vault.failed": {
    message: `Azure could not create the vault${VAULT}{status, select, missing {} other { ({status})}}.${SAYS}`,
    remedy: "Correct what Azure names, and try again: the run goes on where it stopped.",
  },
  "new-vault.takes-long": {
    message: `Azure is still creating the vault${VAULT}.`,
    remedy: "Wait some minutes and try again: the run looks whether the vault is there.",
  },
} satisfies MessagesFor<"new-vault">;
