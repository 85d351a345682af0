/** The practice CA: a PFX of an organisation's own, and the certificate of a request. The knob `certificate` spoils both. */
import { createPublicKey, generateKeyPair, type KeyObject, X509Certificate } from "node:crypto";
import { promisify } from "node:util";
import { fromDer, partsOf, toDer } from "../adapters/asn1.ts";
import { writePfx } from "../adapters/pfx-write.ts";
import type { Clock, Files } from "../core/ports.ts";
import type { PendingRequest } from "../core/vault/certificate-request.ts";
import * as der from "./azure/der.ts";
import { extension, makeCertificate, OID, toPem } from "./azure/x509.ts";
import { PRACTICE_PFX_FILE, PRACTICE_SIGNED_FILE } from "./practice-hints.ts";
import { PRACTICE } from "./practice-values.ts";
import type { CertificateKnob } from "./windows/machine.ts";

const DAY_MS = 86_400_000;
const MAX_BYTES = 64 * 1024;
const CA_NAME = "Practice CA";
/** BIT STRING of digitalSignature and keyEncipherment. */
const SIGN_AND_ENCIPHER = der.bits(Buffer.of(0xa0), 5);

/** Begin and end of the validity, in days from now. */
const DAYS: Partial<Record<CertificateKnob, readonly [number, number]>> = {
  expired: [-400, -35],
  "too-long": [-1, 4 * 366],
};

const newKeyPair = promisify(generateKeyPair);
const newRsa = (modulusLength: number) => newKeyPair("rsa", { modulusLength });
const newEc = () => newKeyPair("ec", { namedCurve: "P-256" });

export interface CertificateParts {
  readonly files: Files;
  readonly clock: Pick<Clock, "now">;
  readonly knob: () => CertificateKnob;
}

let made: ReturnType<typeof newRsa> | undefined;
/** The CA's key, made when it is first needed. */
const authority = (): ReturnType<typeof newRsa> => {
  made ??= newRsa(2048);
  return made;
};

/** What the knob makes of a certificate. */
function certificateOf(
  key: KeyObject,
  subject: string,
  issuerKey: KeyObject,
  { clock, knob }: CertificateParts,
): Buffer {
  const now = clock.now().getTime();
  const [begins, ends] = DAYS[knob()] ?? [-1, 365];
  const usage = knob() === "no-client-authentication" ? OID.serverAuth : OID.clientAuth;
  return makeCertificate({
    subject,
    issuer: CA_NAME,
    key,
    issuerKey,
    notBefore: new Date(now + begins * DAY_MS),
    notAfter: new Date(now + ends * DAY_MS),
    extensions: [
      extension(OID.keyUsage, SIGN_AND_ENCIPHER, true),
      extension(OID.extendedKeyUsage, der.sequence(der.oid(usage))),
    ],
  });
}

/** The good one stays as it is: a run that is resumed finds the same. */
async function kept(
  parts: CertificateParts,
  file: string,
  isGood: (bytes: Uint8Array) => boolean,
  make: () => Promise<Buffer>,
) {
  if (parts.knob() !== "good") return make();
  if ((await parts.files.state(file)) === "file") {
    const bytes = await parts.files.read(file, MAX_BYTES);
    if (isGood(bytes)) return bytes;
  }
  const made = await make();
  await parts.files.writePrivate(file, made);
  return made;
}

export const practicePfx = async (parts: CertificateParts): Promise<Uint8Array> =>
  kept(
    parts,
    PRACTICE_PFX_FILE,
    () => true,
    async () => {
      const knob = parts.knob();
      const { publicKey, privateKey } =
        knob === "ec-key" ? await newEc() : await newRsa(knob === "short-key" ? 1024 : 2048);
      const certificate = certificateOf(publicKey, "BACKUP01", (await authority()).privateKey, parts);
      if (knob === "no-key") return certificate;
      const other = knob === "other-key" ? (await newRsa(2048)).privateKey : privateKey;
      return writePfx({
        certificate,
        privateKey: other.export({ type: "pkcs8", format: "der" }),
        friendlyName: "Practice certificate",
        keyProvider: null,
        password: PRACTICE.pfxPassword,
        profile: "aes256-sha256",
      });
    },
  );

/** The public key that a request (PKCS #10) asks a certificate for. */
function keyOf({ request }: PendingRequest): KeyObject {
  const bytes = Buffer.from(request.split("\n").slice(1, -2).join(""), "base64");
  const spki = partsOf(partsOf(fromDer(bytes))[0])[2];
  if (spki === undefined) throw new Error("a request without a public key");
  return createPublicKey({ key: toDer(spki), format: "der", type: "spki" });
}

export const practiceSigned = (parts: CertificateParts, pending: PendingRequest): Promise<Uint8Array> => {
  const asked = keyOf(pending);
  const isOfRequest = (bytes: Uint8Array) => new X509Certificate(bytes).publicKey.equals(asked);
  return kept(parts, PRACTICE_SIGNED_FILE, isOfRequest, async () => {
    const key = parts.knob() === "other-key" ? (await newRsa(2048)).publicKey : asked;
    const { privateKey } = await authority();
    return Buffer.from(toPem(certificateOf(key, pending.commonName, privateKey, parts)));
  });
};
