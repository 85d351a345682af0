/** What prints instead of a secret, wherever one would show by accident. */
const MASK = "•••";

/**
 * A string that will not print or serialise: passphrase, passwords, PIN, private keys, credentials files.
 * `reveal()` is the only way in, so that every use can be found by searching for it.
 */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The text itself. Call it at the last moment, and never keep the result. */
  reveal(): string {
    return this.#text;
  }

  get isEmpty(): boolean {
    return this.#text.length === 0;
  }

  toString(): string {
    return MASK;
  }

  /** Refuses JSON: a secret in an answer, plan, journal or reply is a fault that must show at once. */
  toJSON(): never {
    throw new TypeError("a secret cannot be serialised");
  }

  /** What Node's console and inspector show. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return MASK;
  }
}

/** The secrets a run may need, by the names they have on standard input and in the answer file. */
export const SECRET_NAMES = [
  "clientSecret",
  "clientCertificatePem",
  "clientCertificatePassword",
  "passphrase",
  "pfxPassword",
  "proxyPassword",
  "securityPin",
  "sqlPassword",
  "localAccountPassword",
  "productKey",
] as const;

export type SecretName = (typeof SECRET_NAMES)[number];

export type Secrets = Readonly<Partial<Record<SecretName, Secret>>>;
