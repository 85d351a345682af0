/** Causes of Microsoft's errors: connection, proxy, TLS, clock and throttling. The rows are in vault/microsoft-errors/connection. */
import { words } from "./catalogue.ts";

export const microsoftConnection = words("microsoftConnection", {
  cannotConnect:
    "The agent, which runs as SYSTEM, does not reach Azure Backup: no internet, a proxy or a firewall.",
  proxySignIn: "The proxy wants a user name and a password.",
  connectTimeout: "The way to Azure Backup is slow or blocked.",
  stateUnknown: "The agent lost contact with the service during an operation.",
  noContact: "A firewall, VPN or proxy keeps the agent from Azure Backup.",
  dpmNoContact: "DPM does not reach Azure Backup.",
  longDisconnected: "The server has had no contact with Azure for more than 15 days.",
  reminder: "A reminder: backups need an active subscription and a way to Azure.",
  wrongServiceUrl: "The service's address does not fit this cloud, or the service is down.",
  serviceTimeout: "The service took too long.",
  cloudConnection: "The connection to the service failed.",
  proxyAddress: "The proxy's address is not one.",
  proxyPort: "The proxy's port is not one.",
  proxyUserEmpty: "The user name for the proxy is missing.",
  proxyPasswordEmpty: "The password for the proxy is missing.",
  proxyBothNeeded: "The proxy wants both a user name and a password.",
  proxyUnreachable: "Name or port of the proxy is wrong, or the proxy is down.",
  connectionReset: "The other side broke the connection off: this server does not offer TLS 1.2.",
  clockSkew: "The clock of this server is wrong.",
  tokenRefused:
    "The service refused this server's sign-in token: a wrong clock, or an identity that is out of date.",
  signInService: "The sign-in service behind Azure Backup failed.",
  localKey: "This server could not create its own key and certificate.",
  identityUpgrade: "The server's identity could not be moved to the present sign-in service.",
  maintenance: "The service is under maintenance.",
  heavyUse: "The service is very busy.",
  bandwidth: "A limit of the throttling is out of range.",
  noWorkDay: "No work day is chosen for the throttling.",
  sameHours: "Work begins and ends at the same time.",
  settingsNotSaved: "The agent could not save its settings.",
  settingsNotRead: "The agent could not read its settings.",
});
