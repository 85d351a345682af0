/** What Microsoft's products report: the vault, its servers and its subscription. What each means is said in text/microsoft-errors-vault. */
import type { Row } from "./row.ts";

export const vault = {
  nameUnknown: {
    ids: [140014],
    phrases: ["server name specified is not registered"],
    fixes: ["register"],
    sources: ["errorCatalogue"],
  },
  registerFailed: {
    ids: [140016],
    phrases: ["failed to register the server"],
    fixes: ["retry", "support"],
    sources: ["errorCatalogue"],
    retry: true,
  },
  unregisterFailed: {
    ids: [140020],
    phrases: ["failed to unregister the computer"],
    fixes: ["retry", "support"],
    sources: ["errorCatalogue"],
    retry: true,
  },
  renewFailed: {
    ids: [140026],
    phrases: ["unable to renew the activation status"],
    fixes: ["register"],
    sources: ["errorCatalogue"],
  },
  noVault: {
    ids: [140031],
    phrases: ["no valid vault found"],
    fixes: ["existingVault"],
    sources: ["errorCatalogue"],
  },
  tooManyServers: {
    ids: [140034],
    phrases: ["doslimitmachinespercompany"],
    fixes: ["newVault", "removeOldServers"],
    sources: ["errorCatalogue"],
  },
  reregisterForbidden: {
    ids: [140044],
    phrases: ["idcontainerreregisternotallowederror"],
    fixes: ["allowReregistration", "deleteServer"],
    sources: ["errorCatalogue"],
  },
  certificateUpload: {
    ids: [140047],
    phrases: ["invalid certificate uploaded"],
    fixes: ["newestCredentials"],
    sources: ["errorCatalogue"],
  },
  activationKey: {
    ids: [140049, 140050],
    phrases: ["activation key"],
    fixes: ["existingVault"],
    sources: ["errorCatalogue"],
  },
  vaultHasServers: {
    ids: [140048],
    phrases: ["vault cannot be deleted as it contains registered servers"],
    fixes: ["deleteServersFirst"],
    sources: ["errorCatalogue"],
  },
  oldBilling: {
    ids: [140053, 50501],
    phrases: ["protected storage model"],
    fixes: ["billingModel"],
    sources: ["errorCatalogue"],
  },
  accountRefused: {
    ids: [150001, 150003],
    phrases: ["unable to authorize the specified account"],
    fixes: ["rightAccount"],
    sources: ["errorCatalogue"],
  },
  subscriptionNotValid: {
    ids: [160004],
    phrases: ["not authorized … valid subscription"],
    fixes: ["checkSubscription", "rightAccount"],
    sources: ["errorCatalogue"],
  },
  oldSignIn: {
    ids: [210002],
    phrases: ["user id or password specified is incorrect"],
    fixes: ["rightAccount"],
    sources: ["errorCatalogue"],
  },
  renamed: {
    ids: [230006],
    phrases: ["resource not provisioned in service stamp"],
    fixes: ["renameBack"],
    sources: ["marsTroubleshoot"],
  },
  notSubscribed: {
    ids: [260003],
    phrases: ["not currently subscribed"],
    fixes: ["renewSubscription"],
    sources: ["errorCatalogue"],
  },
  serviceRebuilt: {
    ids: [260004, 260025],
    phrases: ["service has recovered from a serious error"],
    fixes: ["register", "newVault"],
    sources: ["errorCatalogue"],
  },
} as const satisfies Readonly<Record<string, Row>>;
