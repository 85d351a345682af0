/** Words for what hinders the making of a vault. */
import { words } from "./catalogue.ts";
import { value, type WordsFor } from "./error-words.ts";

export const newVaultErrors = words("newVaultErrors", {
  nameTaken:
    "The name {vault} cannot be used for a new vault. {said, select, missing {} other {Azure says: {said}}}",
  nameTakenRemedy:
    "Choose another name. That of a vault which was deleted is free again only after 24 hours.",
  notAllowed: "This account may not create a vault in the resource group {group}: it lacks {action}.",
  notAllowedRemedy:
    "Ask an owner of the resource group for the role Backup Contributor, or choose a vault that is there already.",
  otherRegion: "The vault {vault} is there already, in {region} and not in {wanted}.",
  otherRegionRemedy: "Name the region that it is in, or choose another name. A vault cannot be moved.",
  failed:
    "Azure could not create the vault {vault} ({status}). {said, select, missing {} other {Azure says: {said}}}",
  failedRemedy: "Correct what Azure names, and try again: the run goes on where it stopped.",
  takesLong: "Azure is still creating the vault {vault}.",
  takesLongRemedy: "Wait some minutes and try again: the run looks whether the vault is there.",
});

export const newVaultErrorWords: WordsFor<"new-vault"> = {
  "new-vault.name-taken": {
    message: (about) =>
      newVaultErrors.nameTaken({ vault: value(about, "vault", "?"), said: value(about, "said", "") }).trim(),
    remedy: () => newVaultErrors.nameTakenRemedy,
  },
  "new-vault.not-allowed": {
    message: (about) =>
      newVaultErrors.notAllowed({
        group: value(about, "resourceGroup", "?"),
        action: value(about, "action", "Microsoft.RecoveryServices/vaults/write"),
      }),
    remedy: () => newVaultErrors.notAllowedRemedy,
  },
  "new-vault.other-region": {
    message: (about) =>
      newVaultErrors.otherRegion({
        vault: value(about, "vault", "?"),
        region: value(about, "region", "?"),
        wanted: value(about, "wanted", "?"),
      }),
    remedy: () => newVaultErrors.otherRegionRemedy,
  },
  "new-vault.failed": {
    message: (about) =>
      newVaultErrors
        .failed({
          vault: value(about, "vault", "?"),
          status: value(about, "status", "?"),
          said: value(about, "said", ""),
        })
        .trim(),
    remedy: () => newVaultErrors.failedRemedy,
  },
  "new-vault.takes-long": {
    message: (about) => newVaultErrors.takesLong({ vault: value(about, "vault", "?") }),
    remedy: () => newVaultErrors.takesLongRemedy,
  },
};
