/** Says what a certificate or PFX is. node-forge decodes; node:crypto reads the certificate and tries the key on it. */
import { createPrivateKey, type KeyObject, X509Certificate } from "node:crypto";
import { SetupError } from "../core/errors.ts";
import type { InspectedCertificate } from "../core/ports.ts";
import {
  type Asn1,
  contentsOf,
  fromDer,
  integerOf,
  isContext,
  isInteger,
  octetsOf,
  oidOf,
  partsOf,
} from "./asn1.ts";
import { isPem, openPem } from "./pem.ts";
import { unreadable } from "./pfx-decrypt.ts";
import { type OpenedPfx, openPfx, type PfxItem } from "./pfx-read.ts";

const MAX_BYTES = 1024 * 1024;
const KEY_USAGE = "2.5.29.15";
const EXTENDED_KEY_USAGE = "2.5.29.37";
/** Bit by bit (RFC 5280, 4.2.1.3). */
const KEY_USAGES = [
  "digitalSignature",
  "nonRepudiation",
  "keyEncipherment",
  "dataEncipherment",
  "keyAgreement",
  "keyCertSign",
  "cRLSign",
  "encipherOnly",
  "decipherOnly",
] as const;

const KEY_NAMES: ReadonlyMap<string, string> = new Map([
  ["rsa", "RSA"],
  ["rsa-pss", "RSA-PSS"],
  ["ec", "EC"],
  ["dsa", "DSA"],
  ["ed25519", "Ed25519"],
  ["ed448", "Ed448"],
]);

