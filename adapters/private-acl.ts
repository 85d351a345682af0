/** On Windows a file's mode says nothing: who may read it is said by its access control list. */
import path from "node:path";
import type { Log } from "../core/ports.ts";
import { runCommand } from "./command.ts";

/** SYSTEM, Administrators, and the owner (so that an account that is not elevated can read what it wrote). Well-known SIDs: names are translated. */
const WHO = ["*S-1-5-18", "*S-1-5-32-544", "*S-1-3-4"];
const ICACLS_TIMEOUT_MS = 15_000;

/** Windows only, and as well as it can be: a volume without ACLs is a warning in the log, not the end of the run. */
export async function keepForAdministrators(
  place: string,
  what: "file" | "folder",
  log: Log | undefined,
): Promise<void> {
  if (process.platform !== "win32") return;
  const rights = what === "folder" ? "(OI)(CI)F" : "F";
  const ended = await runCommand({
    program: path.win32.join(process.env.SystemRoot ?? "C:\\Windows", "System32", "icacls.exe"),
    args: [place, "/inheritance:r", "/grant:r", ...WHO.map((sid) => `${sid}:${rights}`)],
    timeoutMs: ICACLS_TIMEOUT_MS,
  });
  if (ended.end === "exited" && ended.exitCode === 0) return;
  log?.write("warning", "access to a private file could not be limited", { place, ended });
}
