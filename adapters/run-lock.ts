/**
 * One run at a time on a machine. The lock is the file with the highest number in `<data>/lock`; it names its holder.
 * To take it over from a holder that is gone, one makes the file with the next number, which only one process can.
 * Freeing it marks it free and leaves it there, so that numbers only grow and nobody can win with an old number.
 */
import { randomBytes } from "node:crypto";
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { z } from "zod";
import { SetupError } from "../core/errors.ts";
import { isSameProcessAlive, thisProcess } from "./process-identity.ts";
import { systemCode, writeError } from "./system-errors.ts";

const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;
const NUMBERED = /^(\d{1,15})\.json$/;
/** Each lost race means that somebody else has won one. */
const MAX_TRIES = 100;

const Holder = z.object({
  free: z.boolean(),
  pid: z.number().int(),
  processStart: z.string(),
  bootId: z.string(),
  since: z.string(),
});
type Holder = z.infer<typeof Holder>;

/** Resolves to the function that frees the lock. Throws `run.busy` while another live process holds it. */
export async function takeRunLock(dataFolder: string): Promise<() => Promise<void>> {
  const folder = path.join(dataFolder, "lock");
  try {
    await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const taken = await tryOnce(folder);
      if (taken !== undefined) return () => free(folder, taken);
    }
  } catch (thrown) {
    throw writeError(thrown, folder);
  }
  throw new SetupError("run.busy");
}

/** The number that is ours now; undefined when another process was quicker and it is to be looked at again. */
async function tryOnce(folder: string): Promise<number | undefined> {
  const highest = (await numbersIn(folder)).at(-1) ?? 0;
  if (highest > 0) await refuseWhileHeld(fileOf(folder, highest));
  const mine = highest + 1;
  const holder: Holder = { free: false, ...(await thisProcess()), since: new Date().toISOString() };
  if (!(await placeNew(folder, mine, holder))) return undefined;
  const numbers = await numbersIn(folder);
  // Somebody has been here since: held the lock under higher numbers, and cleared away the lower ones.
  if (numbers.at(-1) !== mine) {
    await rm(fileOf(folder, mine), { force: true });
    return undefined;
  }
  await Promise.all(
    numbers.filter((number) => number < mine).map((number) => rm(fileOf(folder, number), { force: true })),
  );
  return mine;
}

const fileOf = (folder: string, number: number): string => path.join(folder, `${number}.json`);

async function numbersIn(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  return names
    .flatMap((name) => NUMBERED.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

async function refuseWhileHeld(file: string): Promise<void> {
  const holder = await readHolder(file);
  if (holder === undefined || holder.free) return;
  if (await isSameProcessAlive(holder)) {
    throw new SetupError("run.busy", { pid: holder.pid, since: holder.since });
  }
}

/** undefined when it is gone, or not to be understood: such a file was not made by a process that holds it. */
async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return Holder.safeParse(JSON.parse(await readFile(file, "utf8"))).data;
  } catch (thrown) {
    if (thrown instanceof SyntaxError || systemCode(thrown) === "ENOENT") return undefined;
    throw thrown;
  }
}

/** Makes the file with its content in one step; false when that number is taken. */
async function placeNew(folder: string, number: number, holder: Holder): Promise<boolean> {
  const draft = await writeDraft(folder, holder);
  try {
    await link(draft, fileOf(folder, number));
    return true;
  } catch (thrown) {
    if (systemCode(thrown) === "EEXIST") return false;
    throw thrown;
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeDraft(folder: string, holder: Holder): Promise<string> {
  const draft = path.join(folder, `.${os.hostname()}-${process.pid}-${randomBytes(6).toString("hex")}.tmp`);
  await writeFile(draft, JSON.stringify(holder), { mode: PRIVATE_FILE, flag: "wx" });
  return draft;
}

async function free(folder: string, number: number): Promise<void> {
  const holder: Holder = { free: true, ...(await thisProcess()), since: new Date().toISOString() };
  await rename(await writeDraft(folder, holder), fileOf(folder, number));
}
