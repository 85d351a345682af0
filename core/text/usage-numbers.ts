/** A vault's numbers in words: sizes to one place behind the point, with every digit beside them, and the rows of the table. */
import type { UsageCounter } from "../usage-port.ts";
import type { ReadUsage } from "../vault/usage.ts";
import { GIGABYTE } from "../vault/usage-estimate.ts";
import { parts } from "./frame.ts";
import { localeTag } from "./language.ts";
import { usage as words } from "./usage.ts";

const UNITS = [
  ["terabytes", 40n],
  ["gigabytes", 30n],
  ["megabytes", 20n],
  ["kilobytes", 10n],
] as const;

/** Tenths of a unit, cut off: far below 2^53 even for an int64. */
const inUnits = (bytes: bigint, power: bigint): number => Number((bytes * 10n) >> power) / 10;

/** "412.3 GB", of 1,024 times 1,024 times 1,024 bytes each. */
export function bytesText(bytes: bigint): string {
  const size = bytes < 0n ? -bytes : bytes;
  const [unit, power] = UNITS.find(([, candidate]) => size >= 1n << candidate) ?? [null, 0n];
  return unit === null
    ? words.units.bytes({ count: Number(bytes) })
    : words.units[unit]({ count: inUnits(bytes, power) });
}

/** Every digit, grouped as the language does. */
export const exactText = (value: bigint): string => new Intl.NumberFormat(localeTag()).format(value);

/** "442,706,001,920 bytes". */
export const exactBytesText = (bytes: bigint): string => words.units.exactly({ bytes: exactText(bytes) });

/** "412.3", without its unit. */
export const gigabytesText = (bytes: bigint): string =>
  new Intl.NumberFormat(localeTag(), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    Number((bytes * 10n) / GIGABYTE) / 10,
  );

const MICROS = 1_000_000n;

/** An amount in millionths, to two places; a price keeps up to six. */
export const amountText = (micros: bigint, digits: 2 | 6 = 2): string => {
  const whole = Number(micros / MICROS);
  const format = { minimumFractionDigits: digits === 2 ? 2 : 0, maximumFractionDigits: digits };
  return new Intl.NumberFormat(localeTag(), format).format(whole + Number(micros % MICROS) / 1_000_000);
};

/** "3", "412.3 GB", "90 Percent", "0 in P1D": a counter as it came. */
export function counterText({ value, unit, period }: UsageCounter): string {
  if (value === null) return parts.unknown;
  const number = BigInt(value);
  const shown =
    unit === "Bytes"
      ? bytesText(number)
      : unit === null || unit === "Count"
        ? exactText(number)
        : words.units.other({ value: exactText(number), unit });
  return period ? words.units.perPeriod({ value: shown, period }) : shown;
}

export interface UsageRow {
  readonly id: "source" | "stored" | "instances" | "disk" | "servers" | "items";
  readonly label: string;
  readonly value: string;
  /** Every digit, where `value` is rounded. */
  readonly exactly: string | null;
  readonly why: string;
}

/** What is known of the vault, in the order in which it explains itself. */
export function usageRows(read: ReadUsage): readonly UsageRow[] {
  const { numbers } = words;
  const names = read.storage.filter(({ value }) => value !== "0").map(({ name }) => name);
  const size = (bytes: bigint | null) => ({
    value: bytes === null ? parts.unknown : bytesText(bytes),
    exactly: bytes === null || bytes < 1024n ? null : exactBytesText(bytes),
  });
  const count = (number: bigint | null) => ({
    value: number === null ? parts.unknown : exactText(number),
    exactly: null,
  });
  return [
    { id: "source", label: numbers.source, ...size(null), why: numbers.sourceWhy },
    {
      id: "stored",
      label: numbers.stored,
      ...size(read.storedBytes),
      why: numbers.storedWhy({ names: names.join(" + ") }),
    },
    {
      id: "instances",
      label: numbers.instances,
      ...count(read.protectedInstances),
      why: numbers.instancesWhy,
    },
    { id: "disk", label: numbers.disk, ...size(read.serverDiskBytes), why: numbers.diskWhy },
    { id: "servers", label: numbers.servers, ...count(read.servers), why: numbers.serversWhy },
    { id: "items", label: numbers.items, ...count(read.items), why: numbers.itemsWhy },
  ];
}
