/** The work of the certificate port as plain functions: what goes to the worker, what comes back. */
import { X509Certificate } from "node:crypto";
import { type ErrorData, SetupError } from "../core/errors.ts";
import type { InspectedCertificate, PfxProfile, RegistrationCertificateRequest } from "../core/ports.ts";
import { type CertificateWithKey, certificateWithKey, inspectCertificate } from "./certificate-inspect.ts";
import { makeCertificate } from "./certificate-make.ts";
import { type MadeRequest, makeCertificateRequest } from "./certificate-request.ts";
import { writePfx } from "./pfx-write.ts";

/** Constants of Azure PowerShell's `CertUtils`: the agent's certificates are known by this name. */
const COMMON_NAME = "Windows Azure Tools";
const KEY_PROVIDER = "Microsoft Enhanced Cryptographic Provider v1.0";
const CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";
const RSA_BITS = 2048;

/** Secrets are revealed for the way to the worker, which is a thread of this process. */
export type CertificateQuestion =
  | { readonly ask: "make"; readonly request: RegistrationCertificateRequest }
  | { readonly ask: "request"; readonly commonName: string }
  | ({ readonly ask: "join"; readonly friendlyName: string; readonly profile: PfxProfile } & Given)
  | ({ readonly ask: "inspect" } & Given);

/** A certificate from outside. Password and key are empty where there is none. */
interface Given {
  readonly bytes: Uint8Array;
  readonly password: string;
  /** PEM. */
  readonly key: string;
}

export interface MadePfx {
  readonly certificate: Uint8Array;
  /** Base64, empty password. */
  readonly pfx: string;
  readonly thumbprint: string;
}

export type CertificateReply =
  | { readonly made: MadePfx }
  | { readonly requested: MadeRequest }
  | { readonly inspected: InspectedCertificate }
  /** `cause`: for the log. It names what failed, and never holds what was read. */
  | { readonly error: ErrorData; readonly cause: string };

async function make(request: RegistrationCertificateRequest): Promise<MadePfx> {
  const made = await makeCertificate({
    commonName: COMMON_NAME,
    notBefore: request.notBefore,
    notAfter: request.notAfter,
    rsaBits: RSA_BITS,
    extendedKeyUsage: [CLIENT_AUTHENTICATION],
  });
  return packed(made, request);
}

/** As vault credentials hold it: empty password, and the key provider that the agent's .NET code can use. */
function packed(
  made: CertificateWithKey,
  { friendlyName, profile }: { readonly friendlyName: string; readonly profile: PfxProfile },
): MadePfx {
  const pfx = writePfx({ ...made, friendlyName, keyProvider: KEY_PROVIDER, password: "", profile });
  made.privateKey.fill(0);
  const { fingerprint } = new X509Certificate(made.certificate);
  return {
    certificate: new Uint8Array(made.certificate),
    pfx: pfx.toString("base64"),
    thumbprint: fingerprint.replaceAll(":", ""),
  };
}

async function answer(question: CertificateQuestion): Promise<CertificateReply> {
  switch (question.ask) {
    case "make":
      return { made: await make(question.request) };
    case "request":
      return { requested: await makeCertificateRequest(question.commonName) };
    case "join":
      return {
        made: packed(certificateWithKey(question.bytes, question.password, question.key), question),
      };
    case "inspect":
      return { inspected: inspectCertificate(question.bytes, question.password, question.key) };
  }
}

/** Never rejects: trouble is a reply too. */
export async function answerCertificateQuestion(question: CertificateQuestion): Promise<CertificateReply> {
  try {
    return await answer(question);
  } catch (thrown) {
    const error = SetupError.from(thrown);
    return { error: error.toData(), cause: String(error.cause ?? error) };
  }
}
