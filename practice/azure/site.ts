/** The running practice server, as its answers see it. */
import type { PracticeKnobs } from "./knobs.ts";
import type { Tokens } from "./tokens.ts";

/** The resource that ARM tokens are for. A made-up name that leads nowhere (RFC 2606). */
export const ARM_RESOURCE = "https://management.practice.test";
export const ARM_SCOPE = `${ARM_RESOURCE}/.default`;

export interface Site {
  /** `https://127.0.0.1:<port>`. */
  readonly origin: string;
  readonly stateFile: string;
  readonly knobs: PracticeKnobs;
  /** The server's clock, its skew included. */
  readonly now: () => Date;
  readonly tokens: Tokens;
}
