/**
 * Opens a PFX (PKCS #12). The steps are taken here rather than by node-forge's own reader, because what comes from
 * outside must be bounded before each costly step, a wrong password told from a damaged file, and the profile named.
 */
import { SetupError } from "../core/errors.ts";
import type { PfxProfile } from "../core/ports.ts";
import { type Asn1, contentsOf, fromDer, integerOf, octetsOf, oidOf, partsOf, toDer } from "./asn1.ts";
import {
  checkMac,
  DoesNotOpen,
  decrypt,
  type Encryption,
  formsOf,
  iterationBudget,
  type Mac,
  macOf,
  type PasswordForm,
  type Spend,
  unreadable,
} from "./pfx-decrypt.ts";
import * as names from "./pfx-names.ts";

const MAX_BAGS = 50;
const MAX_NAME = 256;

interface Attributes {
  readonly friendlyName: string | null;
  readonly keyProvider: string | null;
}

/** A certificate, or a key as PKCS #8: DER, with what the PFX says of it. */
export interface PfxItem extends Attributes {
  readonly der: Buffer;
}

export interface OpenedPfx {
  readonly certificates: readonly PfxItem[];
  readonly keys: readonly PfxItem[];
  readonly profile: PfxProfile | "other";
}

const textOf = (node: Asn1 | undefined): string | null =>
  node === undefined
    ? null
    : contentsOf(node)
        .replaceAll(/\p{Cc}/gu, "")
        .slice(0, MAX_NAME);

function attributesOf(node: Asn1 | undefined): Attributes {
  const found = new Map<string, Asn1 | undefined>();
  for (const attribute of node === undefined ? [] : partsOf(node)) {
    const [name, values] = partsOf(attribute);
    found.set(oidOf(name), partsOf(values)[0]);
  }
  return {
    friendlyName: textOf(found.get(names.FRIENDLY_NAME)),
    keyProvider: textOf(found.get(names.KEY_PROVIDER_NAME)),
  };
}

/** One attempt to open the whole file, with one form of the password. */
class Opening {
  readonly certificates: PfxItem[] = [];
  readonly keys: PfxItem[] = [];
  readonly encryptions: Encryption[] = [];
  readonly #with: { readonly form: PasswordForm; readonly spend: Spend };
  #bags = 0;

  constructor(form: PasswordForm, spend: Spend) {
    this.#with = { form, spend };
  }

  readSafe(safe: Buffer): void {
    for (const content of partsOf(fromDer(safe))) {
      const [kind, wrapped] = partsOf(content);
      const inner = partsOf(wrapped)[0];
      const type = oidOf(kind);
      if (type === names.DATA) this.#readBags(fromDer(octetsOf(inner)));
      else if (type === names.ENCRYPTED_DATA) this.#readBags(this.#decryptContent(inner));
      else throw unreadable("unknown-content");
    }
  }

  #decrypt(algorithm: Asn1 | undefined, encrypted: Asn1 | undefined): Asn1 {
    const { node, encryption } = decrypt(algorithm, octetsOf(encrypted), this.#with);
    this.encryptions.push(encryption);
    return node;
  }

  #decryptContent(encryptedData: Asn1 | undefined): Asn1 {
    const [, algorithm, encrypted] = partsOf(partsOf(encryptedData)[1]);
    return this.#decrypt(algorithm, encrypted);
  }

  #readBags(bags: Asn1): void {
    for (const bag of partsOf(bags)) {
      this.#bags += 1;
      if (this.#bags > MAX_BAGS) throw unreadable("too-many-bags");
      const [kind, wrapped, attributes] = partsOf(bag);
      const value = partsOf(wrapped)[0];
      if (value === undefined) throw unreadable("empty-bag");
      this.#readBag(oidOf(kind), value, attributesOf(attributes));
    }
  }

  /** Bags of other kinds (revocation lists, secrets) are of no use here. */
  #readBag(kind: string, value: Asn1, attributes: Attributes): void {
    if (kind === names.KEY_BAG) this.keys.push({ der: toDer(value), ...attributes });
    if (kind === names.SHROUDED_KEY_BAG) {
      const [algorithm, encrypted] = partsOf(value);
      this.keys.push({ der: toDer(this.#decrypt(algorithm, encrypted)), ...attributes });
    }
    if (kind === names.CERTIFICATE_BAG) {
      const [type, wrapped] = partsOf(value);
      if (oidOf(type) !== names.X509_CERTIFICATE) return;
      this.certificates.push({ der: octetsOf(partsOf(wrapped)[0]), ...attributes });
    }
  }

  profile(mac: Mac | null): PfxProfile | "other" {
    if (this.encryptions.length === 0) return "other";
    const isOlder = this.encryptions.every(({ cipher }) => names.OLDER_ENCRYPTIONS.has(cipher));
    if (isOlder && mac?.digest === names.SHA1) return "3des-sha1";
    const isNewer = this.encryptions.every(
      ({ cipher, digest }) => cipher === names.AES256_CBC && digest === names.HMAC_SHA256,
    );
    return isNewer && mac?.digest === names.SHA256 ? "aes256-sha256" : "other";
  }
}

function readOuter(data: Uint8Array): { readonly safe: Buffer; readonly mac: Mac | null } {
  const [version, content, mac] = partsOf(fromDer(data));
  if (integerOf(version) !== 3) throw unreadable("unknown-version");
  const [kind, wrapped] = partsOf(content);
  if (oidOf(kind) !== names.DATA) throw unreadable("unknown-content");
  return { safe: octetsOf(partsOf(wrapped)[0]), mac: macOf(mac) };
}

function openWithAnyForm(data: Uint8Array, password: string): OpenedPfx {
  const { safe, mac } = readOuter(data);
  const spend = iterationBudget();
  for (const form of formsOf(password)) {
    const opening = new Opening(form, spend);
    try {
      if (mac !== null) checkMac(mac, safe, form, spend);
      opening.readSafe(safe);
      return { certificates: opening.certificates, keys: opening.keys, profile: opening.profile(mac) };
    } catch (thrown) {
      if (!(thrown instanceof DoesNotOpen)) throw thrown;
    }
  }
  throw new SetupError("certificate.wrong-password");
}

/** Everything in a PFX. Throws `certificate.unreadable`, `certificate.wrong-password`. */
export function openPfx(data: Uint8Array, password: string): OpenedPfx {
  try {
    return openWithAnyForm(data, password);
  } catch (thrown) {
    throw thrown instanceof SetupError ? thrown : unreadable("damaged", thrown);
  }
}
