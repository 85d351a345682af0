/** What reading a vault credentials file found: the same for the page, `credentials read` and the run. No secrets. */
import type { About, ErrorCode } from "../errors.ts";

/** The four kinds, told by the root element. Only the first can register a backup server today. */
export type CredentialsKind = "backup" | "backup-classic" | "site-recovery" | "site-recovery-classic";

/** One broken rule. Words come from text/errors. */
export interface CredentialsProblem {
  readonly code: ErrorCode;
  readonly about: About;
  readonly message: string;
  readonly remedy: string;
}

/** null where the file does not say, or could not be read that far. */
export interface CredentialsReport {
  readonly kind: CredentialsKind | null;
  readonly vault: string | null;
  readonly resourceGroup: string | null;
  readonly subscriptionId: string | null;
  readonly tenantId: string | null;
  readonly region: string | null;
  readonly resourceId: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly thumbprint: string | null;
  readonly hasPrivateKey: boolean | null;
  /** Sign-in and service hosts named in the file: what must be reachable. */
  readonly aadAuthority: string | null;
  readonly serviceEndpoint: string | null;
  /** Empty: it can be used to register now. */
  readonly problems: readonly CredentialsProblem[];
}
