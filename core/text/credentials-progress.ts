/** What is told while vault credentials are made. */
import { words } from "./catalogue.ts";

export const credentialsProgress = words("credentialsProgress", {
  signedIn: "Signed in to Azure",
  vaultRead: "Found the vault {vault} in {region}",
  keyMade: "Made a key and a certificate on this computer",
  joined: "Joined the certificate with its private key",
  uploaded: "The vault knows the certificate; older unused vault credentials no longer work",
  received: "The service made a key and a certificate; older unused vault credentials no longer work",
  checked: "Checked the vault credentials",
  written: "Wrote {file}",
});
