/**
 * The disks of the pretend server: `C:\…`, `D:\…` and `\\server\share\…` lie in a folder of the practice data, so that
 * examples with Windows paths run anywhere. What machine.json lists is there too. Other paths are this machine's own.
 */
import { readdir } from "node:fs/promises";
import path from "node:path";
import { type ErrorCode, SetupError } from "../core/errors.ts";
import type { Files } from "../core/ports.ts";
import { changeMachine, type Machine, readMachine } from "./windows/machine.ts";

export interface PretendDisksOptions {
  /** This machine's own files. */
  readonly files: Files;
  /** Where the pretend disks lie. */
  readonly folder: string;
  readonly machineFile: string;
  readonly platform?: NodeJS.Platform;
}

type State = "file" | "folder" | "absent";

const LISTED_CONTENT = new TextEncoder().encode("A pretend file of practice mode.\r\n");

export function pretendDisks(options: PretendDisksOptions): Files {
  const { files } = options;
  const disks = new Disks(options);
  return {
    read: (place, maxBytes) =>
      disks.isPretend(place) ? disks.read(place, maxBytes) : files.read(place, maxBytes),
    writePrivate: (place, bytes) =>
      disks.isPretend(place) ? disks.write(place, bytes) : files.writePrivate(place, bytes),
    makePrivateFolder: (folder) =>
      disks.isPretend(folder) ? disks.makeFolder(folder) : files.makePrivateFolder(folder),
    remove: (place) => (disks.isPretend(place) ? disks.remove(place) : files.remove(place)),
    state: (place) => (disks.isPretend(place) ? disks.state(place) : files.state(place)),
    freeBytes: async (folder) =>
      disks.isPretend(folder) ? disks.freeBytes(folder) : files.freeBytes(folder),
    list: (folder, max) => (disks.isPretend(folder) ? disks.list(folder, max) : files.list(folder, max)),
    dataPath: (...relative) => files.dataPath(...relative),
    absolute(given, base) {
      if (disks.isPretend(given)) return path.win32.normalize(given);
      const isRelative = !path.isAbsolute(given);
      if (isRelative && base !== undefined && disks.isPretend(base)) return path.win32.join(base, given);
      return files.absolute(given, base);
    },
  };
}

const isWindowsPath = (place: string): boolean => /^[A-Za-z]:[\\/]/.test(place) || place.startsWith("\\\\");

class Disks {
  readonly #files: Files;
  readonly #folder: string;
  readonly #machineFile: string;
  readonly #onWindows: boolean;

  constructor({ files, folder, machineFile, platform = process.platform }: PretendDisksOptions) {
    this.#files = files;
    this.#folder = folder;
    this.#machineFile = machineFile;
    this.#onWindows = platform === "win32";
  }

