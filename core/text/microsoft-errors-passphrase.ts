/** Causes of Microsoft's errors: passphrase, PIN, Key Vault, cache and recovery folder. The rows are in vault/microsoft-errors/passphrase. */
import { words } from "./catalogue.ts";

export const microsoftPassphrase = words("microsoftPassphrase", {
  passphraseShort: "The passphrase is too short.",
  passphrasesDiffer: "The two passphrases differ.",
  passphraseExpired: "The passphrase must be set again.",
  keysLost: "The encryption keys on this server are lost.",
  tooManyKeys: "The passphrase was changed too often.",
  passphraseNotValidated: "An earlier passphrase is weak or was never checked.",
  passphraseToday: "The passphrase was changed too often today.",
  pinMissing: "The vault wants its security PIN.",
  pinWrong: "The security PIN is wrong, or older than five minutes.",
  pinParameter: "The command was called without the vault's security PIN.",
  agentTooOld: "The agent is too old for this.",
  keyVaultAddress: "The address of the Key Vault is not one.",
  vaultWithoutIdentity:
    "The Recovery Services vault has no managed identity of its own, so it cannot write to the Key Vault.",
  identityLacksSet: "The vault's identity may not write secrets to the Key Vault.",
  secretDeleted: "A deleted secret of that name is still kept in the Key Vault.",
  keyVaultDeleted: "The Key Vault has been deleted and can still be recovered.",
  virtualDisk: "The cache folder is compressed, encrypted or deduplicated.",
  cacheDisk: "The cache's disk is faulty.",
  targetDisk: "A virus scanner or storage tool holds the cache.",
  cacheLocked: "The cache folder is locked or cannot be reached.",
  cacheFull: "The disk of the cache folder is full.",
  changesNotFound: "The agent could not tell what has changed in a file: trouble with its cache folder.",
  recoveryOnShare: "The recovery folder is on a share.",
  recoveryMissing: "The recovery folder is not there.",
  recoveryInvalid: "The recovery folder is not on a local NTFS disk.",
  recoveryFull: "There is too little space for the recovery.",
  recoveryRights: "SYSTEM may not write to the recovery folder.",
  stagingUnset: "The recovery folder of DPM or Azure Backup Server is not set.",
  operationFailed:
    "Microsoft's message says no more; it was seen with old agents and vaults that have security features on.",
  policyNotModified:
    "The retention is shorter than the vault's security features allow, or the agent is older than 2.0.9052.",
  retentionShort: "The retention is shorter than the vault's security features allow.",
});
