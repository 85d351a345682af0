/** Where journal, log and practice state live: for the whole machine on Windows, since a restart may change who is signed in. */
import os from "node:os";
import path from "node:path";

/**
 * The data folder, absolute: `given` (the flag `--data`) where there is one, else `%ProgramData%\Backup Server Setup` on
 * Windows and the XDG state folder elsewhere. A relative XDG_STATE_HOME is ignored, as the XDG base directory specification says.
 */
export function dataFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  given?: string,
): string {
  if (given !== undefined && given !== "") return path.resolve(given);
  if (platform === "win32") {
    return path.win32.join(environment.ProgramData || "C:\\ProgramData", "Backup Server Setup");
  }
  const stateHome = environment.XDG_STATE_HOME;
  const base =
    stateHome !== undefined && path.posix.isAbsolute(stateHome)
      ? stateHome
      : path.posix.join(environment.HOME || os.homedir(), ".local", "state");
  return path.posix.join(base, "backup-server-setup");
}
