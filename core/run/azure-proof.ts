/** What Azure itself says of this server once a run has succeeded: the proof that nobody on this machine could give. */
import { type ErrorData, SetupError } from "../errors.ts";
import type { Facts } from "../facts.ts";
import type { Azure, AzureSession, Ports } from "../ports.ts";
import type { VaultServer } from "../vault-servers-port.ts";

export type AzureProof =
  | { readonly state: "listed"; readonly at: string; readonly server: VaultServer }
  /** A new server may take a while to show. */
  | { readonly state: "not-listed"; readonly at: string }
  /** Nobody signed in to Azure in this run: a credentials file needs no sign-in. */
  | { readonly state: "not-asked" }
  | { readonly state: "failed"; readonly error: ErrorData };

/** Long enough for two lists, short enough for somebody who waits. */
const LIMIT_MS = 20_000;

/** The same port, which remembers the last session that it gave. */
export function rememberingSession(azure: Azure): {
  readonly azure: Azure;
  readonly last: () => AzureSession | null;
} {
  let session: AzureSession | null = null;
  const signIn: Azure["signIn"] = async (request, watch) => {
    session = await azure.signIn(request, watch);
    return session;
  };
  return { azure: { ...azure, signIn }, last: () => session };
}

/** Only looks; never throws. */
export async function azureProof(
  session: AzureSession | null,
  { backupServer, clock, log }: Pick<Ports, "backupServer" | "clock" | "log">,
): Promise<AzureProof> {
  if (session === null) return { state: "not-asked" };
  try {
    const where = placeOf(await backupServer.probe());
    if (where === null) return { state: "not-asked" };
    const servers = await session.findServers(where.vault, where.server, AbortSignal.timeout(LIMIT_MS));
    const at = clock.now().toISOString();
    const [server] = servers;
    return server ? { state: "listed", at, server } : { state: "not-listed", at };
  } catch (thrown) {
    const error = SetupError.from(thrown);
    log.write("warning", "Azure could not be asked for this server", { error });
    return { state: "failed", error: error.toData() };
  }
}

function placeOf({ computerName, vault, resourceGroup, subscriptionId }: Facts) {
  if (!computerName || !vault || !resourceGroup || !subscriptionId) return null;
  return { server: computerName, vault: { subscriptionId, resourceGroup, name: vault } };
}
