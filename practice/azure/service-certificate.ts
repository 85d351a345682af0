/** The certificate that the service makes in flow B, with its private key. */
import { generateKeyPair } from "node:crypto";
import { promisify } from "node:util";
import * as der from "./der.ts";
import { makePfx } from "./pkcs12.ts";
import { extension, makeCertificate, OID } from "./x509.ts";

const makeKeyPair = promisify(generateKeyPair);

/** Subject and issuer in the official example. */
const COMMON_NAME = "Windows Azure Tools";
/** The provider that Microsoft's own cmdlet pins (CertUtils.cs). */
const LEGACY_PROVIDER = "Microsoft Enhanced Cryptographic Provider v1.0";

export interface ServiceCertificateRequest {
  readonly friendlyName: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** `pfx` is base64, with private key and empty password; `certificate` is the public half, DER. */
export async function makeServiceCertificate(
  request: ServiceCertificateRequest,
): Promise<{ readonly certificate: Buffer; readonly pfx: string }> {
  const { friendlyName, notBefore, notAfter } = request;
  const { publicKey, privateKey } = await makeKeyPair("rsa", { modulusLength: 2048 });
  const certificate = makeCertificate({
    subject: COMMON_NAME,
    issuer: COMMON_NAME,
    key: publicKey,
    issuerKey: privateKey,
    notBefore,
    notAfter,
    extensions: [extension(OID.extendedKeyUsage, der.sequence(der.oid(OID.clientAuth)))],
  });
  const pfx = makePfx({
    certificate,
    privateKey: privateKey.export({ type: "pkcs8", format: "der" }),
    friendlyName,
    keyProvider: LEGACY_PROVIDER,
  });
  return { certificate, pfx: pfx.toString("base64") };
}
