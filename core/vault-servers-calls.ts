/** The host's answers about the servers of a vault: which there are, and the removal of one. */
import type { Host } from "./host.ts";
import type { Ports } from "./ports.ts";
import type { KeptSignIn } from "./vault/kept-sign-in.ts";
import { unregister } from "./vault/unregister.ts";
import { isSameServer } from "./vault/vault-servers.ts";

type Calls = Pick<Host, "vaultServers" | "listVaultServers" | "unregisterServer">;

/** `stop`: a removal that goes on is waited for no longer; what Azure has taken stays taken. */
export function vaultServersCalls(
  ports: Ports,
  signIn: KeptSignIn,
): { readonly calls: Calls; readonly stop: () => void } {
  let removing: AbortController | null = null;
  const calls: Calls = {
    vaultServers: ({ vault }) =>
      signIn.ask(async (session, signal) => {
        const listed = await session.listServers(vault, signal);
        const { computerName, dnsName } = await ports.backupServer.probe(signal);
        const own = dnsName ?? computerName;
        const clash = own === null ? undefined : listed.find(({ name }) => isSameServer(name, own));
        return { count: listed.length, clash: clash?.name ?? null };
      }),
    listVaultServers: ({ vault }) => signIn.ask((session, signal) => session.listServers(vault, signal)),
    unregisterServer: async (removal) => {
      const session = signIn.session();
      // No run goes on meanwhile, here or in another process: it might be registering this very server.
      const unlock = await ports.journals.lock();
      const stop = new AbortController();
      removing = stop;
      try {
        return await unregister(session, removal, { ...ports, signal: stop.signal });
      } finally {
        removing = null;
        await unlock();
      }
    },
  };
  return { calls, stop: () => removing?.abort() };
}
