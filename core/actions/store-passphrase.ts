/** The passphrase into a Key Vault, before it is set: so that no moment exists at which only this server knows it. */
import { SetupError } from "../errors.ts";
import type { ActionOf } from "../plan/plan.ts";
import { keyVaultPlace, saveInKeyVault } from "../vault/key-vault.ts";
import { signInSecrets } from "../vault/sign-in-secrets.ts";
import { type Handler, nothing } from "./handler.ts";

type StorePassphrase = ActionOf<"store-passphrase">;

export const storePassphrase: Handler<StorePassphrase> = {
  /** A look would need a sign-in. What is there already is left as it is by `perform`. */
  async alreadyDone({ action, ports, signal }) {
    const { encrypted } = await ports.backupServer.probe(signal);
    return !action.change && encrypted === true ? nothing : undefined;
  },
  async perform({ action, ports, secrets, signal, progress }) {
    const { cloud, proxy, signIn, keyVault } = action;
    if (!secrets.passphrase) throw new SetupError("secrets.missing", { name: "passphrase" });
    const place = keyVaultPlace(keyVault, cloud);
    const session = await ports.azure.signIn({ cloud, proxy, signIn, secrets }, { signal, progress });
    await saveInKeyVault(session, place, secrets.passphrase, signal);
    return {
      receipts: { passphraseKeyVault: new URL(place.vault).hostname, passphraseSecret: place.secret },
    };
  },
  secrets: ({ signIn, proxy }) => ["passphrase", ...signInSecrets(signIn, proxy)],
};
