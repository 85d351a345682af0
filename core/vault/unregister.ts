/**
 * Removes a server's registration from its vault, at once and by itself: it is no part of a run (docs/decisions/0016). The
 * name that a person has typed is compared here, below every front end, before Azure is asked for anything.
 */
import { type ErrorData, SetupError } from "../errors.ts";
import type { AzureSession, Clock, Log, VaultId } from "../ports.ts";
import type { VaultServer } from "../vault-servers-port.ts";
import { lookAgain } from "./look-again.ts";
import { isSameEntry } from "./vault-servers.ts";

export interface Removal {
  readonly vault: VaultId;
  /** As the vault has listed it. */
  readonly server: Pick<VaultServer, "name" | "identity" | "kind">;
  /** What was typed to confirm. */
  readonly typed: string;
}

/**
 * `absent`: the vault did not list it any more, and nothing was asked for. `removed`: it does not list it now. `taken`: Azure has
 * taken the request, and its list could not be read to the end; `error` says why. `at`: when that was (ISO 8601).
 */
export type Removed =
  | { readonly state: "removed" | "absent"; readonly at: string }
  | { readonly state: "taken"; readonly at: string; readonly error: ErrorData };

interface Means {
  readonly clock: Pick<Clock, "now" | "wait">;
  readonly log: Pick<Log, "write">;
  readonly signal: AbortSignal;
}

type Session = Pick<AzureSession, "listServers" | "removeServer">;

/** Capital and small letters count, and blanks too: it is meant to be read before it is typed. */
export const isConfirmed = ({
  server,
  typed,
}: Pick<Removal, "typed"> & { server: { name: string } }): boolean => typed === server.name;

/** Throws `unregister.*`, azure.*, network.*, proxy.*, `run.cancelled`. */
export async function unregister(session: Session, removal: Removal, means: Means): Promise<Removed> {
  const { vault, server } = removal;
  const about = { server: server.name, vault: vault.name };
  if (!isConfirmed(removal)) throw new SetupError("unregister.not-confirmed", about);
  const { clock, log, signal } = means;
  const at = () => clock.now().toISOString();
  const find = (listed: readonly VaultServer[]) => listed.find((one) => isSameEntry(one, server));
  const there = find(await session.listServers(vault, signal));
  if (!there) return { state: "absent", at: at() };
  // Another server may have taken the place meanwhile: the typed name is that of the one that was shown.
  if (there.name !== server.name)
    throw new SetupError("unregister.not-confirmed", { ...about, server: there.name });
  log.write("warning", "A server is removed from its vault", {
    ...about,
    resourceGroup: vault.resourceGroup,
  });
  const answer = await session.removeServer(vault, there.identity, signal);
  log.write("info", "Azure has answered the removal", { ...about, answer });
  try {
    const { enough, seconds } = await lookAgain(
      (limited) => session.listServers(vault, limited),
      (listed) => find(listed) === undefined,
      { clock, signal },
    );
    if (enough) return { state: "removed", at: at() };
    throw new SetupError("unregister.still-listed", { ...about, seconds });
  } catch (thrown) {
    // What was asked for cannot be taken back: it is told as done so far, with what keeps it from being proven.
    const error = signal.aborted ? new SetupError("run.cancelled") : SetupError.from(thrown);
    return { state: "taken", at: at(), error: error.toData() };
  }
}
