/** Words for what is wrong with a vault credentials file, and with a certificate that somebody brings. */
import type { About } from "../errors.ts";
import { type ErrorWords, say, type WordsFor } from "./error-words.ts";
import { momentText } from "./time.ts";

const DOWNLOAD =
  "Download new vault credentials: in the Azure portal open the Recovery Services vault, then Properties, Backup Credentials, Download. Click Download once: only the newest file works.";
const OTHER_PRODUCT =
  "In the Azure portal open the Recovery Services vault, then Properties, Backup Credentials, Download, and choose that file.";
const CHECK_CLOCK = "Check this computer's date, time and time zone first.";

/** `{ key: value }` of an error in a sentence; without it, the words for when nobody knows. */
const value = (about: About, key: string, otherwise: string): string => {
  const found = about[key];
  return found === undefined || found === "" ? otherwise : String(found);
};

const fileOf = (about: About): string =>
  about.file === undefined ? "the vault credentials file" : `the file ${about.file}`;

const instant = (about: About, key: string): string => momentText(value(about, key, "an unknown time"));

const asCapital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const XML_FAULTS: Readonly<Record<string, string>> = {
  "too-deep": "its elements are nested too deeply",
  "too-many-elements": "it has far more elements than vault credentials have",
  "too-many-attributes": "an element has far too many attributes",
  "processing-instruction": "it contains a processing instruction",
  encoding: "its declaration names another encoding than it is written in",
  version: "it does not say that it is XML 1.0",
};

const PFX_FAULTS: Readonly<Record<string, string>> = {
  "not-base64": "what stands in ManagementCert is not base64",
  "encoded-twice": "the tool that made the file encoded ManagementCert twice",
};

const notYetValid = (what: string, remedy: string): ErrorWords => ({
  message: (about) =>
    `${what} valid only from ${instant(about, "validFrom")}, and this computer's clock says ${instant(about, "now")}.`,
  remedy: (about) =>
    typeof about.hoursAhead === "number" && about.hoursAhead <= 24
      ? `${CHECK_CLOCK} Its clock is probably slow; correct it and try again.`
      : `${CHECK_CLOCK} ${remedy}`,
});

const expired = (what: string, remedy: string): ErrorWords => ({
  message: (about) =>
    `${what} expired on ${instant(about, "validTo")}; this computer's clock says ${instant(about, "now")}.`,
  remedy: () => `${remedy} If this computer's clock is wrong, correct it first.`,
});

