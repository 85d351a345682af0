/** The running practice server, as its answers see it. */
import type { PracticeKnobs } from "./knobs.ts";
import type { Tokens } from "./tokens.ts";

/** The resource that ARM tokens are for. A made-up name that leads nowhere (RFC 2606). */
export const ARM_RESOURCE = "https://management.practice.test";
export const ARM_SCOPE = `${ARM_RESOURCE}/.default`;

/** What a practice Key Vault asks tokens for: its own host, since all of them are one. */
export const keyVaultScope = ({ origin }: Pick<Site, "origin">): string => `${origin}/.default`;

export interface Site {
  /** `https://127.0.0.1:<port>`. */
  readonly origin: string;
  readonly stateFile: string;
  readonly knobs: PracticeKnobs;
  /** The server's clock, its skew included. */
  readonly now: () => Date;
  readonly tokens: Tokens;
  /** The secrets that were put into practice Key Vaults. In memory: a passphrase is written to no file of practice mode. */
  readonly secrets: Map<string, string>;
}
