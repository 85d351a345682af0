/** Words of the ways to sign in to Azure. */
import { words } from "./catalogue.ts";

export const signInWords = words("signInWords", {
  browserWhy: "Opens Microsoft's sign-in page here. Needs a desktop with a browser.",
  azureCliWhy:
    "Takes over the sign-in of “az login”, made by the account that this program runs as. No application ID is needed.",
  browserOpened:
    "The browser has been opened. Sign in there, within {minutes, plural, one {# minute} other {# minutes}}.",
  waitsForBrowser: "Waiting until you have signed in in the browser…",
  asksAzureCli: "Asking the Azure CLI…",
  proof: "The application proves itself with",
  withSecret: "a client secret",
  withCertificate: "a certificate",
  certificateFile: "Certificate file",
  certificateHint:
    "PEM with certificate and private key, or a PFX. Its public half must be with the application in Entra.",
  certificatePassword: "Password of the certificate file",
  certificatePasswordHint: "Leave empty if it has none",
  page: {
    title: "Sign-in to Azure",
    arrived: "The sign-in has arrived.",
    refused: "The sign-in was not completed.",
    close: "Go back to {product}. This page can be closed.",
  },
});