export const credentialsErrors = {
  "vault-credentials.wrong-extension": {
    message: (about) =>
      `${asCapital(fileOf(about))} does not end in .VaultCredentials. The agent accepts no other ending.`,
    remedy: () =>
      "Choose the file that was downloaded from the vault. If only its name was changed, end it in .VaultCredentials again.",
  },
  "vault-credentials.not-found": {
    message: (about) => `There is no vault credentials file ${value(about, "file", "at that place")}.`,
    remedy: () => "Check the folder and the name, or download the file again.",
  },
  "vault-credentials.no-access": {
    message: (about) => `This account may not read ${fileOf(about)}.`,
    remedy: () =>
      "Copy the file to a local folder that SYSTEM and the Administrators group can read, and choose it there.",
  },
  "vault-credentials.empty": {
    message: (about) => `${asCapital(fileOf(about))} is empty.`,
    remedy: () => DOWNLOAD,
  },
  "vault-credentials.too-large": {
    message: (about) =>
      `${asCapital(fileOf(about))} is larger than 64 KB. Vault credentials are about 5 KB, so this is another kind of file.`,
    remedy: () => OTHER_PRODUCT,
  },
  "vault-credentials.not-text": {
    message: (about) =>
      `${asCapital(fileOf(about))} is not text, so it is not vault credentials or it is damaged.`,
    remedy: () => DOWNLOAD,
  },
  "vault-credentials.not-xml": {
    message: (about) =>
      `The file is not proper XML: ${XML_FAULTS[value(about, "reason", "")] ?? "it is broken or cut off"}.`,
    remedy: () => DOWNLOAD,
  },
  "vault-credentials.doctype": say(
    "The file declares a document type or entities. Vault credentials never do, so it was not read further.",
    `Do not use this file. ${DOWNLOAD}`,
  ),
  "vault-credentials.unknown-kind": {
    message: (about) =>
      `The file is XML, but not vault credentials: its root element is ${value(about, "root", "of another kind")}.`,
    remedy: () => OTHER_PRODUCT,
  },
  "vault-credentials.classic-vault": say(
    "These are credentials of a classic Backup vault. Those vaults are retired and can no longer register a server.",
    `Use a Recovery Services vault. ${OTHER_PRODUCT}`,
  ),
  "vault-credentials.site-recovery": say(
    "These are credentials for Azure Site Recovery, not for Azure Backup. The file name ends the same, the product is another.",
    OTHER_PRODUCT,
  ),
  "vault-credentials.site-recovery-classic": say(
    "These are credentials for Azure Site Recovery of the older kind (Access Control Service). They are not for Azure Backup, and no longer work.",
    OTHER_PRODUCT,
  ),
  "vault-credentials.missing-element": {
    message: (about) =>
      `The file is incomplete: ${value(about, "element", "a required element")} is missing or empty.`,
    remedy: () => DOWNLOAD,
  },
  "vault-credentials.duplicate-element": {
    message: (about) =>
      `The file was changed: ${value(about, "element", "an element")} stands in it more than once.`,
    remedy: () => DOWNLOAD,
  },
  "vault-credentials.wrong-order": {
    message: (about) =>
      `The elements of the file are out of order at ${value(about, "element", "one of them")}, and the agent would not see it.`,
    remedy: () => DOWNLOAD,
  },
  "vault-credentials.wrong-version": {
    message: (about) =>
      `The file has the version ${value(about, "version", "of another format")}; only version 2.0 is known.`,
    remedy: () => DOWNLOAD,
  },
  "vault-credentials.wrong-value": {
    message: (about) => `${value(about, "element", "An element")} in the file does not hold a proper value.`,
    remedy: () => DOWNLOAD,
  },
  "vault-credentials.not-a-pfx": {
    message: (about) =>
      `The certificate in the file cannot be read: ${PFX_FAULTS[value(about, "reason", "")] ?? "ManagementCert is not a PFX (PKCS #12)"}.`,
    remedy: () => DOWNLOAD,
  },
  "vault-credentials.pfx-has-password": say(
    "The certificate in the file is protected with a password. The agent opens it with an empty one.",
    DOWNLOAD,
  ),
  "vault-credentials.no-private-key": say(
    "The file holds only the public certificate, without its private key. The agent would say that the file has expired, which is not the cause.",
    `${DOWNLOAD} If a script made the file, let it put the PFX with the private key into ManagementCert.`,
  ),
  "vault-credentials.key-does-not-match": say(
    "The private key in the file does not belong to its certificate.",
    DOWNLOAD,
  ),
  "vault-credentials.key-too-short": {
    message: (about) =>
      `The certificate in the file has the key ${value(about, "keyAlgorithm", "of unknown kind")} ${value(about, "keyBits", "")}`.trimEnd() +
      "; RSA with at least 2,048 bits is needed.",
    remedy: () => DOWNLOAD,
  },
  "vault-credentials.no-client-authentication": say(
    "The certificate in the file is not meant for client authentication (extended key usage 1.3.6.1.5.5.7.3.2).",
    DOWNLOAD,
  ),
  "vault-credentials.not-yet-valid": notYetValid("The vault credentials are", DOWNLOAD),
  "vault-credentials.expired": expired("The vault credentials", DOWNLOAD),
  "vault-credentials.other-vault": {
    message: (about) => {
      const ofFile = `The file belongs to the vault ${value(about, "vault", "of another name")}`;
      return about.present === undefined
        ? `${ofFile}, not to ${value(about, "expected", "the chosen one")}.`
        : `${ofFile}, but this server is registered with ${value(about, "present", "another vault")}.`;
    },
    remedy: (about) =>
      about.present === undefined
        ? "Choose the file of the right vault, or choose the other vault."
        : "Choose a file of that vault. To change the vault, unregister this server first; its earlier backups stay in the old vault.",
  },
  "vault-credentials.refused": say(
    "Azure Backup refused the vault credentials. They may have expired, or a newer file was downloaded for this vault.",
    `${DOWNLOAD} If that is refused too, check this computer's clock and update the Azure Backup agent.`,
  ),
} satisfies WordsFor<"vault-credentials">;

