/** vaults create, regions list. */
import type { Redundancy } from "../../core/answer-choices.ts";
import { SetupError } from "../../core/errors.ts";
import type { NewVault, Region } from "../../core/new-vault-port.ts";
import type { Ports, RegionDistance, SignInRequest } from "../../core/ports.ts";
import { EXIT } from "../../core/run/exit-code.ts";
import { cliWords } from "../../core/text/command-line.ts";
import { explain } from "../../core/text/errors.ts";
import { redundancyName, newVault as words } from "../../core/text/new-vault.ts";
import { wrongUse } from "../../core/text/wrong-use.ts";
import { isRegionName, makeVault, vaultAsWanted } from "../../core/vault/new-vault.ts";
import { nearestFirst } from "../../core/vault/region-order.ts";
import { type AzureFlags, signInOf, stopSignal, tellNote } from "../azure-flags.ts";
import { withMachine } from "../open-machine.ts";
import { columns, printResult, say } from "../print.ts";

export interface CreateFlags extends AzureFlags {
  readonly subscription: string;
  readonly resourceGroup: string;
  readonly vault: string;
  readonly region: string;
  readonly redundancy: Redundancy;
  /** `--no-public-access` makes it false. */
  readonly publicAccess: boolean;
  readonly yes?: boolean;
}

const wantedBy = (flags: CreateFlags): NewVault => ({
  subscriptionId: flags.subscription,
  resourceGroup: flags.resourceGroup,
  name: flags.vault,
  region: flags.region,
  redundancy: flags.redundancy,
  publicAccess: flags.publicAccess,
});

/** Looks first. Makes nothing without `--yes`: then it says what it would make. */
export const create = (flags: CreateFlags): Promise<number> =>
  withMachine(flags, async ({ ports }) => {
    if (!isRegionName(flags.region)) {
      throw new SetupError("command.wrong-use", { detail: wrongUse.region });
    }
    const watch = { signal: stopSignal(), progress: tellNote };
    const session = await ports.azure.signIn(await signInOf(flags, ports), watch);
    const wanted = wantedBy(flags);
    const there = await vaultAsWanted(session, wanted, watch.signal);
    if (there) {
      printResult(flags, { created: false, vault: there }, [words.progress.there({ vault: there.name })]);
      return EXIT.done;
    }
    if (!flags.yes) {
      const lines = [
        words.action({ vault: wanted.name, region: wanted.region }),
        `${words.redundancy}: ${redundancyName(wanted.redundancy)}. ${words.redundancyFinal}`,
        cliWords.notCreated,
      ];
      printResult(flags, { created: false, vault: null, would: wanted }, lines);
      return EXIT.differs;
    }
    const vault = await makeVault(session, wanted, watch);
    printResult(flags, { created: true, vault }, [words.progress.made({ vault: vault.name })]);
    return EXIT.done;
  });

export interface RegionFlags extends AzureFlags {
  readonly subscription: string;
}

/** So many connections at a time: more would measure this computer's own line. */
const AT_ONCE = 4;

export const regions = (flags: RegionFlags): Promise<number> =>
  withMachine(flags, async ({ ports }) => {
    const signal = stopSignal();
    const request = await signInOf(flags, ports);
    const session = await ports.azure.signIn(request, { signal, progress: tellNote });
    const listed = await session.listRegions(flags.subscription, signal);
    const distances = await measureAll(ports, request, listed, signal);
    const found = nearestFirst(listed, distances);
    if (found.length > 0 && found.every(({ distance }) => distance?.kind === "no-address")) {
      say(`${words.noAddresses}. ${words.noAddressesWhy}`);
    }
    const data = found.map(({ distance, ...region }) => ({
      ...region,
      ms: distance?.kind === "measured" ? distance.ms : null,
      error: distance?.kind === "failed" ? explain(distance.error) : null,
    }));
    const rows = found.map(
      ({ name, title, distance }) => [name, `${title}, ${distanceText(distance)}`] as const,
    );
    printResult(flags, { regions: data }, columns(rows));
    return EXIT.done;
  });

const distanceText = (distance: RegionDistance | undefined): string => {
  if (distance?.kind === "measured") return words.ms({ ms: distance.ms });
  return distance?.kind === "no-address" ? words.noAddress : words.couldNotTell;
};

async function measureAll(
  { network }: Ports,
  { cloud, proxy, secrets }: SignInRequest,
  regions: readonly Region[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, RegionDistance>> {
  const distances = new Map<string, RegionDistance>();
  const waiting = [...regions];
  const work = async () => {
    for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift()) {
      distances.set(
        next.name,
        await network.distance(next.name, proxy, secrets.proxyPassword, cloud, signal),
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (signal.aborted) throw new SetupError("run.cancelled");
  return distances;
}
