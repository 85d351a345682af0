/** The host's answers about a passphrase in Azure Key Vault, asked as whoever has signed in. */
import type { Host } from "./host.ts";
import type { Ports } from "./ports.ts";
import { Secret } from "./secret.ts";
import type { KeptSignIn } from "./vault/kept-sign-in.ts";
import { checkInKeyVault, keyVaultPlace, saveInKeyVault } from "./vault/key-vault.ts";
import { passphraseProblems } from "./vault/passphrase.ts";

/** Longer than the adapter's own patience for a request and its second tries. */
const LIMIT_MS = 120_000;

export function keyVaultCalls(
  ports: Pick<Ports, "log">,
  signIn: Pick<KeptSignIn, "session">,
): Pick<Host, "savePassphraseInKeyVault" | "checkPassphraseInKeyVault"> {
  const hidden = (typed: string): Secret => {
    const passphrase = new Secret(typed);
    if (passphraseProblems(typed).length === 0) ports.log.hide(passphrase);
    return passphrase;
  };
  return {
    savePassphraseInKeyVault: async ({ cloud, keyVault, passphrase }) => {
      const place = keyVaultPlace(keyVault, cloud);
      await saveInKeyVault(signIn.session(), place, hidden(passphrase), AbortSignal.timeout(LIMIT_MS));
      return { same: true };
    },
    checkPassphraseInKeyVault: async ({ cloud, keyVault, passphrase }) => {
      const place = keyVaultPlace(keyVault, cloud);
      return checkInKeyVault(signIn.session(), place, hidden(passphrase), AbortSignal.timeout(LIMIT_MS));
    },
  };
}
