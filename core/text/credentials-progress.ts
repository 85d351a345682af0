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
  superseded:
    "{count, plural, one {This older file registers nothing any more} other {These older files register nothing any more}}: {files}",
  triedBefore:
    "This step was begun before in this run. A certificate that the vault took then registers nothing any more, and its key is lost; no way to remove it is documented, and it ends by itself. A new one takes its place.",
});
