/** Where the reading of the chosen vault credentials file has got to. */
import type { Answers } from "../core/answers.ts";
import type { ErrorData } from "../core/errors.ts";
import type { PageId } from "../core/steps/navigate.ts";
import type { CredentialsReport } from "../core/vault/credentials-report.ts";

export type CredentialsReading =
  | { readonly file: string; readonly state: "reading" }
  | { readonly file: string; readonly state: "read"; readonly report: CredentialsReport }
  | { readonly file: string; readonly state: "failed"; readonly error: ErrorData };

/** A path that was typed a moment ago: its file has not been read yet. */
export const isUnread = ({
  page,
  answers: { credentials },
  credentials: reading,
}: {
  readonly page: PageId;
  readonly answers: Pick<Answers, "credentials">;
  readonly credentials: CredentialsReading | null;
}): boolean =>
  page === "vault-credentials" &&
  credentials.from === "file" &&
  credentials.file !== "" &&
  (reading?.file !== credentials.file || reading.state === "reading");
