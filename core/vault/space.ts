/** How much room the products need, and whether it is there. Arithmetic alone: what is free is asked of the machine. */
import type { Volume } from "../facts.ts";

const MIB = 1024 ** 2;
const GIB = 1024 ** 3;

/** "5 to 10 percent of the total size of the data that is backed up to Azure" (backup-azure-file-folder-backup-faq). */
export const CACHE_PERCENT = { least: 5, recommended: 10 } as const;
/** What the cache needs besides while System State is backed up, in GB (the same page: 30 to 35 GB). */
export const SYSTEM_STATE_GB = { least: 30, recommended: 35 } as const;

export interface CacheNeed {
  readonly leastBytes: number;
  readonly recommendedBytes: number;
}

/** What the cache needs for this much data, rounded up to whole bytes. `dataBytes`: what is to go to Azure from this server. */
export function cacheNeed(dataBytes: number, withSystemState = false): CacheNeed {
  const more = withSystemState ? SYSTEM_STATE_GB : { least: 0, recommended: 0 };
  const part = (percent: number, gigabytes: number) =>
    Math.ceil((dataBytes * percent) / 100) + gigabytes * GIB;
  return {
    leastBytes: part(CACHE_PERCENT.least, more.least),
    recommendedBytes: part(CACHE_PERCENT.recommended, more.recommended),
  };
}

export const PLACES = ["system", "programFiles", "cache", "database"] as const;
export type SpacePlace = (typeof PLACES)[number];

type Sizes = Readonly<Record<Exclude<SpacePlace, "cache">, number>>;

/**
 * Free space that the set-ups name: Azure Backup Server on its page Installation Settings (V1; no later numbers are
 * documented), DPM in prepare-environment-for-dpm. What the cache needs hangs on the data.
 */
export const NEEDED_BYTES: Readonly<Record<"mabs" | "dpm", Sizes>> = {
  mabs: { system: 2160 * MIB, programFiles: 4500 * MIB, database: 900 * MIB },
  dpm: { system: 1024 * MIB, programFiles: 3 * 1024 * MIB, database: 900 * MIB },
};

export interface SpaceRow {
  readonly place: SpacePlace;
  /** Where it goes: a folder, or the drive. Empty where that could not be told. */
  readonly folder: string;
  /** null: nobody has said how much data there is, so the cache's need is not known. */
  readonly neededBytes: number | null;
  /** Free on that drive; null where the machine could not tell. */
  readonly freeBytes: number | null;
  /** Judged with all that goes to the same drive. */
  readonly state: "enough" | "short" | "could-not-tell";
}

export interface SpaceAsked {
  readonly product: "mabs" | "dpm";
  /** Empty: could not be told. */
  readonly folders: Readonly<Record<SpacePlace, string>>;
  readonly volumes: readonly Volume[] | null;
  readonly dataBytes: number | null;
}

/** The table of the page Installation Settings: what is needed and free, by place. Two places on one drive share its room. */
export function spaceTable({ product, folders, volumes, dataBytes }: SpaceAsked): readonly SpaceRow[] {
  const needs = {
    ...NEEDED_BYTES[product],
    cache: dataBytes === null ? null : cacheNeed(dataBytes).leastBytes,
  };
  const onDrive = new Map<string, number>();
  for (const place of PLACES) {
    const drive = driveOf(folders[place]);
    onDrive.set(drive, (onDrive.get(drive) ?? 0) + (needs[place] ?? 0));
  }
  return PLACES.map((place) => {
    const drive = driveOf(folders[place]);
    const freeBytes = volumes?.find((volume) => driveOf(volume.drive) === drive)?.freeBytes ?? null;
    const state = spaceState(onDrive.get(drive) ?? 0, freeBytes, needs[place] === null);
    return { place, folder: folders[place], neededBytes: needs[place], freeBytes, state };
  });
}

/** What is short without the unknown need is short with it; what is enough without it may not be. */
function spaceState(neededBytes: number, freeBytes: number | null, unknown: boolean): SpaceRow["state"] {
  if (freeBytes === null) return "could-not-tell";
  if (freeBytes < neededBytes) return "short";
  return unknown ? "could-not-tell" : "enough";
}

/** `C:` of a path or a drive; empty where it has none. */
export const driveOf = (path: string): string => /^[A-Za-z]:/.exec(path)?.[0].toUpperCase() ?? "";
