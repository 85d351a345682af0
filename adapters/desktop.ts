/** The desktop of this machine, where it has one: opens an address or a file in the browser that the person uses. */
import { existsSync } from "node:fs";
import path from "node:path";
import { startAndLeave } from "./command.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The program that opens things for the person at the desktop, or null where there is no desktop. On Windows that is
 * Explorer, which hands the matter to the desktop's own: so the browser does not run as administrator with us.
 */
export const openerOn = (platform: NodeJS.Platform, environment: Environment): string | null => {
  if (platform === "win32") return path.win32.join(environment.SystemRoot || "C:\\Windows", "explorer.exe");
  if (platform === "darwin") return "/usr/bin/open";
  return environment.DISPLAY || environment.WAYLAND_DISPLAY ? "/usr/bin/xdg-open" : null;
};

/** Opens an address or a file (absolute path). False where there is no desktop, as on Server Core. */
export const openOnDesktop = async (
  what: string,
  opener: string | null = openerOn(process.platform, process.env),
): Promise<boolean> => opener !== null && existsSync(opener) && (await startAndLeave(opener, [what]));
