/** Interleaved runs and what they come to: the same moments of the machine, good and bad, for both sides of a ratio. */

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly runs: number;
}

/** One thing that can be measured again and again. `measure` gives a number in the row's unit. */
export interface Side {
  readonly name: string;
  readonly measure: () => Promise<number>;
}

export type Unit = "ms" | "µs" | "KB";

export interface Row {
  readonly what: string;
  readonly unit: Unit;
  readonly ours: Spread;
  readonly against: { readonly name: string; readonly spread: Spread };
}

/** What one part of the bench has to say. */
export interface Findings {
  readonly rows: readonly Row[];
  /** Plain sentences below the table. */
  readonly notes: readonly string[];
}

/** A part that cannot be measured here; the message says why. */
export class Skipped extends Error {}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  const half = sorted.length / 2;
  const median = Number.isInteger(half) ? (at(half - 1) + at(half)) / 2 : at(Math.floor(half));
  return { median, least: at(0), most: at(sorted.length - 1), runs: sorted.length };
}

/** How often, and what to wait for before each round. */
export interface Turns {
  readonly rounds: number;
  readonly quietMoment: () => Promise<void>;
}

/** A B C A B C …: each side once per round; a first round that is not counted warms up. One Spread for each side. */
export async function interleave(
  { rounds, quietMoment }: Turns,
  sides: readonly Side[],
): Promise<readonly Spread[]> {
  const values = sides.map((): number[] => []);
  for (let round = -1; round < rounds; round += 1) {
    await quietMoment();
    for (const [index, side] of sides.entries()) {
      const value = await side.measure();
      if (round >= 0) values[index]?.push(value);
    }
  }
  return values.map(spreadOf);
}

/** One row: ours against another. */
export async function comparePair(
  { what, unit = "ms" }: { readonly what: string; readonly unit?: Unit },
  turns: Turns,
  [ours, against]: readonly [Side, Side],
): Promise<Row> {
  const [oursSpread, againstSpread] = await interleave(turns, [ours, against]);
  if (!oursSpread || !againstSpread) throw new Error("two sides, two spreads");
  return { what, unit, ours: oursSpread, against: { name: against.name, spread: againstSpread } };
}

/** Milliseconds that the work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
