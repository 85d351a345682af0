import type { Facts } from "../facts.ts";
import type { ActionOf } from "../plan/plan.ts";
import type { SecretName } from "../secret.ts";
import { credentialsProgress } from "../text/credentials-progress.ts";
import { makeCredentials as make } from "../vault/make-credentials.ts";
import { readCredentialsFile } from "../vault/read-credentials.ts";
import { isRegisteredWell, isSameVault } from "../vault/registration.ts";
import { signInSecrets } from "../vault/sign-in-secrets.ts";
import { type Done, type Handler, nothing, type Turn } from "./handler.ts";

type MakeCredentials = ActionOf<"make-credentials">;

/** Signs in, makes a certificate and writes the credentials file. Not needed where the server is already well registered with that vault. */
export const makeCredentials: Handler<MakeCredentials> = {
  async alreadyDone({ action, ports, signal }) {
    const facts = await ports.backupServer.probe(signal);
    if (!action.registerAnyway && isWithVault(facts, action, ports.clock.now())) return nothing;
    return await madeBefore({ action, ports });
  },
  async perform({ action, ports, secrets, signal, progress, triedBefore }) {
    // Keys are never kept on the disk before their file is: one that a power cut has taken is lost, and a new one is made.
    if (triedBefore) progress(0, { kind: "text", text: credentialsProgress.triedBefore });
    const { cloud, proxy, signIn, vault, key, certificateFile, file } = action;
    const made = await make(
      ports,
      { signIn: { cloud, proxy, signIn, secrets }, vault, key, certificateFile, file },
      { signal, progress },
    );
    return receiptOf(made.file, made.report.thumbprint);
  },
  secrets: ({ signIn, proxy, key }): readonly SecretName[] => [
    ...signInSecrets(signIn, proxy),
    ...(key === "pfx" ? (["pfxPassword"] as const) : []),
  ],
};

const isWithVault = (facts: Facts, { vault }: MakeCredentials, now: Date): boolean =>
  isRegisteredWell(facts, now) && isSameVault(facts, vault);

/** The file of this very run, from before a power cut: it is used, since each newer one makes it worthless. */
async function madeBefore({
  action,
  ports,
}: Pick<Turn<MakeCredentials>, "action" | "ports">): Promise<Done | undefined> {
  if ((await ports.files.state(action.file)) !== "file") return undefined;
  const report = await readCredentialsFile(ports, action.file, action.vault);
  return report.problems.length === 0 ? receiptOf(action.file, report.thumbprint) : undefined;
}

const receiptOf = (file: string, thumbprint: string | null): Done => ({
  receipts: { credentialsFile: file, ...(thumbprint ? { credentialsThumbprint: thumbprint } : {}) },
});
