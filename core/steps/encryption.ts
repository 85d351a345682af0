import type { CloudAnswer, KeyVaultAnswer } from "../answers.ts";
import { keyVault } from "../text/key-vault.ts";
import { text } from "../text/steps.ts";
import { isAbsoluteWindowsPath } from "../vault/folders.ts";
import { keyVaultProblem, secretNameProblem } from "../vault/key-vault.ts";
import { defineStep, type Problem } from "./step.ts";

/** The page "Encryption Setting". The passphrase itself is a secret and no answer; its rules are in vault/passphrase. */
export const encryption = defineStep({
  id: "encryption",
  edits: ["passphrase"],
  problems: ({ answers: { flow, cloud, passphrase: said } }) => {
    if (flow === "change-settings" && !said.change) return [];
    const found: Problem[] = [];
    // A generated passphrase that is kept nowhere is data lost beforehand.
    if (said.from === "generated" && said.saveTo.trim() === "")
      found.push({ field: "passphrase.saveTo", problem: "empty" });
    // Another passphrase than before would cut this server off from its own backups (backup-azure-file-folder-backup-faq).
    if (said.from === "generated" && flow === "re-register")
      found.push({ field: "passphrase.from", problem: "must-be-the-same" });
    if (said.saveTo.trim() !== "" && !isAbsoluteWindowsPath(said.saveTo) && !said.saveTo.startsWith("/")) {
      found.push({ field: "passphrase.saveTo", problem: "not-absolute" });
    }
    return [...found, ...keyVaultProblems(said.keyVault, cloud)];
  },
  summary: ({ answers: { flow, passphrase: said } }) => {
    if (flow === "change-settings" && !said.change)
      return [[text.encryption.fields.change, text.encryption.values.unchanged]];
    return [
      [text.encryption.fields.from, text.encryption.sources[said.from]],
      [text.encryption.fields.saveTo, said.saveTo || text.encryption.values.notSaved],
      ...(said.keyVault.uri.trim() === ""
        ? []
        : [[keyVault.title, `${said.keyVault.uri.trim()} ${said.keyVault.secretName.trim()}`] as const]),
    ];
  },
});

/** Without an address no Key Vault is meant. */
function keyVaultProblems({ uri, secretName }: KeyVaultAnswer, cloud: CloudAnswer): Problem[] {
  if (uri.trim() === "") return [];
  const address = keyVaultProblem(uri, cloud);
  const name = secretNameProblem(secretName);
  return [
    ...(address ? [{ field: "passphrase.keyVault.uri", problem: address }] : []),
    ...(name ? [{ field: "passphrase.keyVault.secretName", problem: name }] : []),
  ];
}
