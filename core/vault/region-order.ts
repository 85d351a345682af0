/** Regions in the order that helps to choose: the nearest first, then those that could not be measured, by name. */
import type { Region } from "../new-vault-port.ts";
import type { RegionDistance } from "../ports.ts";

export type MeasuredRegion = Region & { readonly distance: RegionDistance | undefined };

const msOf = ({ distance }: MeasuredRegion): number =>
  distance?.kind === "measured" ? distance.ms : Number.POSITIVE_INFINITY;

export const nearestFirst = (
  regions: readonly Region[],
  distances: ReadonlyMap<string, RegionDistance>,
): readonly MeasuredRegion[] =>
  regions
    .map((region): MeasuredRegion => ({ ...region, distance: distances.get(region.name) }))
    .sort((one, other) => {
      const [a, b] = [msOf(one), msOf(other)];
      return a === b ? one.title.localeCompare(other.title) : a - b;
    });
