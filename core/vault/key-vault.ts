/**
 * The passphrase as a secret of an Azure Key Vault: where it goes, and the proof that it is there. The page never reads it;
 * what Key Vault holds is compared here.
 */
import type { CloudAnswer } from "../answers.ts";
import { SetupError } from "../errors.ts";
import type { KeyVaultPlace, KeyVaultSession } from "../key-vault-port.ts";
import type { Secret } from "../secret.ts";
import type { CloudName } from "./clouds.ts";
import { passphraseProblems } from "./passphrase.ts";

/** "DNS suffixes for base URL" of about-keys-secrets-certificates (Azure Key Vault documentation). */
const SUFFIXES: Readonly<Record<CloudName, string>> = {
  public: "vault.azure.net",
  "us-government": "vault.usgovcloudapi.net",
  china: "vault.azure.cn",
};

/** "Vault name … must be a 3-24 character string, containing only 0-9, a-z, A-Z, and not consecutive -" (same page). */
const VAULT_NAME = /^(?=.{3,24}$)[a-z0-9]+(?:-[a-z0-9]+)*$/i;
/** `^[0-9a-zA-Z-]+$` (REST reference, Set Secret), 1 to 127 characters. */
const SECRET_NAME = /^[0-9a-zA-Z-]+$/;
const MAX_SECRET_NAME_CHARACTERS = 127;

export type KeyVaultProblem = "empty" | "not-https" | "not-a-key-vault" | "other-cloud";
export type SecretNameProblem = "empty" | "bad-character" | "too-long";

/**
 * What is wrong with the address of a Key Vault, such as https://contoso-kv.vault.azure.net/ (id 100272). A cloud of one's own
 * has suffixes that nobody can know here: any https host is taken there.
 */
export function keyVaultProblem(address: string, cloud: CloudAnswer): KeyVaultProblem | null {
  const typed = address.trim();
  if (typed === "") return "empty";
  const url = URL.canParse(typed) ? new URL(typed) : null;
  if (url?.protocol !== "https:") return "not-https";
  if (url.origin !== typed.replace(/\/$/, "").toLowerCase()) return "not-a-key-vault";
  if (typeof cloud !== "string") return null;
  const [name = "", ...rest] = url.hostname.split(".");
  const suffix = rest.join(".");
  if (suffix === SUFFIXES[cloud]) return VAULT_NAME.test(name) ? null : "not-a-key-vault";
  return Object.values(SUFFIXES).includes(suffix) ? "other-cloud" : "not-a-key-vault";
}

export function secretNameProblem(name: string): SecretNameProblem | null {
  const typed = name.trim();
  if (typed === "") return "empty";
  if (!SECRET_NAME.test(typed)) return "bad-character";
  return typed.length > MAX_SECRET_NAME_CHARACTERS ? "too-long" : null;
}

/**
 * A name for the secret, after the agent's own `AzBackup-<machine FQDN>-<vault name>`. Key Vault takes no dots in names, and
 * how the agent writes those of an FQDN is not documented: they become hyphens here, and the admin may enter another name.
 */
export const usualSecretName = (server: string | null, vault: string | null): string =>
  ["AzBackup", server ?? "", vault ?? ""]
    .filter((part) => part !== "")
    .join("-")
    .replace(/[^0-9a-zA-Z-]+/g, "-")
    .slice(0, MAX_SECRET_NAME_CHARACTERS);

/** The place as it was typed, in one form. Throws `key-vault.wrong-address`. */
export function keyVaultPlace(
  { uri, secretName }: { readonly uri: string; readonly secretName: string },
  cloud: CloudAnswer,
): KeyVaultPlace {
  const wrong = keyVaultProblem(uri, cloud) ?? secretNameProblem(secretName);
  if (wrong) throw new SetupError("key-vault.wrong-address", { address: uri.trim().slice(0, 200) });
  return { vault: new URL(uri.trim()).origin, secret: secretName.trim() };
}

/**
 * Whether the secret is there and is this passphrase.
 * @throws SetupError key-vault.*, azure.*, network.*, proxy.*, passphrase.too-short and its like
 */
export async function checkInKeyVault(
  session: Pick<KeyVaultSession, "readSecret">,
  place: KeyVaultPlace,
  passphrase: Secret,
  signal: AbortSignal,
): Promise<{ readonly same: boolean }> {
  mustBeGood(passphrase);
  return { same: (await session.readSecret(place, signal)).reveal() === passphrase.reveal() };
}

/**
 * Stores the passphrase under a name that is free, or leaves it where it is that very one, and reads it back. Another value is
 * never replaced: it may be what other backups are restored with.
 * @throws SetupError as above
 */
export async function saveInKeyVault(
  session: KeyVaultSession,
  place: KeyVaultPlace,
  passphrase: Secret,
  signal: AbortSignal,
): Promise<void> {
  mustBeGood(passphrase);
  if (await isThere(session, place, passphrase, signal)) return;
  await session.writeSecret(place, passphrase, signal);
  const { same } = await checkInKeyVault(session, place, passphrase, signal);
  if (!same) throw new SetupError("key-vault.other-value", { ...place });
}

async function isThere(
  session: Pick<KeyVaultSession, "readSecret">,
  place: KeyVaultPlace,
  passphrase: Secret,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    const { same } = await checkInKeyVault(session, place, passphrase, signal);
    if (!same) throw new SetupError("key-vault.other-value", { ...place });
    return true;
  } catch (thrown) {
    if (thrown instanceof SetupError && thrown.code === "key-vault.no-secret") return false;
    throw thrown;
  }
}

function mustBeGood(passphrase: Secret): void {
  const [problem] = passphraseProblems(passphrase.reveal());
  if (problem) throw new SetupError(problem);
}
