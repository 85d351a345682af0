// One instance per user data folder: a file with the holder's process id, and beside it a message from each later start.
import { type FSWatcher, mkdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from "node:fs";
import path from "node:path";

const LOCK = "SingletonStandin";
const MESSAGE = `${LOCK}.from-`;

/** What a later start tells the one that runs already. */
export interface LaterStart {
  argv: string[];
  workingDirectory: string;
  additionalData: unknown;
}

function holder(lock: string): number | undefined {
  try {
    const processId = Number(readFileSync(lock, "utf8"));
    process.kill(processId, 0); // asks only whether it lives
    return processId;
  } catch {
    return undefined;
  }
}

function tryToHold(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    const other = holder(lock);
    if (other !== undefined && other !== process.pid) return false;
    writeFileSync(lock, String(process.pid)); // its holder died
    return true;
  }
}

/** The lock, once it is held. */
export class SingleInstanceLock {
  readonly #folder: string;
  readonly #watcher: FSWatcher;

  private constructor(folder: string, hear: (start: LaterStart) => void) {
    this.#folder = folder;
    this.#watcher = watch(folder, (_event, name) => {
      if (!name?.startsWith(MESSAGE)) return;
      const file = path.join(folder, name);
      let text: string;
      try {
        text = readFileSync(file, "utf8");
        rmSync(file);
      } catch {
        return; // the same message, reported twice
      }
      hear(JSON.parse(text) as LaterStart);
    });
    this.#watcher.unref();
  }

  /** Takes the lock, or tells the instance that holds it of this start. */
  static take(
    folder: string,
    here: LaterStart,
    hear: (start: LaterStart) => void,
  ): SingleInstanceLock | undefined {
    mkdirSync(folder, { recursive: true });
    if (tryToHold(path.join(folder, LOCK))) return new SingleInstanceLock(folder, hear);
    const message = path.join(folder, `${LOCK}.unsent-${process.pid}`);
    writeFileSync(message, JSON.stringify(here));
    renameSync(message, path.join(folder, `${MESSAGE}${process.pid}`)); // appears whole
    return undefined;
  }

  release(): void {
    this.#watcher.close();
    rmSync(path.join(this.#folder, LOCK), { force: true });
  }
}
