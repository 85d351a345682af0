import type { ActionOf } from "../plan/plan.ts";
import type { AzureSession } from "../ports.ts";
import { makeVault, vaultAsWanted } from "../vault/new-vault.ts";
import { isRegisteredWell, isSameVault } from "../vault/registration.ts";
import { signInSecrets } from "../vault/sign-in-secrets.ts";
import { type Done, type Handler, nothing, type Turn } from "./handler.ts";

type CreateVault = ActionOf<"create-vault">;

/** Makes the vault where there is none of that name yet. Not needed where the server is well registered with it. */
export const createVault: Handler<CreateVault> = {
  async alreadyDone(turn) {
    const { action, ports, signal } = turn;
    const facts = await ports.backupServer.probe(signal);
    const registered = isRegisteredWell(facts, ports.clock.now()) && isSameVault(facts, action.vault);
    if (registered && !action.registerAnyway) return nothing;
    const session = await signedIn(turn);
    return (await vaultAsWanted(session, wantedBy(action), signal)) && nothing;
  },
  async perform(turn): Promise<Done> {
    const session = await signedIn(turn);
    const { signal, progress } = turn;
    const { name, region } = await makeVault(session, wantedBy(turn.action), { signal, progress });
    return { receipts: { createdVault: name, createdVaultRegion: region } };
  },
  secrets: ({ signIn, proxy }) => signInSecrets(signIn, proxy),
};

const wantedBy = ({ vault, region, redundancy, publicAccess }: CreateVault) => ({
  ...vault,
  region,
  redundancy,
  publicAccess,
});

const signedIn = ({ action, ports, secrets, signal, progress }: Turn<CreateVault>): Promise<AzureSession> => {
  const { cloud, signIn, proxy } = action;
  return ports.azure.signIn({ cloud, signIn, proxy, secrets }, { signal, progress });
};
