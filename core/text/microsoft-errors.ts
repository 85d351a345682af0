/**
 * What Microsoft's errors mean, in words. Large: loaded where somebody asks, with its German, never with the first page.
 * Which error it is, is found by vault/microsoft-errors.
 */
import type { Area, Fix, KnownError, MicrosoftErrors } from "../vault/microsoft-errors/catalogue.ts";
import {
  type Found,
  hexOf,
  hexOfWindows,
  numberOfFound,
  windowsErrorOf,
} from "../vault/microsoft-errors/match.ts";
import { SOURCES } from "../vault/microsoft-errors/row.ts";
import { germanMicrosoftErrors } from "./german/microsoft-errors.ts";
import { alsoTranslated } from "./language.ts";
import { microsoftAnswerFile } from "./microsoft-errors-answer-file.ts";
import { microsoftBackup } from "./microsoft-errors-backup.ts";
import { microsoftCertificate } from "./microsoft-errors-certificate.ts";
import { microsoftConnection } from "./microsoft-errors-connection.ts";
import { microsoftPassphrase } from "./microsoft-errors-passphrase.ts";
import { microsoftRegistration } from "./microsoft-errors-registration.ts";
import { microsoftService } from "./microsoft-errors-service.ts";
import { microsoftSetup } from "./microsoft-errors-setup.ts";
import { microsoftSql } from "./microsoft-errors-sql.ts";
import { microsoftVault } from "./microsoft-errors-vault.ts";
import { microsoftExplanation as words } from "./microsoft-explanation.ts";
import { microsoftFixes } from "./microsoft-fixes.ts";

alsoTranslated("de", germanMicrosoftErrors);

/** An error without a cause in words does not compile. */
const causes = {
  registration: microsoftRegistration,
  vault: microsoftVault,
  connection: microsoftConnection,
  passphrase: microsoftPassphrase,
  service: microsoftService,
  setup: microsoftSetup,
  sql: microsoftSql,
  answerFile: microsoftAnswerFile,
  certificate: microsoftCertificate,
  backup: microsoftBackup,
} satisfies { readonly [A in Area]: { readonly [N in keyof MicrosoftErrors[A]]: string } };

const causesOf: Readonly<Record<Area, Readonly<Record<string, string>>>> = causes;
const fixes: Readonly<Record<string, string>> = microsoftFixes satisfies Readonly<Record<Fix, string>>;

/** One of Microsoft's errors, explained. */
export interface ExplainedMicrosoftError {
  /** Microsoft's id, decimal; null where the error has none, or words told and it has several. */
  readonly id: number | null;
  /** All ids that mean the same. */
  readonly ids: readonly number[];
  readonly hex: string | null;
  /** The Win32 code, where it is an error of Windows itself. */
  readonly windowsError: number | null;
  readonly by: Found["by"];
  readonly cause: string;
  /** In the order to try. */
  readonly fixes: readonly string[];
  /** Trying again with nothing changed can help. */
  readonly retry: boolean;
  /** Addresses without `https://`. */
  readonly sources: readonly string[];
}

const causeOf = ({ area, name }: KnownError): string => causesOf[area][name] ?? name;

function hexIn(number: number | null, windowsError: number | null): string | null {
  if (windowsError !== null) return hexOfWindows(windowsError);
  return number === null ? null : hexOf(number);
}

/** In the language that is spoken now. */
export function explainFound(found: Found): ExplainedMicrosoftError {
  const { error, by } = found;
  const windowsError = windowsErrorOf(found);
  const number = numberOfFound(found);
  return {
    id: windowsError === null ? number : null,
    ids: error.ids ?? [],
    hex: hexIn(number, windowsError),
    windowsError,
    by,
    cause: causeOf(error),
    fixes: error.fixes.map((fix) => fixes[fix] ?? fix),
    retry: error.retry ?? false,
    sources: error.sources.map((source) => SOURCES[source]),
  };
}

/** "Microsoft's error 34513 (0x86D1)": with the number in both bases, as texts and logs name it. */
export function explainedTitle({ id, ids, hex, windowsError }: ExplainedMicrosoftError): string {
  const numbered = (number: number) => words.numbered({ id: String(number), hex: hex ?? "" });
  if (windowsError !== null) return words.windows({ id: numbered(windowsError) });
  if (id !== null) return words.id({ id: numbered(id) });
  return ids.length === 0 ? words.noId : words.id({ id: ids.join(", ") });
}

/** A number that nobody knows here, in both bases, and the pages on which Microsoft's own text may stand. */
export interface UnknownMicrosoftError {
  readonly id: number;
  readonly hex: string;
  readonly look: readonly string[];
}

export const explainUnknown = (number: number): UnknownMicrosoftError => ({
  id: number,
  hex: hexOf(number),
  look: [SOURCES.errorCatalogue, SOURCES.marsTroubleshoot, SOURCES.mabsTroubleshoot],
});
