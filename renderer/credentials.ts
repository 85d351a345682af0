/** Where the reading of the chosen vault credentials file has got to. */
import type { ErrorData } from "../core/errors.ts";
import type { CredentialsReport } from "../core/vault/credentials-report.ts";

export type CredentialsReading =
  | { readonly file: string; readonly state: "reading" }
  | { readonly file: string; readonly state: "read"; readonly report: CredentialsReport }
  | { readonly file: string; readonly state: "failed"; readonly error: ErrorData };
