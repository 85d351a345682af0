/** A certificate request (PKCS #10, RFC 2986): node:crypto makes the key and signs, the rest is written here. */
import { generateKeyPair, sign } from "node:crypto";
import { promisify } from "node:util";
import {
  bits,
  explicit,
  fromDer,
  integer,
  nothing,
  octets,
  oid,
  printable,
  sequence,
  set,
  toDer,
  yes,
} from "./asn1.ts";

const COMMON_NAME = "2.5.4.3";
const SHA256_WITH_RSA = "1.2.840.113549.1.1.11";
const EXTENSION_REQUEST = "1.2.840.113549.1.9.14";
const KEY_USAGE = "2.5.29.15";
const EXTENDED_KEY_USAGE = "2.5.29.37";
const CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";
/** BIT STRING of digitalSignature and keyEncipherment, as certreq's `KeyUsage = 0xA0`. */
const SIGN_AND_ENCIPHER = Buffer.from("030205a0", "hex");
const RSA_BITS = 2048;

const newKeyPair = promisify(generateKeyPair);

export interface MadeRequest {
  /** PEM. */
  readonly request: string;
  /** PKCS #8, PEM. */
  readonly key: string;
}

const pem = (label: string, der: Buffer): string => {
  const lines = der.toString("base64").match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ""].join("\n");
};

/** A new RSA key and the request for a client authentication certificate of it. `commonName`: ASCII letters, digits, `.` and `-`. */
export async function makeCertificateRequest(commonName: string): Promise<MadeRequest> {
  const { publicKey, privateKey } = await newKeyPair("rsa", { modulusLength: RSA_BITS });
  const usages = sequence(
    sequence(oid(KEY_USAGE), yes(), octets(SIGN_AND_ENCIPHER)),
    sequence(oid(EXTENDED_KEY_USAGE), octets(toDer(sequence(oid(CLIENT_AUTHENTICATION))))),
  );
  const info = sequence(
    integer(0),
    sequence(set(sequence(oid(COMMON_NAME), printable(commonName)))),
    fromDer(publicKey.export({ type: "spki", format: "der" })),
    explicit(0, sequence(oid(EXTENSION_REQUEST), set(usages))),
  );
  const signature = sign("sha256", toDer(info), privateKey);
  const request = toDer(sequence(info, sequence(oid(SHA256_WITH_RSA), nothing()), bits(signature)));
  return {
    request: pem("NEW CERTIFICATE REQUEST", request),
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}
