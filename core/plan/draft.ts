/** What the parts of a plan are made from and made of, before ids are given. */
import type { Action } from "./plan.ts";

/** What the plan must know besides: where the program puts its own files, and whether this is practice. */
export interface PlanContext {
  readonly practice: boolean;
  /** Where a made credentials file will lie: absolute, private, without blanks. */
  readonly madeCredentialsFile: string;
  /** Where the certificate lies that a CA makes of this server's request, when the run asks it. */
  readonly signedCertificateFile: string;
  /** Where set-up's answer file will lie, and its log: see `setupFolderOf`. */
  readonly setupFolder: string;
  readonly setupLogFile: string;
  /** When the plan was made, ISO 8601: names the file of a changed passphrase. */
  readonly madeAt: string;
}

/** An action before it has its id. */
export type Draft = Action extends infer A ? (A extends Action ? Omit<A, "id"> : never) : never;
