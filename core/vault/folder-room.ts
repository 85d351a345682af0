/** Whether a folder's drive has the room that a calculation asks for. What is free was read from the machine. */
import type { Facts } from "../facts.ts";
import { cacheNeed, driveOf } from "./space.ts";

const GIB = 1024 ** 3;

/**
 * What the recovery folder must hold: all items that are recovered at the same time, such as 10 VMs of 100 GB each, 1,000 GB
 * (backup-azure-dpm-introduction).
 */
export const recoveryNeedBytes = (items: number, gigabytesEach: number): number =>
  items * gigabytesEach * GIB;

/** What the agent's cache needs at least for this much data; the rule is in `cacheNeed`. */
export const cacheNeedBytes = (gigabytes: number, withSystemState: boolean): number =>
  cacheNeed(gigabytes * GIB, withSystemState).leastBytes;

export interface FolderRoom {
  /** Such as `D:`; empty where the path names none. */
  readonly drive: string;
  /** null: could not be told. */
  readonly freeBytes: number | null;
  readonly state: "enough" | "short" | "could-not-tell";
}

/** The drive that a folder lies on, and whether so much is free there. A volume that is mounted in a folder is not seen here. */
export function roomFor(
  folder: string,
  neededBytes: number,
  { volumes }: Pick<Facts, "volumes">,
): FolderRoom {
  const drive = driveOf(folder);
  const freeBytes = volumes?.find((volume) => driveOf(volume.drive) === drive)?.freeBytes ?? null;
  if (freeBytes === null) return { drive, freeBytes, state: "could-not-tell" };
  return { drive, freeBytes, state: freeBytes < neededBytes ? "short" : "enough" };
}
