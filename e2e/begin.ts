/** A first registration up to the press of the button that begins, for specs about what follows. */
import { PRACTICE } from "../practice/practice-values.ts";
import type { VaultCredentialsPage } from "./pages/vault-credentials.ts";
import type { Wizard } from "./wizard.ts";

/** On a server that has the agent. The passphrase is that of practice mode. */
export async function begin(
  wizard: Wizard,
  chooseFile = (page: VaultCredentialsPage) => page.fillInFile(),
): Promise<void> {
  await wizard.start.choose("set-up");
  await wizard.proxy.next();
  await chooseFile(wizard.vaultCredentials);
  const signsIn = await wizard.vaultCredentials.fromSignIn.isChecked();
  await wizard.vaultCredentials.next();
  if (signsIn) await wizard.certificate.next();
  await wizard.throttling.next();
  await wizard.encryption.own.check();
  await wizard.encryption.enter(PRACTICE.passphrase);
  await wizard.encryption.keep();
  await wizard.encryption.next();
  await wizard.review.commit("set-up");
}