/** A BIT STRING inside the extension's octets: one byte of how many bits are unused, then the bits. */
function keyUsagesOf(usage: Asn1): readonly string[] {
  const bytes = Buffer.from(contentsOf(fromDer(octetsOf(usage))), "latin1").subarray(1);
  return KEY_USAGES.filter((_, bit) => ((bytes[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0);
}

/** What node:crypto does not tell: the version, and the extended key usage apart from the key usage. */
function versionAndUsageOf(
  der: Uint8Array,
): Pick<InspectedCertificate, "version" | "extendedKeyUsage" | "keyUsage"> {
  const fields = partsOf(partsOf(fromDer(der))[0]);
  const version = fields.find((field) => isContext(field, 0));
  const extensions = fields.find((field) => isContext(field, 3));
  const all = extensions === undefined ? [] : partsOf(partsOf(extensions)[0]).map((one) => partsOf(one));
  const extensionOf = (extension: string) => all.find(([name]) => oidOf(name) === extension)?.at(-1);
  const usage = extensionOf(EXTENDED_KEY_USAGE);
  const keyUsage = extensionOf(KEY_USAGE);
  return {
    version: version === undefined ? 1 : integerOf(partsOf(version)[0]) + 1,
    extendedKeyUsage: usage === undefined ? [] : partsOf(fromDer(octetsOf(usage))).map((one) => oidOf(one)),
    keyUsage: keyUsage === undefined ? null : keyUsagesOf(keyUsage),
  };
}

/** Keys of kinds that this Node does not know are named so. */
function keyOf(certificate: X509Certificate): Pick<InspectedCertificate, "keyAlgorithm" | "keyBits"> {
  try {
    const { asymmetricKeyType = "unknown", asymmetricKeyDetails } = certificate.publicKey;
    return {
      keyAlgorithm: KEY_NAMES.get(asymmetricKeyType) ?? asymmetricKeyType,
      keyBits: asymmetricKeyDetails?.modulusLength ?? null,
    };
  } catch {
    return { keyAlgorithm: "unknown", keyBits: null };
  }
}

/** node:crypto puts each part of a name on its own line. */
const nameOf = (lines: string | undefined): string => (lines ?? "").split("\n").join(", ");

type Certificate = Omit<
  InspectedCertificate,
  "form" | "friendlyName" | "hasPrivateKey" | "keyMatches" | "keyProvider" | "pfxProfile"
>;

function factsOf(der: Uint8Array, certificate: X509Certificate): Certificate {
  return {
    ...versionAndUsageOf(der),
    ...keyOf(certificate),
    subject: nameOf(certificate.subject),
    issuer: nameOf(certificate.issuer),
    serialNumber: certificate.serialNumber,
    thumbprint: certificate.fingerprint.replaceAll(":", ""),
    validFrom: certificate.validFromDate.toISOString(),
    validTo: certificate.validToDate.toISOString(),
  };
}

/** Null for a key of a kind that this Node does not know: it then fits no certificate. */
function loadKey(der: Buffer): KeyObject | null {
  try {
    return createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  } catch {
    return null;
  }
}

interface Chosen {
  readonly item: PfxItem;
  readonly certificate: X509Certificate;
  readonly matches: boolean;
}

/** The certificate of the key: the one it fits, else the first. */
function choose(certificates: readonly PfxItem[], key: PfxItem | undefined): Chosen {
  const privateKey = key === undefined ? null : loadKey(key.der);
  const all = certificates.map((item) => {
    const certificate = new X509Certificate(item.der);
    return { item, certificate, matches: privateKey !== null && certificate.checkPrivateKey(privateKey) };
  });
  const chosen = all.find(({ matches }) => matches) ?? all[0];
  if (chosen === undefined) throw unreadable("no-certificate");
  return chosen;
}

type Contents = Pick<InspectedCertificate, "form" | "pfxProfile"> & Pick<OpenedPfx, "certificates" | "keys">;

const bare = (der: Buffer): PfxItem => ({ der, friendlyName: null, keyProvider: null });

/** By its first bytes: PEM is text, a PFX begins with its version, a certificate with what is signed. */
function openContents(bytes: Uint8Array, password: string): Contents {
  if (isPem(bytes)) {
    const { certificates, keys } = openPem(bytes, password);
    return {
      form: "certificate",
      certificates: certificates.map(bare),
      keys: keys.map(bare),
      pfxProfile: null,
    };
  }
  if (isInteger(partsOf(fromDer(bytes))[0])) {
    const { certificates, keys, profile } = openPfx(bytes, password);
    return { form: "pfx", certificates, keys, pfxProfile: profile };
  }
  return { form: "certificate", certificates: [bare(Buffer.from(bytes))], keys: [], pfxProfile: null };
}

function inspectContents({ form, certificates, keys, pfxProfile }: Contents): InspectedCertificate {
  const [key] = keys;
  const { item, certificate, matches } = choose(certificates, key);
  return {
    form,
    ...factsOf(item.der, certificate),
    friendlyName: item.friendlyName ?? key?.friendlyName ?? null,
    hasPrivateKey: key !== undefined,
    keyMatches: key === undefined ? null : matches,
    keyProvider: key?.keyProvider ?? null,
    pfxProfile,
  };
}

/** With the key that lies elsewhere, as PEM. It counts alone: what stands in the file is another. */
function withKey(contents: Contents, key: string): Contents {
  return key === "" ? contents : { ...contents, keys: openPem(Buffer.from(key), "").keys.map(bare) };
}

/** Anything that goes wrong with bytes from outside, as one of our errors. */
function opened<T>(bytes: Uint8Array, password: string, key: string, use: (contents: Contents) => T): T {
  if (bytes.length > MAX_BYTES) throw unreadable("too-large");
  try {
    return use(withKey(openContents(bytes, password), key));
  } catch (thrown) {
    throw thrown instanceof SetupError ? thrown : unreadable("damaged", thrown);
  }
}

/**
 * What the bytes of a certificate (DER, PEM) or PFX are, at most 1 MiB. Throws `certificate.unreadable` with a
 * `reason`, `certificate.wrong-password`.
 * @param key PKCS #8 as PEM, where it lies elsewhere; empty: in the bytes, or nowhere
 */
export const inspectCertificate = (bytes: Uint8Array, password: string, key = ""): InspectedCertificate =>
  opened(bytes, password, key, inspectContents);

export interface CertificateWithKey {
  /** DER. */
  readonly certificate: Buffer;
  /** PKCS #8, DER. */
  readonly privateKey: Buffer;
}

/** The certificate and its key. Throws as above, and `certificate.no-private-key`, `certificate.key-does-not-match`. */
export const certificateWithKey = (bytes: Uint8Array, password: string, key: string): CertificateWithKey =>
  opened(bytes, password, key, ({ certificates, keys }) => {
    const [found] = keys;
    const { item, matches } = choose(certificates, found);
    if (found === undefined) throw new SetupError("certificate.no-private-key");
    if (!matches) throw new SetupError("certificate.key-does-not-match");
    return { certificate: item.der, privateKey: found.der };
  });