  /** The program's own data is real, on Windows too. */
  isPretend(place: string): boolean {
    if (!isWindowsPath(place)) return false;
    const fromData = path.relative(this.#files.dataPath(), place);
    return !this.#onWindows || fromData.startsWith("..") || path.isAbsolute(fromData);
  }

  async state(place: string): Promise<State> {
    const disk = await this.#onDisk(place);
    if (disk === null) return "absent";
    const found = await this.#files.state(disk);
    if (found !== "absent") return found;
    const listed = listedState(this.#machine(), place);
    // What is only looked at may as well be real, so that a real credentials file can be chosen.
    return listed === "absent" && this.#onWindows ? this.#files.state(place) : listed;
  }

  async read(place: string, maxBytes: number): Promise<Uint8Array> {
    const disk = await this.#placeOf(place, "file.not-found");
    if ((await this.#files.state(disk)) === "absent") {
      const listed = listedState(this.#machine(), place);
      if (listed === "file") return LISTED_CONTENT;
      if (listed === "folder") throw new SetupError("file.not-found", { file: place, reason: "is-a-folder" });
      if (this.#onWindows) return this.#files.read(place, maxBytes);
    }
    return this.#named(place, this.#files.read(disk, maxBytes));
  }

  async write(place: string, bytes: Uint8Array): Promise<void> {
    const disk = await this.#placeOf(place, "file.write-failed");
    await this.#named(place, this.#files.writePrivate(disk, bytes));
  }

  async makeFolder(place: string): Promise<void> {
    const disk = await this.#placeOf(place, "file.write-failed");
    await this.#named(place, this.#files.makePrivateFolder(disk));
  }

  async remove(place: string): Promise<void> {
    const disk = await this.#onDisk(place);
    if (disk === null) return;
    await this.#named(place, this.#files.remove(disk));
    if (listedState(this.#machine(), place) === "file") {
      changeMachine(this.#machineFile, ({ files }) => ({
        files: files.filter((each) => !isSame(each, place)),
      }));
    }
  }

  freeBytes(folder: string): number | null {
    return this.#machine().drives[folder.charAt(0).toUpperCase()]?.freeBytes ?? null;
  }

  /** What lies in the pretend folder, and what machine.json lists there. */
  async list(folder: string, max: number): Promise<readonly string[]> {
    const disk = await this.#onDisk(folder);
    const real = disk === null ? [] : await this.#files.list(disk, max).catch((): readonly string[] => []);
    const listed = this.#machine()
      .files.filter((file) => isSame(path.win32.dirname(file), folder))
      .map((file) => path.win32.basename(file));
    return [...new Set([...real, ...listed])].slice(0, max);
  }

  #machine(): Machine {
    return readMachine(this.#machineFile);
  }

  async #placeOf(place: string, otherwise: ErrorCode): Promise<string> {
    const disk = await this.#onDisk(place);
    if (disk === null) throw new SetupError(otherwise, { file: place });
    return disk;
  }

  /** Where it lies here; null where there is no such drive. Windows does not mind upper and lower case. */
  async #onDisk(place: string): Promise<string | null> {
    const [first = "", ...rest] = partsOf(place);
    const isDrive = first.length === 1;
    if (isDrive && !Object.hasOwn(this.#machine().drives, first)) return null;
    if (rest.some((part) => part === "." || part === "..")) return null;
    let disk = path.join(this.#folder, first);
    for (const part of rest) disk = path.join(disk, await spellingIn(disk, part));
    return disk;
  }

  /** The error speaks of the path that was asked for, not of where it lies here. */
  async #named<T>(place: string, doing: Promise<T>): Promise<T> {
    try {
      return await doing;
    } catch (thrown) {
      const error = SetupError.from(thrown);
      throw new SetupError(error.code, { ...error.about, file: place }, { cause: thrown });
    }
  }
}

/** `C`, then the folders; of a share `unc`, then server, share and the folders. */
function partsOf(place: string): string[] {
  const parts = path.win32.normalize(place).split("\\").filter(Boolean);
  if (place.startsWith("\\\\")) return ["unc", ...parts];
  const [drive = "", ...rest] = parts;
  return [drive.charAt(0).toUpperCase(), ...rest];
}

async function spellingIn(folder: string, name: string): Promise<string> {
  const names = await readdir(folder).catch((): string[] => []);
  if (names.includes(name)) return name;
  return names.find((each) => each.toLowerCase() === name.toLowerCase()) ?? name;
}

const canonical = (place: string): string => path.win32.normalize(place).replace(/\\+$/, "").toLowerCase();
const isSame = (one: string, other: string): boolean => canonical(one) === canonical(other);

function listedState({ files, folders, drives }: Machine, place: string): State {
  if (files.some((file) => isSame(file, place))) return "file";
  const inside = `${canonical(place)}\\`;
  const isAbove = [...files, ...folders].some((each) => canonical(each).startsWith(inside));
  const isRoot = Object.keys(drives).some((drive) => isSame(`${drive}:\\`, place));
  return isRoot || isAbove || folders.some((folder) => isSame(folder, place)) ? "folder" : "absent";
}
