/** The certificate of a service principal from its file: PEM as it is, a PFX opened and made PEM, in memory only. */
import { createPrivateKey, X509Certificate } from "node:crypto";
import { SetupError } from "../../core/errors.ts";
import { Secret } from "../../core/secret.ts";
import { readBounded } from "../file-system.ts";
import { openPfx } from "../pfx-read.ts";

const MAX_FILE_BYTES = 256 * 1024;
/** The first byte of a PFX: a DER sequence. */
const DER_SEQUENCE = 0x30;

const unusable = (reason: string, file: string, cause?: unknown): SetupError =>
  new SetupError("azure.sign-in-certificate", { reason, file }, { cause });

const opened = (bytes: Uint8Array, password: string, file: string) => {
  try {
    return openPfx(bytes, password);
  } catch (thrown) {
    const { code } = SetupError.from(thrown);
    throw unusable(code === "certificate.wrong-password" ? "wrong-password" : "unreadable", file, thrown);
  }
};

function pemOfPfx(bytes: Uint8Array, password: string, file: string): string {
  const { certificates, keys } = opened(bytes, password, file);
  const [key] = keys;
  if (key === undefined) throw unusable("no-private-key", file);
  if (certificates.length === 0) throw unusable("no-certificate", file);
  try {
    const privateKey = createPrivateKey({ key: key.der, format: "der", type: "pkcs8" });
    const all = certificates.map(({ der }) => new X509Certificate(der));
    // The one that the key belongs to comes first: Entra is told its thumbprint.
    const own = all.filter((each) => each.checkPrivateKey(privateKey));
    const chain = [...own, ...all.filter((each) => !own.includes(each))];
    return `${chain.map(String).join("")}${privateKey.export({ format: "pem", type: "pkcs8" })}`;
  } catch (cause) {
    throw unusable("key-unreadable", file, cause);
  }
}

/** Throws file.*, `azure.sign-in-certificate`. */
export async function readClientCertificate(file: string, password: Secret | undefined): Promise<Secret> {
  const bytes = await readBounded(file, MAX_FILE_BYTES);
  if (bytes[0] === DER_SEQUENCE) return new Secret(pemOfPfx(bytes, password?.reveal() ?? "", file));
  return new Secret(new TextDecoder("latin1").decode(bytes));
}
