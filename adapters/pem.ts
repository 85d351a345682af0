/** Reads PEM: certificates, and the private keys that may stand with them. */
import { createPrivateKey } from "node:crypto";
import { SetupError } from "../core/errors.ts";
import { fromDer, octetsOf, partsOf, toDer } from "./asn1.ts";
import { DoesNotOpen, decrypt, formsOf, iterationBudget, unreadable } from "./pfx-decrypt.ts";

const MAX_BLOCKS = 50;
const BEGIN = "-----BEGIN ";
const END = "-----END ";
const RULE = "-----";

interface Block {
  readonly label: string;
  /** With its first and last line. */
  readonly text: string;
}

/** Block after block, each looked at once: no backtracking, whatever the text. */
function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = text.indexOf(BEGIN); at !== -1; ) {
    const labelEnd = text.indexOf(RULE, at + BEGIN.length);
    const end = labelEnd === -1 ? -1 : text.indexOf(END, labelEnd);
    const close = end === -1 ? -1 : text.indexOf(RULE, end + END.length);
    if (close === -1) break;
    blocks.push({
      label: text.slice(at + BEGIN.length, labelEnd),
      text: text.slice(at, close + RULE.length),
    });
    if (blocks.length > MAX_BLOCKS) throw unreadable("too-many-blocks");
    at = text.indexOf(BEGIN, close + RULE.length);
  }
  return blocks;
}

function bodyOf({ text }: Block): Buffer {
  const lines = text.split("\n").slice(1, -1);
  return Buffer.from(lines.join(""), "base64");
}

/** PKCS #8 with a password: opened here, because the file says how often the password is to be hashed. */
function openEncrypted(block: Block, password: string): Buffer {
  const [algorithm, encrypted] = partsOf(fromDer(bodyOf(block)));
  const spend = iterationBudget();
  for (const form of formsOf(password)) {
    try {
      return toDer(decrypt(algorithm, octetsOf(encrypted), { form, spend }).node);
    } catch (thrown) {
      if (!(thrown instanceof DoesNotOpen)) throw thrown;
    }
  }
  throw new SetupError("certificate.wrong-password");
}

/** The older kinds: PKCS #1 and SEC 1, with or without OpenSSL's own encryption. */
function openOlder({ text }: Block, password: string): Buffer {
  const isEncrypted = text.includes("Proc-Type: 4,ENCRYPTED");
  try {
    const key = createPrivateKey({ key: text, format: "pem", passphrase: password });
    return key.export({ type: "pkcs8", format: "der" });
  } catch (cause) {
    throw isEncrypted
      ? new SetupError("certificate.wrong-password", {}, { cause })
      : unreadable("damaged", cause);
  }
}

function openKey(block: Block, password: string): Buffer {
  if (block.label === "ENCRYPTED PRIVATE KEY") return openEncrypted(block, password);
  return block.label === "PRIVATE KEY" ? bodyOf(block) : openOlder(block, password);
}

export const isPem = (data: Uint8Array): boolean => Buffer.from(data).includes(BEGIN);

/** DER of the certificates, and PKCS #8 DER of the keys. Throws `certificate.unreadable`, `.wrong-password`. */
export function openPem(
  data: Uint8Array,
  password: string,
): { readonly certificates: readonly Buffer[]; readonly keys: readonly Buffer[] } {
  const blocks = blocksOf(Buffer.from(data).toString("latin1"));
  return {
    certificates: blocks.filter(({ label }) => label === "CERTIFICATE").map(bodyOf),
    keys: blocks
      .filter(({ label }) => label.endsWith("PRIVATE KEY"))
      .map((block) => openKey(block, password)),
  };
}
