/** vaults list. */
import { type ErrorData, SetupError } from "../../core/errors.ts";
import type { AzureSession, Subscription, Vault } from "../../core/ports.ts";
import { EXIT } from "../../core/run/exit-code.ts";
import { cliWords as words } from "../../core/text/command-line.ts";
import { explain } from "../../core/text/errors.ts";
import { type AzureFlags, signInOf, stopSignal, tellNote } from "../azure-flags.ts";
import { withMachine } from "../open-machine.ts";
import { columns, printResult, say } from "../print.ts";

interface ListFlags extends AzureFlags {
  readonly subscription?: string;
}

interface Listed {
  readonly subscription: Subscription;
  readonly vaults: readonly Vault[];
  /** Why its vaults could not be listed; the other subscriptions are listed all the same. */
  readonly error: ErrorData | null;
}

export const list = (flags: ListFlags): Promise<number> =>
  withMachine(flags, async ({ ports }) => {
    const signal = stopSignal();
    const session = await ports.azure.signIn(await signInOf(flags, ports), { signal, progress: tellNote });
    const wanted = await wantedOf(session, flags.subscription, signal);
    const listed: Listed[] = [];
    for (const subscription of wanted) listed.push(await listOf(session, subscription, signal));
    const [only] = listed;
    // One subscription that cannot be listed is a failure; one of several is told beside the others.
    if (listed.length === 1 && only?.error) throw new SetupError(only.error.code, only.error.about);
    const subscriptions = listed.map(({ subscription, vaults, error }) => ({
      ...subscription,
      vaults,
      error: error && explain(error),
    }));
    printResult(flags, { subscriptions }, listed.flatMap(linesOf));
    return EXIT.done;
  });

/** One that is named is taken even where the list does not have it: ARM itself then says what is wrong with it. */
async function wantedOf(
  session: AzureSession,
  id: string | undefined,
  signal: AbortSignal,
): Promise<readonly Subscription[]> {
  const all = await session.listSubscriptions(signal);
  if (id === undefined) {
    if (all.length === 0) say(words.vaults.noSubscriptions);
    return all;
  }
  const named = all.find((one) => one.id.toLowerCase() === id.toLowerCase());
  return [named ?? { id, name: id, state: "", tenantId: null }];
}

async function listOf(
  session: AzureSession,
  subscription: Subscription,
  signal: AbortSignal,
): Promise<Listed> {
  try {
    return { subscription, vaults: await session.listVaults(subscription.id, signal), error: null };
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    return { subscription, vaults: [], error: SetupError.from(thrown).toData() };
  }
}

function linesOf({ subscription: { id, name, state }, vaults, error }: Listed): string[] {
  const head = `${name} (${id})${state === "" || state === "Enabled" ? "" : `, ${state}`}`;
  if (error) {
    const { message, remedy } = explain(error);
    return [head, `  ${words.problem({ message })}`, `  ${words.remedy({ remedy })}`];
  }
  if (vaults.length === 0) return [head, `  ${words.vaults.none}`];
  const rows = vaults.map(
    ({ name: vault, resourceGroup, region }) => [vault, `${resourceGroup}, ${region}`] as const,
  );
  return [head, ...columns(rows).map((line) => `  ${line}`)];
}
