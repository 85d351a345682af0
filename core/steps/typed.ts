/** What is typed on the pages and is no answer: the secrets, and what belongs to them. It lives in the page alone. */
import type { Place } from "../vault/kept-places.ts";
import { certificateRetyped, noCertificateTyped, type TypedCertificate } from "./typed-certificate.ts";
import type { TypedInstallation } from "./typed-installation.ts";

export interface Typed extends TypedCertificate, TypedInstallation {
  readonly passphrase: string;
  readonly confirm: string;
  /** The passphrase was made on the page: shown there, so it is not typed twice. null: nothing chosen yet. */
  readonly made: boolean | null;
  /** Where this passphrase was shown to be kept. */
  readonly kept: readonly Place[];
  /** The file that was found to hold it; empty when none was. */
  readonly keptFile: string;
  /** The Key Vault and the secret that were found to hold it, to be shown; empty when none was. */
  readonly keptSecret: string;
  readonly proxyPassword: string;
  readonly clientSecret: string;
  /** Empty also where the certificate to sign in with has none. */
  readonly clientCertificatePassword: string;
  readonly securityPin: string;
}

export const nothingTyped: Typed = {
  ...noCertificateTyped,
  passphrase: "",
  confirm: "",
  made: null,
  kept: [],
  keptFile: "",
  keptSecret: "",
  proxyPassword: "",
  clientSecret: "",
  clientCertificatePassword: "",
  securityPin: "",
  localAccountPassword: "",
  localAccountConfirm: "",
  sqlPassword: "",
  productKey: "",
};

/** A change, and what follows from it: what was shown of one passphrase says nothing of another. */
export const retyped = (before: Typed, change: Partial<Typed>): Partial<Typed> =>
  passphraseRetyped(before, certificateRetyped(before, change));

const passphraseRetyped = (before: Typed, change: Partial<Typed>): Partial<Typed> =>
  change.passphrase === undefined || change.passphrase === before.passphrase
    ? change
    : {
        kept: nothingTyped.kept,
        keptFile: nothingTyped.keptFile,
        keptSecret: nothingTyped.keptSecret,
        ...change,
      };
