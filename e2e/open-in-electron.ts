/** The wizard in Electron, or in its stand-in: the real main process, preload and pages. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { ROOT } from "./built.ts";
import { launchElectron } from "./launch-electron.ts";
import type { Opened } from "./opened.ts";

/** @param profiles where Chromium's profiles go; a killed app leaves its own behind */
export async function openInElectron(dataFolder: string, profiles: string): Promise<Opened> {
  const app = await launchElectron({
    appPath: ROOT,
    userData: path.join(dataFolder, "electron"),
    args: ["--practice", "--data", dataFolder],
    env: { TMPDIR: profiles },
  });
  let said = "";
  const main = app.process();
  for (const stream of [main.stdout, main.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  const closed = new Promise<void>((resolve) => app.once("close", () => resolve()));
  const ended = once(main, "exit").then(() => undefined);
  const kill = async () => {
    killAll(main);
    await Promise.all([ended, closed]);
  };
  return { page: await app.firstWindow(), context: app.context(), app, said: () => said, ended, kill };
}

/** Main and its Chromium at one stroke: Playwright starts them in a process group of their own, where there are such. */
function killAll(main: ChildProcess): void {
  if (main.pid === undefined || process.platform === "win32") {
    main.kill("SIGKILL");
    return;
  }
  try {
    process.kill(-main.pid, "SIGKILL");
  } catch {
    // All of them have ended by themselves.
  }
}
