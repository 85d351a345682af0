/** Certificates of earlier registrations in the machine's store. */
import type { Facts } from "../facts.ts";
import type { OldCertificate } from "../windows-facts.ts";

/** Those that a person may choose from; none where it could not be told. */
export const oldCertificatesOf = ({ windows }: Pick<Facts, "windows">): readonly OldCertificate[] =>
  windows.trust.oldCertificates ?? [];

export const isSameCertificate = (
  one: Pick<OldCertificate, "thumbprint">,
  other: Pick<OldCertificate, "thumbprint">,
): boolean => one.thumbprint.toUpperCase() === other.thumbprint.toUpperCase();
