/** X.509 v3 certificates, signed by an elliptic or RSA key of node:crypto. */
import { createHash, type KeyObject, randomBytes, sign } from "node:crypto";
import * as der from "./der.ts";

export const OID = {
  commonName: "2.5.4.3",
  subjectKeyId: "2.5.29.14",
  keyUsage: "2.5.29.15",
  subjectAltName: "2.5.29.17",
  basicConstraints: "2.5.29.19",
  authorityKeyId: "2.5.29.35",
  extendedKeyUsage: "2.5.29.37",
  serverAuth: "1.3.6.1.5.5.7.3.1",
  clientAuth: "1.3.6.1.5.5.7.3.2",
  ecdsaWithSha256: "1.2.840.10045.4.3.2",
  sha256WithRsa: "1.2.840.113549.1.1.11",
} as const;

export interface CertificateRequest {
  /** Common names. */
  readonly subject: string;
  readonly issuer: string;
  readonly key: KeyObject;
  readonly issuerKey: KeyObject;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly extensions: readonly Buffer[];
}

const name = (commonName: string): Buffer =>
  der.sequence(der.set(der.sequence(der.oid(OID.commonName), der.utf8(commonName))));

export const extension = (id: string, value: Buffer, critical = false): Buffer =>
  der.sequence(der.oid(id), ...(critical ? [der.yes()] : []), der.octets(value));

const spki = (key: KeyObject): Buffer => key.export({ type: "spki", format: "der" });

/** RFC 5280 would hash the bare key; any unique value will do, and the whole SPKI is at hand. */
export const keyId = (key: KeyObject): Buffer => createHash("sha1").update(spki(key)).digest();

const algorithm = (issuerKey: KeyObject): Buffer =>
  issuerKey.asymmetricKeyType === "rsa"
    ? der.sequence(der.oid(OID.sha256WithRsa), der.nothing())
    : der.sequence(der.oid(OID.ecdsaWithSha256));

/** The certificate, DER. */
export function makeCertificate(request: CertificateRequest): Buffer {
  const toBeSigned = der.sequence(
    der.explicit(0, der.integer(Buffer.of(2))),
    der.integer(Buffer.concat([Buffer.of(0x40), randomBytes(15)])),
    algorithm(request.issuerKey),
    name(request.issuer),
    der.sequence(der.time(request.notBefore), der.time(request.notAfter)),
    name(request.subject),
    spki(request.key),
    der.explicit(3, der.sequence(...request.extensions)),
  );
  const signature = sign("sha256", toBeSigned, request.issuerKey);
  return der.sequence(toBeSigned, algorithm(request.issuerKey), der.bits(signature));
}

export const toPem = (certificate: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${(certificate.toString("base64").match(/.{1,64}/g) ?? []).join("\n")}\n-----END CERTIFICATE-----\n`;
