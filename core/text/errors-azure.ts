/** Words for what Azure itself says: the sign-in, and Resource Manager. */
import type { About } from "../errors.ts";
import { type ErrorWords, inBrackets, say, value, type WordsFor } from "./error-words.ts";

/** What was asked about: a vault, or one of the lists. */
const vault = (about: About): string => {
  const name = value(about, "vault", "");
  if (name !== "") return `the vault ${name}`;
  const subscription = value(about, "subscription", "");
  if (subscription !== "") return `the subscription ${subscription}`;
  return about.list === "subscriptions" ? "the list of subscriptions" : "the vault";
};

/** Azure's own sentence, marked as such. */
const azureSays = (about: About): string => {
  const words = value(about, "said", "");
  return words === "" ? "" : ` Azure says: ${words}`;
};

const isSignIn = (about: About): boolean => about.service === "sign-in";

const REQUEST_ID = "Microsoft's support can find the request by its id, in the details.";

/**
 * Numbers that tell the admin what to do, from reference-aadsts-error-codes. Microsoft may change them at any time:
 * an unknown one has Entra's own sentence and the address where it is explained.
 */
const SIGN_IN_FAULTS: Readonly<Record<string, ErrorWords>> = {
  "7000215": say(
    "The client secret is wrong.",
    "Enter the secret's value, not its id. The value shows only once, when the secret is made; make a new one if it is lost.",
  ),
  "7000222": say("The client secret has expired.", "Make a new client secret for the application in Entra."),
  "700016": {
    message: (about) =>
      `This tenant has no application with the id ${value(about, "client", "that was given")}.`,
    remedy: () => "Check the application (client) id and the tenant. They must belong together.",
  },
  "700027": say(
    "Entra does not accept the certificate: it is not one of the application's, or has expired.",
    "Upload its public half to the application in Entra, under Certificates & secrets.",
  ),
  "700024": say(
    "Entra finds that this sign-in is not of now.",
    "Set the clock of this computer right, its time zone too, and try again.",
  ),
  "7000112": say(
    "The application is disabled in this tenant.",
    "Have it enabled in Entra, under Enterprise applications.",
  ),
  "90002": say("There is no such tenant.", "Check the tenant id, and that the right cloud is chosen."),
  "500011": say(
    "This tenant does not know the service the sign-in is for.",
    "Check that the right cloud is chosen; for a custom cloud also its scope.",
  ),
  "53003": say(
    "A Conditional Access policy blocks this sign-in.",
    "Ask the tenant's administrator whether device code sign-in is allowed, or use a service principal or a credentials file from the portal.",
  ),
  "65001": say(
    "Nobody has consented to this application yet.",
    "Have an administrator of the tenant consent to it, or use another application.",
  ),
};

const signInFault = (about: About): ErrorWords | undefined => SIGN_IN_FAULTS[value(about, "aadsts", "")];

const signInCode = (about: About): string => {
  const number = value(about, "aadsts", "");
  return number === "" ? inBrackets(about, "error") : ` (AADSTS${number})`;
};

const signInRefused: ErrorWords = {
  message: (about) => {
    const words = signInFault(about)?.message(about) ?? `The sign-in was refused.${azureSays(about)}`;
    return `${words}${signInCode(about)}`;
  },
  remedy: (about) => {
    const number = value(about, "aadsts", "");
    const lookUp = number === "" ? "" : ` See https://login.microsoftonline.com/error?code=${number}.`;
    return signInFault(about)?.remedy(about) ?? `Check tenant, application and credentials.${lookUp}`;
  },
};

const CERTIFICATE_FAULTS: Readonly<Record<string, string>> = {
  "no-certificate": "it holds no certificate",
  "no-private-key": "it holds no private key",
  "key-encrypted": "its private key is encrypted",
  "key-unreadable": "its private key cannot be read",
  "key-not-rsa": "its key is not an RSA key",
  "key-does-not-match": "its private key belongs to another certificate",
};

const forbiddenRemedy = (about: About): string =>
  value(about, "action", "").toLowerCase() === "microsoft.recoveryservices/vaults/registeredidentities/delete"
    ? "Ask an owner of the vault for the role Backup Contributor on it."
    : "Ask an owner of the vault for the role Backup Operator or Backup Contributor on it. If you have it, check that the subscription is active and that the vault does not hold 50 servers already.";

