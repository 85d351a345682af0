/** On Windows a file's mode says nothing: who may read it is said by its access control list. */
import path from "node:path";
import { SetupError } from "../core/errors.ts";
import type { Log } from "../core/ports.ts";
import { type CommandEnd, runCommand } from "./command.ts";

/** SYSTEM, Administrators, and the owner (so that an account that is not elevated can read what it wrote). Well-known SIDs: names are translated. */
const ADMINISTRATORS = "*S-1-5-32-544";
const WHO = ["*S-1-5-18", ADMINISTRATORS, "*S-1-3-4"];
const ICACLS_TIMEOUT_MS = 15_000;

/** Windows only, and as well as it can be: a volume without ACLs is a warning in the log, not the end of the run. */
export async function keepForAdministrators(
  place: string,
  what: "file" | "folder",
  log: Log | undefined,
): Promise<void> {
  if (process.platform !== "win32") return;
  const ended = await icacls(keeping(place, what));
  if (isDone(ended)) return;
  log?.write("warning", "access to a private file could not be limited", { place, ended });
}

/**
 * The same for a folder that somebody else may have made: Administrators own it then, and nothing that was granted before
 * counts any longer. Windows only. Throws `file.write-failed`: what it is for must not lie where others can reach it.
 */
export async function takeForAdministrators(folder: string): Promise<void> {
  if (process.platform !== "win32") return;
  for (const args of takingSteps(folder)) {
    const ended = await icacls(args);
    if (!isDone(ended))
      throw new SetupError("file.write-failed", { file: folder, reason: "acl" }, { cause: ended });
  }
}

/** What icacls is called with, one call after the other. `/L`: a link itself, never where it leads. */
export const takingSteps = (folder: string): readonly (readonly string[])[] => [
  [folder, "/setowner", ADMINISTRATORS, "/L"],
  [folder, "/reset", "/L"],
  keeping(folder, "folder"),
];

const keeping = (place: string, what: "file" | "folder"): readonly string[] => {
  const rights = what === "folder" ? "(OI)(CI)F" : "F";
  return [place, "/inheritance:r", "/grant:r", ...WHO.map((sid) => `${sid}:${rights}`)];
};

const icacls = (args: readonly string[]): Promise<CommandEnd> =>
  runCommand({
    program: path.win32.join(process.env.SystemRoot ?? "C:\\Windows", "System32", "icacls.exe"),
    args,
    timeoutMs: ICACLS_TIMEOUT_MS,
  });

const isDone = (ended: CommandEnd): boolean => ended.end === "exited" && ended.exitCode === 0;
