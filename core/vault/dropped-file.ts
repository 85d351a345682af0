/** A credentials file that came by drag and drop rather than by path: kept privately, under a name without blanks. */
import { SetupError } from "../errors.ts";
import type { Files } from "../ports.ts";
import { fileNameOf } from "./folders.ts";

/** Writes the text beside the program's own data and returns the path. Throws `vault-credentials.wrong-extension`. */
export async function credentialsFileToKeep(
  { files }: { readonly files: Files },
  name: string,
  text: string,
): Promise<string> {
  const file = fileNameOf(name);
  if (!/\.vaultcredentials$/i.test(file)) throw new SetupError("vault-credentials.wrong-extension", { file });
  const safe = file.slice(0, -".VaultCredentials".length).replace(/[^A-Za-z0-9.-]+/g, "-");
  const path = files.dataPath("credentials", `${safe || "dropped"}.VaultCredentials`);
  await files.writePrivate(path, new TextEncoder().encode(text));
  return path;
}
