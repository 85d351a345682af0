/**
 * What DPM and Azure Backup Server ask of a server before they are installed on it: as far as the facts have numbers. Shown only
 * where one of them is to be installed.
 */
import type { Answers } from "../answers.ts";
import type { Facts } from "../facts.ts";
import { text } from "../text/checks.ts";
import { installation } from "../text/installation.ts";
import { installationFolders, productToInstall } from "../vault/backup-server.ts";
import { driveOf, type SpaceRow, spaceTable } from "../vault/space.ts";
import { defineCheck, type Finding } from "./check.ts";

const words = installation.checks;
const GIB = 1024 ** 3;

/** Azure Backup Server V4's table; DPM's set-up warns below 2 GB (4039). Below what it refuses (803) is documented nowhere. */
const MEMORY_BYTES = { mabs: 8 * GIB, dpm: 2 * GIB } as const;
const MIN_CORES = 2;

interface Context {
  readonly answers: Answers;
  readonly facts: Facts;
}
const wanted = ({ answers, facts }: Context) => productToInstall(answers, facts);
const applies = (context: Context): boolean => wanted(context) !== null;
const couldNotTell = (): Finding => ({ state: "could-not-tell", found: text.couldNotTell });

export const memory = defineCheck({
  id: "memory",
  applies,
  look: (context) => {
    const { memoryBytes } = context.facts;
    if (memoryBytes === null) return couldNotTell();
    const least = MEMORY_BYTES[wanted(context) ?? "dpm"];
    return {
      state: memoryBytes < least ? "warn" : "pass",
      found: words.memory.found({ gb: memoryBytes / GIB }),
    };
  },
});

export const processors = defineCheck({
  id: "processors",
  applies: (context) => wanted(context) === "mabs",
  look: ({ facts: { processors: count } }) =>
    count === null
      ? couldNotTell()
      : { state: count < MIN_CORES ? "warn" : "pass", found: words.processors.found({ count }) },
});

/** DPM may be installed on a domain controller by a special procedure (4040); Azure Backup Server may not. */
export const domain = defineCheck({
  id: "domain",
  applies,
  look: (context) => {
    const { domainJoined, domainController } = context.facts;
    const { alone, controller, member } = words.domain.found;
    if (domainController === true)
      return { state: wanted(context) === "mabs" ? "fail" : "warn", found: controller };
    if (domainJoined === false) return { state: "fail", found: alone };
    return domainJoined === null || domainController === null
      ? couldNotTell()
      : { state: "pass", found: member };
  },
});

/** What the cache needs hangs on the data, and is asked on the page Installation settings. */
export const diskSpace = defineCheck({
  id: "disk-space",
  applies,
  look: (context) => {
    const rows = rowsOf(context).filter(({ neededBytes, folder }) => neededBytes !== null && folder !== "");
    const drives = [...new Set(rows.map(({ folder }) => driveOf(folder)))];
    const free = (drive: string) => rows.find(({ folder }) => driveOf(folder) === drive)?.freeBytes ?? null;
    if (drives.length === 0 || drives.some((drive) => free(drive) === null)) return couldNotTell();
    const found = drives.map((drive) =>
      words["disk-space"].at({
        drive,
        free: (free(drive) ?? 0) / GIB,
        gb: neededOn(drive, rows) / GIB,
      }),
    );
    const short = drives.some((drive) => (free(drive) ?? 0) < neededOn(drive, rows));
    return { state: short ? "fail" : "pass", found: found.join("; ") };
  },
});

function rowsOf({ answers, facts }: Context): readonly SpaceRow[] {
  const product = productToInstall(answers, facts) ?? "mabs";
  const folders = installationFolders(product, answers.installation, facts.systemDrive);
  return spaceTable({ product, folders, volumes: facts.volumes, dataBytes: null });
}

const neededOn = (drive: string, rows: readonly SpaceRow[]): number =>
  rows
    .filter(({ folder }) => driveOf(folder) === drive)
    .reduce((sum, { neededBytes }) => sum + (neededBytes ?? 0), 0);
