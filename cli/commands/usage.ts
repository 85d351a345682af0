/** usage: what a vault stores, in words, as JSON or as CSV. */
import { SetupError } from "../../core/errors.ts";
import { EXIT } from "../../core/run/exit-code.ts";
import { explain } from "../../core/text/errors.ts";
import { momentText } from "../../core/text/time.ts";
import { usage as words } from "../../core/text/usage.ts";
import {
  amountText,
  counterText,
  exactText,
  gigabytesText,
  usageRows,
} from "../../core/text/usage-numbers.ts";
import { wrongUse } from "../../core/text/wrong-use.ts";
import type { UsageCounter } from "../../core/usage-port.ts";
import {
  type ReadUsage,
  readUsage,
  readVaultUsage,
  type SummaryRead,
  usageCsv,
  type VaultUsage,
} from "../../core/vault/usage.ts";
import { type Estimate, estimate, type Prices, parsePrice } from "../../core/vault/usage-estimate.ts";
import { type AzureFlags, signInOf, stopSignal, tellNote } from "../azure-flags.ts";
import { namedVault, type VaultFlags } from "../named-vault.ts";
import { withMachine } from "../open-machine.ts";
import { columns, printResult } from "../print.ts";

export interface UsageFlags extends AzureFlags, VaultFlags {
  readonly csv?: boolean;
  readonly instancePrice?: string;
  readonly gigabytePrice?: string;
}

const refused = (detail: string): SetupError => new SetupError("command.wrong-use", { detail });

export const usage = (flags: UsageFlags): Promise<number> =>
  withMachine(flags, async ({ ports }) => {
    if (flags.csv && flags.json) throw refused(wrongUse.csvOrJson);
    const prices = pricesIn(flags);
    const vault = await namedVault(flags, ports);
    const signal = stopSignal();
    const request = await signInOf(flags, ports);
    const session = await ports.azure.signIn(request, { signal, progress: tellNote });
    const told = await readVaultUsage(session, vault, () => ports.clock.now(), signal);
    if (flags.csv) process.stdout.write(usageCsv(told));
    else tell(flags, told, prices);
    return EXIT.done;
  });

function tell(flags: UsageFlags, told: VaultUsage, prices: Prices | null): void {
  const { at, vault, counters, items, servers } = told;
  const read = readUsage(counters);
  const estimated = prices && estimate(read, prices);
  const data = {
    at,
    vault,
    ...numbersOf(read),
    unknown: read.unknown,
    counters,
    items: summaryOf(items),
    servers: summaryOf(servers),
    estimate: estimated && amountsOf(estimated),
  };
  const lines = [
    `${vault.name} (${vault.resourceGroup})`,
    words.asked({ when: momentText(at) }),
    ...(counters.length === 0 ? [words.empty, words.emptyWhy] : numberLines(read)),
    ...(prices ? ["", ...estimateLines(read, prices, estimated)] : []),
    "",
    ...whyLines(),
  ];
  printResult(flags, data, lines);
}

function pricesIn({ instancePrice, gigabytePrice }: UsageFlags): Prices | null {
  if (instancePrice === undefined && gigabytePrice === undefined) return null;
  const perInstanceMicros = parsePrice(instancePrice ?? "");
  const perGigabyteMicros = parsePrice(gigabytePrice ?? "");
  if (perInstanceMicros !== null && perGigabyteMicros !== null)
    return { perInstanceMicros, perGigabyteMicros };
  throw refused(wrongUse.prices);
}

const digits = (value: bigint | null): string | null => (value === null ? null : String(value));

/** Texts of digits, since they are larger than a JSON number can hold; null: could not be told. */
const numbersOf = (read: ReadUsage) => ({
  sourceBytes: null,
  storedBytes: digits(read.storedBytes),
  protectedInstances: digits(read.protectedInstances),
  backupServerDiskBytes: digits(read.serverDiskBytes),
  registeredServers: digits(read.servers),
  backupItems: digits(read.items),
});

const summaryOf = (read: SummaryRead) =>
  read.state === "there"
    ? { counters: read.counters, error: null }
    : { counters: [], error: explain(read.error) };

const MICRO_DIGITS = 6;

/** "33.750000": every digit that there is. */
const amount = (micros: bigint): string => {
  const all = String(micros).padStart(MICRO_DIGITS + 1, "0");
  return `${all.slice(0, -MICRO_DIGITS)}.${all.slice(-MICRO_DIGITS)}`;
};

const amountsOf = ({ instancesMicros, storageMicros, totalMicros }: Estimate) => ({
  instances: amount(instancesMicros),
  storage: amount(storageMicros),
  total: amount(totalMicros),
});

function numberLines(read: ReadUsage): string[] {
  const rows = usageRows(read).map(
    ({ label, value, exactly }) => [label, exactly ? `${value} (${exactly})` : value] as const,
  );
  const unknown = read.unknown.map((counter) => [nameOf(counter), counterText(counter)] as const);
  return [
    ...columns(rows),
    ...(unknown.length > 0 ? ["", `${words.counters.unknown}:`, ...columns(unknown)] : []),
  ];
}

const nameOf = ({ name }: UsageCounter): string => name || words.counters.unnamed;

function estimateLines(read: ReadUsage, prices: Prices, found: Estimate | null): string[] {
  const said = words.estimate;
  if (found === null) return [said.cannot];
  const formula = said.formula({
    instances: exactText(read.protectedInstances ?? 0n),
    perInstance: amountText(prices.perInstanceMicros, 6),
    gigabytes: gigabytesText(read.storedBytes ?? 0n),
    perGigabyte: amountText(prices.perGigabyteMicros, 6),
    instancesCost: amountText(found.instancesMicros),
    storageCost: amountText(found.storageMicros),
  });
  return [said.result({ total: amountText(found.totalMicros) }), formula, said.caveat];
}

const whyLines = (): string[] => {
  const { three } = words;
  return [
    `${three.heading}:`,
    ...[
      [three.source, three.sourceText],
      [three.stored, three.storedText],
      [three.bill, three.billText],
    ].map(([question, answer]) => `- ${question} ${answer}`),
  ];
};
