/** Says what a certificate or PFX is. node-forge decodes; node:crypto reads the certificate and tries the key on it. */
import { createPrivateKey, type KeyObject, X509Certificate } from "node:crypto";
import { SetupError } from "../core/errors.ts";
import type { InspectedCertificate } from "../core/ports.ts";
import { fromDer, integerOf, isContext, isInteger, octetsOf, oidOf, partsOf } from "./asn1.ts";
import { isPem, openPem } from "./pem.ts";
import { unreadable } from "./pfx-decrypt.ts";
import { type OpenedPfx, openPfx, type PfxItem } from "./pfx-read.ts";

const MAX_BYTES = 1024 * 1024;
const EXTENDED_KEY_USAGE = "2.5.29.37";

const KEY_NAMES: ReadonlyMap<string, string> = new Map([
  ["rsa", "RSA"],
  ["rsa-pss", "RSA-PSS"],
  ["ec", "EC"],
  ["dsa", "DSA"],
  ["ed25519", "Ed25519"],
  ["ed448", "Ed448"],
]);

/** What node:crypto does not tell: the version, and the extended key usage apart from the key usage. */
function versionAndUsageOf(der: Uint8Array): Pick<InspectedCertificate, "version" | "extendedKeyUsage"> {
  const fields = partsOf(partsOf(fromDer(der))[0]);
  const version = fields.find((field) => isContext(field, 0));
  const extensions = fields.find((field) => isContext(field, 3));
  const all = extensions === undefined ? [] : partsOf(partsOf(extensions)[0]).map((one) => partsOf(one));
  const usage = all.find(([name]) => oidOf(name) === EXTENDED_KEY_USAGE)?.at(-1);
  return {
    version: version === undefined ? 1 : integerOf(partsOf(version)[0]) + 1,
    extendedKeyUsage: usage === undefined ? [] : partsOf(fromDer(octetsOf(usage))).map((one) => oidOf(one)),
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
function contentsOf(bytes: Uint8Array, password: string): Contents {
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

/**
 * What the bytes of a certificate (DER, PEM) or PFX are, at most 1 MiB. Throws `certificate.unreadable` with a
 * `reason`, `certificate.wrong-password`.
 */
export function inspectCertificate(bytes: Uint8Array, password: string): InspectedCertificate {
  if (bytes.length > MAX_BYTES) throw unreadable("too-large");
  try {
    return inspectContents(contentsOf(bytes, password));
  } catch (thrown) {
    throw thrown instanceof SetupError ? thrown : unreadable("damaged", thrown);
  }
}
