/**
 * What a month may cost by prices that the admin types in: `instances × price + gigabytes × price`. Nobody's prices are known
 * here, and a bill also knows the days of a month, sizes of instances and discounts.
 */

/** In millionths, so that no price is rounded. */
export interface Prices {
  readonly perInstanceMicros: bigint;
  readonly perGigabyteMicros: bigint;
}

export interface Estimate {
  readonly instancesMicros: bigint;
  readonly storageMicros: bigint;
  readonly totalMicros: bigint;
}

/** One gigabyte is counted as 1,073,741,824 bytes. */
export const GIGABYTE = 2n ** 30n;
const MICROS = 1_000_000n;

/** "8", "0.0224" or "0,0224": at most 9 digits before the sign and 6 behind; null for anything else. */
export function parsePrice(typed: string): bigint | null {
  const match = /^(\d{1,9})(?:[.,](\d{1,6}))?$/.exec(typed.trim());
  if (!match) return null;
  const [, whole = "0", part = ""] = match;
  return BigInt(whole) * MICROS + BigInt(part.padEnd(6, "0"));
}

/** Half a millionth and more is rounded up. */
const rounded = (amount: bigint, divisor: bigint): bigint => (amount + divisor / 2n) / divisor;

/** null: what the prices are for could not be told. */
export function estimate(
  usage: { readonly protectedInstances: bigint | null; readonly storedBytes: bigint | null },
  { perInstanceMicros, perGigabyteMicros }: Prices,
): Estimate | null {
  const { protectedInstances, storedBytes } = usage;
  if (protectedInstances === null || storedBytes === null || protectedInstances < 0n || storedBytes < 0n) {
    return null;
  }
  const instancesMicros = protectedInstances * perInstanceMicros;
  const storageMicros = rounded(storedBytes * perGigabyteMicros, GIGABYTE);
  return { instancesMicros, storageMicros, totalMicros: instancesMicros + storageMicros };
}
