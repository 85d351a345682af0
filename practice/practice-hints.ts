/** What to type in practice mode: values and paths that work, by the names that the pages ask for. */
import { PRACTICE } from "./practice-values.ts";

/** Made when it is first read, as if it had just been downloaded from the practice vault. */
export const PRACTICE_CREDENTIALS_FILE = `C:\\Install\\${PRACTICE.vault}.VaultCredentials`;

export const practiceHints: Readonly<Record<string, string>> = {
  installer: "C:\\Install\\MARSAgentInstaller.exe",
  credentialsFile: PRACTICE_CREDENTIALS_FILE,
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
