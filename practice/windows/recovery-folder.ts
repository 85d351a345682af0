/** The recovery folder on the pretend server: made, and opened to SYSTEM. */
import type { RecoveryFolderServer } from "../../core/recovery-folder-port.ts";
import { isNetworkPath, localFolderProblem } from "../../core/vault/folders.ts";
import { type Acting, throwIfCancelled } from "./acting.ts";
import { type Machine, readMachine } from "./machine.ts";
import { refusal } from "./refusals.ts";
import type { PracticeWorld } from "./registering.ts";
import { isClosedToSystem } from "./settings.ts";

export const recoveryFolderOn = (file: string, world: PracticeWorld, act: Acting): RecoveryFolderServer => ({
  async recoveryFolderIsReady(folder, signal) {
    throwIfCancelled(signal);
    return isReady(readMachine(file), folder, world);
  },
  makeRecoveryFolder: (folder, watch) =>
    act("makeRecoveryFolder", watch, { folder }, (machine) =>
      machineWithRecoveryFolder(machine, folder, world),
    ),
});

/** Null where it can never be one. */
async function isReady(machine: Machine, folder: string, { state }: PracticeWorld): Promise<boolean | null> {
  const found = await state(folder);
  if (localFolderProblem(folder) !== null || !isOnDisk(machine, folder) || found === "file") return null;
  return found === "folder" && !isClosedToSystem(machine, folder);
}

async function machineWithRecoveryFolder(
  machine: Machine,
  folder: string,
  world: PracticeWorld,
): Promise<Partial<Machine>> {
  if (isNetworkPath(folder)) throw refusal(100068);
  const ready = await isReady(machine, folder, world);
  if (ready === null) throw refusal(100070);
  const there = (await world.state(folder)) === "folder";
  return {
    ...(there ? {} : { folders: [...machine.folders, folder] }),
    foldersClosedToSystem: machine.foldersClosedToSystem.filter(
      (closed) => closed.toLowerCase() !== folder.toLowerCase(),
    ),
  };
}

const isOnDisk = (machine: Machine, folder: string): boolean =>
  Object.hasOwn(machine.drives, folder.charAt(0).toUpperCase());
