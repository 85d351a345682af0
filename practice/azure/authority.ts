/**
 * The practice server's own certificate authority, made at start and forgotten at the end. Its key never leaves the
 * memory of this process; only its certificate is written, for clients to trust.
 */
import { generateKeyPair, type KeyObject } from "node:crypto";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import * as der from "./der.ts";
import { extension, keyId, makeCertificate, OID, toPem } from "./x509.ts";

const makeKeyPair = promisify(generateKeyPair);

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Longer than any practice session, short enough that a forgotten file is soon worthless. */
const LIFETIME_MS = 90 * DAY_MS;

const AUTHORITY_NAME = "Backup Server Setup practice authority";

const authorityExtensions = (key: KeyObject): readonly Buffer[] => [
  extension(OID.basicConstraints, der.sequence(der.yes()), true),
  extension(OID.keyUsage, der.bits(Buffer.of(0b0000_0110), 1), true),
  extension(OID.subjectKeyId, der.octets(keyId(key))),
];

const serverExtensions = (key: KeyObject, issuerKey: KeyObject): readonly Buffer[] => [
  extension(OID.basicConstraints, der.sequence(), true),
  extension(OID.keyUsage, der.bits(Buffer.of(0b1000_0000), 7), true),
  extension(OID.extendedKeyUsage, der.sequence(der.oid(OID.serverAuth))),
  extension(
    OID.subjectAltName,
    der.sequence(
      der.implicit(2, Buffer.from("localhost", "ascii")),
      der.implicit(7, Buffer.of(127, 0, 0, 1)),
      der.implicit(7, Buffer.concat([Buffer.alloc(15), Buffer.of(1)])),
    ),
  ),
  extension(OID.subjectKeyId, der.octets(keyId(key))),
  extension(OID.authorityKeyId, der.sequence(der.implicit(0, keyId(issuerKey)))),
];

interface Validity {
  readonly notBefore: Date;
  readonly notAfter: Date;
}

const validity = (): Validity => ({
  notBefore: new Date(Date.now() - DAY_MS),
  notAfter: new Date(Date.now() + LIFETIME_MS),
});

/** What a TLS server needs, and the authority that clients must trust to reach it. PEM throughout. */
export interface ServerIdentity {
  readonly key: string;
  readonly certificate: string;
  readonly authority: string;
}

/** Elliptic keys: made in a millisecond, where RSA would take most of the start. `valid`: the server's, not the authority's. */
export async function makeServerIdentity(valid = validity()): Promise<ServerIdentity> {
  const [authority, server] = await Promise.all([
    makeKeyPair("ec", { namedCurve: "P-256" }),
    makeKeyPair("ec", { namedCurve: "P-256" }),
  ]);
  const issued = { issuer: AUTHORITY_NAME, issuerKey: authority.privateKey, ...validity() };
  const authorityCertificate = makeCertificate({
    ...issued,
    subject: AUTHORITY_NAME,
    key: authority.publicKey,
    extensions: authorityExtensions(authority.publicKey),
  });
  const serverCertificate = makeCertificate({
    ...issued,
    ...valid,
    subject: "localhost",
    key: server.publicKey,
    extensions: serverExtensions(server.publicKey, authority.publicKey),
  });
  return {
    key: server.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    certificate: toPem(serverCertificate),
    authority: toPem(authorityCertificate),
  };
}

/** Readable by everybody, whatever the umask: it is public, and another account may have to trust it. */
export async function writeAuthority(caFile: string, pem: string): Promise<void> {
  await mkdir(path.dirname(path.resolve(caFile)), { recursive: true });
  await writeFile(caFile, pem, { mode: 0o644 });
  await chmod(caFile, 0o644);
}

/** A self-signed certificate with which the practice application can sign in. */
export async function makeApplicationCertificate(
  commonName: string,
): Promise<{ readonly certificatePem: string; readonly keyPem: string }> {
  const { publicKey, privateKey } = await makeKeyPair("rsa", { modulusLength: 2048 });
  const certificate = makeCertificate({
    subject: commonName,
    issuer: commonName,
    key: publicKey,
    issuerKey: privateKey,
    ...validity(),
    extensions: [extension(OID.extendedKeyUsage, der.sequence(der.oid(OID.clientAuth)))],
  });
  return {
    certificatePem: toPem(certificate),
    keyPem: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}
