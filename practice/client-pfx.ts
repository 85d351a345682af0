/** For tests: an application's certificate as a PFX, as Windows exports it. */
import { createPrivateKey, X509Certificate } from "node:crypto";
import { writePfx } from "../adapters/pfx-write.ts";
import type { Secret } from "../core/secret.ts";

/** `pem` holds private key and certificate. */
export const pfxOf = (pem: Secret, password: string): Uint8Array =>
  writePfx({
    certificate: new X509Certificate(pem.reveal()).raw,
    privateKey: createPrivateKey(pem.reveal()).export({ type: "pkcs8", format: "der" }),
    friendlyName: "Practice application",
    keyProvider: null,
    password,
    profile: "aes256-sha256",
  });
