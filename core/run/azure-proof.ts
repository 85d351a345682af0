/** What Azure itself says of this server once a run has succeeded: the proof that nobody on this machine could give. */
import { type ErrorData, SetupError } from "../errors.ts";
import type { Facts } from "../facts.ts";
import type { Azure, AzureSession, Ports, VaultId } from "../ports.ts";
import { lookAgain } from "../vault/look-again.ts";
import { serversNamed } from "../vault/vault-servers.ts";
import type { VaultServer } from "../vault-servers-port.ts";

export type AzureProof =
  /** `status` of the server may be another than Registered: the time is over then, and it is shown as it is. */
  | { readonly state: "listed"; readonly at: string; readonly server: VaultServer }
  /** How long a new server takes to show is not documented; so long it was looked for. */
  | { readonly state: "not-listed"; readonly at: string; readonly seconds: number }
  /** Nobody signed in to Azure in this run: a credentials file needs no sign-in. */
  | { readonly state: "not-asked" }
  /** A person has stopped the waiting. */
  | { readonly state: "stopped" }
  | { readonly state: "failed"; readonly error: ErrorData };

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

type Needs = Pick<Ports, "backupServer" | "clock" | "log">;

/** Looks, and waits until the vault lists this server as registered; about two minutes at most. Never throws. */
export async function azureProof(
  session: Pick<AzureSession, "listServers"> | null,
  { backupServer, clock, log }: Needs,
  signal: AbortSignal,
): Promise<AzureProof> {
  if (session === null) return { state: "not-asked" };
  try {
    const where = placeOf(await backupServer.probe(signal));
    if (where === null) return { state: "not-asked" };
    const look = async (limited: AbortSignal) => best(await named(session, where, limited));
    const { found, seconds } = await lookAgain(look, isRegistered, { clock, signal });
    const at = clock.now().toISOString();
    return found ? { state: "listed", at, server: found } : { state: "not-listed", at, seconds };
  } catch (thrown) {
    if (signal.aborted) return { state: "stopped" };
    const error = SetupError.from(thrown);
    log.write("warning", "Azure could not be asked for this server", { error });
    return { state: "failed", error: error.toData() };
  }
}

/** The proof of the last run: begun when it has succeeded, stopped and asked for again as a person wants. */
export function proofs(ports: Needs) {
  let session: AzureSession | null = null;
  let stop = new AbortController();
  let proof: Promise<AzureProof> = Promise.resolve({ state: "not-asked" });
  const begin = (asked: AzureSession | null): void => {
    stop.abort();
    stop = new AbortController();
    session = asked;
    proof = azureProof(session, ports, stop.signal);
  };
  return {
    begin,
    /** By the same sign-in as before. */
    again: () => begin(session),
    stop: () => stop.abort(),
    last: () => proof,
  };
}

/** Whether that is the proof: the vault lists the server, and says nothing else of it than that it is registered. */
export const isProven = (proof: AzureProof): boolean =>
  proof.state === "listed" && isRegistered(proof.server);

const isRegistered = (server: VaultServer | undefined): boolean =>
  server !== undefined && (server.status === null || /^registered$/i.test(server.status));

const best = (servers: readonly VaultServer[]): VaultServer | undefined =>
  servers.find(isRegistered) ?? servers[0];

async function named(
  session: Pick<AzureSession, "listServers">,
  { vault, server }: { readonly vault: VaultId; readonly server: string },
  signal: AbortSignal,
): Promise<readonly VaultServer[]> {
  return serversNamed(await session.listServers(vault, signal), server);
}

function placeOf({ computerName, dnsName, vault, resourceGroup, subscriptionId }: Facts) {
  // The whole name tells it from servers of other domains; a vault that lists the short one is found by it too.
  const server = dnsName ?? computerName;
  if (!server || !vault || !resourceGroup || !subscriptionId) return null;
  return { server, vault: { subscriptionId, resourceGroup, name: vault } };
}