export const azureErrors: WordsFor<"azure"> = {
  "azure.sign-in-certificate": {
    message: (about) =>
      `The certificate to sign in with cannot be used: ${CERTIFICATE_FAULTS[value(about, "reason", "")] ?? "it cannot be read"}.`,
    remedy: () => "Give it as PEM text with the certificate first and its RSA private key, unencrypted.",
  },
  "azure.sign-in-refused": signInRefused,
  "azure.sign-in-expired": say(
    "The code ran out before anybody signed in with it.",
    "Start again, and enter the new code within its time.",
  ),
  "azure.sign-in-declined": say(
    "The sign-in was declined on the page where the code was entered.",
    "Start again and accept it there, or use another way to sign in.",
  ),
  "azure.signed-out": say("Nobody is signed in to Azure any more.", "Sign in again."),
  "azure.unauthorized": {
    message: (about) => `Azure does not accept this sign-in for ${vault(about)}.${azureSays(about)}`,
    remedy: () =>
      "Check that the tenant is the one of the subscription, that the right cloud is chosen, and the clock of this computer; then sign in again.",
  },
  "azure.forbidden": {
    message: (about) => {
      const action = value(about, "action", "");
      return action === ""
        ? `Azure does not allow this on ${vault(about)}.${azureSays(about)}`
        : `This account may not do that on ${vault(about)}: it lacks ${action}.`;
    },
    remedy: forbiddenRemedy,
  },
  "azure.not-found": {
    message: (about) => `Azure finds no ${missing(about)}.${azureSays(about)}`,
    remedy: () =>
      "Check subscription, resource group and name, and that the right cloud is chosen. A Recovery Services vault is meant, not a Backup vault.",
  },
  "azure.conflict": {
    message: (about) => `Azure is busy with another change of ${vault(about)}.${azureSays(about)}`,
    remedy: () => "Wait until it is done, and try again.",
  },
  "azure.too-many-requests": {
    message: () => "Azure takes no more requests for the moment (429).",
    remedy: (about) => {
      const seconds = value(about, "retryAfterSeconds", "");
      return seconds === "" ? "Wait some minutes and try again." : `Try again in ${wait(Number(seconds))}.`;
    },
  },
  "azure.unavailable": {
    message: (about) =>
      `${isSignIn(about) ? "The sign-in service" : value(about, "host", "Azure")} does not work at the moment (${value(about, "status", "no status")}).${azureSays(about)}`,
    remedy: () => `Try again later. ${REQUEST_ID}`,
  },
  "azure.refused": {
    message: (about) =>
      `Azure refused the request (${value(about, "status", "no status")}${value(about, "azureCode", "") === "" ? "" : `, ${value(about, "azureCode", "")}`}).${azureSays(about)}`,
    remedy: () => `Correct what Azure names. ${REQUEST_ID}`,
  },
  "azure.answer-not-understood": {
    message: (about) => notUnderstood(about),
    remedy: (about) =>
      about.field === "properties.authType"
        ? "Make a new Recovery Services vault, or download vault credentials from the portal."
        : "Check that no sign-in page of the network stands in the way. If not, download vault credentials from the portal and use that file; and look for a newer version of this program.",
  },
};

const wait = (seconds: number): string =>
  seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;

function missing(about: About): string {
  const code = value(about, "azureCode", "");
  if (code === "SubscriptionNotFound") return "such subscription for this account";
  if (code === "ResourceGroupNotFound")
    return `resource group ${value(about, "resourceGroup", "of that name")}`;
  const group = value(about, "resourceGroup", "");
  return `Recovery Services vault ${value(about, "vault", "of that name")}${group === "" ? "" : ` in ${group}`}`;
}

function notUnderstood(about: About): string {
  if (about.field === "properties.authType") {
    return `${vault(about).replace(/^t/, "T")} answers for the Access Control Service, which is gone: it is a vault of the old kind, and can no longer register a server.`;
  }
  const who = isSignIn(about) ? "the sign-in service" : "Azure";
  return `The answer is not what ${who} should send: ${value(about, "field", "it")} is missing or wrong.`;
}
