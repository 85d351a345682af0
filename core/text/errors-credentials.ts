/** Messages for what is wrong with a vault credentials file, and with a certificate that somebody brings. */
import type { MessagesFor } from "./error-words.ts";

const DOWNLOAD =
  "Download new vault credentials: in the Azure portal open the Recovery Services vault, then Properties, Backup Credentials, Download. Click Download once: only the newest file works.";
const OTHER_PRODUCT =
  "In the Azure portal open the Recovery Services vault, then Properties, Backup Credentials, Download, and choose that file.";
const THE_FILE = "{file, select, missing {The vault credentials file} other {The file {file}}}";
const FROM = "{validFrom, select, missing {an unknown time} other {{validFrom}}}";
const TO = "{validTo, select, missing {an unknown time} other {{validTo}}}";
const NOW = "this computer's clock says {now, select, missing {an unknown time} other {{now}}}";
const CHECK_CLOCK = "Check this computer's date, time and time zone first.";
const slowClock = (otherwise: string): string =>
  `${CHECK_CLOCK} {clockSlow, select, yes {Its clock is probably slow; correct it and try again.} other {${otherwise}}}`;
const fastClock = (remedy: string): string =>
  `${remedy} If this computer's clock is wrong, correct it first.`;

export const credentialsErrors = {
  "vault-credentials.wrong-extension": {
    message: `${THE_FILE} does not end in .VaultCredentials. The agent accepts no other ending.`,
    remedy:
      "Choose the file that was downloaded from the vault. If only its name was changed, end it in .VaultCredentials again.",
  },
  "vault-credentials.not-found": {
    message: "There is no vault credentials file {file, select, missing {at that place} other {{file}}}.",
    remedy: "Check the folder and the name, or download the file again.",
  },
  "vault-credentials.no-access": {
    message:
      "This account may not read {file, select, missing {the vault credentials file} other {the file {file}}}.",
    remedy:
      "Copy the file to a local folder that SYSTEM and the Administrators group can read, and choose it there.",
  },
  "vault-credentials.empty": { message: `${THE_FILE} is empty.`, remedy: DOWNLOAD },
  "vault-credentials.too-large": {
    message: `${THE_FILE} is larger than 64 KB. Vault credentials are about 5 KB, so this is another kind of file.`,
    remedy: OTHER_PRODUCT,
  },
  "vault-credentials.not-text": {
    message: `${THE_FILE} is not text, so it is not vault credentials or it is damaged.`,
    remedy: DOWNLOAD,
  },
  "vault-credentials.not-xml": {
    message:
      "The file is not proper XML: {reasonWord, select, tooDeep {its elements are nested too deeply} tooManyElements {it has far more elements than vault credentials have} tooManyAttributes {an element has far too many attributes} processingInstruction {it contains a processing instruction} encoding {its declaration names another encoding than it is written in} version {it does not say that it is XML 1.0} other {it is broken or cut off}}.",
    remedy: DOWNLOAD,
  },
  "vault-credentials.doctype": {
    message:
      "The file declares a document type or entities. Vault credentials never do, so it was not read further.",
    remedy: `Do not use this file. ${DOWNLOAD}`,
  },
  "vault-credentials.unknown-kind": {
    message:
      "The file is XML, but not vault credentials: its root element is {root, select, missing {of another kind} other {{root}}}.",
    remedy: OTHER_PRODUCT,
  },
  "vault-credentials.classic-vault": {
    message:
      "These are credentials of a classic Backup vault. Those vaults are retired and can no longer register a server.",
    remedy: `Use a Recovery Services vault. ${OTHER_PRODUCT}`,
  },
  "vault-credentials.site-recovery": {
    message:
      "These are credentials for Azure Site Recovery, not for Azure Backup. The file name ends the same, the product is another.",
    remedy: OTHER_PRODUCT,
  },
  "vault-credentials.site-recovery-classic": {
    message:
      "These are credentials for Azure Site Recovery of the older kind (Access Control Service). They are not for Azure Backup, and no longer work.",
    remedy: OTHER_PRODUCT,
  },
  "vault-credentials.missing-element": {
    message:
      "The file is incomplete: {element, select, missing {a required element} other {{element}}} is missing or empty.",
    remedy: DOWNLOAD,
  },
  "vault-credentials.duplicate-element": {
    message:
      "The file was changed: {element, select, missing {an element} other {{element}}} stands in it more than once.",
    remedy: DOWNLOAD,
  },
  "vault-credentials.wrong-order": {
    message:
      "The elements of the file are out of order at {element, select, missing {one of them} other {{element}}}, and the agent would not see it.",
    remedy: DOWNLOAD,
  },
  "vault-credentials.wrong-version": {
    message:
      "The file has the version {version, select, missing {of another format} other {{version}}}; only version 2.0 is known.",
    remedy: DOWNLOAD,
  },
  "vault-credentials.wrong-value": {
    message:
      "{element, select, missing {An element} other {{element}}} in the file does not hold a proper value.",
    remedy: DOWNLOAD,
  },
  "vault-credentials.not-a-pfx": {
    message:
      "The certificate in the file cannot be read: {reasonWord, select, notBase64 {what stands in ManagementCert is not base64} encodedTwice {the tool that made the file encoded ManagementCert twice} other {ManagementCert is not a PFX (PKCS #12)}}.",
    remedy: DOWNLOAD,
  },
  "vault-credentials.pfx-has-password": {
    message:
      "The certificate in the file is protected with a password. The agent opens it with an empty one.",
    remedy: DOWNLOAD,
  },
  "vault-credentials.no-private-key": {
    message:
      "The file holds only the public certificate, without its private key. The agent would say that the file has expired, which is not the cause.",
    remedy: `${DOWNLOAD} If a script made the file, let it put the PFX with the private key into ManagementCert.`,
  },
  "vault-credentials.key-does-not-match": {
    message: "The private key in the file does not belong to its certificate.",
    remedy: DOWNLOAD,
  },
  "vault-credentials.key-too-short": {
    message:
      "The certificate in the file has the key {keyAlgorithm, select, missing {of unknown kind} other {{keyAlgorithm}}}{keyBits, select, missing {} other { {keyBits}}}; RSA with at least 2,048 bits is needed.",
    remedy: DOWNLOAD,
  },
  "vault-credentials.no-client-authentication": {
    message:
      "The certificate in the file is not meant for client authentication (extended key usage 1.3.6.1.5.5.7.3.2).",
    remedy: DOWNLOAD,
  },
  "vault-credentials.not-yet-valid": {
    message: `The vault credentials are valid only from ${FROM}, and ${NOW}.`,
    remedy: slowClock(DOWNLOAD),
  },
  "vault-credentials.expired": {
    message: `The vault credentials expired on ${TO}; ${NOW}.`,
    remedy: fastClock(DOWNLOAD),
  },
  "vault-credentials.other-vault": {
    message:
      "The file belongs to the vault {vault, select, missing {of another name} other {{vault}}}{present, select, missing {, not to {expected, select, missing {the chosen one} other {{expected}}}} other {, but this server is registered with {present}}}.",
    remedy:
      "{present, select, missing {Choose the file of the right vault, or choose the other vault.} other {Choose a file of that vault. To change the vault, unregister this server first; its earlier backups stay in the old vault.}}",
  },
  "vault-credentials.refused": {
    message:
      "Azure Backup refused the vault credentials. They may have expired, or a newer file was downloaded for this vault.",
    remedy: `${DOWNLOAD} If that is refused too, check this computer's clock and update the Azure Backup agent.`,
  },
} satisfies MessagesFor<"vault-credentials">;

