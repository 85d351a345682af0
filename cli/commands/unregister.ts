/** unregister: removes a server from its vault, once its name was typed. Without that it says what would be lost. */
import { SetupError } from "../../core/errors.ts";
import type { AzureSession, Ports, VaultId } from "../../core/ports.ts";
import { EXIT, exitCodeOfError } from "../../core/run/exit-code.ts";
import { cliWords } from "../../core/text/command-line.ts";
import { explain } from "../../core/text/errors.ts";
import { parts } from "../../core/text/frame.ts";
import { momentText } from "../../core/text/time.ts";
import { lostWith, unregister as words } from "../../core/text/unregister.ts";
import { type Removed, unregister as remove } from "../../core/vault/unregister.ts";
import { serversNamed } from "../../core/vault/vault-servers.ts";
import type { VaultServer } from "../../core/vault-servers-port.ts";
import { type AzureFlags, signInOf, stopSignal, tellNote } from "../azure-flags.ts";
import { namedVault, type VaultFlags } from "../named-vault.ts";
import { withMachine } from "../open-machine.ts";
import { columns, errorLines, printResult, say } from "../print.ts";

export interface UnregisterFlags extends AzureFlags, VaultFlags {
  /** Left out: this server. */
  readonly server?: string;
  readonly yesDelete?: string;
}

export const unregister = (flags: UnregisterFlags): Promise<number> =>
  withMachine(flags, async ({ ports }) => {
    const vault = await namedVault(flags, ports);
    const name = await serverName(flags, ports);
    const signal = stopSignal();
    const request = await signInOf(flags, ports);
    const session = await ports.azure.signIn(request, { signal, progress: tellNote });
    const listed = await session.listServers(vault, signal);
    const server = theOne(listed, name, vault);
    if (server === null) return tellNotListed(flags, { vault, name, listed });
    if (flags.yesDelete === undefined) return tellLoss(flags, vault, server);
    const removal = { vault, server, typed: flags.yesDelete };
    return tellRemoved(flags, { vault, server }, await removeAlone(session, removal, ports, signal));
  });

async function serverName({ server }: UnregisterFlags, { backupServer }: Ports): Promise<string> {
  if (server) return server;
  const { dnsName, computerName } = await backupServer.probe();
  const own = dnsName ?? computerName;
  if (own) return own;
  throw new SetupError("command.wrong-use", { detail: words.cli.noName });
}

/** null: the vault lists none of that name. Throws `unregister.several`. */
function theOne(listed: readonly VaultServer[], name: string, vault: VaultId): VaultServer | null {
  const [server, ...others] = serversNamed(listed, name);
  if (others.length === 0) return server ?? null;
  const names = serversNamed(listed, name)
    .map((one) => one.name)
    .join(", ");
  throw new SetupError("unregister.several", { server: name, vault: vault.name, names });
}

/** No run goes on meanwhile: it might be registering this very server. */
async function removeAlone(
  session: AzureSession,
  removal: Parameters<typeof remove>[1],
  { journals, clock, log }: Ports,
  signal: AbortSignal,
): Promise<Removed> {
  const unlock = await journals.lock();
  try {
    return await remove(session, removal, { clock, log, signal });
  } finally {
    await unlock();
  }
}

const shown = ({ name, kind, status, agentVersion, items }: VaultServer) => ({
  name,
  kind,
  status,
  agentVersion,
  items,
});

function tellNotListed(
  flags: UnregisterFlags,
  about: { readonly vault: VaultId; readonly name: string; readonly listed: readonly VaultServer[] },
): number {
  const { vault, name, listed } = about;
  const names = listed.map((one) => one.name);
  const lines = [words.cli.notListed({ vault: vault.name, server: name })];
  if (names.length > 0) lines.push(words.cli.lists({ names: names.join(", ") }));
  printResult(flags, { state: "not-listed", vault, server: null, listed: names, lost: [] }, lines);
  return EXIT.done;
}

function tellLoss(flags: UnregisterFlags, vault: VaultId, server: VaultServer): number {
  const lost = lostWith(server);
  const data = { state: "would-remove", vault, server: shown(server), lost };
  const lines = [
    ...serverLines(vault, server),
    "",
    `${words.lost.heading}:`,
    ...lost.map((sentence) => `- ${sentence}`),
    "",
    words.cli.notRemoved({ name: server.name }),
  ];
  printResult(flags, data, lines);
  return EXIT.differs;
}

function serverLines(vault: VaultId, server: VaultServer): readonly string[] {
  const { cli, kinds } = words;
  return columns([
    [cli.server, server.name],
    [cliWords.facts.vault, `${vault.name} (${vault.resourceGroup})`],
    [cli.kind, kinds[server.kind]],
    [cli.status, server.status ?? parts.unknown],
    [cli.agent, server.agentVersion ?? parts.unknown],
    [cli.items, server.items ?? parts.unknown],
  ]);
}

function tellRemoved(
  flags: UnregisterFlags,
  { vault, server }: { readonly vault: VaultId; readonly server: VaultServer },
  removed: Removed,
): number {
  const about = { name: server.name, vault: vault.name };
  const asked = words.asked({ when: momentText(removed.at) });
  const data = { state: removed.state, at: removed.at, vault, server: shown(server) };
  if (removed.state === "taken") {
    const error = explain(removed.error);
    printResult(flags, { ...data, error }, [words.taken(about)]);
    if (!flags.json) for (const line of errorLines(error)) say(line);
    return exitCodeOfError(removed.error.code);
  }
  printResult(flags, { ...data, error: null }, [words[removed.state](about), asked]);
  return EXIT.done;
}
