/** One row of the catalogue of Microsoft's errors: how it is recognised, what helps, and where Microsoft tells of it. */

/** Pages that tell of errors, without `https://`. */
export const SOURCES = {
  errorCatalogue:
    "github.com/MicrosoftDocs/SupportArticles-docs/blob/HEAD/support/system-center/dpm/vnext-dpm-error-codes.md",
  error4323:
    "github.com/MicrosoftDocs/SupportArticles-docs/blob/HEAD/support/system-center/dpm/error-4323-install-dpm-2012-r2.md",
  error832:
    "github.com/MicrosoftDocs/SupportArticles-docs/blob/HEAD/support/system-center/dpm/installation-error-832.md",
  marsTroubleshoot: "learn.microsoft.com/azure/backup/backup-azure-mars-troubleshoot",
  mabsTroubleshoot: "learn.microsoft.com/azure/backup/backup-azure-mabs-troubleshoot",
  mabs: "learn.microsoft.com/azure/backup/backup-azure-microsoft-azure-backup",
  roles: "learn.microsoft.com/azure/backup/backup-rbac-rs-vault",
  securityFeatures: "learn.microsoft.com/azure/backup/backup-azure-security-feature",
  tls: "learn.microsoft.com/azure/backup/transport-layer-security",
  passphraseInKeyVault: "learn.microsoft.com/azure/backup/save-backup-passphrase-securely-in-azure-key-vault",
  dpmMedia: "github.com/MicrosoftDocs/SystemCenterDocs/blob/HEAD/SystemCenterDocs/includes/validation-dpm.md",
  azurePowerShell9533: "github.com/Azure/azure-powershell/issues/9533",
  azureDocs44495: "github.com/MicrosoftDocs/azure-docs/issues/44495",
  azureDocs15033: "github.com/MicrosoftDocs/azure-docs/issues/15033",
  /** An admin's account of registering with a certificate, 2013. */
  tobiefysh: "tobiefysh.co.uk",
} as const;
export type Source = keyof typeof SOURCES;

export interface Row {
  /** Microsoft's ids. Logs print them in hex as well. */
  readonly ids?: readonly number[];
  /** Win32 codes, which come as 0x8007xxxx. */
  readonly windows?: readonly number[];
  /** Lower case, for texts without a number; `…` is a gap within the line. */
  readonly phrases?: readonly string[];
  /** In the order to try; words in text/microsoft-fixes. */
  readonly fixes: readonly string[];
  readonly sources: readonly Source[];
  /** Trying again with nothing changed can help. */
  readonly retry?: true;
  /** Says little: whatever else is found in the text comes first. */
  readonly vague?: true;
}

/** All ids from one to another, both included. */
export const span = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
