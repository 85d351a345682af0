/** Messages for what Azure itself says: the sign-in, and Resource Manager. */
import type { MessagesFor } from "./error-words.ts";

/** Azure's own sentence, marked as such. */
const SAYS = "{said, select, missing {} other { Azure says: {said}}}";
/** Of these our own words say enough. */
const KNOWN_NUMBERS =
  "7000215 {} 7000222 {} 700016 {} 700027 {} 700024 {} 7000112 {} 90002 {} 500011 {} 53000 {} 53001 {} 53003 {} 65001 {} 90094 {} 50020 {} 50105 {} 50076 {} 7000218 {}";
const REQUEST_ID = "Microsoft's support can find the request by its id, in the details.";

export const azureErrors = {
  "azure.sign-in-certificate": {
    message:
      "The certificate to sign in with cannot be used: {reasonWord, select, noCertificate {it holds no certificate} noPrivateKey {it holds no private key} keyEncrypted {its private key is encrypted} keyUnreadable {its private key cannot be read} keyNotRsa {its key is not an RSA key} keyDoesNotMatch {its private key belongs to another certificate} wrongPassword {its password is not the right one} other {it cannot be read}}.",
    remedy:
      "{reasonWord, select, wrongPassword {Enter the password that was set when the PFX was exported.} other {Give it as PEM with the certificate first and its RSA private key, unencrypted, or as a PFX with its password.}}",
  },
  /**
   * The numbers that tell the admin what to do, from reference-aadsts-error-codes. Microsoft may change them at any time:
   * an unknown one has Entra's own sentence and the address where it is explained.
   */
  "azure.sign-in-refused": {
    message: `{aadsts, select, 7000215 {The client secret is wrong} 7000222 {The client secret has expired} 700016 {This tenant has no application with the id {client, select, missing {that was given} other {{client}}}} 700027 {Entra does not accept the certificate: it is not one of the application's, or has expired} 700024 {Entra finds that this sign-in is not of now} 7000112 {The application is disabled in this tenant} 90002 {There is no such tenant} 500011 {This tenant does not know the service the sign-in is for} 53000 {A Conditional Access policy wants a compliant computer for this sign-in} 53001 {A Conditional Access policy wants a computer that is joined to the domain for this sign-in} 53003 {A Conditional Access policy blocks this sign-in} 65001 {Nobody has consented to this application yet} 90094 {This application needs the consent of an administrator of the tenant} 50020 {This account does not belong to this tenant} 50105 {This account is not assigned to the application} 50076 {This sign-in needs a second proof (multifactor authentication)} 7000218 {This application is not set up for sign-in by people} other {The sign-in was refused}}{signInCode, select, missing {} other { ({signInCode})}}.{aadsts, select, ${KNOWN_NUMBERS} other {${SAYS}}}`,
    remedy:
      "{aadsts, select, 7000215 {Enter the secret's value, not its id. The value shows only once, when the secret is made; make a new one if it is lost.} 7000222 {Make a new client secret for the application in Entra.} 700016 {Check the application (client) id and the tenant. They must belong together.} 700027 {Upload its public half to the application in Entra, under Certificates & secrets.} 700024 {Set the clock of this computer right, its time zone too, and try again.} 7000112 {Have it enabled in Entra, under Enterprise applications.} 90002 {Check the tenant id, and that the right cloud is chosen.} 500011 {Check that the right cloud is chosen; for a custom cloud also its scope.} 53000 {Sign in with a code on a computer that is managed, or use a service principal or a credentials file from the portal.} 53001 {Sign in with a code on a computer of the domain, or use a service principal or a credentials file from the portal.} 53003 {Ask the tenant's administrator which way to sign in the policy allows: in the browser, with a code, as a service principal. Or use a credentials file from the portal.} 65001 {Have an administrator of the tenant consent to it, or use another application.} 90094 {Have an administrator of the tenant consent to it in Entra, under Enterprise applications, or use another application.} 50020 {Sign in with an account of this tenant, have this one invited as a guest, or enter the tenant it belongs to.} 50105 {Have it assigned in Entra, under Enterprise applications, or use another application.} 50076 {Sign in again, in the browser or with a code, where the second proof can be given.} 7000218 {Allow public client flows for it in Entra, under Authentication, or sign in as a service principal.} missing {Check tenant, application and credentials.} other {Check tenant, application and credentials. What the number means stands at https://login.microsoftonline.com/error?code={aadsts}.}}",
  },
  "azure.sign-in-expired": {
    message: "The code ran out before anybody signed in with it.",
    remedy: "Start again, and enter the new code within its time.",
  },
  "azure.sign-in-declined": {
    message: "The sign-in was declined on the page of Microsoft.",
    remedy: "Start again and accept it there, or use another way to sign in.",
  },
  "azure.browser-not-opened": {
    message: "No browser can be opened here: this session has no desktop.",
    remedy: "Sign in with a code instead: it is entered in a browser on any other computer.",
  },
  "azure.browser-timed-out": {
    message:
      "Nobody has signed in in the browser{withinMinutes, select, missing { in time} other { within {withinMinutes} minutes}}.",
    remedy:
      "Start again. If the page shows an error (such as a redirect URI that does not match), it says what is wrong: an application of your own needs the platform “Mobile and desktop applications” with http://localhost. Or sign in with a code.",
  },
  "azure.cli-missing": {
    message: "The Azure CLI is not installed on this computer.",
    remedy: "Install it from https://aka.ms/azure-cli and sign in with “az login”, or sign in another way.",
  },
  "azure.cli-signed-out": {
    message:
      "The Azure CLI is not signed in for this tenant.{said, select, missing {} other { It says: {said}}}",
    remedy:
      "Run “az login --tenant {tenant}” as the account that this program runs as, and try again. Or sign in another way.",
  },
  "azure.cli-failed": {
    message:
      "The Azure CLI gave no token{reasonWord, select, timedOut { in time} tooMuchOutput {: it printed more than a token} notUnderstood {: what it printed is not understood} notStarted {: it could not be started} other {}}.{said, select, missing {} other { It says: {said}}}",
    remedy: "Run “az account get-access-token” by hand to see what is wrong, or sign in another way.",
  },
  "azure.signed-out": { message: "Nobody is signed in to Azure any more.", remedy: "Sign in again." },
  "azure.unauthorized": {
    message: `Azure does not accept this sign-in for {target}.${SAYS}`,
    remedy:
      "Check that the tenant is the one of the subscription, that the right cloud is chosen, and the clock of this computer; then sign in again.",
  },
  "azure.forbidden": {
    message: `{action, select, missing {Azure does not allow this on {target}.${SAYS}} other {This account may not do that on {target}: it lacks {action}.}}`,
    remedy:
      "{deletes, select, yes {Ask an owner of the vault for the role Backup Contributor on it.} other {Ask an owner of the vault for the role Backup Operator or Backup Contributor on it. If you have it, check that the subscription is active and that the vault does not hold 50 servers already.}}",
  },
  "azure.not-found": {
    message: `{azureCode, select, SubscriptionNotFound {Azure finds no such subscription for this account.} ResourceGroupNotFound {Azure finds no resource group {resourceGroup, select, missing {of that name} other {{resourceGroup}}}.} other {Azure finds no Recovery Services vault {vault, select, missing {of that name} other {{vault}}}{resourceGroup, select, missing {} other { in {resourceGroup}}}.}}${SAYS}`,
    remedy:
      "Check subscription, resource group and name, and that the right cloud is chosen. A Recovery Services vault is meant, not a Backup vault.",
  },
  "azure.conflict": {
    message: `Azure is busy with another change of {target}.${SAYS}`,
    remedy: "Wait until it is done, and try again.",
  },
  "azure.too-many-requests": {
    message: "Azure takes no more requests for the moment (429).",
    remedy:
      "{waitIn, select, seconds {Try again in {waitFor, plural, one {# second} other {# seconds}}.} minutes {Try again in {waitFor, plural, one {# minute} other {# minutes}}.} other {Wait some minutes and try again.}}",
  },
  "azure.unavailable": {
    message: `{serviceWord, select, signIn {The sign-in service does} other {{host, select, missing {Azure does} other {{host} does}}}} not work at the moment ({status, select, missing {no status} other {{status}}}).${SAYS}`,
    remedy: `Try again later. ${REQUEST_ID}`,
  },
  "azure.refused": {
    message: `Azure refused the request ({status, select, missing {no status} other {{status}}}{azureCode, select, missing {} other {, {azureCode}}}).${SAYS}`,
    remedy: `Correct what Azure names. ${REQUEST_ID}`,
  },
  "azure.answer-not-understood": {
    message:
      "{oldVault, select, yes {{vault, select, missing {The vault} other {The vault {vault}}} answers for the Access Control Service, which is gone: it is a vault of the old kind, and can no longer register a server.} other {The answer is not what {serviceWord, select, signIn {the sign-in service} other {the service of Azure}} should send: {field, select, missing {a part of it} other {{field}}} is missing or wrong.}}",
    remedy:
      "{oldVault, select, yes {Make a new Recovery Services vault, or download vault credentials from the portal.} other {Check that no sign-in page of the network stands in the way. If not, download vault credentials from the portal and use that file; and look for a newer version of this program.}}",
  },
} satisfies MessagesFor<"azure">;
