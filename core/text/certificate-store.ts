/** The words of the machine's certificate store: the page "Old certificates", and what the run does there. */
import type { OldCertificate } from "../windows-facts.ts";
import { words } from "./catalogue.ts";
import { momentText } from "./time.ts";

export const certificateStore = words("certificateStore", {
  title: "Old certificates",
  why: "This server's certificate store (LocalMachine\\My) holds certificates of earlier registrations. Only those that you name here are removed.",
  list: "Certificates that can be removed",
  kinds: {
    "left-over":
      "Left over from an earlier registration. A certificate of this name in this store can hinder a new one.",
    expired: "Made for an earlier registration, and expired.",
  },
  fields: {
    thumbprint: "Thumbprint",
    validTo: "Valid until",
    key: "Private key",
    remove: "Remove {subject}",
    subject: "Type the certificate's name to confirm",
    install: "Keep it in this server's certificate store too",
  },
  hints: {
    subject: "Exactly: {subject}",
    install:
      "For other programs of this server that prove with it who they are, for example to a proxy. The agent does not need it there. The key goes into a legacy provider and cannot be exported again.",
  },
  values: { withKey: "It is there, and goes too", withoutKey: "None is there" },
  lost: "What is lost: the certificate and its private key, for good. They cannot be brought back. The certificate that this server was registered with last is never on this list.",
  none: "Nothing is removed",
  removes: "Removed",
  noneOld: "There are no old certificates in this server's store.",
  actions: {
    "request-certificate": "Ask the CA {ca} for a certificate",
    "import-certificate": "Put the certificate and its key into this server's certificate store",
    "remove-certificates":
      "{count, plural, one {Remove an old certificate for good: {names}} other {Remove # old certificates for good: {names}}}",
  },
  problem: "Type the certificate's name as it stands beside the field. That shows which one is meant.",
  help: {
    what: "Certificates of earlier registrations that still lie in the machine's personal store.",
    choice:
      "Tick what is to be removed and type its name. Whatever is not ticked stays. An answer file names the certificate by its thumbprint and its subject.",
    rule: "A certificate named “Windows Azure Tools” in this store is a documented cause of vault credentials being called invalid (34513).",
    next: "The run removes them before it registers. It looks once more that each is old and not in use; if one is not, none is removed.",
  },
});

export interface OldCertificateWords {
  readonly kind: string;
  readonly validTo: string;
  readonly key: string;
}

export const oldCertificateWords = ({
  why,
  validTo,
  hasPrivateKey,
}: OldCertificate): OldCertificateWords => ({
  kind: certificateStore.kinds[why],
  validTo: momentText(validTo),
  key: hasPrivateKey ? certificateStore.values.withKey : certificateStore.values.withoutKey,
});
