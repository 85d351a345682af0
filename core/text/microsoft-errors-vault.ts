/** Causes of Microsoft's errors: the vault, its servers and its subscription. The rows are in vault/microsoft-errors/vault. */
import { words } from "./catalogue.ts";

export const microsoftVault = words("microsoftVault", {
  nameUnknown: "The vault knows no server of this name.",
  registerFailed: "The service could not register the server.",
  unregisterFailed: "The service could not undo the registration.",
  renewFailed: "The registration could not be renewed.",
  noVault: "The vault is gone, or it is the wrong one.",
  tooManyServers: "Too many servers are registered.",
  reregisterForbidden: "The service does not allow this name to be registered again.",
  certificateUpload: "The certificate in the vault credentials is not valid.",
  activationKey: "The vault that the key belongs to was not found.",
  vaultHasServers: "Servers are still registered with the vault.",
  oldBilling: "The vault is on the old billing model.",
  accountRefused: "The account may not do this.",
  subscriptionNotValid: "There is no valid subscription for this account.",
  oldSignIn: "User name or password was wrong.",
  renamed: "The server has been renamed since it was registered.",
  notSubscribed: "The subscription does not cover the service any more.",
  serviceRebuilt: "The service was rebuilt after a serious fault and does not know this server any more.",
});
