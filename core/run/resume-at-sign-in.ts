/** A run that waits for a restart may open the program by itself when somebody signs in again. Offered, never done unasked. */
import type { Ports } from "../ports.ts";

type ResumePorts = Pick<Ports, "backupServer" | "log">;

/**
 * Whether the program opens at the next sign-in; with `wanted`, after that was set.
 * @returns null: could not tell
 * @throws SetupError machine.*
 */
export async function resumeAtSignIn(
  { backupServer }: Pick<ResumePorts, "backupServer">,
  wanted?: boolean,
): Promise<boolean | null> {
  if (wanted !== undefined) await backupServer.setResumeAtSignIn(wanted);
  return backupServer.resumesAtSignIn();
}

/** After a run that is done nothing is left to resume. What goes wrong here does not make the run a failed one. */
export async function withdrawResume({ backupServer, log }: ResumePorts): Promise<void> {
  try {
    if ((await backupServer.resumesAtSignIn()) === true) await backupServer.setResumeAtSignIn(false);
  } catch (cause) {
    log.write("warning", "Opening at the next sign-in could not be taken back", { cause });
  }
}
