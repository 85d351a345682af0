/** What to type in practice mode: values and paths that work, by the names that the pages ask for. */
import { PRACTICE } from "./practice-values.ts";

/** Made when it is first read, as if it had just been downloaded from the practice vault. */
export const PRACTICE_CREDENTIALS_FILE = `C:\\Install\\${PRACTICE.vault}.VaultCredentials`;

/** A PFX of an organisation's own; and what the practice CA makes of the request that waits here. */
export const PRACTICE_PFX_FILE = "C:\\Install\\practice-certificate.pfx";
export const PRACTICE_SIGNED_FILE = "C:\\Install\\practice-certificate.cer";

export const practiceHints: Readonly<Record<string, string>> = {
  installer: "C:\\Install\\MARSAgentInstaller.exe",
  media: "C:\\Install\\MABS",
  mediaDpm: "C:\\Install\\DPM",
  sqlInstance: "MABSSQL",
  localAccountPassword: PRACTICE.localAccountPassword,
  productKey: PRACTICE.productKey,
  credentialsFile: PRACTICE_CREDENTIALS_FILE,
  pfxFile: PRACTICE_PFX_FILE,
  pfxPassword: PRACTICE.pfxPassword,
  signedCertificate: PRACTICE_SIGNED_FILE,
  recoveryFolder: "D:\\Recovery",
  passphraseFolder: "\\\\FILES01\\Passphrases",
  keyVault: `https://${PRACTICE.keyVault}.vault.azure.net/`,
  tenantId: PRACTICE.tenantId,
  clientId: PRACTICE.clientId,
  clientSecret: PRACTICE.clientSecret,
  subscriptionId: PRACTICE.subscriptionId,
  resourceGroup: PRACTICE.resourceGroup,
  vault: PRACTICE.vault,
};
