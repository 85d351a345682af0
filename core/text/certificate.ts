/** The words of the page "Certificate": whose key the vault gets to know, what a brought certificate must be, AD CS. */
import type { InspectedCertificate } from "../ports.ts";
import type { CertificateFinding, CertificateReport } from "../vault/certificate-report.ts";
import { words } from "./catalogue.ts";
import { explain } from "./errors.ts";
import { momentText } from "./time.ts";

export const certificate = words("certificate", {
  title: "Certificate",
  why: "The vault credentials hold a certificate with its private key. The server proves with it, once, that it may join the vault.",
  fields: {
    key: "Private key",
    pfx: "PFX file",
    pfxPassword: "Password of the PFX",
    commonName: "Name of the server in the certificate",
    template: "Certificate template",
    signed: "Certificate from the CA",
    ca: "CA that this server asks itself",
  },
  hints: {
    pfx: "Ends in .pfx or .p12, and holds certificate and private key",
    pfxPassword: "As set when the PFX was exported. It is kept in memory for this run alone.",
    commonName: "The server's full name, such as backup01.contoso.com",
    template: "The template's name, not its display name. It must allow client authentication.",
    ca: "Such as CA01\\Contoso Issuing CA, as certutil shows it. The run hands it the request and takes the certificate. Empty: you take the request there.",
    signed: "What the CA gives for this request: a file that ends in .cer, .crt or .pem",
  },
  choices: {
    own: {
      title: "Made on this server",
      why: "For almost everyone: a new key that never leaves this server and is good for 48 hours.",
      mark: "Suggested",
    },
    service: {
      title: "Made by Azure",
      why: "As the Azure portal does it: the key is made by the service and comes here with the answer.",
    },
    pfx: {
      title: "A certificate that I have",
      why: "For organisations that issue certificates themselves: a PFX file with its password.",
    },
    "ad-cs": {
      title: "From our own CA (AD CS)",
      why: "For keys that must not leave the server and certificates that only your CA may issue: a request is made here.",
    },
  },
  unsure:
    "Microsoft's own tools upload a certificate that they make themselves. Whether the vault takes one from elsewhere is seen when the run uploads it; nothing is registered if it does not.",
  check: {
    action: "Check the certificate",
    again: "Check again",
    running: "Checking the certificate…",
    good: "This certificate can be used.",
    bad: "This certificate cannot be used.",
    needed: "Needed: {needed}",
    list: "Rules",
    warnings:
      "{count, plural, =0 {Every rule is kept.} one {Every rule is kept; look at one warning.} other {Every rule is kept; look at # warnings.}}",
    faults: "{count, plural, one {# rule is broken.} other {# rules are broken.}}",
  },
  states: { pass: "kept", warn: "warning", fail: "broken" },
  rules: {
    "private-key": {
      name: "Private key",
      needed: "it is there, and belongs to the certificate",
      found: "It is there, and belongs to the certificate",
    },
    key: {
      name: "Kind and length of the key",
      needed: "RSA with at least 2,048 bits",
      found: "{algorithm}, {bits, number} bits",
      foundKind: "{algorithm}",
    },
    version: {
      name: "Format",
      needed: "X.509 version 3",
      found: "X.509 version {version}",
    },
    "extended-key-usage": {
      name: "Purpose (extended key usage)",
      needed: "Client Authentication (1.3.6.1.5.5.7.3.2)",
      client: "Client Authentication",
      none: "None is named",
    },
    "key-usage": {
      name: "Key usage",
      needed: "digital signature, or no limit",
      none: "No limit",
    },
    validity: {
      name: "Validity",
      needed: "valid now, and for three years at most in all",
      found: "{from} to {to}",
    },
    subject: { name: "Subject", needed: "any name", none: "No name" },
    issuer: {
      name: "Issuer",
      needed: "a CA, or the certificate itself",
      itself: "Self-signed",
    },
    provider: {
      name: "Key provider",
      needed: "one of Microsoft's legacy cryptographic service providers",
      none: "None is named",
    },
  },
  warnings: {
    "signs-nothing":
      "The agent signs in with this key, and its certificate does not name digital signature. Ask for a certificate that does.",
    "ends-soon": "It ends within a day. Register before that, or ask for a new certificate.",
    "no-name": "It is hard to recognise without a name. Nothing else depends on it.",
    "written-anew":
      "Nothing to do: the key is written into the vault credentials with the provider that the agent can use.",
  },
  request: {
    heading: "Certificate request",
    why: "A key and a request are made on this server. The key stays here, in a file that only this account and administrators may read, until the server is registered.",
    make: "Make the request",
    making: "Making the request…",
    made: "A request for {commonName} waits for its certificate, made {madeAt}.",
    saveRequest: "Save the request…",
    copyRequest: "Copy the request",
    saveInf: "Save request.inf…",
    saveScript: "Save request-certificate.cmd…",
    discard: "Discard this request",
    discardWhy: "A certificate that the CA makes of it is worthless then.",
    stepsHeading: "What to do with it",
    submit:
      "Give the request to your CA: with these commands on a computer that reaches it, or through its web page. CAHOST\\CA Name stands for your CA; the second command is for a CA that answers later.",
    copyCommands: "Copy the commands",
    back: "Come back with the certificate, today or later: the request waits, also when this program is closed.",
    infHeading: "If the CA takes only requests that Windows has made",
    infWhy:
      "Save both files into one folder instead, enter your CA in request-certificate.cmd and run it as administrator: it makes key and request, asks the CA, installs the certificate and tests it. Then export it with its private key, and choose “A certificate that I have” above.",
  },
  problems: {
    "credentials.certificate.file": {
      "no-pfx": "Choose the PFX file.",
      "no-signed":
        "Choose the certificate that the CA has made. If it has not come yet, come back when it has: the request waits.",
      "not-checked": "Press “Check the certificate” first.",
      "not-usable": "This certificate cannot be used. What is wrong with it is said below.",
    },
    "credentials.certificate.commonName": {
      "not-a-name": "Enter a host name: letters, digits, hyphens and dots, at most 64 characters.",
    },
    "credentials.certificate.ca": {
      "not-a-ca": "Enter host and name of the CA with a backslash between them: CA01\\Contoso Issuing CA.",
    },
    "credentials.certificate.template": {
      "not-a-template": "Enter the template's name without blanks. Its display name is another.",
    },
    pfxPassword: {
      missing:
        "Enter the password of the PFX. One without a password is not taken: whoever can read the file has the key.",
      wrong: "The password does not open this PFX.",
    },
  },
  help: {
    what: "Vault credentials hold a certificate with its private key. Here you choose where the two come from. They serve only to register; afterwards the file is deleted.",
    key: "Made on this server is right unless your organisation has rules about certificates.",
    file: "It is looked over on this server. The page never sees the private key, and nothing is uploaded before the run.",
    password: "Typed once, kept in memory for the run, in no file and no log.",
    request: "The CA sees only the request. If you close the program, the request waits on this server.",
    rules: {
      use: "Vault credentials are used only while a server registers, and only the newest of a vault can be used.",
    },
    next: "The run gives the vault the public half. Older unused credentials of this vault stop working then.",
  },
});

const CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";

const { rules } = certificate;

const purposes = (named: readonly string[]): string =>
  named.length === 0
    ? rules["extended-key-usage"].none
    : named
        .map((oid) => (oid === CLIENT_AUTHENTICATION ? rules["extended-key-usage"].client : oid))
        .join(", ");

const FOUND: { readonly [R in CertificateFinding["rule"]]: (found: InspectedCertificate) => string } = {
  "private-key": () => rules["private-key"].found,
  key: ({ keyAlgorithm, keyBits }) =>
    keyBits === null
      ? rules.key.foundKind({ algorithm: keyAlgorithm })
      : rules.key.found({ algorithm: keyAlgorithm, bits: keyBits }),
  version: ({ version }) => rules.version.found({ version }),
  "extended-key-usage": ({ extendedKeyUsage }) => purposes(extendedKeyUsage),
  "key-usage": ({ keyUsage }) => keyUsage?.join(", ") ?? rules["key-usage"].none,
  validity: ({ validFrom, validTo }) =>
    rules.validity.found({ from: momentText(validFrom), to: momentText(validTo) }),
  subject: ({ subject }) => subject || rules.subject.none,
  issuer: ({ issuer, subject }) => (issuer === subject ? rules.issuer.itself : issuer),
  provider: ({ keyProvider }) => keyProvider ?? rules.provider.none,
};

/** One rule as it is shown: what was found, what is needed, and what to do, empty where the rule is kept. */
export interface FindingWords {
  readonly name: string;
  readonly state: string;
  readonly found: string;
  readonly needed: string;
  readonly remedy: string;
}

export function findingWords(
  { certificate: found }: CertificateReport,
  finding: CertificateFinding,
): FindingWords {
  const { rule, state, error, warning } = finding;
  const told = error && explain(error);
  return {
    name: rules[rule].name,
    state: certificate.states[state],
    found: told ? told.message : FOUND[rule](found),
    needed: rules[rule].needed,
    remedy: told ? told.remedy : warning === null ? "" : certificate.warnings[warning],
  };
}

const problems: Readonly<Record<string, Readonly<Record<string, string>>>> = certificate.problems;

/** What to say at a field of the page; undefined for what is no fault of this page. */
export const certificateProblem = (fault: {
  readonly field: string;
  readonly problem: string;
}): string | undefined => problems[fault.field]?.[fault.problem];
