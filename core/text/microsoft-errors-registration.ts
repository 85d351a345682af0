/** Causes of Microsoft's errors: vault credentials and registration. The rows are in vault/microsoft-errors/registration. */
import { words } from "./catalogue.ts";

export const microsoftRegistration = words("microsoftRegistration", {
  credentialsInvalid:
    "The vault credentials were not accepted: expired, damaged, of another kind, replaced by a newer download, or kept from the vault by an old agent, a wrong clock, a proxy, a virus scanner or a group policy.",
  credentialsExpired:
    "The vault credentials file is older than its life of 48 hours or 10 days, or was made from a certificate without its private key.",
  credentialsNoAccess:
    "The agent runs as SYSTEM, and SYSTEM cannot read the vault credentials file where it lies.",
  credentialsUnreadable: "The content of the vault credentials file was changed or cannot be read.",
  credentialsLocked: "Another program, often a virus scanner, has the file open.",
  noResources: "The server was short of resources at that moment.",
  cannotAuthenticateNow: "The service could not check the sign-in at that moment.",
  nameTaken: "The vault still holds a server of this name.",
  commonPassphrase: "All servers of this vault share one passphrase, and another one was given.",
  passphraseNotSet: "The encryption passphrase was never set on this server, or has been lost.",
  passphraseBroken:
    "The stored passphrase cannot be used: the cache's disk is full, the cache was moved wrongly, OnlineBackup.KEK is missing, or the two ScratchLocation values differ.",
  passphraseWrong: "This is not the passphrase that was used before.",
  notRegistered: "This server is not registered with a vault.",
  statusUnverified: "The agent could not ask the service whether this server is registered.",
  certificateMissing: "The certificate that the server got at its registration is gone.",
  identityExpired: "The server's registration with the vault has expired.",
  identityRefused: "The service no longer accepts this server's registration.",
  registrationBusy: "A registration or its removal is still going on.",
  vaultCertificateMissing: "The certificate of the old way of registering is not on this server.",
  vaultCertificateExpired: "The certificate that this server is registered with has expired.",
  otherVault: "The vault credentials are of another vault than the one that this server is registered with.",
  wrongVaultType: "The vault is of another kind, such as a “Backup vault”.",
  seedingSettings:
    "A setting for sending the first backup by disk is wrong: the import job's name or the publish settings file.",
  notOnDpm: "The windows and cmdlets of the agent alone do not work on a DPM or Azure Backup Server.",
  restoreFileExpired: "The vault credentials ran out while another server's backup was being recovered.",
  detailsMissing: "The agent's service stopped in the middle of the registration.",
  encryptionKeyFailed:
    "The server is registered with another vault already, or the passphrase was damaged during set-up.",
  activationCache:
    "Registering ended with an I/O error: the cache's disk is full, the cache was moved, or OnlineBackup.KEK is missing.",
  policyExists: "The server was registered again while its earlier backup policy was still there.",
  downloadRefused:
    "The portal did not give the vault credentials out: the browser's cache, a firewall, the subscription, the limit of 50 servers, or a missing role.",
});