const UNREADABLE: Readonly<Record<string, string>> = {
  "too-large": "is larger than 1 MB",
  "no-certificate": "holds no certificate",
  "unknown-encryption": "is encrypted in a way that is not known here",
  "too-many-iterations": "asks for so much work to open it that it was left closed",
  "takes-too-long": "asks for so much work to open it that it was left closed",
};

const NEW_CERTIFICATE = "Make or request a new certificate";

export const certificateErrors = {
  "certificate.unreadable": {
    message: (about) =>
      `${about.file === undefined ? "This" : `The file ${about.file}`} ${UNREADABLE[value(about, "reason", "")] ?? "is not a certificate or PFX, or it is damaged"}.`,
    remedy: () =>
      "Choose a certificate (.cer, .crt, .pem) or a PFX (.pfx, .p12), or export the certificate again.",
  },
  "certificate.wrong-password": say(
    "The password does not open this PFX.",
    "Enter the password that was set when the PFX was exported.",
  ),
  "certificate.not-version-3": {
    message: (about) =>
      `The certificate is X.509 version ${value(about, "version", "1")}; version 3 is needed.`,
    remedy: () => `${NEW_CERTIFICATE} of version 3.`,
  },
  "certificate.key-not-rsa": {
    message: (about) =>
      `The certificate has a key of the kind ${value(about, "keyAlgorithm", "unknown")}; RSA is needed.`,
    remedy: () => `${NEW_CERTIFICATE} with an RSA key of at least 2,048 bits.`,
  },
  "certificate.key-too-short": {
    message: (about) =>
      `The RSA key of the certificate has ${value(about, "keyBits", "too few")} bits; at least 2,048 are needed.`,
    remedy: () => `${NEW_CERTIFICATE} with an RSA key of at least 2,048 bits.`,
  },
  "certificate.no-client-authentication": say(
    "The certificate does not allow client authentication.",
    `${NEW_CERTIFICATE} with the extended key usage Client Authentication (1.3.6.1.5.5.7.3.2).`,
  ),
  "certificate.not-yet-valid": notYetValid(
    "The certificate is",
    "If it is right, wait until the certificate begins.",
  ),
  "certificate.expired": expired("The certificate", `${NEW_CERTIFICATE}.`),
  "certificate.valid-too-long": {
    message: (about) =>
      `The certificate is valid for more than three years (${instant(about, "validFrom")} to ${instant(about, "validTo")}).`,
    remedy: () => `${NEW_CERTIFICATE} that is valid for three years at most.`,
  },
  "certificate.no-private-key": say(
    "There is a certificate, but no private key with it.",
    "Export it again from the computer that has the key, as a PFX with the option to export the private key.",
  ),
  "certificate.key-does-not-match": say(
    "The private key in the file does not belong to the certificate.",
    "Export the certificate again together with its own key.",
  ),
  "certificate.not-of-request": say(
    "The certificate belongs to another key than the request that waits on this server.",
    "Choose the certificate that the CA made of this request, or submit the request once more.",
  ),
  "certificate.no-request": say(
    "No certificate request waits on this server, so the private key of the certificate is not here.",
    "Make a request on this server and submit it to the CA, or bring the certificate as a PFX with its private key.",
  ),
  "certificate.not-a-pfx": say(
    "This is a certificate without a private key that could be used here, not a PFX.",
    "Choose a PFX (.pfx, .p12): export the certificate from the computer that has its key, with the private key and a password.",
  ),
  "certificate.not-legacy-csp": {
    message: (about) =>
      about.keyProvider === undefined
        ? "The PFX does not name a key provider, so Windows chooses one, and not always one that the agent can use."
        : `The PFX names the key provider ${value(about, "keyProvider", "")}, which is not one of Microsoft's legacy cryptographic service providers.`,
    remedy: () =>
      `${NEW_CERTIFICATE} with the provider "Microsoft Enhanced Cryptographic Provider v1.0". Keys of other providers fail with "Invalid provider type specified".`,
  },
} satisfies WordsFor<"certificate">;