const NEW_CERTIFICATE = "Make or request a new certificate";
const NEW_RSA = `${NEW_CERTIFICATE} with an RSA key of at least 2,048 bits.`;

export const certificateErrors = {
  "certificate.unreadable": {
    message:
      "{file, select, missing {This file} other {The file {file}}} {reasonWord, select, tooLarge {is larger than 1 MB} noCertificate {holds no certificate} unknownEncryption {is encrypted in a way that is not known here} tooManyIterations {asks for so much work to open it that it was left closed} takesTooLong {asks for so much work to open it that it was left closed} other {is not a certificate or PFX, or it is damaged}}.",
    remedy: "Choose a certificate (.cer, .crt, .pem) or a PFX (.pfx, .p12), or export the certificate again.",
  },
  "certificate.wrong-password": {
    message: "The password does not open this PFX.",
    remedy: "Enter the password that was set when the PFX was exported.",
  },
  "certificate.not-version-3": {
    message:
      "The certificate is X.509 {version, select, missing {of an older version} other {of version {version}}}; version 3 is needed.",
    remedy: `${NEW_CERTIFICATE} of version 3.`,
  },
  "certificate.key-not-rsa": {
    message:
      "The certificate has a key {keyAlgorithm, select, missing {of an unknown kind} other {of the kind {keyAlgorithm}}}; RSA is needed.",
    remedy: NEW_RSA,
  },
  "certificate.key-too-short": {
    message:
      "The RSA key of the certificate has {keyBits, select, missing {too few} other {{keyBits}}} bits; at least 2,048 are needed.",
    remedy: NEW_RSA,
  },
  "certificate.no-client-authentication": {
    message: "The certificate does not allow client authentication.",
    remedy: `${NEW_CERTIFICATE} with the extended key usage Client Authentication (1.3.6.1.5.5.7.3.2).`,
  },
  "certificate.not-yet-valid": {
    message: `The certificate is valid only from ${FROM}, and ${NOW}.`,
    remedy: slowClock("If it is right, wait until the certificate begins."),
  },
  "certificate.expired": {
    message: `The certificate expired on ${TO}; ${NOW}.`,
    remedy: fastClock(`${NEW_CERTIFICATE}.`),
  },
  "certificate.valid-too-long": {
    message: `The certificate is valid for more than three years (${FROM} to ${TO}).`,
    remedy: `${NEW_CERTIFICATE} that is valid for three years at most.`,
  },
  "certificate.no-private-key": {
    message: "There is a certificate, but no private key with it.",
    remedy:
      "Export it again from the computer that has the key, as a PFX with the option to export the private key.",
  },
  "certificate.key-does-not-match": {
    message: "The private key in the file does not belong to the certificate.",
    remedy: "Export the certificate again together with its own key.",
  },
  "certificate.not-of-request": {
    message: "The certificate belongs to another key than the request that waits on this server.",
    remedy: "Choose the certificate that the CA made of this request, or submit the request once more.",
  },
  "certificate.no-request": {
    message:
      "No certificate request waits on this server, so the private key of the certificate is not here.",
    remedy:
      "Make a request on this server and submit it to the CA, or bring the certificate as a PFX with its private key.",
  },
  "certificate.not-a-pfx": {
    message: "This is a certificate without a private key that could be used here, not a PFX.",
    remedy:
      "Choose a PFX (.pfx, .p12): export the certificate from the computer that has its key, with the private key and a password.",
  },
  "certificate.not-legacy-csp": {
    message:
      "{keyProvider, select, missing {The PFX does not name a key provider, so Windows chooses one, and not always one that the agent can use.} other {The PFX names the key provider {keyProvider}, which is not one of Microsoft's legacy cryptographic service providers.}}",
    remedy: `${NEW_CERTIFICATE} with the provider "Microsoft Enhanced Cryptographic Provider v1.0". Keys of other providers fail with "Invalid provider type specified".`,
  },
} satisfies MessagesFor<"certificate">;
